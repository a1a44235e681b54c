"""Holds the state of the app on the UI thread and tells the window when it moves."""

from collections import deque

from PySide6.QtCore import QObject, QThread, Signal

from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.reducer import reduce
from exophone_desktop.usecases.state import AppState


class Store(QObject):
    """The one place where ``AppState`` changes.

    ``changed`` carries the new state, once for each event that made a difference, in order, even
    when a listener dispatches again.
    """

    changed = Signal(object)
    happened = Signal(object, object)
    """Every event with the state that it led to, also where that is the state before."""

    def __init__(self, state: AppState | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state or AppState()
        self._waiting: deque[AppEvent] = deque()
        self._busy = False

    @property
    def state(self) -> AppState:
        """The newest state."""
        return self._state

    def dispatch(self, event: AppEvent) -> None:
        """Move the state on.

        Raises:
            RuntimeError: called from another thread than the store's own; use ``VoiceBridge``.
        """
        if QThread.currentThread() is not self.thread():
            raise RuntimeError("The store may be used on the UI thread only.")
        self._waiting.append(event)
        if self._busy:
            return
        self._busy = True
        try:
            while self._waiting:
                self._move(self._waiting.popleft())
        finally:
            self._busy = False

    def _move(self, event: AppEvent) -> None:
        moved = reduce(self._state, event)
        if moved != self._state:
            self._state = moved
            self.changed.emit(moved)
        self.happened.emit(event, moved)
