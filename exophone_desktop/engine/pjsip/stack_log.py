"""The stack's own log, into Python logging, with credentials masked."""

import logging

import pjsua2 as pj

from exophone_desktop.engine.pjsip.sip_text import bounded, masked

log = logging.getLogger("exophone.sip")

_LEVELS = dict.fromkeys(range(4), logging.INFO)
_MAX_LINE = 8192


class StackLog(pj.LogWriter):  # type: ignore[misc]
    """Receives every line; the caller must keep it and disown it (it crashes otherwise).

    What the stack calls errors and warnings are mostly the doings of peers, so they are INFO.
    """

    def write(self, entry: pj.LogEntry) -> None:
        try:
            level = _LEVELS.get(entry.level, logging.DEBUG)
            if log.isEnabledFor(level):
                log.log(level, "%s", masked(bounded(entry.msg, _MAX_LINE)).rstrip())
        except Exception:
            log.exception("A line of the SIP stack could not be logged")
