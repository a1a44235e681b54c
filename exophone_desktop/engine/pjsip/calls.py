"""Commands onto calls: place, answer, refuse, end, mute, renew."""

import ipaddress
from dataclasses import replace

import pjsua2 as pj

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.call import CallDirection
from exophone_desktop.domain.sip_codes import DECLINE
from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import (
    AnswerCall,
    HangUpCall,
    MuteCall,
    PlaceCall,
    RejectCall,
    RenewMedia,
    SipHeader,
    UnmuteCall,
)
from exophone_desktop.engine.events import CallSnapshot
from exophone_desktop.engine.pjsip.account import PjAccount
from exophone_desktop.engine.pjsip.agenda import Agenda, Route, look_up_route
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.call_book import CallBook
from exophone_desktop.engine.pjsip.operation import operation
from exophone_desktop.engine.pjsip.registrations import Registrations
from exophone_desktop.engine.pjsip.sip_text import header_problem, uri_problem

_PAUSE_SECONDS = 0.05


class Calls:
    """Carries out what is asked of calls. Engine thread only."""

    def __init__(self, agenda: Agenda, registrations: Registrations, book: CallBook) -> None:
        self._agenda = agenda
        self._registrations = registrations
        self._book = book
        self._waiting: dict[str, PlaceCall] = {}

    def place(self, command: PlaceCall) -> None:
        """Send INVITE; a little later when many calls have just begun."""
        known = self._registrations.get(command.account_id)
        problem = uri_problem(command.target) or header_problem(command.headers)
        if self._book.get(command.call_id) or command.call_id in self._waiting:
            problem = problem or "A call with this identifier exists already."
        if problem:
            self._book.fail("PlaceCall", problem, command.call_id)
        elif self._registrations.coming(command.account_id) or not self._book.gate.open:
            self._waiting[command.call_id] = command
            self._agenda.after(_PAUSE_SECONDS, lambda: self._place_waiting(command.call_id))
        elif known is None or known.pj_account is None:
            problem = self._registrations.problem_of(command.account_id)
            self._book.fail("PlaceCall", problem, command.call_id)
        else:
            self._find_and_invite(command, known.asked.account, known.pj_account)

    def _place_waiting(self, call_id: str) -> None:
        command = self._waiting.pop(call_id, None)
        if command is not None:
            self.place(command)

    def _find_and_invite(
        self, command: PlaceCall, account: SipAccount, pj_account: PjAccount
    ) -> None:
        host = parse_sip_uri(command.target).host
        if account.proxy or _is_address(host):
            self._invite(command, pj_account)
            return
        self._waiting[command.call_id] = command

        def found(route: Route) -> None:
            if self._waiting.pop(command.call_id, None) is None:
                return
            known = self._registrations.get(command.account_id)
            problem = route.problem
            if problem or known is None or known.pj_account is None:
                problem = problem or self._registrations.problem_of(command.account_id)
                self._book.fail("PlaceCall", problem, command.call_id)
                return
            self._invite(command, known.pj_account)

        # The stack's own look-up would block its thread.
        look_up_route(host, 5060, self._agenda, found)

    def _invite(self, command: PlaceCall, account: PjAccount) -> None:
        call = self._book.new_outgoing(account, command.call_id)
        snapshot = _outgoing(command)
        self._book.add(LiveCall(call, snapshot))
        self._book.media.choose(command.call_id, command.media)
        try:
            call.makeCall(command.target, operation(200, command.headers))
        except pj.Error as error:
            self._book.forget(command.call_id)
            problem = f"The call could not be placed: {error.reason}."
            self._book.fail("PlaceCall", problem, command.call_id)
            return
        call.stack_id = call.getId()
        self._book.emit(events.CallPlaced(snapshot))

    def answer(self, command: AnswerCall) -> None:
        """Send 200 OK."""
        live = self._ringing_here(command.call_id, "AnswerCall")
        if live is not None:
            self._book.media.choose(command.call_id, command.media)
            self._book.attempt("AnswerCall", live, lambda: live.pj_call.answer(operation(200)))

    def reject(self, command: RejectCall) -> None:
        """Send a final refusal."""
        live = self._ringing_here(command.call_id, "RejectCall")
        if live is None:
            return
        # The stack aborts on code 0, and a success code would accept the call.
        if not 400 <= command.sip_code <= 699:
            problem = "A call is declined with a code from 400 to 699."
            self._book.fail("RejectCall", problem, live.call_id)
            return
        self._end(live, command.sip_code, reason=command.reason)

    def hang_up(self, command: HangUpCall) -> None:
        """Send CANCEL, BYE or a refusal, whatever ends the call now."""
        waiting = self._waiting.pop(command.call_id, None)
        if waiting is not None:
            snapshot = _outgoing(waiting)
            end = events.CallDisconnected(snapshot, 487, "Not sent", ended_here=True)
            self._book.emit(end)
            return
        live = self._book.find(command.call_id, "HangUpCall")
        if live is not None:
            self._end(live, _goodbye_code(live), command.headers)

    def end_for_silence(self, live: LiveCall) -> None:
        """End a call on which no media has come for too long."""
        live.media_timed_out = True
        self._end(live, 0)

    def end_all(self) -> None:
        """End every call."""
        self._waiting.clear()
        for live in self._book.live():
            self._end(live, _goodbye_code(live))

    def mute(self, command: MuteCall | UnmuteCall) -> None:
        """Silence the microphone, or not."""
        live = self._book.find(command.call_id, type(command).__name__)
        if live is None:
            return
        muted = isinstance(command, MuteCall)
        live.snapshot = replace(live.snapshot, muted=muted)
        self._book.media.update(self._book.live())
        changed = events.CallMuted if muted else events.CallUnmuted
        self._book.emit(changed(live.snapshot))

    def renew_media(self, command: RenewMedia) -> None:
        """Send re-INVITE."""
        live = self._book.find(command.call_id, "RenewMedia")
        if live is None:
            return
        parameters = pj.CallOpParam(True)
        if self._book.attempt("RenewMedia", live, lambda: live.pj_call.reinvite(parameters)):
            if live.watch is not None:
                live.watch.renewing()
            self._book.emit(events.MediaRenewing(live.snapshot))

    def _end(
        self, live: LiveCall, code: int, headers: tuple[SipHeader, ...] = (), reason: str = ""
    ) -> None:
        live.ending_here = True
        live.ended_code = live.ended_code or code
        parameters = operation(code, headers, reason)
        if self._book.attempt("HangUpCall", live, lambda: live.pj_call.hangup(parameters)):
            # A peer that does not answer BYE would keep the call on screen for half a minute.
            self._book.report_end_later(live.call_id, 200, "No answer")
        else:
            self._book.gone(live, live.ended_code or 200, "")

    def _ringing_here(self, call_id: str, command: str) -> LiveCall | None:
        live = self._book.find(call_id, command)
        if live is not None and (not live.incoming or live.confirmed or live.ending_here):
            self._book.fail(command, "This call is not ringing here.", call_id)
            return None
        return live


def _outgoing(command: PlaceCall) -> CallSnapshot:
    return CallSnapshot(
        call_id=command.call_id,
        account_id=command.account_id,
        direction=CallDirection.OUTGOING,
        remote_uri=command.target,
    )


def _is_address(host: str) -> bool:
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return False
    return True


def _goodbye_code(live: LiveCall) -> int:
    return DECLINE if live.incoming and not live.confirmed else 0
