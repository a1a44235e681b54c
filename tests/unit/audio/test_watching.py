"""How often the list of devices is looked at."""

import queue

import pytest

from exophone_desktop.audio.watching import LOOK_SECONDS, TOLD_LOOK_SECONDS, DeviceWatch

WAIT = 5.0


class Signal:
    """Notes how long it was waited for; each wait is over at once when the test says so."""

    def __init__(self, *, tells: bool) -> None:
        self.tells = tells
        self.asked: queue.SimpleQueue[float] = queue.SimpleQueue()
        self._turns: queue.SimpleQueue[None] = queue.SimpleQueue()

    def wait(self, seconds: float) -> None:
        self.asked.put(seconds)
        self._turns.get(timeout=WAIT)

    def wake(self) -> None:
        self._turns.put(None)

    def close(self) -> None:
        pass


@pytest.mark.parametrize(("tells", "seconds"), [(True, TOLD_LOOK_SECONDS), (False, LOOK_SECONDS)])
def test_a_system_that_tells_of_changes_is_asked_less_often(tells: bool, seconds: float) -> None:
    signal, looks = Signal(tells=tells), []
    watch = DeviceWatch(lambda: looks.append(None), signal)
    watch.start()
    try:
        assert signal.asked.get(timeout=WAIT) == seconds
        signal.wake()
        assert signal.asked.get(timeout=WAIT) == seconds
        assert len(looks) == 1
    finally:
        watch.close()


@pytest.mark.expects_log("ERROR exophone_desktop.audio.watching: Looking for sound devices failed")
def test_a_look_that_failed_is_soon_repeated_where_the_system_has_told_already() -> None:
    signal, outcomes = Signal(tells=True), [OSError("busy"), None, None, None]

    def look() -> None:
        outcome = outcomes.pop(0) if outcomes else None
        if outcome is not None:
            raise outcome

    watch = DeviceWatch(look, signal)
    watch.start()
    try:
        asked = []
        for _ in range(3):
            asked.append(signal.asked.get(timeout=WAIT))
            signal.wake()
        assert asked == [TOLD_LOOK_SECONDS, LOOK_SECONDS, TOLD_LOOK_SECONDS]
    finally:
        watch.close()


def test_a_signal_that_no_longer_tells_makes_the_looks_frequent_again() -> None:
    signal = Signal(tells=True)
    watch = DeviceWatch(lambda: None, signal)
    watch.start()
    try:
        assert signal.asked.get(timeout=WAIT) == TOLD_LOOK_SECONDS
        signal.tells = False
        signal.wake()
        assert signal.asked.get(timeout=WAIT) == LOOK_SECONDS
    finally:
        watch.close()
