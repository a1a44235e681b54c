"""Calls that nobody answers in time end by themselves."""

import threading
from collections.abc import Callable

from exophone_desktop.domain.call import CallState
from exophone_desktop.domain.sip_codes import TEMPORARILY_UNAVAILABLE
from exophone_desktop.engine import commands
from exophone_desktop.engine.commands import EngineCommand
from exophone_desktop.voice.call_lines import CallLines
from exophone_desktop.voice.call_machine import ALLOWED, CallAction
from exophone_desktop.voice.call_record import CallRecord


class CallLimits:
    """Waits for one call at a time, and asks for its end. Safe from any thread."""

    def __init__(
        self,
        lock: threading.RLock,
        lines: CallLines,
        call_later: Callable[[float, Callable[[], None]], None],
        ask: Callable[[CallRecord, EngineCommand], None],
    ) -> None:
        self._lock = lock
        self._lines = lines
        self._call_later = call_later
        self._ask = ask

    def limit_dialling(self, call_id: str, seconds: float) -> None:
        """Give up an outgoing call that nobody answers within ``seconds``."""
        self._call_later(seconds, lambda: self._give_up(call_id))

    def limit_ringing(self, call_id: str, seconds: float) -> None:
        """Decline an incoming call that nobody answers within ``seconds``."""
        self._call_later(seconds, lambda: self._stop_ringing(call_id))

    def _give_up(self, call_id: str) -> None:
        with self._lock:
            record = self._waiting(call_id)
            if record is not None:
                record.timed_out = True
                record.problem = "Nobody answered in time."
                self._ask(record, commands.HangUpCall(call_id))

    def _stop_ringing(self, call_id: str) -> None:
        with self._lock:
            record = self._waiting(call_id)
            if record is not None and record.details.state is CallState.INCOMING:
                record.timed_out = True
                self._ask(record, commands.RejectCall(call_id, TEMPORARILY_UNAVAILABLE))

    def _waiting(self, call_id: str) -> CallRecord | None:
        record = self._lines.get(call_id)
        unanswered = (
            record is not None
            and not record.details.established_time
            and CallAction.HANGUP in ALLOWED[record.details.state]
        )
        return record if unanswered else None
