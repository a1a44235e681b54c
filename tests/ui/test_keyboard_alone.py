"""Every flow of the app by keys alone, and what is said to those who do not see the window."""

from dataclasses import replace

import pytest
from fakes.window_call import OUT, TALKING
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason, CallState
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.ui.widgets import plain
from exophone_desktop.usecases.events import NoticeGiven, PersonDialled
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.quiet_state import QuietLength
from exophone_desktop.usecases.state import AppState, Notice, NoticeKind
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallInitiated,
    CallRinging,
    IncomingCall,
    MuteChanged,
)

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL = Modifier.ControlModifier
CONTROL_SHIFT = CONTROL | Modifier.ShiftModifier
READY = scenes()["dialer-connecting"]
OVER = replace(TALKING, state=CallState.ENDED, duration=75, end_reason=CallEndReason.REMOTE_HANGUP)
RINGS = CallDetails(
    "c2", CallDirection.INCOMING, CallState.INCOMING, "0802", remote_display_name="Bob"
)


class Hands:
    """Ten fingers and no mouse: keys go to what has the focus."""

    def __init__(self, qtbot):
        self._qtbot = qtbot

    def press(self, key, modifier=Modifier.NoModifier):
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)
        QApplication.processEvents()

    def type(self, text):
        self._qtbot.keyClicks(QApplication.focusWidget(), text)
        QApplication.processEvents()

    def tab_to(self, name):
        """Go on with Tab to what is called ``name``."""
        seen = []
        for _ in range(60):
            node = QAccessible.queryAccessibleInterface(QApplication.focusWidget())
            seen.append(node.text(QAccessible.Text.Name))
            if seen[-1] == name:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}: {seen}")

    def press_and_choose(self, key, name):
        """Open a menu by ``key`` and choose ``name`` in it."""
        failed = []

        def choose():
            menu = QApplication.activePopupWidget()
            for _ in menu.actions():
                self._qtbot.keyClick(menu, Key.Key_Down)
                if menu.activeAction().text() == name:
                    self._qtbot.keyClick(menu, Key.Key_Return)
                    return
            failed.append(name)
            menu.close()

        # The menu has a loop of its own for as long as it is open.
        QTimer.singleShot(0, choose)
        self.press(key)
        assert failed == []


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def spoken(monkeypatch):
    """What screen readers were told to say."""
    said = []

    class Told(plain.QAccessibleAnnouncementEvent):
        def __init__(self, widget, text):
            super().__init__(widget, text)
            said.append(text)

    monkeypatch.setattr(plain, "QAccessibleAnnouncementEvent", Told)
    return said


@pytest.fixture
def ringing(show):
    window = show(READY)
    window.store.dispatch(IncomingCall(RINGS))
    window.incoming.arm()
    return window


@pytest.fixture
def talking(show):
    window = show(READY)
    for event in (PersonDialled("Bob"), CallInitiated(OUT), CallEstablished(TALKING)):
        window.store.dispatch(event)
    return window


def test_signing_in(show, hands, intents):
    show(AppState())
    hands.tab_to("User ID")
    hands.type("meera")
    hands.tab_to("Password")
    hands.type("secret")
    hands.tab_to("Advanced Settings")
    hands.press(Key.Key_Space)
    hands.tab_to("Account SID")
    hands.type("acme1")
    hands.press(Key.Key_Return)
    (name, form), *_ = (each for each in intents.asked if each[0] == "sign_in")
    assert (name, form.user_name, form.account_sid) == ("sign_in", "meera", "acme1")


def test_dialling(show, hands, intents):
    show(replace(READY, offered=None))
    hands.type("08041234567")
    hands.press(Key.Key_Return)
    assert intents.asked[-1] == ("dial", "08041234567")


def test_dialling_on_the_keypad_of_the_screen(show, hands, intents):
    show(READY)
    for digit in ("4", "2", "Hash"):
        hands.tab_to(digit)
        hands.press(Key.Key_Space)
    hands.tab_to("Call")
    hands.press(Key.Key_Space)
    assert intents.asked[-1] == ("dial", "42#")


@pytest.mark.parametrize(("name", "asked"), [("Answer", "answer"), ("Decline", "decline")])
def test_answering_and_declining_with_the_buttons(ringing, hands, intents, name, asked):
    hands.tab_to(name)
    hands.press(Key.Key_Space)
    assert intents.asked[-1] == (asked,)


@pytest.mark.parametrize(("key", "asked"), [(Key.Key_Return, "answer"), (Key.Key_D, "decline")])
def test_answering_and_declining_with_one_chord(ringing, hands, intents, key, asked):
    hands.press(key, CONTROL)
    assert intents.asked[-1] == (asked,)


@pytest.mark.parametrize(
    ("name", "key", "modifier", "asked"),
    [
        ("Mute", Key.Key_M, CONTROL_SHIFT, "toggle_mute"),
        ("Hold", Key.Key_H, CONTROL_SHIFT, "toggle_hold"),
        ("Speaker", Key.Key_S, CONTROL_SHIFT, "toggle_speaker"),
        ("Hang up", Key.Key_D, CONTROL, "hang_up"),
    ],
)
def test_steering_a_call(talking, hands, intents, name, key, modifier, asked):
    hands.press(key, modifier)
    assert intents.asked[-1] == (asked,)
    intents.asked.clear()
    hands.tab_to(name)
    hands.press(Key.Key_Space)
    assert intents.asked[-1] == (asked,)


def test_sending_digits_in_a_call(talking, hands, intents):
    hands.type("4#")
    hands.press(Key.Key_K, CONTROL)
    hands.tab_to("Star")
    hands.press(Key.Key_Space)
    digits = [each for each in intents.asked if each[0] == "send_dtmf"]
    assert digits == [("send_dtmf", digit) for digit in "4#*"]


def test_rating_a_call(talking, hands, intents):
    talking.store.dispatch(CallEnded(OVER))
    hands.press(Key.Key_2)
    hands.tab_to("No issues observed")
    for _ in range(5):
        hands.press(Key.Key_Down)
    hands.tab_to("Send")
    hands.press(Key.Key_Space)
    name, rating, issue = intents.asked[-1]
    assert (name, rating, issue.name) == ("post_feedback", 2, "ECHO")


def test_skipping_the_rating(talking, hands, intents):
    talking.store.dispatch(CallEnded(OVER))
    hands.tab_to("Skip")
    hands.press(Key.Key_Space)
    assert intents.asked[-1] == ("skip_feedback",)


def test_searching_past_calls_and_calling_one(show, hands, intents):
    show(scenes()["recents"])
    hands.type("divya")
    assert ("search_recents", "divya", False) in intents.asked
    hands.press(Key.Key_Down)
    assert QApplication.focusWidget().accessibleName() == "Past calls"
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert intents.asked[-1][0] == "redial"


def test_the_missed_calls_alone(show, hands, intents):
    show(scenes()["recents"])
    hands.tab_to("All")
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Space)
    assert ("search_recents", "", True) in intents.asked


def test_calling_a_contact(show, hands, intents):
    show(scenes()["contacts"])
    hands.type("arjun")
    hands.press(Key.Key_Return)
    assert intents.asked[-1][0] == "call_contact"


@pytest.mark.parametrize(("key", "tab"), list(zip("1234", HomeTab, strict=True)))
def test_going_from_tab_to_tab(show, hands, intents, key, tab):
    show(READY)
    hands.press(Qt.Key(ord(key)), CONTROL)
    assert intents.asked[-1] == ("choose_tab", tab)


def test_changing_a_setting_and_going_back(show, hands, intents):
    window = show(scenes()["settings"])
    hands.tab_to("Pop-ups and notifications")
    hands.press(Key.Key_Space)
    hands.tab_to("Small bar during a call")
    hands.press(Key.Key_Space)
    name, desktop = intents.asked[-1]
    assert (name, desktop.call_bar) == ("change_desktop", False)
    hands.press(Key.Key_Escape)
    assert QApplication.focusWidget() is window.settings.entries["pop-ups"]


def test_finding_a_setting(show, hands):
    window = show(scenes()["settings"])
    hands.press(Key.Key_Backtab)
    hands.type("screen pop")
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Space)
    assert QApplication.focusWidget() is window.programs.url


def test_choosing_devices_during_a_call(talking, hands, qtbot):
    hands.tab_to("Sound")
    hands.press(Key.Key_Space)
    qtbot.waitUntil(talking.sound.isActiveWindow, timeout=5_000)
    hands.tab_to("Done")
    hands.press(Key.Key_Space)
    assert not talking.sound.isVisible()


def test_not_being_disturbed(show, hands, intents):
    show(READY)
    hands.tab_to("Do not disturb")
    hands.press_and_choose(Key.Key_Space, "For 1 hour")
    assert intents.asked[-1] == ("begin_do_not_disturb", QuietLength.HOUR)


def test_a_call_that_rings_is_said(show, spoken):
    show(READY).store.dispatch(IncomingCall(RINGS))
    assert "Incoming call from Bob" in spoken


def test_how_a_call_goes_is_said(show, spoken):
    window = show(READY)
    window.store.dispatch(PersonDialled("Bob"))
    window.store.dispatch(CallInitiated(OUT))
    assert "Bob. Connecting" in spoken
    window.store.dispatch(CallRinging(replace(OUT, state=CallState.RINGING)))
    window.store.dispatch(CallEstablished(TALKING))
    window.store.dispatch(CallEnded(OVER))
    said = [each for each in spoken if each in ("Ringing", "Connected", "Bob ended the call")]
    assert said == ["Ringing", "Connected", "Bob ended the call"]


def test_a_call_that_nobody_takes_is_said(show, spoken):
    window = show(READY)
    for event in (
        PersonDialled("Bob"),
        CallInitiated(OUT),
        CallEnded(replace(OUT, state=CallState.ENDED, end_reason=CallEndReason.BUSY)),
    ):
        window.store.dispatch(event)
    assert "Bob is busy" in spoken


def test_being_muted_from_elsewhere_is_said_but_not_what_was_just_pressed(talking, spoken):
    talking.store.dispatch(MuteChanged(TALKING, True))
    assert spoken[-1:] == ["Mute on"]
    talking.in_call.mute.setFocus()
    spoken.clear()
    talking.store.dispatch(MuteChanged(TALKING, False))
    assert spoken == []


def test_faults_are_said(show, spoken):
    window = show(READY)
    window.store.dispatch(NoticeGiven(Notice("The disk is full.", NoticeKind.ERROR)))
    assert "The disk is full." in spoken
    show(scenes()["sign-in-refused"])
    assert any(each.startswith("Login failed: the user name") for each in spoken)
