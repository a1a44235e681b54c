from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason
from exophone_desktop.usecases.events import DialRefused, PersonDialled
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.link_events import NumberRecalled
from exophone_desktop.usecases.state import AppState, Screen, SignedInUser
from exophone_desktop.voice.events import (
    CallEnded,
    CallInitiated,
    Reachability,
    ReachabilityChanged,
)

USER = SignedInUser("alice", "Alice", "demo1", "https://x.example", "0801")
READY = AppState(screen=Screen.HOME, user=USER, reachability=Reachability.READY)
OUT = CallDetails("c1", CallDirection.OUTGOING, remote_id="0801")


def paste(qtbot, widget, text):
    QApplication.clipboard().setText(text)
    qtbot.keySequence(widget, QKeySequence(QKeySequence.StandardKey.Paste))


def test_a_number_is_typed_and_called_with_enter_once(show, qtbot, intents):
    window = show(READY)
    assert window.dialer.number.hasFocus()
    qtbot.keyClicks(window.focusWidget(), "+91801")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert intents.asked == [("dial", "+91801")]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Enter)
    assert intents.asked == [("dial", "+91801")] * 2


def test_typing_reaches_the_field_wherever_the_focus_is(show, qtbot, intents):
    window = show(READY)
    dialer = window.dialer
    dialer.keypad.keys["5"].setFocus()
    qtbot.keyClicks(window.focusWidget(), "b")
    assert dialer.number.hasFocus()
    dialer.call.setFocus()
    qtbot.keyClicks(window.focusWidget(), "ob")
    assert dialer.number.text() == "bob"
    dialer.call.setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Backspace)
    assert dialer.number.text() == "bo"
    dialer.keypad.keys["1"].setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert intents.asked == [("dial", "bo")]


def test_the_keypad_and_the_call_button_do_it_with_the_mouse(show, qtbot, intents):
    dialer = show(READY).dialer
    for digit in "1234567890*#":
        qtbot.mouseClick(dialer.keypad.keys[digit], Qt.MouseButton.LeftButton)
    assert dialer.number.text() == "1234567890*#"
    for _ in range(2):
        qtbot.mouseClick(dialer.backspace, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialer.call, Qt.MouseButton.LeftButton)
    assert intents.asked == [("dial", "1234567890")]


def test_a_long_press_of_zero_is_a_plus(show, qtbot):
    dialer = show(READY).dialer
    zero = dialer.keypad.keys["0"]
    qtbot.mousePress(zero, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialer.number.text() == "+", timeout=5_000)
    qtbot.mouseRelease(zero, Qt.MouseButton.LeftButton)
    assert dialer.number.text() == "+"


@pytest.mark.parametrize(
    ("pasted", "shown"),
    [
        ("tel:+91-80 (4718) 0000", "+918047180000"),
        ("\u202a+44 20\u00a07946 0018\u202c", "+442079460018"),
        ("９１", "91"),
        ("bob", "bob"),
    ],
)
def test_what_is_pasted_is_cleaned_in_sight(show, qtbot, pasted, shown):
    window = show(READY)
    paste(qtbot, window.dialer.number, pasted)
    assert window.dialer.number.text() == shown


def test_a_paste_reaches_the_field_wherever_the_focus_is(show, qtbot):
    window = show(READY)
    window.dialer.call.setFocus()
    paste(qtbot, window.focusWidget(), "080 4718")
    assert window.dialer.number.text() == "0804718"


def test_a_paste_can_be_undone(show, qtbot):
    window = show(READY)
    qtbot.keyClicks(window.dialer.number, "12")
    paste(qtbot, window.dialer.number, " 34-56")
    assert window.dialer.number.text() == "123456"
    while window.dialer.number.isUndoAvailable():
        window.dialer.number.undo()
    assert window.dialer.number.text() == ""


def test_a_huge_paste_is_never_called_in_part(show, qtbot, intents):
    window = show(READY)
    paste(qtbot, window.dialer.number, "1" * 100_000)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    ((_, dialled),) = intents.asked
    assert len(dialled) > 64


def test_typed_separators_are_cleaned_when_it_is_called(show, qtbot, intents):
    window = show(READY)
    qtbot.keyClicks(window.dialer.number, "080-47 18")
    assert window.dialer.number.text() == "080-47 18"
    qtbot.keyClick(window.dialer.number, Qt.Key.Key_Return)
    assert intents.asked == [("dial", "0804718")]


def test_a_fault_is_told_under_the_number_and_goes_with_the_next_try(show):
    window = show(READY)
    window.store.dispatch(DialRefused("No number entered"))
    assert window.dialer.error.isVisible()
    assert window.dialer.error.text.text() == "No number entered"
    window.store.dispatch(PersonDialled("bob"))
    assert not window.dialer.error.isVisible()


def test_while_a_call_is_placed_no_second_can_be(show, qtbot, intents):
    window = show(READY)
    window.store.dispatch(PersonDialled("bob"))
    assert window.dialer.call.text() == "Calling bob…"
    assert not window.dialer.call.isEnabled()
    qtbot.keyClick(window.dialer, Qt.Key.Key_Return)
    assert intents.asked == []
    window.store.dispatch(DialRefused("Not now."))
    assert window.dialer.call.isEnabled()


def test_an_unanswered_call_is_told_and_its_number_waits_to_be_called_again(show, qtbot):
    window = show(READY)
    qtbot.keyClicks(window.dialer.number, "bob")
    window.store.dispatch(PersonDialled("bob"))
    window.store.dispatch(CallInitiated(OUT))
    assert window.in_call.isVisible()
    busy = CallDetails("c1", CallDirection.OUTGOING, end_reason=CallEndReason.BUSY)
    window.store.dispatch(CallEnded(busy))
    assert window.dialer.isVisible()
    assert window.dialer.error.text.text() == "bob is busy"
    assert window.dialer.number.selectedText() == "bob"


def test_who_i_am_and_whether_calls_can_come_is_told(show, qtbot, intents):
    window = show(READY)
    assert window.header.name.text() == "Alice"
    assert window.header.status.text() == "Ready"
    window.store.dispatch(ReachabilityChanged(Reachability.OFFLINE, "The server is away."))
    assert window.header.status.text() == "Offline"
    assert window.header.detail.text() == "The server is away."
    qtbot.mouseClick(window.header.sign_out, Qt.MouseButton.LeftButton)
    assert intents.asked == [("sign_out",)]


def test_a_call_can_be_asked_for_only_from_the_local_exotel(show, qtbot, intents):
    assert not show(READY).dialer.ring_me.isVisible()
    window = show(AppState(screen=Screen.HOME, user=USER, ring_me_available=True))
    qtbot.mouseClick(window.dialer.ring_me, Qt.MouseButton.LeftButton)
    assert intents.asked == [("ring_me",)]


def test_an_empty_field_brings_the_last_number_up_and_the_next_press_calls_it(show, qtbot, intents):
    window = show(READY)
    dialer = window.dialer
    dialer.number.clear()
    qtbot.keyClick(dialer.number, Qt.Key.Key_Return)
    assert intents.asked[-1] == ("recall_number",)
    window.store.dispatch(NumberRecalled("+919845012345"))
    assert dialer.number.text() == "+919845012345"
    qtbot.keyClick(dialer.number, Qt.Key.Key_Return)
    assert intents.asked[-1] == ("dial", "+919845012345")


def test_a_key_brings_the_last_number_up_from_every_tab(show, qtbot, intents):
    window = show(replace(READY, tab=HomeTab.SETTINGS))
    qtbot.keyClick(window.home, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert intents.asked[-1] == ("recall_number",)
