import pytest
from PySide6.QtCore import Qt

from exophone_desktop.ui.scenes import scenes
from exophone_desktop.ui.screens.settings.entries import SettingsEntry, SettingsSection
from exophone_desktop.ui.screens.settings.screen import SettingsScreen
from exophone_desktop.ui.widgets.page import Pane

STATE = scenes()["settings"]
FIRST = SettingsEntry("first", "info", "First", "More about it")
SECOND = SettingsEntry("second", "sound", "Second")


class Leaf(Pane):
    def __init__(self, theme):
        super().__init__(theme)
        self.seen = []

    def render_state(self, state):
        self.seen.append(state)

    def enter(self):
        self.seen.append("enter")

    def leave(self):
        self.seen.append("leave")


@pytest.fixture
def settings(theme, qtbot):
    screen = SettingsScreen(theme)
    qtbot.addWidget(screen)
    screen.show()
    screen.render_state(STATE)
    screen.enter()
    return screen


@pytest.fixture
def leaf(settings, theme):
    pane = Leaf(theme)
    settings.add_page(SettingsSection.HELP, FIRST, pane)
    return pane


def press(qtbot, settings, key):
    qtbot.mouseClick(settings.entries[key], Qt.MouseButton.LeftButton)


def test_an_entry_does_what_it_was_added_for(settings, qtbot):
    opened = []
    settings.add(SettingsSection.CALLS, SECOND, lambda: opened.append("second"))
    press(qtbot, settings, "second")
    assert opened == ["second"]
    assert settings.entries["second"].accessibleName() == "Second"


def test_a_page_comes_up_with_the_state_and_goes_with_escape(settings, leaf, qtbot):
    press(qtbot, settings, "first")
    assert leaf.isVisible()
    assert leaf.seen == [STATE, "enter"]
    leaf.setFocus()
    qtbot.keyClick(settings, Qt.Key.Key_Escape)
    assert not leaf.isVisible()
    assert leaf.seen == [STATE, "enter", "leave"]


def test_a_page_is_told_when_a_call_takes_its_place_and_when_it_is_back(settings, leaf, qtbot):
    press(qtbot, settings, "first")
    settings.leave()
    settings.enter()
    assert leaf.seen == [STATE, "enter", "leave", "enter"]


def test_a_page_that_is_not_open_is_not_rendered(settings, leaf):
    settings.render_state(STATE)
    settings.leave()
    assert leaf.seen == []


def test_the_sound_settings_open_from_the_settings(show, qtbot):
    window = show(STATE)
    assert window.settings.entries["sound"].hasFocus()
    qtbot.keyClick(window.settings.entries["sound"], Qt.Key.Key_Space)
    qtbot.waitUntil(window.sound.isVisible, timeout=5_000)
    window.sound.done_button.click()
