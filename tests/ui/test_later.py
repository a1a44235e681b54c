from dataclasses import replace
from functools import cached_property

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.ui.widgets.later import Later
from exophone_desktop.ui.widgets.page import Pane
from exophone_desktop.ui.window_pages import WindowPages
from exophone_desktop.usecases.home_state import HomeTab

PAGES = ("sound_check", "report", "doctor", "programs", "settings_file", "pop_ups")
STATE = scenes()["settings"]


class Leaf(Pane):
    def __init__(self, theme):
        super().__init__(theme)
        self.seen = []
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)

    def render_state(self, state):
        self.seen.append(state)

    def enter(self):
        self.seen.append("enter")
        self.line.setFocus()

    def leave(self):
        self.seen.append("leave")

    def show_setting(self, key):
        self.seen.append(key)


@pytest.fixture
def made():
    return []


@pytest.fixture
def later(theme, qtbot, made):
    def make():
        made.append(Leaf(theme))
        return made[-1]

    later = Later(theme, make)
    qtbot.addWidget(later)
    later.resize(300, 300)
    later.show()
    later.activateWindow()
    qtbot.waitUntil(later.isActiveWindow, timeout=5_000)
    return later


def test_a_page_is_built_when_it_comes_up_and_only_then(later, made):
    later.leave()
    assert made == []
    later.render_state(STATE)
    later.enter()
    later.show_setting("wrap_up_seconds")
    later.leave()
    assert [each.seen for each in made] == [[STATE, "enter", "wrap_up_seconds", "leave"]]


def test_a_page_that_was_just_built_can_have_the_focus(later, made):
    later.render_state(STATE)
    assert made[0].isVisible()
    later.enter()
    assert made[0].line.hasFocus()


def test_a_window_builds_what_it_shows_and_nothing_else(show):
    assert built(show(scenes()["sign-in"])) == {"entrance"}
    assert built(show(scenes()["dialer"])) == {"home", "dialer"}
    assert built(show(scenes()["call-connected"])) == {"in_call"}


def test_a_page_of_the_settings_is_built_when_it_is_opened(show):
    window = show(STATE)
    assert built(window) == {"home", "settings"}
    window.settings.show_page("programs")
    assert built(window) == {"home", "settings", "programs"}
    assert window.programs.isVisible()


def test_every_tab_and_page_can_be_opened(show):
    window = show(STATE)
    for tab in HomeTab:
        window.render_state(replace(STATE, tab=tab))
    for key in ("sound-check", "pop-ups", "programs", "doctor", "report", "settings-file"):
        window.settings.show_page(key)
    assert {"dialer", "contacts", "history", *PAGES} <= built(window)


def built(window):
    kinds = {name for name, each in vars(WindowPages).items() if isinstance(each, cached_property)}
    return kinds & vars(window).keys()
