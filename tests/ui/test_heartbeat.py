import logging
import time

import pytest

from exophone_desktop.ui.heartbeat import Heartbeat
from exophone_desktop.ui.scenes import scenes


@pytest.fixture
def beating(show, qtbot):
    """A window with a heartbeat that tells its freezes to a list, once it beats."""
    made = []

    def begun(state=None, told=None):
        window = show(state)
        heart = Heartbeat(window, window.store, told.append if told is not None else None)
        made.append(heart)
        return window, heart

    yield begun
    for heart in made:
        heart.close()


def _block(milliseconds):
    time.sleep(milliseconds / 1000)


@pytest.mark.expects_log("stood still")
def test_blocking_the_ui_thread_is_logged_with_the_function_that_blocked(beating, qtbot, caplog):
    _, heart = beating()
    caplog.set_level(logging.INFO)
    qtbot.waitUntil(lambda: heart.alive)
    _block(300)

    def said():
        return [each.getMessage() for each in caplog.records if "stood still" in each.getMessage()]

    qtbot.waitUntil(lambda: any("_block" in line for line in said()))
    line = next(line for line in said() if "_block" in line)
    assert "test_heartbeat" in line


def test_it_rests_while_the_window_cannot_be_seen(beating, qtbot):
    told = []
    window, heart = beating(told=told)
    qtbot.waitUntil(lambda: heart.alive)
    window.hide()
    qtbot.waitUntil(lambda: not heart.alive)
    window.show()
    qtbot.waitUntil(lambda: heart.alive)
    window.showMinimized()
    qtbot.waitUntil(lambda: not heart.alive)


def test_it_beats_in_a_call_with_the_window_hidden(beating, qtbot):
    window, heart = beating(scenes()["call-connected"], told=[])
    window.hide()
    qtbot.waitUntil(lambda: heart.alive)
