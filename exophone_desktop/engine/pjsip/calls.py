"""The calls of the engine: commands onto them, sights of them into events."""

import logging
import uuid
from collections.abc import Callable
from dataclasses import replace

import pjsua2 as pj

from exophone_desktop.domain.account import DtmfMethod
from exophone_desktop.domain.call import CallDirection
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import (
    AnswerCall,
    CallMedia,
    EngineSettings,
    HangUpCall,
    MuteCall,
    PlaceCall,
    RejectCall,
    RenewMedia,
    SendDtmf,
    SipHeader,
    UnmuteCall,
)
from exophone_desktop.engine.events import CallSnapshot, CommandFailed, EngineEvent
from exophone_desktop.engine.pjsip.account import InviteSeen, PjAccount
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.call import (
    CallSight,
    DigitSeen,
    FinalFiguresSeen,
    InfoAnswerSeen,
    LiveCall,
    MediaSeen,
    PjCall,
    PlaybackSeen,
    ProvisionalSeen,
    StateSeen,
)
from exophone_desktop.engine.pjsip.call_media import CallMediaDesk
from exophone_desktop.engine.pjsip.flood_gate import FloodGate
from exophone_desktop.engine.pjsip.plain_words import call_end_words
from exophone_desktop.engine.pjsip.registrations import Registrations
from exophone_desktop.engine.pjsip.sip_text import dtmf_problem, header_problem, uri_problem

log = logging.getLogger(__name__)

_HANGUP_SECONDS = 3.0
_FLOOD_PAUSE_SECONDS = 0.1
_INFO_DTMF_MS = 160


class Calls:
    """Places, answers and ends calls. Engine thread only."""

    def __init__(
        self,
        settings: EngineSettings,
        agenda: Agenda,
        emit: Callable[[EngineEvent], None],
        registrations: Registrations,
        media: CallMediaDesk,
        gate: FloodGate,
    ) -> None:
        self._settings = settings
        self._agenda = agenda
        self._emit = emit
        self._registrations = registrations
        self._media = media
        self._gate = gate
        self._live: dict[str, LiveCall] = {}
        self._retired: list[PjCall] = []

    @property
    def any_left(self) -> bool:
        """Whether the stack still holds a call."""
        return bool(self._live)

    def live(self) -> tuple[LiveCall, ...]:
        """The calls as they are now."""
        return tuple(self._live.values())

    # ---- commands

    def place(self, command: PlaceCall) -> None:
        """Send INVITE; a little later when many calls have just ended."""
        if not self._gate.open:
            self._agenda.after(_FLOOD_PAUSE_SECONDS, lambda: self.place(command))
            return
        known = self._registrations.get(command.account_id)
        problem = uri_problem(command.target) or header_problem(command.headers)
        if command.call_id in self._live:
            problem = problem or "A call with this identifier exists already."
        if known is None or known.pj_account is None:
            problem = problem or f"There is no account {command.account_id!r}."
        if problem:
            self._fail("PlaceCall", problem, command.call_id)
            return
        assert known is not None
        call = PjCall(known.pj_account, command.call_id, self.note, pj.PJSUA_INVALID_ID)
        snapshot = CallSnapshot(
            call_id=command.call_id,
            account_id=command.account_id,
            direction=CallDirection.OUTGOING,
            remote_uri=command.target,
        )
        self._live[command.call_id] = LiveCall(call, snapshot)
        self._gate.call_begun()
        self._media.choose(command.call_id, command.media)
        try:
            call.makeCall(command.target, _operation(200, command.headers))
        except pj.Error as error:
            self._forget(command.call_id)
            self._fail("PlaceCall", f"The call could not be placed: {error.reason}.", snapshot)
            return
        call.stack_id = call.getId()
        self._emit(events.CallPlaced(snapshot))

    def answer(self, command: AnswerCall) -> None:
        """Send 200 OK."""
        live = self._called(command.call_id, "AnswerCall")
        if live is None:
            return
        self._media.choose(command.call_id, command.media)
        self._try("AnswerCall", live, lambda: live.pj_call.answer(_operation(200)))

    def reject(self, command: RejectCall) -> None:
        """Send a final refusal."""
        live = self._called(command.call_id, "RejectCall")
        if live is None:
            return
        # The stack aborts on code 0, and a success code would accept the call.
        if not 400 <= command.sip_code <= 699:
            self._fail("RejectCall", "A call is declined with a code from 400 to 699.", live)
            return
        self._end(live, command.sip_code, (), command.reason)

    def hang_up(self, command: HangUpCall) -> None:
        """Send CANCEL, BYE or a refusal, whatever ends the call now."""
        live = self._find(command.call_id, "HangUpCall")
        if live is not None:
            self._end(live, 603 if live.incoming and not live.confirmed else 0, command.headers)

    def mute(self, command: MuteCall | UnmuteCall) -> None:
        """Silence the microphone, or not."""
        live = self._find(command.call_id, type(command).__name__)
        if live is None:
            return
        muted = isinstance(command, MuteCall)
        live.snapshot = replace(live.snapshot, muted=muted)
        self._media.update(self.live())
        changed = events.CallMuted if muted else events.CallUnmuted
        self._emit(changed(live.snapshot))

    def send_dtmf(self, command: SendDtmf) -> None:
        """Send digits by the account's method."""
        live = self._find(command.call_id, "SendDtmf")
        problem = dtmf_problem(command.digits)
        if live is None:
            return
        if problem or not live.confirmed:
            self._fail("SendDtmf", problem or "Digits can be sent once the call is up.", live)
            return
        known = self._registrations.get(live.snapshot.account_id)
        digits = command.digits.upper()
        if known is not None and known.asked.account.dtmf is DtmfMethod.INFO:
            waiting = bool(live.info_digits)
            live.info_digits += digits
            if not waiting:
                self._send_next_info(live)
        elif self._try("SendDtmf", live, lambda: live.pj_call.dialDtmf(digits)):
            self._emit(events.DtmfSent(live.snapshot, digits))

    def _send_next_info(self, live: LiveCall) -> None:
        # One at a time: requests that are on the way together may arrive in another order.
        if not live.info_digits:
            return
        parameters = pj.CallSendDtmfParam()
        parameters.method = pj.PJSUA_DTMF_METHOD_SIP_INFO
        parameters.duration = _INFO_DTMF_MS
        parameters.digits = live.info_digits[0]
        if not self._try("SendDtmf", live, lambda: live.pj_call.sendDtmf(parameters)):
            live.info_digits = ""

    def _info_answered(self, live: LiveCall, code: int) -> None:
        if not live.info_digits:
            return
        digit, live.info_digits = live.info_digits[0], live.info_digits[1:]
        if 200 <= code < 300:
            self._emit(events.DtmfSent(live.snapshot, digit))
            self._send_next_info(live)
        else:
            live.info_digits = ""
            self._fail("SendDtmf", "The other side does not take digits by SIP INFO.", live)

    def renew_media(self, command: RenewMedia) -> None:
        """Send re-INVITE."""
        live = self._find(command.call_id, "RenewMedia")
        if live is not None and self._try(
            "RenewMedia", live, lambda: live.pj_call.reinvite(pj.CallOpParam(True))
        ):
            self._emit(events.MediaRenewing(live.snapshot))

    def end_for_silence(self, live: LiveCall) -> None:
        """End a call on which no media has come for too long."""
        live.media_timed_out = True
        self._end(live, 0, ())

    def end_all(self) -> None:
        """End every call."""
        for live in self.live():
            self._end(live, 603 if live.incoming and not live.confirmed else 0, ())

    def _end(
        self, live: LiveCall, code: int, headers: tuple[SipHeader, ...], reason: str = ""
    ) -> None:
        live.ending_here = True
        live.ended_code = live.ended_code or code
        operation = _operation(code, headers)
        operation.reason = reason[:64] if reason.isascii() and reason.isprintable() else ""
        if not self._try("HangUpCall", live, lambda: live.pj_call.hangup(operation)):
            self._gone(live, live.ended_code or 200, "")
            return
        # A peer that does not answer BYE would keep the call on screen for half a minute.
        self._report_end_later(live.call_id, 200, "No answer")

    # ---- what the stack shows

    def new_incoming(self, account: PjAccount, stack_id: int) -> PjCall:
        """The call object for an INVITE; called inside the stack's callback."""
        self._gate.call_begun()
        for stale in self._retired:
            if stale.stack_id == stack_id:
                # Its deletion would hang up the new call of the same number.
                stale.this.disown()
        return PjCall(account, uuid.uuid4().hex, self.note, stack_id)

    def invited(self, account_id: str, sight: InviteSeen) -> None:
        """Take an INVITE: ring."""
        snapshot = CallSnapshot(
            call_id=sight.call.call_id,
            account_id=account_id,
            direction=CallDirection.INCOMING,
            remote_uri=sight.remote_uri,
            remote_display_name=sight.remote_display_name,
            sip_call_id=sight.sip_call_id,
        )
        live = LiveCall(sight.call, snapshot)
        self._live[live.call_id] = live
        self._media.choose(live.call_id, CallMedia())
        self._emit(events.CallReceived(snapshot, sight.headers))
        if not self._try("", live, lambda: sight.call.answer(_operation(180))):
            # The caller gave up before we looked; that end has been seen, or never will be.
            self._report_end_later(live.call_id, 487, "Cancelled")

    def note(self, call_id: str, sight: CallSight) -> None:
        """Remember what was seen until the next turn; safe from any thread."""
        self._agenda.soon(lambda: self._seen(call_id, sight))

    def _seen(self, call_id: str, sight: CallSight) -> None:
        live = self._live.get(call_id)
        if live is None:
            return
        match sight:
            case StateSeen():
                self._state_seen(live, sight)
            case ProvisionalSeen():
                self._provisional_seen(live, sight.code)
            case InfoAnswerSeen():
                self._info_answered(live, sight.code)
            case MediaSeen():
                self._media_seen(live, sight.index)
            case DigitSeen():
                self._emit(events.DtmfReceived(live.snapshot, sight.digit))
            case FinalFiguresSeen():
                live.statistics = replace(sight.statistics, srtp_suite=live.snapshot.srtp_suite)
            case PlaybackSeen():
                self._emit(events.PlaybackFinished(live.snapshot))

    def _state_seen(self, live: LiveCall, sight: StateSeen) -> None:
        live.sip_state = sight.state
        live.snapshot = replace(live.snapshot, sip_call_id=sight.sip_call_id)
        if sight.state == pj.PJSIP_INV_STATE_CONNECTING:
            self._emit(events.CallConnecting(live.snapshot))
        elif sight.state == pj.PJSIP_INV_STATE_CONFIRMED:
            live.confirmed = True
            self._emit(events.CallConfirmed(live.snapshot))
            self._media.confirmed(live)
            self._media.update(self.live())
        elif sight.state == pj.PJSIP_INV_STATE_DISCONNECTED:
            self._gone(live, sight.code, sight.reason)

    def _provisional_seen(self, live: LiveCall, code: int) -> None:
        if live.incoming or live.confirmed or live.rang or code != 180:
            return
        live.rang = True
        self._emit(events.CallRang(live.snapshot, early_media=live.early_media))

    def _media_seen(self, live: LiveCall, index: int | None) -> None:
        started = self._media.connect(live, index)
        if not started:
            return
        early = live.sip_state < pj.PJSIP_INV_STATE_CONNECTING
        if early and not live.incoming and not live.early_media:
            live.early_media = True
            self._emit(events.EarlyMediaStarted(live.snapshot))
        self._emit(events.MediaStarted(live.snapshot))
        self._media.update(self.live())

    def _gone(self, live: LiveCall, code: int, reason: str) -> None:
        self._report_end(live, code, reason)
        self._forget(live.call_id)

    def _report_end(self, live: LiveCall, code: int, reason: str) -> None:
        if live.reported_end:
            return
        live.reported_end = True
        final_code = live.ended_code if live.ending_here and live.ended_code else code
        words = "" if live.ending_here else call_end_words(code, reason)
        self._emit(
            events.CallDisconnected(
                live.snapshot,
                sip_code=final_code,
                reason=reason,
                ended_here=live.ending_here,
                media_timed_out=live.media_timed_out,
                detail="No sound arrived for too long." if live.media_timed_out else words,
                statistics=live.statistics,
            )
        )

    def _report_end_later(self, call_id: str, code: int, reason: str) -> None:
        def report() -> None:
            live = self._live.get(call_id)
            if live is not None:
                self._report_end(live, code, reason)

        # The job must not hold the call: freed late, it would take the callbacks of the next
        # call that the stack gives the same number.
        self._agenda.after(_HANGUP_SECONDS, report)

    def _forget(self, call_id: str) -> None:
        live = self._live.pop(call_id, None)
        if live is not None:
            self._media.release(live)
            self._retired.append(live.pj_call)
            self._media.update(self.live())

    def report_lost(self, live: LiveCall) -> None:
        """Report the end of a call whose peer did not answer our goodbye."""
        self._gone(live, 200, "No answer")

    def drop_retired(self) -> None:
        """Free ended call objects; between turns, never inside a callback of theirs."""
        self._retired.clear()

    # ---- helpers

    def _find(self, call_id: str, command: str) -> LiveCall | None:
        live = self._live.get(call_id)
        if live is None:
            self._fail(command, "This call has already ended.", call_id)
        return live

    def _called(self, call_id: str, command: str) -> LiveCall | None:
        live = self._find(call_id, command)
        if live is not None and (not live.incoming or live.confirmed or live.ending_here):
            self._fail(command, "This call is not ringing here.", live)
            return None
        return live

    def _try(self, command: str, live: LiveCall, act: Callable[[], None]) -> bool:
        try:
            act()
        except pj.Error as error:
            log.info("%s on call %s failed: %s", command, live.call_id, error.reason)
            if command not in ("", "HangUpCall"):
                self._fail(command, f"That did not work: {error.reason}.", live)
            return False
        return True

    def _fail(self, command: str, detail: str, call: LiveCall | CallSnapshot | str) -> None:
        call_id = call if isinstance(call, str) else call.call_id
        self._emit(CommandFailed(command, detail, call_id=call_id))


def _operation(code: int, headers: tuple[SipHeader, ...] = ()) -> pj.CallOpParam:
    operation = pj.CallOpParam(True)
    operation.statusCode = code
    for header in headers:
        field = pj.SipHeader()
        field.hName, field.hValue = header.name, header.value
        operation.txOption.headers.append(field)
    return operation
