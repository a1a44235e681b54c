"""How much sound is kept in store."""

import pytest

from exophone_desktop.audio.margin import MOST_SECONDS, Margin

BLOCK = 0.010


def pass_time(margin: Margin, start: float, seconds: float, needed: float = BLOCK) -> None:
    for step in range(round(seconds * 50)):
        margin.see(needed, start + step / 50)


def test_a_need_is_met_at_once_and_told() -> None:
    margin = Margin(BLOCK)
    before = margin.seconds
    grown = margin.see(0.040, 0.0)
    assert margin.seconds == pytest.approx(before + grown)
    assert 0.040 < margin.seconds < 0.045


def test_the_margin_sinks_slowly_when_nothing_was_needed_for_half_a_minute() -> None:
    margin = Margin(BLOCK)
    pass_time(margin, 0, 1, needed=0.040)
    high = margin.seconds
    pass_time(margin, 1, 24)
    assert margin.seconds == high
    pass_time(margin, 25, 20)
    assert BLOCK < margin.seconds < high - 0.005
    pass_time(margin, 45, 60)
    assert margin.seconds < BLOCK + 0.004


def test_after_an_underrun_it_stays_for_a_minute() -> None:
    margin = Margin(BLOCK)
    pass_time(margin, 0, 1, needed=0.040)
    margin.hold(1, 1.0)
    high = margin.seconds
    pass_time(margin, 1, 59)
    assert margin.seconds == high
    pass_time(margin, 60, 20)
    assert margin.seconds < high


def test_it_never_grows_beyond_what_a_conversation_bears() -> None:
    margin = Margin(BLOCK)
    pass_time(margin, 0, 5, needed=3.0)
    assert margin.seconds == MOST_SECONDS


def test_a_reference_that_must_not_move_does_not_sink() -> None:
    margin = Margin(BLOCK, spare=0.004, sinks=False)
    pass_time(margin, 0, 120)
    assert margin.seconds == pytest.approx(BLOCK + 0.004)
