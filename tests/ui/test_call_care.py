"""Hold and transfer in the in-call screen."""

from fakes.window_call import TALKING
from PySide6.QtCore import Qt

from exophone_desktop.voice.events import (
    HoldChanged,
    TransferAllowed,
    TransferStarted,
)

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_hold_is_asked_for_by_button_and_key_and_shown_when_it_is_so(
    talking, qtbot, intents
) -> None:
    screen = talking.in_call
    screen.hold.click()
    qtbot.keyClick(screen, Qt.Key.Key_H, CONTROL_SHIFT)
    assert intents.asked[-2:] == [("toggle_hold",), ("toggle_hold",)]
    assert not screen.hold.isChecked()
    talking.store.dispatch(HoldChanged(TALKING, held_here=True, held_there=False))
    assert screen.hold.isChecked()
    assert screen.hold.text() == "Resume"
    assert screen.status.text() == "You put this call on hold"
    talking.store.dispatch(HoldChanged(TALKING, held_here=False, held_there=False))
    assert screen.status.text() == "Connected"


def test_the_others_hold_is_said_and_is_not_ours(talking) -> None:
    talking.store.dispatch(HoldChanged(TALKING, held_here=False, held_there=True))
    assert talking.in_call.status.text() == "The other side put the call on hold"
    assert not talking.in_call.hold.isChecked()


def test_transfer_is_offered_only_where_the_account_allows_it(talking) -> None:
    assert talking.in_call.transfer_toggle.isHidden()
    talking.store.dispatch(TransferAllowed(True))
    assert not talking.in_call.transfer_toggle.isHidden()


def test_whom_the_call_goes_to_is_typed_and_sent_with_enter(talking, qtbot, intents) -> None:
    talking.store.dispatch(TransferAllowed(True))
    screen = talking.in_call
    qtbot.keyClick(screen, Qt.Key.Key_T, CONTROL_SHIFT)
    assert screen.transfer.isVisible()
    assert not screen.transfer.send.isEnabled()
    qtbot.keyClicks(screen.transfer.number, "carol")
    qtbot.keyClick(screen.transfer.number, Qt.Key.Key_Return)
    assert intents.asked[-1] == ("transfer", "carol")
    assert screen.transfer.isHidden()
    talking.store.dispatch(TransferStarted(TALKING, "carol"))
    assert screen.status.text() == "Transferring to carol"
    assert screen.transfer_toggle.isHidden()


def test_escape_leaves_the_call_as_it_is(talking, qtbot) -> None:
    talking.store.dispatch(TransferAllowed(True))
    talking.in_call.transfer_toggle.click()
    qtbot.keyClick(talking.in_call.transfer.number, Qt.Key.Key_Escape)
    assert talking.in_call.transfer.isHidden()
    assert talking.in_call.isVisible()
