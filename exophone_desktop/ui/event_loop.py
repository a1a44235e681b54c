"""Runs a coroutine on Qt's event loop, and ends in good order on Ctrl+C or SIGTERM."""

import asyncio
import logging
import signal
import socket
import sys
from collections.abc import Awaitable, Callable
from types import FrameType

import qasync
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

log = logging.getLogger(__name__)

_END_SECONDS = 2.0
_ENDING_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


class SignalWatch:
    """Calls ``on_signal`` on the UI thread when the system asks this program to end.

    Python runs signal handlers only between its own instructions, and Qt's loop waits outside of
    them; the wake-up descriptor (``signal.set_wakeup_fd``) is what brings it back.
    """

    def __init__(self, on_signal: Callable[[], None]) -> None:
        self._on_signal = on_signal
        self._inlet, self._outlet = socket.socketpair()
        self._inlet.setblocking(False)
        self._outlet.setblocking(False)
        self._before = {number: signal.getsignal(number) for number in _ENDING_SIGNALS}
        for number in _ENDING_SIGNALS:
            signal.signal(number, self._noted)
        self._wakeup_before = signal.set_wakeup_fd(self._inlet.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._outlet.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._woken)

    def close(self) -> None:
        """Give signals back to whoever had them."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._inlet.close()
        self._outlet.close()

    def _noted(self, number: int, frame: FrameType | None) -> None:
        """The wake-up descriptor tells; nothing may be done here."""

    def _woken(self) -> None:
        self._outlet.recv(64)
        self._on_signal()


def application() -> QApplication:
    """The Qt application of this process, made when there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ExoPhone")
    app.setDesktopFileName("exophone-desktop")
    # The window closes before the call has said goodbye; the program decides when it is over.
    app.setQuitOnLastWindowClosed(False)
    return app


def run_on_qt(main: Callable[[], Awaitable[int]]) -> int:
    """Run ``main`` to its end on Qt's loop; returns what it returns."""

    async def whole() -> int:
        return await main()

    with qasync.QEventLoop(application()) as loop:
        asyncio.set_event_loop(loop)
        try:
            try:
                status: int = loop.run_until_complete(whole())
            finally:
                loop.run_until_complete(_end_what_is_left())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            asyncio.set_event_loop(None)
        return status


async def _end_what_is_left() -> None:
    """Cancel tasks that nobody ended, and wait for their ends for a moment."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        log.warning("The task %s was left over, and is ended", task.get_name())
        task.cancel()
    if not left:
        return
    ended, _ = await asyncio.wait(left, timeout=_END_SECONDS)
    for task in ended:
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("The task %s failed as it was ended", task.get_name(), exc_info=error)
