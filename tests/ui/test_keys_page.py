from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from exophone_desktop.ui.keys.own import own_keys
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.usecases.program_form import ProgramForm, ProgramsState

STATE = scenes()["settings"]


@pytest.fixture
def read(show):
    """What the page says of keys that were chosen for other programs."""

    def shown(**chosen):
        window = show(replace(STATE, programs=ProgramsState(ProgramForm(**chosen))))
        window.settings.show_page("keys")
        return window.keys

    return shown


def said(page):
    return [line.accessibleName() for line in page.lines]


def test_keys_of_the_window_and_of_other_programs_are_listed(read, intents):
    page = read(hang_up="ctrl+alt+h")
    assert ("read_programs",) in intents.asked
    assert "Mute: Ctrl+Shift+M" in said(page)
    assert said(page)[-1] == "Hang up: Ctrl+Alt+H"
    assert said(read())[-1] != "Hang up: Ctrl+Alt+H"


def test_keys_that_mean_something_else_in_the_window_are_told(read):
    texts = [each.text() for each in read(answer="Ctrl+K").findChildren(PlainLabel)]
    assert "In this window these keys mean: Keypad" in texts
    texts = [each.text() for each in read(toggle_mute="Ctrl+Shift+M").findChildren(PlainLabel)]
    assert not any("In this window" in each for each in texts)


def test_it_is_read_with_the_arrows(read, qtbot):
    page = read(hang_up="Ctrl+Alt+H")
    window = page.window()
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: page.scroll_area.verticalScrollBar().maximum() > 0, timeout=5_000)
    assert page.scroll_area.hasFocus()
    qtbot.keyClick(page.scroll_area, Qt.Key.Key_PageDown)
    assert page.scroll_area.verticalScrollBar().value() > 0


@pytest.mark.parametrize("section", range(4))
def test_no_two_things_at_one_place_have_the_same_keys(qapp, section):
    counted = Counter(line.keys for line in own_keys()[section].lines)
    assert set(counted.values()) == {1}


@pytest.mark.parametrize(
    ("scene", "place"), [("incoming", 0), ("call-held-here", 1), ("dialer", 2)]
)
def test_what_is_listed_is_there(show, scene, place):
    window = show(scenes()[scene])
    there = {
        each.key().toString(QKeySequence.SequenceFormat.NativeText)
        for each in window.findChildren(QShortcut)
    }
    for line in own_keys()[place].lines:
        assert line.keys.split(" … ")[0] in there, line
