"""Sends logs in the background, one upload at a time (guide section 4.9)."""

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from exophone_desktop.voice.errors import (
    ErrorType,
    ExotelVoiceError,
    IllegalStateError,
    PlatformError,
    VoiceClientError,
)
from exophone_desktop.voice.events import VoiceEvent
from exophone_desktop.voice.report_events import (
    LogUploadFailed,
    LogUploadProgressed,
    LogUploadSucceeded,
)

log = logging.getLogger(__name__)

_STEPS = 50
"""How many times at most progress is told."""

CANCELLED = "Sending was cancelled."


class LogSender(Protocol):
    """Whoever has the logs and knows where they go."""

    def send(
        self,
        start: float,
        end: float,
        description: str,
        on_progress: Callable[[int, int], None],
        given_up: Callable[[], bool],
    ) -> str:
        """Send the logs of a time, and return what the receiver calls them.

        Takes as long as disk and network, asks ``given_up`` a few times a second, and raises
        ``PlatformError`` and nothing else.
        """


class LogUpload:
    """Safe from any thread; methods return at once, and events say what comes of it."""

    def __init__(self, sender: LogSender | None, emit: Callable[[VoiceEvent], None]) -> None:
        self._sender = sender
        self._emit = emit
        self._lock = threading.Lock()
        self._given_up = threading.Event()
        self._thread: threading.Thread | None = None
        self._closed = False

    def start(self, start: float, end: float, description: str) -> None:
        """Send the logs from ``start`` to ``end``, in seconds since the epoch.

        Raises:
            VoiceClientError: the times make no sense, or there is nobody to send them to.
            IllegalStateError: an upload is under way.
        """
        sender = self._sender
        if sender is None:
            raise VoiceClientError(
                ErrorType.INTERNAL_ERROR, "This client has nowhere to send logs."
            )
        if not start < end:
            raise VoiceClientError(
                ErrorType.INVALID_PARAMETER, "The start of the logs must be before their end."
            )
        with self._lock:
            if self._closed or (self._thread is not None and self._thread.is_alive()):
                raise IllegalStateError("Logs are being sent already.")
            self._given_up = threading.Event()
            self._thread = threading.Thread(
                target=self._run,
                args=(sender, start, end, description, self._given_up),
                name="log-upload",
                daemon=True,
            )
            self._thread.start()

    def cancel(self) -> None:
        """Send no more of it; ``LogUploadFailed`` follows where something was being sent."""
        with self._lock:
            self._given_up.set()

    def close(self, timeout: float) -> None:
        """End what is under way, and wait for that."""
        with self._lock:
            self._closed = True
            self._given_up.set()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(timeout)

    def _run(
        self,
        sender: LogSender,
        start: float,
        end: float,
        description: str,
        given_up: threading.Event,
    ) -> None:
        progress = _Progress(self._emit)
        progress(0, 0)
        try:
            reference = sender.send(start, end, description, progress, given_up.is_set)
        except PlatformError as error:
            message = CANCELLED if given_up.is_set() else error.error.error_message
            ended: VoiceEvent = _failed(message)
        except Exception:
            log.exception("Logs could not be sent")
            ended = _failed("The logs could not be put together.")
        else:
            ended = LogUploadSucceeded(reference)
        with self._lock:
            # The next upload may begin as soon as the end of this one is told.
            self._thread = None
        self._emit(ended)


def _failed(message: str) -> LogUploadFailed:
    return LogUploadFailed(ExotelVoiceError(ErrorType.UPLOAD_LOG_FAILURE, message))


class _Progress:
    def __init__(self, emit: Callable[[VoiceEvent], None]) -> None:
        self._emit = emit
        self._told = -1

    def __call__(self, sent: int, total: int) -> None:
        step = sent * _STEPS // total if total else 0
        if step != self._told:
            self._told = step
            self._emit(LogUploadProgressed(sent, total))
