"""The calls that the stack holds, and their way out of it."""

import logging
import uuid
import weakref
from collections.abc import Callable

import pjsua2 as pj

from exophone_desktop.engine import events
from exophone_desktop.engine.elsewhere import Elsewhere
from exophone_desktop.engine.events import CommandFailed, EngineEvent
from exophone_desktop.engine.pjsip.account import PjAccount
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.call import LiveCall, PjCall
from exophone_desktop.engine.pjsip.call_media import CallMediaDesk
from exophone_desktop.engine.pjsip.flood_gate import FloodGate
from exophone_desktop.engine.pjsip.plain_words import call_end_words
from exophone_desktop.engine.pjsip.sights import Note

log = logging.getLogger(__name__)

_GOODBYE_SECONDS = 3.0


class CallBook:
    """Keeps calls from their first sight to their report as ended. Engine thread only."""

    def __init__(
        self,
        agenda: Agenda,
        emit: Callable[[EngineEvent], None],
        media: CallMediaDesk,
        gate: FloodGate,
        note: Note,
        elsewhere: Callable[[str], Elsewhere | None],
    ) -> None:
        """``elsewhere`` knows, by Call-ID, what another phone did with a call that rang here."""
        self.emit = emit
        self.media = media
        self.gate = gate
        self._agenda = agenda
        self._note = note
        self._elsewhere = elsewhere
        self._live: dict[str, LiveCall] = {}
        self._retired: list[PjCall] = []
        self._successors: dict[str, PjCall] = {}
        self._when_begun: list[Callable[[], None]] = []
        self._when_ended: list[Callable[[LiveCall], None]] = []

    def when_ended(self, act: Callable[[LiveCall], None]) -> None:
        """Call ``act`` for each call just before its end is reported."""
        self._when_ended.append(act)

    def when_begun(self, act: Callable[[], None]) -> None:
        """Call ``act`` for each new call, before anything is told of it."""
        self._when_begun.append(act)

    def live(self) -> tuple[LiveCall, ...]:
        """The calls as they are now."""
        return tuple(self._live.values())

    def get(self, call_id: str) -> LiveCall | None:
        """A call that the stack still holds."""
        return self._live.get(call_id)

    def add(self, live: LiveCall) -> None:
        """Keep a new call."""
        self._live[live.call_id] = live
        for act in self._when_begun:
            act()

    def new_outgoing(self, account: PjAccount, call_id: str) -> PjCall:
        """A call object to send INVITE with."""
        self.gate.call_begun()
        return self._new(account, call_id, pj.PJSUA_INVALID_ID)

    def new_incoming(self, account: PjAccount, stack_id: int) -> PjCall:
        """The call object for an INVITE; called inside the stack's callback."""
        self.gate.call_begun()
        for stale in self._retired:
            if stale.stack_id == stack_id:
                # Its deletion would hang up the new call of the same number.
                stale.this.disown()
        return self._new(account, uuid.uuid4().hex, stack_id)

    def successor(self, call_id: str) -> PjCall | None:
        """The call object that was made for who took a call over; given once."""
        return self._successors.pop(call_id, None)

    def _new(self, account: PjAccount, call_id: str, stack_id: int) -> PjCall:
        # Weakly: what the stack keeps of an account must go before the stack does.
        known = weakref.ref(account)

        def new_successor(number: int) -> PjCall | None:
            account = known()
            if account is None:
                return None
            call = self.new_incoming(account, number)
            # What is noted must not hold a call (see ``report_end_later``).
            self._successors[call.call_id] = call
            return call

        return PjCall(account, call_id, self._note, self.media, stack_id, new_successor)

    def find(self, call_id: str, command: str) -> LiveCall | None:
        """The call that a command names; says so where there is none."""
        live = self._live.get(call_id)
        if live is None:
            self.fail(command, "This call has already ended.", call_id)
        return live

    def attempt(self, command: str, live: LiveCall, act: Callable[[], None]) -> bool:
        """Do ``act``; a refusal of the stack is told, except for an end that nobody awaits."""
        try:
            act()
        except pj.Error as error:
            self.refused(command, live, error)
            return False
        return True

    def refused(self, command: str, live: LiveCall, error: pj.Error) -> None:
        """Tell that the stack refused a command; that of an end nobody awaits is logged only."""
        log.info("%s on call %s failed: %s", command, live.call_id, error.reason)
        if command not in ("", "HangUpCall"):
            self.fail(command, f"That did not work: {error.reason}.", live.call_id)

    def fail(self, command: str, detail: str, call_id: str) -> None:
        """Tell that a command could not be carried out."""
        self.emit(CommandFailed(command, detail, call_id=call_id))

    def gone(self, live: LiveCall, code: int, reason: str) -> None:
        """The call is over: report it and let go of it."""
        self.report_end(live, code, reason)
        self.forget(live.call_id)

    def report_end_later(self, call_id: str, code: int, reason: str) -> None:
        """Report the end of a call whose peer does not answer our goodbye."""

        def report() -> None:
            live = self._live.get(call_id)
            if live is not None:
                self.report_end(live, code, reason)

        # The job must not hold the call: freed late, it would take the callbacks of the next
        # call that the stack gives the same number.
        self._agenda.after(_GOODBYE_SECONDS, report)

    def report_end(self, live: LiveCall, code: int, reason: str) -> None:
        """Report the end of a call, once."""
        if live.reported_end:
            return
        live.reported_end = True
        for act in self._when_ended:
            act(live)
        final_code = live.ended_code if live.ending_here and live.ended_code else code
        elsewhere = self._taken_elsewhere(live)
        normal = live.ending_here or elsewhere is not None
        words = "" if normal else live.challenge or call_end_words(code, reason)
        self.emit(
            events.CallDisconnected(
                live.snapshot,
                sip_code=final_code,
                reason=reason,
                ended_here=live.ending_here,
                media_timed_out=live.media_timed_out,
                detail=_silence_words(live) if live.media_timed_out else words,
                statistics=live.statistics,
                elsewhere=elsewhere,
            )
        )

    def _taken_elsewhere(self, live: LiveCall) -> Elsewhere | None:
        rang_only = live.incoming and not live.confirmed and not live.ending_here
        return self._elsewhere(live.snapshot.sip_call_id) if rang_only else None

    def forget(self, call_id: str) -> None:
        """Let go of a call."""
        live = self._live.pop(call_id, None)
        if live is not None:
            self.media.release(live)
            self._retired.append(live.pj_call)
            self.media.update(self.live())

    def give_up_all(self) -> None:
        """Report every call as ended, before the stack goes; nothing here holds one after that."""
        for call_id in list(self._live):
            self.gone(self._live[call_id], 200, "No answer")

    def drop_retired(self) -> None:
        """Free ended call objects; between turns, never inside a callback of theirs."""
        self._retired.clear()

    def drop_all(self) -> None:
        """Free what is left, before the stack goes."""
        self._successors.clear()
        self.drop_retired()


def _silence_words(live: LiveCall) -> str:
    if live.media_agreed:
        return "No sound arrived for too long."
    return "The other side did not say where its sound is to go."
