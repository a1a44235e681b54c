"""Brings errors that nobody caught into the log: a window has no terminal to print them to."""

import logging
import sys
import threading
from types import TracebackType

log = logging.getLogger(__name__)


class UncaughtErrors:
    """Between ``open`` and ``close`` they are logged, in all threads, besides being printed."""

    def __init__(self) -> None:
        self._hook = sys.excepthook
        self._thread_hook = threading.excepthook

    def open(self) -> None:
        """Begin; once."""
        self._hook, self._thread_hook = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._uncaught, self._uncaught_in_thread

    def close(self) -> None:
        """Leave it to who was there before. Harmless twice."""
        if sys.excepthook == self._uncaught:
            sys.excepthook = self._hook
        if threading.excepthook == self._uncaught_in_thread:
            threading.excepthook = self._thread_hook

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, Exception):
            log.error("An error was not caught", exc_info=(kind, error, trace))
        self._hook(kind, error, trace)

    def _uncaught_in_thread(self, ended: threading.ExceptHookArgs) -> None:
        error = ended.exc_value
        if isinstance(error, Exception):
            name = ended.thread.name if ended.thread is not None else "?"
            log.error("An error ended the thread %s", name, exc_info=error)
        self._thread_hook(ended)
