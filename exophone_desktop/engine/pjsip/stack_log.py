"""The stack's own log, into Python logging, with credentials masked."""

import logging
import time
from collections.abc import Callable

import pjsua2 as pj

from exophone_desktop.engine.pjsip.sip_text import bounded, masked

log = logging.getLogger("exophone.sip")

_LEVELS = dict.fromkeys(range(4), logging.INFO)
_MAX_LINE = 8192
_LINES = 50
"""In a second. There is one for each packet of sound that cannot be decoded, and whoever sends
those could have thousands written."""


class LineLimit:
    """Lets through so many lines a second. From any thread, by which it miscounts at most."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._begun = clock()
        self._lines = 0

    def next(self) -> tuple[bool, int]:
        """Whether another line may pass, and how many before it did not and were not told of."""
        now, left_out = self._clock(), 0
        if now - self._begun >= 1.0:
            left_out = max(0, self._lines - _LINES)
            self._begun, self._lines = now, 0
        self._lines += 1
        return self._lines <= _LINES, left_out


class StackLog(pj.LogWriter):  # type: ignore[misc]
    """Receives every line; the caller must keep it and disown it (it crashes otherwise).

    What the stack calls errors and warnings are mostly the doings of peers, so they are INFO, and
    bounded in number.
    """

    def __init__(self) -> None:
        super().__init__()
        self._limit = LineLimit()

    def write(self, entry: pj.LogEntry) -> None:
        try:
            level = _LEVELS.get(entry.level, logging.DEBUG)
            if not log.isEnabledFor(level):
                return
            if level >= logging.INFO:
                passes, left_out = self._limit.next()
                if left_out:
                    log.log(level, "%d more lines of the SIP stack are left out", left_out)
                if not passes:
                    return
            log.log(level, "%s", masked(bounded(entry.msg, _MAX_LINE)).rstrip())
        except Exception:
            log.exception("A line of the SIP stack could not be logged")
