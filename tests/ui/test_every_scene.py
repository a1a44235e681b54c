"""What every state of the window must be: one window for each, for they take long to make."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.state import Screen


@pytest.mark.parametrize("name", scenes())
def test_every_scene_is_one_screen_of_plain_text_that_fits_the_smallest_window(show, qtbot, name):
    state = scenes()[name]
    window = show(state)
    one_screen_is_shown(window, state.screen)
    no_text_is_markup(window)
    it_fits_the_smallest_window(window, qtbot)


def one_screen_is_shown(window, screen):
    pages = {
        Screen.SIGN_IN: window.sign_in,
        Screen.HOME: window.home,
        Screen.INCOMING: window.incoming,
        Screen.IN_CALL: window.in_call,
        Screen.FEEDBACK: window.feedback,
    }
    assert [each for each, page in pages.items() if page.isVisible()] == [screen]


def no_text_is_markup(window):
    for label in window.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
    for widget in window.findChildren(QWidget):
        tip = widget.toolTip().removeprefix("<span>").removesuffix("</span>")
        assert "<" not in tip.replace("<br>", "")


def it_fits_the_smallest_window(window, qtbot):
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: window.size() == window.minimumSize(), timeout=5_000)
    for area in window.findChildren(QScrollArea):
        if area.isVisible():
            assert area.widget().width() <= area.viewport().width()
    for widget in window.findChildren(QAbstractButton):
        if widget.isVisible():
            right = widget.mapTo(window, QPoint(widget.width(), 0)).x()
            assert right <= window.width(), widget.accessibleName()
