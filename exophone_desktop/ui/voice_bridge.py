"""Carries events of the voice client, the history and the session to the UI thread."""

from threading import Lock

from PySide6.QtCore import QObject, Qt, Signal

from exophone_desktop.usecases.events import SessionExpired
from exophone_desktop.usecases.home_events import HistoryChanged
from exophone_desktop.voice.events import VoiceEvent


class VoiceBridge(QObject):
    """``handle`` may be called from any thread; ``arrived`` is emitted on the bridge's own.

    Events keep their order. After ``close`` nothing arrives any more, and a late ``handle`` does
    nothing, so the client may outlive the window.
    """

    arrived = Signal(object)
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._lock = Lock()
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def handle(self, event: VoiceEvent | HistoryChanged | SessionExpired) -> None:
        """Take ``event`` and return at once."""
        with self._lock:
            if self._open:
                self._posted.emit(event)

    def close(self) -> None:
        """Stop delivering, also what is still queued."""
        with self._lock:
            self._open = False

    def _deliver(self, event: VoiceEvent | HistoryChanged | SessionExpired) -> None:
        if self._open:
            self.arrived.emit(event)
