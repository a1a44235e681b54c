from dataclasses import replace

from PySide6.QtCore import Qt

from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.events import SessionExpired, SignedIn, SignedOut
from exophone_desktop.usecases.home_events import HomeTabChosen
from exophone_desktop.usecases.home_state import HomeTab

HOME = scenes()["dialer"]
SETTINGS = replace(HOME, tab=HomeTab.SETTINGS)


def test_the_tab_that_the_state_names_is_shown(show):
    window = show(HOME)
    assert window.dialer.isVisible()
    assert window.home.tabs.buttons[HomeTab.DIAL].isChecked()
    window.store.dispatch(HomeTabChosen(HomeTab.SETTINGS))
    assert window.settings.isVisible()
    assert not window.dialer.isVisible()
    assert not window.home.tabs.buttons[HomeTab.DIAL].isChecked()


def test_a_tab_is_asked_for_with_the_mouse_and_with_the_keyboard(show, qtbot, intents):
    window = show(HOME)
    qtbot.mouseClick(window.home.tabs.buttons[HomeTab.SETTINGS], Qt.MouseButton.LeftButton)
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert intents.asked == [
        ("choose_tab", HomeTab.SETTINGS),
        ("choose_tab", HomeTab.SETTINGS),
        ("choose_tab", HomeTab.DIAL),
    ]
    assert window.home.tabs.buttons[HomeTab.DIAL].isChecked(), "only the state moves it"


def test_a_number_typed_in_the_settings_is_begun_in_the_dialer(show, qtbot, intents):
    window = show(SETTINGS)
    qtbot.keyClicks(window.focusWidget(), "0")
    assert intents.asked == [("choose_tab", HomeTab.DIAL)]
    window.store.dispatch(HomeTabChosen(HomeTab.DIAL))
    qtbot.keyClicks(window.focusWidget(), "80")
    assert window.dialer.number.text() == "080"


def test_shortcuts_of_the_window_are_no_numbers(show, qtbot, intents):
    window = show(SETTINGS)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert intents.asked == []
    assert window.dialer.number.text() == ""


def test_a_session_that_ends_while_a_number_is_typed_leaves_the_typing_alone(show, qtbot, intents):
    window = show(HOME)
    qtbot.keyClicks(window.focusWidget(), "0804")
    window.store.dispatch(SessionExpired("Your session has ended; please sign in again."))
    assert window.home.expired.isVisible()
    assert "session has ended" in window.home.expired.text.text()
    qtbot.keyClicks(window.focusWidget(), "12")
    assert window.dialer.number.text() == "080412"
    qtbot.mouseClick(window.home.expired.button, Qt.MouseButton.LeftButton)
    assert intents.asked == [("sign_in_again",)]


def test_the_number_is_still_there_after_signing_in_again(show, qtbot):
    window = show(HOME)
    qtbot.keyClicks(window.focusWidget(), "0804")
    window.store.dispatch(SessionExpired("Sign in again."))
    window.store.dispatch(SignedOut())
    assert window.sign_in.isVisible()
    window.store.dispatch(SignedIn(HOME.user, secrets_kept=True))
    assert window.dialer.number.text() == "0804"
    assert not window.home.expired.isVisible()


def test_a_session_that_is_good_asks_for_nothing(show):
    assert not show(HOME).home.expired.isVisible()
