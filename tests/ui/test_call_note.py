"""What is written about a call that has ended."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from exophone_desktop.ui.scenes.window import NOW, scenes
from exophone_desktop.usecases.care_events import WrapUpEnded


@pytest.fixture
def rating(show, clock):
    clock.now = NOW
    return show(scenes()["feedback-wrap-up"])


def test_outcome_and_words_are_kept_with_the_verdict(rating, qtbot, intents) -> None:
    screen = rating.feedback
    screen.note.outcome.setCurrentIndex(screen.note.outcome.findData("Sold"))
    qtbot.keyClicks(screen.note.text, "12 pairs")
    screen.ratings[5].setChecked(True)
    qtbot.keyClick(screen.note.text, Qt.Key.Key_Return)
    assert [asked[0] for asked in intents.asked[-2:]] == ["note_ended_call", "post_feedback"]
    assert intents.asked[-2] == ("note_ended_call", "Sold", "12 pairs")


def test_a_note_is_kept_without_a_verdict(rating, qtbot, intents) -> None:
    qtbot.keyClicks(rating.feedback.note.text, "call back")
    rating.feedback.skip.click()
    assert intents.asked[-2:] == [("note_ended_call", "", "call back"), ("skip_feedback",)]


def test_nothing_written_keeps_nothing(rating, intents) -> None:
    rating.feedback.skip.click()
    assert ("skip_feedback",) in intents.asked
    assert not [asked for asked in intents.asked if asked[0] == "note_ended_call"]


def test_the_time_without_calls_is_said_while_it_lasts(rating) -> None:
    assert "60 seconds" in rating.feedback.wrap_up.text.text()
    rating.store.dispatch(WrapUpEnded())
    assert rating.feedback.wrap_up.isHidden()


def test_without_a_list_of_outcomes_only_words_are_asked_for(show) -> None:
    window = show(replace(scenes()["feedback"], outcomes=()))
    assert window.feedback.note.outcome.isHidden()
    assert not window.feedback.note.text.isHidden()


def test_the_seconds_that_are_left_are_counted_down_until_one_is_ready(
    rating, clock, intents
) -> None:
    line = rating.feedback.wrap_up
    clock.now += 58.5
    line._tick.timeout.emit()
    assert line.text.text() == "No call rings for 2 seconds"
    line.button.click()
    assert intents.asked[-1] == ("end_wrap_up",)
