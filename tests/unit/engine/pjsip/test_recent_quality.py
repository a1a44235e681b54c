"""How a call sounds now, whatever it sounded like before."""

import pytest

from exophone_desktop.domain.mos import opinion
from exophone_desktop.domain.statistics import RECENT_SECONDS, CallStatistics
from exophone_desktop.engine.pjsip.recent_quality import RecentQuality

DELAY_MS = 60.0
GOOD = opinion("PCMU", 0.0, DELAY_MS)
LOOK_SECONDS = 0.25


class Call:
    """A stream of 50 packets a second, looked at as the engine does."""

    def __init__(self) -> None:
        self.now = 100.0
        self._received = self._lost = self._late = 0
        self._quality = RecentQuality(lambda: self.now)
        self.score = 0.0

    def go_on(self, seconds: float, loss: float = 0.0, late: float = 0.0) -> None:
        for _ in range(round(seconds / LOOK_SECONDS)):
            self.now += LOOK_SECONDS
            self._lost += round(100 * loss * LOOK_SECONDS)
            self._late += round(100 * late * LOOK_SECONDS)
            self._received += round(100 * (1 - loss) * LOOK_SECONDS)
            self.look()

    def fall_silent(self, seconds: float) -> None:
        for _ in range(round(seconds / LOOK_SECONDS)):
            self.now += LOOK_SECONDS
            self.look()

    def begin_another_stream(self) -> None:
        self._received = self._lost = self._late = 0

    def look(self) -> None:
        figures = CallStatistics(
            audio_codec="PCMU",
            packets_received=self._received,
            cumulative_lost=self._lost,
            discarded_packets=self._late,
        )
        self.score = self._quality.judge(figures, self._lost, DELAY_MS)


@pytest.fixture
def call() -> Call:
    return Call()


def test_a_call_without_loss_is_as_good_as_its_codec(call: Call) -> None:
    call.go_on(3)
    assert call.score == pytest.approx(GOOD)


def test_a_call_that_breaks_up_after_an_hour_shows_it_within_the_window(call: Call) -> None:
    call.go_on(3_600)
    call.go_on(RECENT_SECONDS / 2, loss=0.2)
    halfway = call.score
    call.go_on(RECENT_SECONDS / 2, loss=0.2)
    assert call.score < halfway < GOOD
    assert call.score == pytest.approx(opinion("PCMU", 0.2, DELAY_MS), abs=0.05)


def test_a_call_that_recovered_is_good_again(call: Call) -> None:
    call.go_on(60, loss=0.2)
    call.go_on(RECENT_SECONDS + 1)
    assert call.score == pytest.approx(GOOD)


def test_packets_that_come_too_late_count_as_lost(call: Call) -> None:
    call.go_on(20, late=0.2)
    assert call.score < GOOD - 0.5


def test_nothing_is_judged_while_nothing_arrives(call: Call) -> None:
    call.look()
    assert call.score == 0
    call.go_on(5)
    call.fall_silent(3)
    assert call.score == 0
    call.go_on(1)
    assert call.score > 0


def test_a_short_gap_between_looks_is_no_silence(call: Call) -> None:
    call.go_on(5)
    call.fall_silent(1)
    assert call.score == pytest.approx(GOOD)


def test_another_stream_is_judged_by_itself(call: Call) -> None:
    call.go_on(20, loss=0.2)
    call.begin_another_stream()
    call.look()
    assert call.score == 0
    call.go_on(1)
    assert call.score == pytest.approx(GOOD)
