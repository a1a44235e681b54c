"""What the engine's process writes to standard error: the stack's assertions, tracebacks, drivers.

It goes to the log, where a report of a problem finds it: of a process that aborted nothing else
tells why.
"""

import faulthandler
import logging
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from typing import IO

log = logging.getLogger(__name__)

MAX_LINE = 1024
"""Bytes of a line that are kept."""
MAX_LINES = 200
"""Lines in ``PERIOD`` seconds; what is beyond that is counted only."""
PERIOD = 60.0


def tell_where_when_asked() -> None:
    """Have this process write to standard error where each of its threads is, whenever
    ``ask_where`` asks it; also where it stands still. Not on Windows."""
    if hasattr(faulthandler, "register"):
        faulthandler.register(signal.SIGUSR1, file=2)


def ask_where(process: subprocess.Popen[bytes]) -> None:
    """Have ``process`` say where it is before it is ended: nothing else tells why it hangs."""
    if hasattr(signal, "SIGUSR1"):
        process.send_signal(signal.SIGUSR1)


class LastWords:
    """Reads ``stream`` on a thread of its own until it ends. Never holds its writer up."""

    def __init__(self, stream: IO[bytes], now: Callable[[], float] = time.monotonic) -> None:
        """Owns ``stream``."""
        self._stream = stream
        self._now = now
        self._began = now()
        self._lines = 0
        self._thread = threading.Thread(target=self._read, name="engine-words", daemon=True)
        self._thread.start()

    def join(self, timeout: float) -> None:
        """Wait until the stream has ended and everything is in the log."""
        self._thread.join(timeout)

    def _read(self) -> None:
        begun = True
        try:
            with self._stream:
                while line := self._stream.readline(MAX_LINE):
                    if begun:
                        self._note(line)
                    begun = line.endswith(b"\n")
        except (OSError, ValueError):
            pass  # it is broken: there is no more
        self._tell_left_out()

    def _note(self, line: bytes) -> None:
        if self._now() - self._began >= PERIOD:
            self._tell_left_out()
            self._began, self._lines = self._now(), 0
        self._lines += 1
        text = line.decode(errors="replace").rstrip()
        if text and self._lines <= MAX_LINES:
            log.warning("%s", text)

    def _tell_left_out(self) -> None:
        if self._lines > MAX_LINES:
            log.warning("%d more lines were left out", self._lines - MAX_LINES)
