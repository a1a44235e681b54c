"""What ``exophone answer`` does: register, and answer calls one after another."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from exophone_desktop.cli.figures import CallRecord
from exophone_desktop.cli.outcome import Exit, Outcome
from exophone_desktop.cli.policy import RegisteringPolicy, Send
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.sip_codes import BUSY_HERE
from exophone_desktop.engine.commands import AnswerCall, HangUpCall, RejectCall
from exophone_desktop.engine.events import (
    CallDisconnected,
    CallReceived,
    EngineDied,
    EngineEvent,
)

END_LIMIT = 10.0
ANSWER_LIMIT = 40.0
"""Seconds from our 200 to the ACK: SIP gives up after 32 (RFC 3261 timer H)."""


@dataclass(frozen=True, slots=True)
class AnswerPlan:
    """What was asked for. ``timeout`` in seconds without a call, None for no limit."""

    account: SipAccount
    calls: int = 1
    timeout: float | None = None


class _Phase(Enum):
    WAITING = auto()
    IN_CALL = auto()
    ENDING = auto()


class AnswerPolicy(RegisteringPolicy):
    """Incoming calls, from events and time to commands and an outcome."""

    def __init__(self, plan: AnswerPlan, send: Send, now: float) -> None:
        super().__init__(plan.account, send, now)
        self._plan = plan
        self._phase = _Phase.WAITING
        self._call: CallRecord | None = None
        self._done: list[CallRecord] = []
        self._worst: Outcome | None = None

    def _begin(self, now: float) -> None:
        self._wait(now)

    def _on_event(self, event: EngineEvent, now: float) -> None:
        match event:
            case EngineDied(detail=detail):
                status = Exit.NO_MEDIA if self._call is not None else Exit.NOT_ANSWERED
                self.outcome = Outcome(status, detail)
            case CallReceived(call=call) if self._phase is not _Phase.WAITING:
                self._send(RejectCall(call.call_id, BUSY_HERE, "Busy Here"))
            case CallReceived(call=call):
                self._phase = _Phase.IN_CALL
                self._call = CallRecord(call.call_id, now)
                self._call.follow(event, now)
                self.deadline = now + ANSWER_LIMIT
                self._send(AnswerCall(call.call_id))
            case _:
                self._follow_call(event, now)

    def _on_time(self, now: float) -> None:
        match self._phase:
            case _Phase.WAITING:
                more = "further call" if self._done else "call"
                self.outcome = Outcome(
                    Exit.NOT_ANSWERED,
                    f"No {more} came within {self._plan.timeout or 0:g} seconds.",
                )
            case _Phase.IN_CALL:
                self._hang_up(now)
            case _Phase.ENDING:
                self.outcome = self._worst or Outcome(Exit.NOT_ANSWERED, "The call was lost.")

    def _on_interrupt(self, now: float) -> None:
        match self._phase:
            case _Phase.WAITING:
                self.outcome = self._worst or Outcome(
                    Exit.NOT_ANSWERED, "Interrupted while waiting for a call."
                )
            case _Phase.IN_CALL:
                self._hang_up(now)
            case _Phase.ENDING:
                self._on_time(now)

    def figures(self) -> dict[str, Any]:
        """What the summary says beside the outcome: the last call's figures, and all calls'."""
        records = [*self._done, *([self._call] if self._call else [])]
        last = records[-1] if records else CallRecord("", 0.0)
        return {**last.figures(), "calls": [record.figures() for record in records]}

    def _wait(self, now: float) -> None:
        self._phase = _Phase.WAITING
        timeout = self._plan.timeout
        self.deadline = None if timeout is None else now + timeout

    def _hang_up(self, now: float) -> None:
        assert self._call is not None
        self._phase = _Phase.ENDING
        self.deadline = now + END_LIMIT
        self._send(HangUpCall(self._call.call_id))

    def _follow_call(self, event: EngineEvent, now: float) -> None:
        snapshot = getattr(event, "call", None)
        call = self._call
        if call is None or snapshot is None or snapshot.call_id != call.call_id:
            return
        call.follow(event, now)
        if call.established is not None and self._phase is _Phase.IN_CALL:
            self.deadline = None
        if isinstance(event, CallDisconnected):
            self._finish(call, now)

    def _finish(self, call: CallRecord, now: float) -> None:
        interrupted = self._phase is _Phase.ENDING
        self._call = None
        self._done.append(call)
        if call.established is not None:
            verdict = call.verdict()
            if self._worst is None or verdict.status > self._worst.status:
                self._worst = verdict
        answered = sum(each.established is not None for each in self._done)
        if interrupted or answered >= self._plan.calls:
            self.outcome = self._worst or Outcome(
                Exit.NOT_ANSWERED, "The call ended before it was established."
            )
        else:
            self._wait(now)
