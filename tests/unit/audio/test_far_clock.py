"""The far end's clock is followed by the least that was in store, calmly."""

import random

import pytest

from exophone_desktop.audio.far_clock import FarClock

PACKET, BLOCK, GUARD, LEARNT = 0.020, 0.010, 0.005, 0.017


class Store:
    """Packets that come by a clock ``ppm`` millionths faster than the one that takes 10 ms, late
    by up to 10 ms at random."""

    def __init__(self, ppm: float, packet: float = PACKET) -> None:
        self.clock = FarClock()
        self.held = packet
        self.now = 0.0
        self.step = 1.0
        self.steps: list[float] = []
        self._ppm = ppm
        self._packet = packet
        self._sent = 0
        self._random = random.Random(1)
        self._late = 0.0

    def run(self, seconds: float) -> list[float]:
        """What was in store after each block."""
        helds = []
        for _ in range(round(seconds / BLOCK)):
            self.now += BLOCK
            while self._sent * self._packet / (1 + self._ppm * 1e-6) + self._late <= self.now:
                self._sent += 1
                self._late = self._random.uniform(0.0, BLOCK)
                self.held += self._packet
            self.held -= BLOCK * self.step
            self.step = self.clock.step(self.held, BLOCK)
            self.steps.append(self.step)
            helds.append(self.held)
        return helds


@pytest.mark.parametrize("ppm", [-200.0, -50.0, 0.0, 50.0, 200.0])
@pytest.mark.parametrize("packet", [0.010, 0.020, 0.040])
def test_the_least_in_store_stays_within_a_block_of_its_guard_however_the_clocks_drift(
    ppm: float, packet: float
) -> None:
    store = Store(ppm, packet)
    store.run(120.0)
    for _ in range(6):
        assert min(store.run(30.0)) == pytest.approx(GUARD, abs=0.015)
    assert max(abs(step - 1) for step in store.steps) <= 0.005


def test_too_much_in_store_is_told_and_worked_off_without_a_wrong_drift() -> None:
    store = Store(100.0)
    store.run(120.0)
    drift = store.clock.drift_ppm
    store.held += 0.080  # what a stall held back comes at once
    store.run(4.0)
    assert store.clock.excess > 0.050
    assert store.clock.drift_ppm == pytest.approx(drift, abs=60)
    store.run(60.0)
    assert store.clock.excess < 0.004
    assert store.clock.drift_ppm == pytest.approx(drift, abs=150)


def test_what_was_skipped_counts_at_once() -> None:
    store = Store(0.0)
    store.run(10.0)
    store.held += 0.060
    store.run(5.0)
    before = store.clock.excess
    store.clock.skipped(0.010)
    assert store.clock.excess == pytest.approx(before - 0.010)
    FarClock().skipped(0.010)  # before anything came there is nothing to correct


def test_running_dry_keeps_more_in_store_for_a_while_and_a_little_more_for_the_call() -> None:
    store = Store(0.0)
    store.run(30.0)
    for _ in range(3):
        store.clock.ran_dry()
        store.run(1.0)
    store.run(15.0)
    assert min(store.run(5.0)) > GUARD + 0.012
    store.run(300.0)
    assert min(store.run(10.0)) == pytest.approx(LEARNT, abs=0.004)


def test_a_lump_of_late_packets_counts_once() -> None:
    store, other = Store(0.0), Store(0.0)
    for each, times in ((store, 1), (other, 6)):
        each.run(30.0)
        for _ in range(times):
            each.clock.ran_dry()
            each.run(0.05)
        each.run(30.0)
    assert min(other.run(5.0)) == pytest.approx(min(store.run(5.0)), abs=0.001)


def test_running_dry_for_ever_does_not_raise_the_store_for_ever() -> None:
    store = Store(0.0)
    store.run(10.0)
    for _ in range(100):
        store.clock.ran_dry()
        store.run(0.6)
    assert min(store.run(60.0)[-500:]) < 0.080 + 0.004


def test_what_is_late_while_a_call_begins_raises_nothing() -> None:
    store = Store(0.0)
    store.run(2.0)
    for _ in range(10):
        store.clock.ran_dry()
    store.run(20.0)
    assert min(store.run(5.0)) == pytest.approx(GUARD, abs=0.004)


def test_nothing_is_concluded_before_enough_is_known_or_after_a_silence() -> None:
    clock = FarClock()
    for _ in range(99):
        assert clock.step(0.1, BLOCK) == 1.0
    for _ in range(50):
        clock.step(0.1, BLOCK)
    assert clock.excess == pytest.approx(0.1 - GUARD)
    clock.forget()
    assert clock.excess == 0.0


def test_what_is_little_is_spare_only_after_it_was_there_for_seconds() -> None:
    clock = FarClock()
    for _ in range(300):
        clock.step(GUARD, BLOCK)
    for _ in range(250):
        clock.step(GUARD + 0.015, BLOCK)
    assert clock.excess == pytest.approx(0.015)
    assert clock.spare < 0.001
    for _ in range(400):
        clock.step(GUARD + 0.015, BLOCK)
    assert clock.spare == pytest.approx(0.015)


def test_what_is_much_is_spare_at_once() -> None:
    clock = FarClock()
    for _ in range(150):
        clock.step(GUARD + 0.050, BLOCK)
    assert clock.spare == pytest.approx(0.050)


def test_clocks_that_agree_are_read_sample_by_sample() -> None:
    clock = FarClock()
    steps = [clock.step(GUARD + 0.002 * (block % 2), BLOCK) for block in range(1_000)]
    assert set(steps) == {1.0}


def test_a_pause_takes_what_is_lacking_at_once_and_gives_what_was_spare_for_seconds() -> None:
    clock = FarClock()
    for _ in range(800):
        clock.step(GUARD, BLOCK)
    for _ in range(130):
        clock.step(0.0, BLOCK)
    assert clock.in_a_pause == pytest.approx(-GUARD)
    for _ in range(200):
        clock.step(GUARD + 0.010, BLOCK)
    assert clock.in_a_pause == 0.0
    for _ in range(600):
        clock.step(GUARD + 0.010, BLOCK)
    assert clock.in_a_pause == pytest.approx(0.010)


def test_a_reader_who_can_wait_keeps_less_in_store() -> None:
    held = {}
    for patient in (False, True):
        store = Store(0.0)
        for _ in range(3_000):
            store.clock.waited(0.0, patient=patient)
            store.run(BLOCK)
        held[patient] = sum(store.run(10.0)) / (10.0 / BLOCK)
    assert held[True] < held[False] - 0.003


def test_packets_that_always_come_just_too_late_are_wanted_a_block_later_from_then_on() -> None:
    store = Store(0.0)
    store.run(10.0)
    before = store.clock.excess
    for _ in range(4):
        store.clock.waited(0.005, patient=True)
    store.clock.step(store.held, BLOCK)
    assert store.clock.excess < before - 0.005
    store.clock.waited(0.0, patient=True)  # that is done
    store.clock.step(store.held, BLOCK)
    assert store.clock.excess >= before


def test_packets_that_are_late_now_and_then_change_nothing() -> None:
    store = Store(0.0)
    store.run(10.0)
    before = store.clock.excess
    for _ in range(100):
        for waited in (0.008, 0.008, 0.008, 0.0):
            store.clock.waited(waited, patient=True)
        store.clock.step(store.held, BLOCK)
    assert store.clock.excess >= before


def test_to_have_caught_up_takes_nothing_from_what_running_dry_has_taught() -> None:
    store = Store(0.0)
    store.run(10.0)
    store.clock.waited(0.0, patient=True)
    for _ in range(3):
        store.clock.ran_dry()
        store.run(1.0)
    learnt = store.clock.excess
    for _ in range(4):
        store.clock.waited(0.005, patient=True)
    store.clock.waited(0.0, patient=True)
    assert store.clock.excess == pytest.approx(learnt, abs=0.0005)


def test_what_looked_like_a_drift_on_the_way_to_enough_in_store_is_forgotten() -> None:
    store = Store(0.0)
    store.held += 0.025
    store.run(30.0)
    assert abs(store.clock.drift_ppm) > 50
    store.run(60.0)
    assert abs(store.clock.drift_ppm) < 30
    store.steps.clear()
    store.run(10.0)
    assert set(store.steps) == {1.0}


def test_less_in_store_than_is_kept_on_purpose_is_never_near_enough() -> None:
    clock = FarClock()
    steps = [clock.step(GUARD - 0.001, BLOCK) for _ in range(1_000)]
    assert steps[-1] < 1.0


def test_a_packet_that_nearly_came_too_late_raises_what_is_in_store_a_little() -> None:
    store = Store(0.0)
    store.run(10.0)
    store.clock.waited(0.0, patient=True)
    before = store.clock.excess
    store.clock.waited(0.009, patient=True)
    assert before - 0.005 < store.clock.excess < before - 0.001
