"""Carries out an attended transfer: hold one call, ask in another, connect both or go back."""

import logging
from collections.abc import Callable

from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import EngineCommand
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.call_lines import CallLines
from exophone_desktop.voice.call_record import CallRecord
from exophone_desktop.voice.consult_machine import (
    MOVING,
    TRANSITIONS,
    ConsultState,
    ConsultTrigger,
)
from exophone_desktop.voice.errors import IllegalStateError
from exophone_desktop.voice.events import VoiceEvent

log = logging.getLogger(__name__)

_UNTOLD = "The call ended, and nobody said what became of the transfer."


class Consulting:
    """Moves by the table of ``consult_machine``. Under the lock of the desk."""

    def __init__(
        self,
        lines: CallLines,
        send: Callable[[EngineCommand], None],
        emit: Callable[[VoiceEvent], None],
        place: Callable[[str], CallRecord],
    ) -> None:
        """``place`` dials a target that was found to be good."""
        self.state = ConsultState.NONE
        self._lines = lines
        self._send = send
        self._emit = emit
        self._place = place
        self._target = ""
        self._first_id = ""

    @property
    def moving(self) -> bool:
        """Whether calls are being put on hold and taken up just now."""
        return self.state in MOVING

    # ---- what is asked for

    def begin(self, record: CallRecord, target: str) -> None:
        """Set ``record`` aside and call ``target``. Raises ``IllegalStateError``."""
        if record.transfer_target:
            raise IllegalStateError("The call is being transferred already.")
        self._ask(ConsultTrigger.ASKED, "There are two calls already; end one of them first.")
        self._target, self._first_id = target, record.details.call_id
        self._tell()
        self._hold(record)

    def swap(self) -> None:
        """Talk to the other one. Raises ``IllegalStateError``."""
        self._ask(ConsultTrigger.SWAP_ASKED, "There are no two calls to swap.")
        self._tell()
        front = self._lines.front
        assert front is not None
        self._hold(front)

    def complete(self) -> None:
        """Connect both others. Raises ``IllegalStateError``."""
        self._ask(ConsultTrigger.TRANSFER_ASKED, "There are no two calls to connect.")
        first, second = self._both()
        assert first is not None
        assert second is not None
        first.transfer_target = self._target
        self._emit(voice_events.TransferStarted(first.current(), self._target))
        self._tell()
        self._send(commands.ConnectCalls(first.details.call_id, second.details.call_id))

    def second_call(self) -> CallRecord:
        """The call that asks. Raises ``IllegalStateError`` where there is none."""
        second = self._both()[1]
        if second is None or second.over:
            raise IllegalStateError("Nobody is being asked.")
        return second

    # ---- what the engine says

    def follow(self, record: CallRecord, event: object) -> None:
        """Take an event of one of the calls, after it was kept in ``record``."""
        is_first = record.details.call_id == self._first_id
        match event:
            case events.CallHeld(here=True) if record is self._lines.front:
                self._front_held()
            case events.CallResumed(here=True) if record is self._lines.front:
                self._move_and_tell(ConsultTrigger.FRONT_RESUMED)
            case events.CallConfirmed() if not is_first:
                self._move_and_tell(ConsultTrigger.SECOND_UP)
            case events.TransferSucceeded() if is_first:
                self._move_and_tell(ConsultTrigger.TRANSFER_DONE)
            case events.TransferFailed() if is_first:
                self._transfer_failed(record)
            case events.CommandFailed(command="HoldCall") if record is self._lines.front:
                self._move_and_tell(ConsultTrigger.HOLD_REFUSED)
            case events.CommandFailed(command="ResumeCall") if record is self._lines.front:
                self._move_and_tell(ConsultTrigger.RESUME_REFUSED)
            case events.CommandFailed(command="ConnectCalls") if is_first:
                self._transfer_failed(record)

    def ended(self, record: CallRecord) -> None:
        """One of the calls is over: the other, where there is one, goes on."""
        before, was_front = self.state, record is self._lines.front
        if before is ConsultState.NONE:
            return
        is_first = record.details.call_id == self._first_id
        self._lines.drop(record)
        self._move(ConsultTrigger.FIRST_ENDED if is_first else ConsultTrigger.SECOND_ENDED)
        if before is ConsultState.CONCLUDING and is_first:
            self._emit(voice_events.ProblemReported(_UNTOLD))
        left = self._lines.front
        transferring = before in (ConsultState.TRANSFERRING, ConsultState.TRANSFERRED)
        if left is not None and not transferring and (was_front or before in MOVING):
            self._resume(left)
        self._tell()

    def end(self) -> None:
        """All calls are over at once."""
        self._lines.aside = None
        if self.state is not ConsultState.NONE:
            self.state = ConsultState.NONE
            self._tell()

    # ---- steps

    def _front_held(self) -> None:
        if not self._move(ConsultTrigger.FRONT_HELD):
            return
        if self.state is ConsultState.CALLING:
            self._lines.aside = self._lines.front
            self._lines.front = self._place(self._target)
        else:
            self._lines.swap()
            front = self._lines.front
            assert front is not None
            self._resume(front)
        self._tell()

    def _transfer_failed(self, first: CallRecord) -> None:
        alone = self.state is ConsultState.CONCLUDING
        if self._move_and_tell(ConsultTrigger.TRANSFER_FAILED) and alone:
            self._resume(first)

    def _hold(self, record: CallRecord) -> None:
        if record.held_here:
            self._front_held()
        else:
            self._send(commands.HoldCall(record.details.call_id))

    def _resume(self, record: CallRecord) -> None:
        if record.details.established_time and not record.over:
            self._send(commands.ResumeCall(record.details.call_id))

    def _both(self) -> tuple[CallRecord | None, CallRecord | None]:
        front, aside = self._lines.front, self._lines.aside
        if front is not None and front.details.call_id == self._first_id:
            return front, aside
        return aside, front if self.state is not ConsultState.NONE else None

    def _ask(self, trigger: ConsultTrigger, otherwise: str) -> None:
        if not self._move(trigger):
            raise IllegalStateError(otherwise)

    def _move_and_tell(self, trigger: ConsultTrigger) -> bool:
        moved = self._move(trigger)
        if moved:
            self._tell()
        return moved

    def _move(self, trigger: ConsultTrigger) -> bool:
        after = TRANSITIONS.get((self.state, trigger))
        if after is None:
            return False
        log.info("Consultation: %s after %s.", after, trigger.name)
        self.state = after
        return True

    def _tell(self) -> None:
        front = self._lines.front
        aside = self._lines.aside
        self._emit(
            voice_events.ConsultationChanged(
                self.state,
                self._target,
                front.details.call_id if front is not None else "",
                aside.details.call_id if aside is not None else "",
            )
        )
