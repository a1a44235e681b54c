"""One call object of the stack: its callbacks become notes for the engine's next turn."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import pjsua2 as pj

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.domain.dtmf import are_dtmf_digits
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine.events import CallSnapshot
from exophone_desktop.engine.pjsip.agreed_media import active_audio, holds
from exophone_desktop.engine.pjsip.challenges import challenge_problem_in
from exophone_desktop.engine.pjsip.file_player import FilePlayer
from exophone_desktop.engine.pjsip.heard_digits import HeardDigits
from exophone_desktop.engine.pjsip.media_watch import MediaWatch
from exophone_desktop.engine.pjsip.sights import (
    DigitSeen,
    FinalFiguresSeen,
    InfoAnswerSeen,
    InviteAnswerSeen,
    MediaSeen,
    Note,
    ProvisionalSeen,
    ReplacedSeen,
    StateSeen,
    TransferSeen,
)
from exophone_desktop.engine.pjsip.sip_text import bounded, parsed_name_addr
from exophone_desktop.engine.pjsip.statistics import StreamLook, StreamReader
from exophone_desktop.engine.pjsip.trouble_watch import TroubleWatch

log = logging.getLogger(__name__)

_TERMINATED = pj.PJSIP_TSX_STATE_TERMINATED


class Streams(Protocol):
    """Whoever wants to know of a call's streams at once, inside the stack's callback."""

    def stream_created(self, call_id: str, prm: pj.OnStreamCreatedParam) -> None:
        """A stream begins."""

    def stream_destroyed(self, call_id: str) -> None:
        """A stream is about to be destroyed."""

    def may_be_taken_over(self, call_id: str) -> bool:
        """Whether somebody else may take the far end's place in a call."""


class PjCall(pj.Call):  # type: ignore[misc]
    """Only notes what happened. Lives on the engine thread, and must be dropped there."""

    def __init__(
        self,
        account: pj.Account,
        call_id: str,
        note: Note,
        streams: Streams,
        stack_id: int,
        successor: Callable[[int], "PjCall | None"],
    ) -> None:
        """``successor`` makes the call object, by its number, for who takes this call over."""
        super().__init__(account, stack_id)
        self._streams = streams
        self.call_id = call_id
        self.stack_id = stack_id
        self._note = note
        self._successor = successor
        self._taken_over = False
        self._digits = HeardDigits()
        self._reader = StreamReader()

    def look_at_stream(self, media_index: int, suite: str = "") -> StreamLook | None:
        """Figures of an audio stream now, None when there is none."""
        return self._reader.look(self, media_index, suite)

    def onCallState(self, prm: pj.OnCallStateParam) -> None:
        try:
            info = self.getInfo()
            state, code = int(info.state), int(info.lastStatusCode)
            reason, sip_call_id = bounded(info.lastReason, 128), bounded(info.callIdString)
            challenge = challenge_problem_in(prm.e)
            self._note(self.call_id, StateSeen(state, code, reason, sip_call_id, challenge))
        except Exception:
            log.exception("A call's state could not be read")

    def onCallTsxState(self, prm: pj.OnCallTsxStateParam) -> None:
        try:
            event = prm.e
            body = event.body
            transaction_state = body.tsxState
            transaction = transaction_state.tsx
            code, ours = int(transaction.statusCode), transaction.role == pj.PJSIP_ROLE_UAC
            if transaction.method == "INVITE" and 100 < code < 200:
                self._note(self.call_id, ProvisionalSeen(code))
            elif (
                ours
                and transaction.method == "INVITE"
                and code >= 200
                and transaction.state in (pj.PJSIP_TSX_STATE_COMPLETED, _TERMINATED)
            ):
                self._note(self.call_id, InviteAnswerSeen(code))
            elif (
                ours
                and transaction.method == "INFO"
                and transaction.state == pj.PJSIP_TSX_STATE_COMPLETED
            ):
                self._note(self.call_id, InfoAnswerSeen(code))
        except Exception:
            log.exception("A transaction's state could not be read")

    def onCallMediaState(self, prm: pj.OnCallMediaStateParam) -> None:  # noqa: ARG002
        try:
            info = self.getInfo()
            self._note(self.call_id, MediaSeen(active_audio(info), *holds(info)))
        except Exception:
            log.exception("A call's media could not be read")

    def onCallRedirected(self, prm: pj.OnCallRedirectedParam) -> int:  # noqa: ARG002
        # Where a stranger sends us is not ours to follow; rejecting keeps the 3xx code.
        return int(pj.PJSIP_REDIRECT_REJECT)

    def onCallTransferRequest(self, prm: pj.OnCallTransferRequestParam) -> None:
        # A stranger must not make this phone call anybody; unanswered here, the stack would.
        prm.statusCode = pj.PJSIP_SC_DECLINE

    def onCallReplaceRequest(self, prm: pj.OnCallReplaceRequestParam) -> None:
        # Who may take a call over knows its dialog's identifier and both tags: its far end, and
        # whom that has told (RFC 3891 section 3). Others are refused before they come here.
        try:
            up = self.getInfo().state == pj.PJSIP_INV_STATE_CONFIRMED
            if up and not self._taken_over and self._streams.may_be_taken_over(self.call_id):
                return
        except Exception:
            log.exception("It could not be seen whether a call may be taken over")
        prm.statusCode = pj.PJSIP_SC_DECLINE

    def onCallReplaced(self, prm: pj.OnCallReplacedParam) -> None:
        # The stack answers the new call by itself and ends this one.
        try:
            call = self._successor(int(prm.newCallId))
            if call is None:
                return
            self._taken_over = True
            prm.newCall = call
            info = call.getInfo()
            name, uri = parsed_name_addr(info.remoteUri)
            sip_call_id = bounded(info.callIdString)
            self._note(self.call_id, ReplacedSeen(call.call_id, name, uri, sip_call_id))
        except Exception:
            log.exception("Who takes a call over could not be read")

    def onCallTransferStatus(self, prm: pj.OnCallTransferStatusParam) -> None:
        try:
            reason = bounded(prm.reason, 128)
            seen = TransferSeen(int(prm.statusCode), reason, bool(prm.finalNotify))
            self._note(self.call_id, seen)
        except Exception:
            log.exception("A transfer's progress could not be read")

    def onDtmfEvent(self, prm: pj.OnDtmfEventParam) -> None:
        # On a media thread of the stack, or on the engine's; an INFO comes once.
        try:
            digit = str(prm.digit)[:1].upper()
            once = prm.method == pj.PJSUA_DTMF_METHOD_SIP_INFO
            if are_dtmf_digits(digit) and (
                once or self._digits.begins(digit, int(prm.flags), int(prm.duration))
            ):
                self._note(self.call_id, DigitSeen(digit))
        except Exception:
            log.exception("A digit could not be read")

    def onStreamCreated(self, prm: pj.OnStreamCreatedParam) -> None:
        try:
            self._streams.stream_created(self.call_id, prm)
        except Exception:
            log.exception("A stream could not be taken")

    def onStreamDestroyed(self, prm: pj.OnStreamDestroyedParam) -> None:
        try:
            self._streams.stream_destroyed(self.call_id)
        except Exception:
            log.exception("A stream could not be let go of")
        # The last moment at which the stream still has its figures.
        try:
            look = self.look_at_stream(int(prm.streamIdx))
            if look is not None:
                self._note(self.call_id, FinalFiguresSeen(look.statistics))
        except Exception:
            log.exception("A stream's last figures could not be read")


@dataclass(slots=True)
class Hold:
    """What was asked of a call's hold: None for nothing, and whether an answer is awaited."""

    wanted: bool | None = None
    asking: bool = False
    tries: int = 0


@dataclass(slots=True)
class LiveCall:
    """What the engine keeps of a call between turns."""

    pj_call: PjCall
    snapshot: CallSnapshot
    watch: MediaWatch | None = None
    troubles: TroubleWatch = field(default_factory=TroubleWatch)
    packets: tuple[int, int] = (0, 0)
    hold: Hold = field(default_factory=Hold)
    transfer_target: str = ""
    transfer_leg: str = ""
    """The call to the target, where the transfer is an attended one."""
    earlier: CallStatistics = CallStatistics()
    player: FilePlayer | None = None
    media_index: int | None = None
    replaced: bool = False
    challenge: str = ""
    sip_state: int = 0
    rang: bool = False
    early_media: bool = False
    confirmed: bool = False
    media_agreed: bool = False
    """Whether an offer was answered, be it with a hold."""
    unanswered_since: float = 0.0
    ending_here: bool = False
    ended_code: int = 0
    media_timed_out: bool = False
    reported_end: bool = False
    info_digits: str = ""
    statistics: CallStatistics = CallStatistics()

    @property
    def call_id(self) -> str:
        """Our own identifier of the call."""
        return self.snapshot.call_id

    @property
    def held(self) -> bool:
        """Whether either side holds it, so that nothing need arrive."""
        return self.snapshot.held_here or self.snapshot.held_there

    @property
    def incoming(self) -> bool:
        """Whether the far end called."""
        return self.snapshot.direction is CallDirection.INCOMING
