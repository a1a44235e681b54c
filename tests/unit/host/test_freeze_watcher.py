import logging
import threading

import pytest

from exophone_desktop.host.freeze_watch import Freeze, FreezeWatch, ThreadTimes
from exophone_desktop.host.freeze_watcher import FreezeLog, FreezeWatcher

LOGGER = "exophone_desktop.host.freeze_watcher"
FREEZE = Freeze(0.2, 0.1, 0.0, (("here:1 work",),))


def _logged(caplog):
    return [(each.levelno, each.getMessage()) for each in caplog.records if each.name == LOGGER]


@pytest.mark.expects_log("The window stood still")
def test_a_freeze_is_a_warning_with_its_places(caplog):
    FreezeLog().write(FREEZE)
    ((level, text),) = _logged(caplog)
    assert level == logging.WARNING
    assert text.startswith("The window stood still for 200 ms")
    assert "here:1 work" in text


def test_a_busy_machine_is_told_in_passing(caplog):
    caplog.set_level(logging.INFO, LOGGER)
    FreezeLog().write(Freeze(0.3, 0.0, 0.29, ()))
    assert [level for level, _ in _logged(caplog)] == [logging.INFO]


@pytest.mark.expects_log("The window stood still")
def test_of_many_freezes_a_few_a_minute_are_written_and_the_rest_counted(caplog):
    now = [0.0]
    freezes = FreezeLog(lambda: now[0])
    for _ in range(50):
        now[0] += 1.0
        freezes.write(FREEZE)
    assert len(_logged(caplog)) == 6
    now[0] += 60.0
    freezes.write(FREEZE)
    assert "(44 more before it)" in _logged(caplog)[-1][1]


def test_the_watcher_tells_of_a_freeze_and_ends():
    now, told = [0.0], []
    heard = threading.Event()

    def tell(freeze):
        told.append(freeze)
        heard.set()

    watch = FreezeWatch(lambda: (), lambda: ThreadTimes(0.0, None), lambda: now[0])
    watcher = FreezeWatcher(watch, tell)
    try:
        watch.beat()
        now[0] = 1.0
        watch.beat()
        watcher.wake()
        assert heard.wait(10)
    finally:
        watcher.close()
    assert [round(freeze.seconds, 2) for freeze in told] == [0.95]


def test_what_was_found_last_is_told_at_the_end():
    now, told = [0.0], []
    watch = FreezeWatch(lambda: (), lambda: ThreadTimes(0.0, None), lambda: now[0])
    watcher = FreezeWatcher(watch, told.append)
    watch.beat()
    now[0] = 1.0
    watch.beat()
    watcher.close()
    assert len(told) == 1
