"""A link's number stands in the dialer, for the person to call or not."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from exophone_desktop.domain.call import CallDetails, CallDirection
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.link_events import NumberOffered, PhoneRegionRead
from exophone_desktop.voice.events import CallEnded, IncomingCall

HOME = scenes()["dialer"]
IN = CallDetails("c1", CallDirection.INCOMING, remote_id="0801")


def test_a_link_fills_the_dialer_and_the_person_calls(show, qtbot, intents):
    window = show(replace(HOME, tab=HomeTab.SETTINGS))
    window.store.dispatch(NumberOffered("+919845012345"))
    assert window.dialer.isVisible()
    assert window.dialer.number.text() == "+919845012345"
    assert window.dialer.number.hasFocus()
    assert "asks to call +91 98450 12345" in window.notice.text.text()
    assert intents.asked == []
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert intents.asked == [("dial", "+919845012345")]


def test_what_the_person_makes_of_it_stays(show, qtbot):
    window = show(HOME)
    window.store.dispatch(NumberOffered("100"))
    window.dialer.number.setText("200")
    window.store.dispatch(PhoneRegionRead("US"))
    assert window.dialer.number.text() == "200"
    window.store.dispatch(NumberOffered("100"))
    assert window.dialer.number.text() == "100"


def test_a_link_in_a_call_waits_until_it_has_ended(show):
    window = show(HOME)
    window.store.dispatch(IncomingCall(IN))
    window.store.dispatch(NumberOffered("100"))
    assert window.incoming.isVisible()
    window.store.dispatch(CallEnded(IN))
    assert window.dialer.isVisible()
    assert window.dialer.number.text() == "100"


def test_a_number_is_pasted_out_of_a_sentence_by_the_rules_of_the_region(show, qtbot):
    window = show(HOME)
    window.store.dispatch(PhoneRegionRead("US"))
    QApplication.clipboard().setText("Ask for Bo at (212) 736-5000 ext. 4")
    qtbot.keySequence(window.dialer.number, QKeySequence(QKeySequence.StandardKey.Paste))
    assert window.dialer.number.text() == "2127365000"
