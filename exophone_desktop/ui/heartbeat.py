"""The window's pulse: shows in the log when the UI thread stood still, and what it was doing."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from exophone_desktop.host.freeze_watch import (
    BEAT_SECONDS,
    Freeze,
    FreezeWatch,
    OwnThreadTimes,
    doing,
)
from exophone_desktop.host.freeze_watcher import FreezeLog, FreezeWatcher
from exophone_desktop.ui.store import Store


class Heartbeat(QObject):
    """Beats on the UI thread while the person is at one of our windows or in a call; else rests.

    Twenty beats a second cost half a percent of a slow processor: too much for a program that
    waits in the background all day. Made on the UI thread; ended by ``close``.
    """

    def __init__(
        self,
        application: QGuiApplication,
        store: Store,
        tell: Callable[[Freeze], None] | None = None,
    ) -> None:
        """``tell`` gets every freeze on a thread of its own; without it they are logged."""
        super().__init__()
        self._application = application
        self._store = store
        self._times = OwnThreadTimes()
        own = threading.get_ident()
        self._watch = FreezeWatch(lambda: doing(own), self._times)
        self._watcher = FreezeWatcher(self._watch, tell or FreezeLog().write)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(1000 * BEAT_SECONDS))
        self._timer.timeout.connect(self._beat)
        self._resting = True
        application.focusWindowChanged.connect(self._settle)
        store.changed.connect(self._settle)
        self._settle()

    @property
    def alive(self) -> bool:
        """Whether it has begun to beat and does not rest."""
        return not self._resting

    def close(self) -> None:
        """End the beats and their watcher."""
        self._application.focusWindowChanged.disconnect(self._settle)
        self._store.changed.disconnect(self._settle)
        self._timer.stop()
        self._watcher.close()
        self._times.close()
        self.deleteLater()

    def _beat(self) -> None:
        self._watch.beat()
        if self._resting:
            self._resting = False
            self._watcher.wake()

    def _settle(self, _changed: object = None) -> None:
        here = self._application.focusWindow() is not None
        wanted = here or self._store.state.call is not None
        if wanted == self._timer.isActive():
            return
        if wanted:
            self._timer.start()
        else:
            self._timer.stop()
            self._resting = True
            self._watch.rest()
            self._watcher.wake()
