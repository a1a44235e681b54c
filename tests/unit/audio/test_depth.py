"""How much the loudspeaker's device keeps in store follows how late its thread is."""

from itertools import pairwise

import pytest

from exophone_desktop.audio.depth import OTHERWISE, SOUND_SERVER, Lateness, PlaybackDepth


class Device:
    """Asks for sound at the given times after its opening."""

    def __init__(self, depth: PlaybackDepth, at: float = 0.0, *, adjustable: bool = False) -> None:
        self.now = at
        self.lateness = Lateness(depth, at)
        self.lateness.adjustable = adjustable

    def run(self, seconds: float, gap: float = 0.010) -> None:
        for _ in range(round(seconds / gap)):
            self.stall(gap, gap)

    def stall(self, seconds: float, asked: float = 0.010) -> None:
        self.now += seconds
        self.lateness.exchanged(self.now, asked)
        self.lateness.answered(self.now)


def test_a_punctual_thread_keeps_what_it_began_with() -> None:
    depth = PlaybackDepth(SOUND_SERVER)
    device = Device(depth)
    device.run(600.0)
    assert not device.lateness.superseded
    assert device.lateness.store_ms == depth.step.store == 28


def test_three_late_exchanges_within_a_minute_ask_for_more_in_store() -> None:
    depth = PlaybackDepth(SOUND_SERVER)
    device = Device(depth)
    for _ in range(2):
        device.run(5.0)
        device.stall(0.030)
        assert not device.lateness.superseded
    device.run(5.0)
    device.stall(0.030)
    assert device.lateness.superseded
    assert Device(depth, device.now).lateness.store_ms == 40


def test_where_the_store_can_grow_it_does_so_bit_by_bit_and_the_device_stays_open() -> None:
    depth = PlaybackDepth(SOUND_SERVER)
    device = Device(depth, adjustable=True)
    device.run(5.0)
    for _ in range(3):
        device.stall(0.030)
        device.run(0.2)
    stored = []
    for _ in range(20):
        device.run(0.1)
        stored.append(device.lateness.store_ms)
        assert not device.lateness.superseded
    steps = {after - before for before, after in pairwise(stored)}
    assert steps == {0, 1}
    assert stored[-1] == depth.step.store == 40
    device.run(2.0)
    for _ in range(5):
        device.stall(0.030)
        device.run(1.0)
    assert device.lateness.store_ms == 40


def test_a_store_that_can_grow_does_so_before_it_was_used_up() -> None:
    depth = PlaybackDepth(SOUND_SERVER)
    device = Device(depth, adjustable=True)
    for _ in range(4):
        assert depth.step.store == 28
        device.run(5.0)
        device.stall(0.020)
    assert depth.step.store == 40


def test_a_request_that_comes_late_since_the_answer_before_had_to_wait_is_not_late() -> None:
    depth = PlaybackDepth(SOUND_SERVER, patient=True)
    device = Device(depth, adjustable=True)
    for _ in range(20):
        device.run(1.0)
        device.now += 0.010
        device.lateness.exchanged(device.now, 0.010)
        device.now += 0.012
        device.lateness.answered(device.now)
    assert depth.step.store == 28


def test_more_in_store_bears_what_was_late_before() -> None:
    depth = PlaybackDepth(OTHERWISE)
    depth.too_little(depth.step)
    device = Device(depth)
    device.run(2.0)
    for _ in range(10):
        device.stall(0.018)
        device.run(1.0)
    assert not device.lateness.superseded


def test_late_exchanges_far_apart_change_nothing() -> None:
    depth = PlaybackDepth(SOUND_SERVER)
    device = Device(depth)
    for _ in range(5):
        device.run(90.0)
        device.stall(0.030)
    assert not device.lateness.superseded


def test_what_is_late_while_a_device_begins_changes_nothing() -> None:
    depth = PlaybackDepth(SOUND_SERVER)
    device = Device(depth)
    for _ in range(8):
        device.stall(0.100)
    assert not device.lateness.superseded


def test_there_is_a_most_that_is_kept_in_store() -> None:
    depth = PlaybackDepth(SOUND_SERVER)
    for _ in range(5):
        depth.too_little(depth.step)
    device = Device(depth)
    device.run(2.0)
    for _ in range(5):
        device.stall(0.200)
    assert not device.lateness.superseded
    assert device.lateness.store_ms == 40


def test_two_devices_that_are_late_together_take_one_step() -> None:
    depth = PlaybackDepth(OTHERWISE)
    call, ringer = Device(depth), Device(depth)
    for device in (call, ringer):
        device.run(2.0)
        for _ in range(3):
            device.stall(0.030)
    assert depth.step.store == 20


def test_a_device_without_a_late_exchange_gives_a_step_back_to_the_next_one() -> None:
    depth = PlaybackDepth(OTHERWISE)
    depth.too_little(depth.step)
    short = Device(depth)
    short.run(60.0)
    short.lateness.closed()
    assert depth.step.store == 20
    quiet = Device(depth)
    quiet.run(180.0)
    quiet.lateness.closed()
    assert depth.step.store == 10
    quiet.lateness.closed()
    assert depth.step.store == 10


def test_a_device_that_was_nearly_late_a_moment_ago_gives_nothing_back() -> None:
    depth = PlaybackDepth(SOUND_SERVER)
    device = Device(depth, adjustable=True)
    device.run(130.0)
    for _ in range(4):
        device.run(5.0)
        device.stall(0.020)
    device.run(10.0)
    device.lateness.closed()
    assert depth.step.store == 40
    device = Device(depth, device.now, adjustable=True)
    device.run(130.0)
    device.lateness.closed()
    assert depth.step.store == 28


def test_a_device_that_stood_still_was_not_late() -> None:
    depth = PlaybackDepth(SOUND_SERVER)
    device = Device(depth)
    for _ in range(5):
        device.run(3.0)
        device.stall(1.8)
    assert not device.lateness.superseded


@pytest.mark.parametrize("asked", [0.006, 0.0107])
def test_an_answer_may_wait_for_less_than_is_in_store_by_then(asked: float) -> None:
    depth = PlaybackDepth(SOUND_SERVER, patient=True)
    for store in (0.028, 0.040):
        device = Device(depth)
        device.run(1.0, asked)
        assert 0.005 < device.lateness.patience < store - asked - 0.005
        device.lateness.exchanged(device.now, store)  # nothing is left
        assert device.lateness.patience == 0.0
        depth.too_little(depth.step)


def test_without_a_sound_server_as_little_as_possible_is_in_store_and_nothing_waits() -> None:
    depth = PlaybackDepth(OTHERWISE)
    for store_ms in (10, 20, 40):
        device = Device(depth)
        device.run(1.0)
        assert device.lateness.store_ms == store_ms
        assert device.lateness.patience == 0.0
        depth.too_little(depth.step)
