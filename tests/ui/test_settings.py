import pytest
from PySide6.QtCore import Qt

from exophone_desktop.host.setting_table import SETTINGS
from exophone_desktop.ui.scenes.window import scenes
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


def test_a_search_finds_settings_by_other_names_and_leads_there(show, qtbot):
    window = show(STATE)
    screen = window.settings
    screen.search.line.setText("screen pop")
    assert [each.accessibleName() for each in screen.results.buttons] == [
        "Web page of the CRM",
        "Command for callers",
        "When the CRM is told",
    ]
    assert not screen.entries["sound"].isVisible()
    qtbot.mouseClick(screen.results.buttons[1], Qt.MouseButton.LeftButton)
    assert window.programs.isVisible()
    assert window.programs.command.hasFocus()
    screen.show_list()
    assert screen.search.line.hasFocus()
    qtbot.keyClick(screen.search.line, Qt.Key.Key_Escape)
    assert screen.entries["sound"].isVisible()
    assert not screen.results.isVisible()


def test_enter_opens_the_first_that_was_found_in_a_dialog_too(show, qtbot):
    window = show(STATE)
    window.settings.search.line.setText("hear MYSELF")
    qtbot.keyClick(window.settings.search.line, Qt.Key.Key_Return)
    qtbot.waitUntil(window.sound.isVisible, timeout=5_000)
    assert window.sound.focusWidget() is window.sound.echo
    window.sound.done_button.click()


def test_a_search_that_finds_nothing_says_so(show, qtbot):
    window = show(STATE)
    window.settings.search.take("fax")
    assert window.settings.results.nothing.isVisible()
    qtbot.keyClick(window.settings.search.line, Qt.Key.Key_Return)
    assert window.settings.search.line.hasFocus()


def test_every_setting_with_a_page_has_a_control_there(show):
    window = show(STATE)
    known = {
        "sound": window.sound.controls,
        "programs": window.programs.controls,
        "pop-ups": window.pop_ups.controls,
    }
    for setting in SETTINGS:
        if setting.page in known and setting.key != "sound.ring_path":
            assert setting.key in known[setting.page].of, setting.key
        assert setting.page in {"", *window.settings.entries}
