"""When a device asks, were no thread late, is told from what it has taken."""

import pytest

from exophone_desktop.audio.timetable import Timetable

RATE = 48_000
ASKED = 240
PERIOD = ASKED / RATE


class Device:
    """Takes 5 ms at a time by a clock ``ppm`` millionths faster than the machine's."""

    def __init__(self, ppm: float = 0.0) -> None:
        self.timetable = Timetable(RATE)
        self.now = 50.0
        self._period = PERIOD / (1 + ppm * 1e-6)

    def ask(self, late: float = 0.0) -> float:
        """How much earlier than it was made a request was due."""
        self.now += self._period
        return self.now + late - self.timetable.due(ASKED, self.now + late)

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / self._period)):
            self.ask()


def test_what_is_punctual_was_due_when_it_came() -> None:
    device = Device()
    device.run(10.0)
    assert device.ask() == pytest.approx(0.0, abs=1e-6)


def test_what_is_late_was_due_before_and_so_is_what_it_holds_up() -> None:
    device = Device()
    device.run(10.0)
    assert device.ask(late=0.012) == pytest.approx(0.012, abs=1e-6)
    assert device.ask(late=0.007) == pytest.approx(0.007, abs=1e-6)
    assert device.ask() == pytest.approx(0.0, abs=1e-6)


def test_what_fills_the_store_at_first_is_no_measure() -> None:
    device = Device()
    for _ in range(4):
        device.timetable.due(ASKED, device.now)
    device.run(0.1)
    assert device.ask() == pytest.approx(0.0, abs=1e-6)


@pytest.mark.parametrize("ppm", [-200.0, 200.0])
def test_a_device_that_drifts_is_followed(ppm: float) -> None:
    device = Device(ppm)
    device.run(600.0)
    assert device.ask() == pytest.approx(0.0, abs=0.0015)


def test_after_a_standstill_a_device_is_punctual_again_within_seconds() -> None:
    device = Device()
    device.run(10.0)
    device.now += 3.0
    assert device.ask() > 2.9  # whoever would wait for as long as it is due waits for nothing
    device.run(6.0)
    assert device.ask() == pytest.approx(0.0, abs=1e-6)


def test_what_the_answer_before_held_up_is_not_taken_for_the_device() -> None:
    device = Device()
    device.run(10.0)
    for _ in range(2_000):
        device.now += PERIOD
        late = 0.010
        due = device.timetable.due(ASKED, device.now + late, held_up=True)
    assert device.now - due == pytest.approx(0.0, abs=1e-6)
