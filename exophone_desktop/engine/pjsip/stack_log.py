"""The stack's own log, into Python logging, with credentials masked."""

import logging

import pjsua2 as pj

from exophone_desktop.engine.pjsip.sip_text import bounded, masked

log = logging.getLogger("exophone.sip")

_LEVELS = {0: logging.ERROR, 1: logging.ERROR, 2: logging.INFO, 3: logging.INFO}
_MAX_LINE = 8192


class StackLog(pj.LogWriter):  # type: ignore[misc]
    """Receives every line; the caller must keep it and disown it (it crashes otherwise).

    The stack's "warnings" are mostly ordinary peers' doings, so they are logged as INFO.
    """

    def write(self, entry: pj.LogEntry) -> None:
        try:
            level = _LEVELS.get(entry.level, logging.DEBUG)
            if log.isEnabledFor(level):
                log.log(level, "%s", masked(bounded(entry.msg, _MAX_LINE)).rstrip())
        except Exception:
            log.exception("A line of the SIP stack could not be logged")
