import logging
import time

import pytest
from PySide6.QtCore import QObject, Signal

from exophone_desktop.ui.heartbeat import Heartbeat
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.ui.store import Store
from exophone_desktop.usecases.state import AppState


def _block(milliseconds):
    time.sleep(milliseconds / 1000)


@pytest.mark.expects_log("stood still")
def test_blocking_the_ui_thread_is_logged_with_the_function_that_blocked(qapp, qtbot, caplog):
    caplog.set_level(logging.INFO)
    application = _Application()
    heart = Heartbeat(application, Store())

    def said():
        return [each.getMessage() for each in caplog.records if "stood still" in each.getMessage()]

    try:
        qtbot.waitUntil(lambda: heart.alive)
        _block(300)
        qtbot.waitUntil(lambda: any("_block" in line for line in said()))
    finally:
        heart.close()
    line = next(line for line in said() if "_block" in line)
    assert "test_heartbeat" in line


class _Application(QObject):
    """Has a window with the focus, or none."""

    focusWindowChanged = Signal(object)  # noqa: N815

    def __init__(self):
        super().__init__()
        self.window = object()

    def focusWindow(self):  # noqa: N802
        return self.window

    def turn_to(self, window):
        self.window = window
        self.focusWindowChanged.emit(window)


@pytest.fixture
def begun(qapp):
    hearts = []

    def begin(state):
        application = _Application()
        hearts.append(Heartbeat(application, Store(state), lambda _freeze: None))
        return application, hearts[0]

    yield begin
    hearts[0].close()


def test_it_rests_while_the_person_is_elsewhere(begun, qtbot):
    application, heart = begun(AppState())
    qtbot.waitUntil(lambda: heart.alive)
    application.turn_to(None)
    assert not heart.alive
    application.turn_to(object())
    qtbot.waitUntil(lambda: heart.alive)


def test_in_a_call_it_beats_wherever_the_person_is(begun, qtbot):
    application, heart = begun(scenes()["call-connected"])
    application.turn_to(None)
    qtbot.waitUntil(lambda: heart.alive)
