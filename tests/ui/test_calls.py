import time
from dataclasses import replace
from types import SimpleNamespace

import pytest
from fakes.window_call import OUT, READY, TALKING
from PySide6.QtCore import Qt

from exophone_desktop.domain.call import (
    CallAudioRoute,
    CallDetails,
    CallDirection,
    CallEndReason,
    CallIssue,
    CallState,
)
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.usecases.events import FeedbackStarted, PersonDialled
from exophone_desktop.voice.events import (
    AudioRouteChanged,
    CallEnded,
    CallEstablished,
    CallInitiated,
    CallMediaDisrupted,
    CallRinging,
    CallStateChanged,
    DtmfDigitsSent,
    IncomingCall,
    MuteChanged,
    StatisticsUpdated,
)

IN = CallDetails(
    "c2",
    CallDirection.INCOMING,
    CallState.INCOMING,
    "0802",
    remote_display_name="Bob",
    message="About order 4711",
)
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ringing(show):
    window = show(READY)
    window.store.dispatch(IncomingCall(IN))
    return window


@pytest.fixture
def rating(talking):
    over = replace(
        TALKING, state=CallState.ENDED, duration=75, end_reason=CallEndReason.REMOTE_HANGUP
    )
    talking.store.dispatch(CallEnded(over))
    return talking


def test_a_caller_is_shown_by_name_number_and_message(ringing):
    screen = ringing.incoming
    assert screen.isVisible()
    assert (screen.name.text(), screen.number.text()) == ("Bob", "0802")
    assert screen.message.text() == "About order 4711"


@pytest.mark.parametrize("key", ["a", "1", " ", "\r", "\x1b", "\t", "\b", "y", "n"])
def test_no_key_that_people_type_with_answers_or_declines(ringing, qtbot, intents, key):
    qtbot.waitUntil(ringing.incoming.answer.isEnabled, timeout=5_000)
    for _ in range(3):
        qtbot.keyClick(ringing.focusWidget(), key)
        ringing.incoming.caller.setFocus()
    assert intents.asked == []


def test_the_documented_keys_answer_and_decline(ringing, qtbot, intents):
    qtbot.keyClick(ringing, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(ringing, Qt.Key.Key_D, CONTROL)
    assert intents.asked == [("answer",), ("decline",)]
    assert "Ctrl+Enter" in ringing.incoming.answer.toolTip()
    assert "Ctrl+D" in ringing.incoming.decline.toolTip()


def test_a_click_meant_for_the_screen_before_does_not_answer(ringing, qtbot, intents):
    screen = ringing.incoming
    assert not screen.answer.isEnabled()
    qtbot.mouseClick(screen.answer, LEFT)
    assert intents.asked == []
    qtbot.waitUntil(screen.answer.isEnabled, timeout=5_000)
    qtbot.mouseClick(screen.answer, LEFT)
    qtbot.mouseClick(screen.decline, LEFT)
    assert intents.asked == [("answer",), ("decline",)]


def test_answering_leads_into_the_call(ringing):
    ringing.store.dispatch(CallStateChanged(replace(IN, state=CallState.ANSWERING)))
    assert ringing.in_call.isVisible()
    assert ringing.in_call.status.text() == "Answering"
    assert ringing.in_call.name.text() == "Bob"
    assert ringing.in_call.hang_up.isEnabled()


def test_a_call_that_is_ending_cannot_be_answered(ringing, qtbot, intents):
    ringing.store.dispatch(CallStateChanged(replace(IN, state=CallState.ENDING)))
    qtbot.keyClick(ringing, Qt.Key.Key_Return, CONTROL)
    assert not ringing.incoming.answer.isEnabled()
    assert intents.asked == []


def test_a_hostile_caller_is_text_and_nothing_more(show, qtbot):
    window = show(READY)
    width = window.width()
    evil = "<img src=x onerror=1><b>&amp;\u202e" + "W" * 10_000
    hostile = replace(IN, remote_display_name=evil, message=evil, remote_id=evil)
    window.store.dispatch(IncomingCall(hostile))
    screen = window.incoming
    assert screen.name.text().startswith("<img src=x onerror=1><b>&amp;W")
    assert len(screen.name.text()) <= 64
    assert screen.name.textFormat() is Qt.TextFormat.PlainText
    assert "\u202e" not in screen.message.text()
    assert "<img" not in screen.name.toolTip()
    window.store.dispatch(CallStateChanged(replace(hostile, state=CallState.ANSWERING)))
    assert window.minimumSizeHint().width() <= width
    assert window.width() == width


def test_an_outgoing_call_goes_from_connecting_to_connected(show):
    window = show(READY)
    window.store.dispatch(PersonDialled("Bob"))
    window.store.dispatch(CallInitiated(OUT))
    screen = window.in_call
    assert (screen.name.text(), screen.status.text()) == ("Bob", "Connecting")
    assert not screen.mute.isVisible()
    assert not screen.timer.isVisible()
    assert screen.hang_up.isVisible()
    window.store.dispatch(CallRinging(replace(OUT, state=CallState.RINGING)))
    assert screen.status.text() == "Ringing"
    window.store.dispatch(CallEstablished(TALKING))
    assert screen.status.text() == "Connected"
    assert screen.mute.isVisible()
    assert screen.speaker.isVisible()
    assert not screen.bluetooth.isVisible()
    window.store.dispatch(CallMediaDisrupted(replace(TALKING, state=CallState.MEDIA_DISRUPTED)))
    assert screen.status.text() == "Reconnecting"
    assert screen.timer.isVisible()


def test_the_timer_runs_by_the_second_and_a_clock_that_is_set_changes_nothing(
    talking, clock, qtbot, monkeypatch
):
    screen = talking.in_call
    assert screen.timer.text() == "0:00"
    clock.now = 1_000.0 - 3_600
    later = SimpleNamespace(monotonic=lambda: time.monotonic() + 3_725)
    monkeypatch.setattr("exophone_desktop.ui.elapsed.time", later)
    # How long the test has been going on counts, too.
    qtbot.waitUntil(lambda: screen.timer.text().startswith("1:02:0"), timeout=5_000)


def test_toggles_ask_and_show_what_the_app_knows(talking, qtbot, intents):
    screen = talking.in_call
    qtbot.mouseClick(screen.mute, LEFT)
    assert intents.asked == [("toggle_mute",)]
    assert not screen.mute.isChecked()
    talking.store.dispatch(MuteChanged(TALKING, True))
    assert screen.mute.isChecked()
    assert screen.mute.text() == "Muted"
    routes = (CallAudioRoute.EARPIECE, CallAudioRoute.SPEAKER, CallAudioRoute.BLUETOOTH)
    talking.store.dispatch(AudioRouteChanged(CallAudioRoute.SPEAKER, routes))
    assert screen.speaker.isChecked()
    qtbot.mouseClick(screen.speaker, LEFT)
    qtbot.mouseClick(screen.bluetooth, LEFT)
    assert intents.asked[1:] == [("toggle_speaker",), ("toggle_bluetooth",)]
    talking.store.dispatch(AudioRouteChanged(CallAudioRoute.EARPIECE, routes[:2]))
    assert not screen.bluetooth.isVisible()
    assert not screen.speaker.isChecked()


def test_keys_do_what_the_buttons_do(talking, qtbot, intents):
    shift = CONTROL | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(talking, Qt.Key.Key_M, shift)
    qtbot.keyClick(talking, Qt.Key.Key_S, shift)
    qtbot.keyClick(talking, Qt.Key.Key_B, shift)  # there is no Bluetooth: nothing
    qtbot.keyClick(talking, Qt.Key.Key_D, CONTROL)
    assert intents.asked == [("toggle_mute",), ("toggle_speaker",), ("hang_up",)]


def test_no_toggle_works_before_the_call_is_established(show, qtbot, intents):
    window = show(READY)
    window.store.dispatch(CallInitiated(OUT))
    qtbot.keyClick(window, Qt.Key.Key_M, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(window.focusWidget(), "123")
    assert intents.asked == []
    qtbot.mouseClick(window.in_call.hang_up, LEFT)
    assert intents.asked == [("hang_up",)]


def test_digits_are_sent_from_the_keypad_and_the_keyboard(talking, qtbot, intents):
    screen = talking.in_call
    assert not screen.keypad.isVisible()
    qtbot.mouseClick(screen.keypad_toggle, LEFT)
    assert screen.keypad.isVisible()
    qtbot.mouseClick(screen.keypad.keys["5"], LEFT)
    qtbot.keyClicks(talking.focusWidget(), "9*#x")
    assert intents.asked == [("send_dtmf", digit) for digit in "59*#"]
    talking.store.dispatch(DtmfDigitsSent(TALKING, "59"))
    assert screen.digits.text() == "59"
    qtbot.keyClick(talking, Qt.Key.Key_K, CONTROL)
    assert not screen.keypad.isVisible()


def test_the_quality_is_told_in_words_with_its_figures(talking):
    figures = CallStatistics("PCMU", mos=4.4, recent_mos=3.2)
    talking.store.dispatch(StatisticsUpdated(TALKING, figures))
    meter = talking.in_call.quality
    assert meter.isVisible()
    assert meter.accessibleName() == "Call quality: Poor"
    assert "Codec: PCMU" in meter.toolTip()
    assert "MOS: 4.4" in meter.accessibleDescription()
    assert "MOS of the last 10 s: 3.2" in meter.accessibleDescription()


def test_hanging_up_is_in_reach_in_the_smallest_window_with_the_keypad_open(talking, qtbot):
    talking.in_call.keypad_toggle.click()
    talking.resize(talking.minimumSize())
    screen = talking.in_call
    qtbot.waitUntil(
        lambda: talking.rect().contains(
            screen.hang_up.mapTo(talking, screen.hang_up.rect().bottomRight())
        ),
        timeout=5_000,
    )
    assert screen.hang_up.visibleRegion().boundingRect() == screen.hang_up.rect()


def test_the_screen_says_what_call_it_was_and_why_it_ended(rating):
    screen = rating.feedback
    assert screen.isVisible()
    assert (screen.name.text(), screen.ended.text()) == ("Bob", "Bob ended the call")
    assert screen.length.text() == "1:15"


def test_a_call_is_rated_with_the_mouse(rating, qtbot, intents):
    screen = rating.feedback
    assert not screen.send.isEnabled()
    qtbot.mouseClick(screen.ratings[2], LEFT)
    assert "choppy" in screen.meaning.text()
    choice = screen.issues[CallIssue.CHOPPY_AUDIO].parentWidget()
    qtbot.mouseClick(choice.words, LEFT)
    qtbot.mouseClick(screen.send, LEFT)
    assert intents.asked == [("post_feedback", 2, CallIssue.CHOPPY_AUDIO)]


def test_a_call_is_rated_with_the_keyboard(rating, qtbot, intents):
    qtbot.keyClick(rating.focusWidget(), Qt.Key.Key_Return)
    assert intents.asked == []
    qtbot.keyClicks(rating.focusWidget(), "4")
    assert rating.feedback.ratings[4].isChecked()
    rating.feedback.issues[CallIssue.NO_ISSUE].setFocus()
    qtbot.keyClick(rating.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(rating.focusWidget(), Qt.Key.Key_Return)
    assert intents.asked == [("post_feedback", 4, CallIssue.BACKGROUND_NOISE)]


def test_rating_can_be_skipped(rating, qtbot, intents):
    qtbot.mouseClick(rating.feedback.skip, LEFT)
    assert intents.asked == [("skip_feedback",)]


def test_a_verdict_is_sent_once(rating, qtbot, intents):
    rating.feedback.ratings[5].click()
    rating.store.dispatch(FeedbackStarted())
    assert rating.feedback.send.text() == "Sending…"
    assert not rating.feedback.send.isEnabled()
    qtbot.keyClick(rating.feedback, Qt.Key.Key_Return)
    assert intents.asked == []


def test_the_next_call_starts_with_a_blank_verdict(rating):
    rating.feedback.ratings[1].click()
    rating.feedback.issues[CallIssue.ECHO].click()
    second = replace(OUT, call_id="c3")
    over = replace(TALKING, call_id="c3")
    for event in (CallInitiated(second), CallEstablished(over), CallEnded(over)):
        rating.store.dispatch(event)
    assert not any(button.isChecked() for button in rating.feedback.ratings.values())
    assert rating.feedback.issues[CallIssue.NO_ISSUE].isChecked()
    assert not rating.feedback.send.isEnabled()
