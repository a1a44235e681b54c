"""What ``exophone call`` does: register, dial, talk for a while, hang up."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from exophone_desktop.cli.figures import CallRecord
from exophone_desktop.cli.outcome import Exit, Outcome
from exophone_desktop.cli.policy import ACCOUNT_ID, RegisteringPolicy, Send
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine.commands import HangUpCall, PlaceCall, SendDtmf, SipHeader
from exophone_desktop.engine.events import (
    CallConfirmed,
    CallDisconnected,
    CommandFailed,
    EngineDied,
    EngineEvent,
    MediaStarted,
)

CALL_ID = "call-1"
RING_LIMIT = 60.0
"""Seconds that the other side may ring."""

END_LIMIT = 10.0
"""Seconds that the end of a call may take."""

DIGIT_LIMIT = 0.3
"""Seconds that one digit and the pause after it may take on their way (RFC 4733)."""


@dataclass(frozen=True, slots=True)
class CallPlan:
    """What was asked for. ``talk_seconds`` None: until the other side hangs up."""

    account: SipAccount
    target: str
    headers: tuple[SipHeader, ...] = ()
    digits: str = ""
    talk_seconds: float | None = None


class _Phase(Enum):
    DIALLING = auto()
    TALKING = auto()
    ENDING = auto()


class CallPolicy(RegisteringPolicy):
    """One outgoing call, from events and time to commands and an outcome."""

    def __init__(self, plan: CallPlan, send: Send, now: float) -> None:
        super().__init__(plan.account, send, now)
        self._plan = plan
        self._phase = _Phase.DIALLING
        self._call: CallRecord | None = None
        self._digits_due = plan.digits
        self._ending_because = Outcome(Exit.NOT_ANSWERED, "The call was not answered.")

    def _on_event(self, event: EngineEvent, now: float) -> None:
        if isinstance(event, EngineDied):
            status = Exit.NO_MEDIA if self._established else Exit.NOT_ANSWERED
            self.outcome = Outcome(status, event.detail)
        else:
            self._follow_call(event, now)

    def _on_time(self, now: float) -> None:
        match self._phase:
            case _Phase.DIALLING:
                self._hang_up(
                    now,
                    Outcome(Exit.NOT_ANSWERED, f"Nobody answered within {RING_LIMIT:g} seconds."),
                )
            case _Phase.TALKING:
                self._hang_up(now)
            case _Phase.ENDING:
                self.outcome = self._call_outcome()

    def _on_interrupt(self, now: float) -> None:
        match self._phase:
            case _Phase.DIALLING:
                self._hang_up(
                    now, Outcome(Exit.NOT_ANSWERED, "Interrupted before the call was answered.")
                )
            case _Phase.TALKING:
                self._hang_up(now)
            case _Phase.ENDING:
                self.outcome = self._call_outcome()

    def figures(self) -> dict[str, Any]:
        """What the summary says beside the outcome."""
        return (self._call or CallRecord("", 0.0)).figures()

    @property
    def _established(self) -> bool:
        return self._call is not None and self._call.established is not None

    def _begin(self, now: float) -> None:
        self._call = CallRecord(CALL_ID, now)
        self.deadline = now + RING_LIMIT
        self._send(PlaceCall(CALL_ID, ACCOUNT_ID, self._plan.target, self._plan.headers))

    def _follow_call(self, event: EngineEvent, now: float) -> None:
        if isinstance(event, CommandFailed):
            self._on_command_failed(event)
            return
        snapshot = getattr(event, "call", None)
        if self._call is None or snapshot is None or snapshot.call_id != CALL_ID:
            return
        self._call.follow(event, now)
        match event:
            case CallConfirmed() if self._phase is _Phase.DIALLING:
                self._phase = _Phase.TALKING
                talk = self._plan.talk_seconds
                self.deadline = None if talk is None else now + talk
                self._send_digits(now)
            case MediaStarted():
                self._send_digits(now)
            case CallDisconnected():
                self.outcome = self._call_outcome()

    def _send_digits(self, now: float) -> None:
        call = self._call
        if (
            self._digits_due
            and self._phase is _Phase.TALKING
            and call is not None
            and call.media_started
        ):
            self._send(SendDtmf(CALL_ID, self._digits_due))
            if self.deadline is not None:
                self.deadline = max(self.deadline, now + DIGIT_LIMIT * len(self._digits_due))
            self._digits_due = ""

    def _on_command_failed(self, failure: CommandFailed) -> None:
        if failure.command == "PlaceCall":
            self.outcome = Outcome(Exit.NOT_ANSWERED, failure.detail)

    def _hang_up(self, now: float, because: Outcome | None = None) -> None:
        self._phase = _Phase.ENDING
        self.deadline = now + END_LIMIT
        if because is not None:
            self._ending_because = because
        self._send(HangUpCall(CALL_ID))

    def _call_outcome(self) -> Outcome:
        call = self._call
        if call is not None and call.established is not None:
            return call.verdict()
        if self._phase is not _Phase.ENDING and call is not None and call.end is not None:
            detail = call.end.detail or f"The call was not answered ({call.end.sip_code})."
            return Outcome(Exit.NOT_ANSWERED, detail)
        return self._ending_because
