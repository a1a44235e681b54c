"""The machine's own clock, where no device sets the pace."""

import threading
import time

import pytest

from exophone_desktop.audio.block_clock import BlockClock
from exophone_desktop.audio.sound import BLOCK_SECONDS

WAIT = 10.0


class Turns:
    """Counts, and tells when so many were made."""

    def __init__(self, wanted: int) -> None:
        self.count = 0
        self.enough = threading.Event()
        self._wanted = wanted

    def __call__(self) -> None:
        self.count += 1
        if self.count >= self._wanted:
            self.enough.set()


def test_it_turns_once_for_each_10_ms_never_ahead_of_time() -> None:
    turns = Turns(50)
    began = time.monotonic()
    clock = BlockClock(turns, pytest.fail)
    assert turns.enough.wait(WAIT)
    took = time.monotonic() - began
    clock.close()
    # Two at a time, of which the first two are due at once.
    assert took >= 48 * BLOCK_SECONDS - 0.005


def test_it_catches_up_after_a_short_stall_and_not_after_a_long_one() -> None:
    held = threading.Event()
    stall = 0.0
    stamps: list[float] = []

    def turn() -> None:
        stamps.append(time.monotonic())
        if len(stamps) == 10:
            held.wait(stall)

    for stall in (0.06, 0.5):
        stamps.clear()
        clock = BlockClock(turn, pytest.fail)
        while len(stamps) < 40:
            assert not held.wait(0.01)
        clock.close()
        elapsed = stamps[39] - stamps[0]
        if stall > 0.1:
            assert elapsed >= stall + 26 * BLOCK_SECONDS
        else:
            assert elapsed >= 38 * BLOCK_SECONDS - 0.005


def test_after_close_it_turns_no_more_and_its_thread_is_gone() -> None:
    turns = Turns(4)
    clock = BlockClock(turns, pytest.fail)
    assert turns.enough.wait(WAIT)
    clock.close()
    clock.close()
    count = turns.count
    assert not threading.Event().wait(0.1)
    assert turns.count == count
    assert not [each for each in threading.enumerate() if each.name == "block-clock"]


def test_it_may_be_closed_from_its_own_turn() -> None:
    made: list[BlockClock] = []
    closed = threading.Event()
    ready = threading.Event()

    def turn() -> None:
        assert ready.wait(WAIT)
        made[0].close()
        closed.set()

    made.append(BlockClock(turn, pytest.fail))
    ready.set()
    assert closed.wait(WAIT)


@pytest.mark.expects_log("ERROR exophone_desktop.audio.block_clock: 10 ms of the near end failed")
def test_turns_that_fail_are_logged_once_and_the_next_are_made(
    caplog: pytest.LogCaptureFixture,
) -> None:
    turns = Turns(20)

    def turn() -> None:
        turns()
        if turns.count < 4 or turns.count == 10:
            raise OSError("a mistake in the near end")

    clock = BlockClock(turn, pytest.fail)
    assert turns.enough.wait(WAIT)
    clock.close()
    assert len(caplog.records) == 1


@pytest.mark.expects_log("ERROR exophone_desktop.audio.block_clock: 10 ms of the near end failed")
def test_a_clock_whose_turns_all_fail_is_told_of_once_and_keeps_its_pace() -> None:
    turns = Turns(120)
    told: list[str] = []

    def turn() -> None:
        turns()
        raise OSError("a mistake in the near end")

    began = time.monotonic()
    clock = BlockClock(turn, told.append)
    assert turns.enough.wait(WAIT)
    clock.close()
    assert time.monotonic() - began >= 118 * BLOCK_SECONDS - 0.005
    assert told == ["The sound of calls stands still after a mistake in this program."]
