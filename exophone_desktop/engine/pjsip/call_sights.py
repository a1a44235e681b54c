"""What the stack showed of calls, as events; acted on a turn after it was seen."""

import time
from collections.abc import Callable
from dataclasses import replace

import pjsua2 as pj

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import CallMedia
from exophone_desktop.engine.events import CallSnapshot
from exophone_desktop.engine.pjsip.account import InviteSeen
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.call_book import CallBook
from exophone_desktop.engine.pjsip.dtmf import DtmfSender
from exophone_desktop.engine.pjsip.early_media import EarlyMedia
from exophone_desktop.engine.pjsip.holding import Holding
from exophone_desktop.engine.pjsip.operation import operation
from exophone_desktop.engine.pjsip.sights import (
    CallSight,
    DigitSeen,
    FinalFiguresSeen,
    InfoAnswerSeen,
    InviteAnswerSeen,
    MediaSeen,
    PlaybackSeen,
    ProvisionalSeen,
    ReplacedSeen,
    StateSeen,
    TransferSeen,
)
from exophone_desktop.engine.pjsip.statistics import combined
from exophone_desktop.engine.pjsip.transferring import Transferring


class CallSights:
    """Takes sights in the order in which they were noted. Engine thread only."""

    def __init__(
        self,
        book: CallBook,
        early_media: EarlyMedia,
        dtmf: DtmfSender,
        holding: Holding,
        transferring: Transferring,
    ) -> None:
        self._book = book
        self._early_media = early_media
        self._dtmf = dtmf
        self._holding = holding
        self._transferring = transferring
        self._when_media_changes: list[Callable[[LiveCall], None]] = []
        self._when_standing: list[Callable[[LiveCall], None]] = []

    def when_media_changes(self, act: Callable[[LiveCall], None]) -> None:
        """Call ``act`` for a call whose sound begins, rests or begins again."""
        self._when_media_changes.append(act)

    def when_standing(self, act: Callable[[LiveCall], None]) -> None:
        """Call ``act`` for a call that has got one step further, or whose far end may have changed
        where it is reached."""
        self._when_standing.append(act)

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
        book = self._book
        book.add(live)
        book.media.choose(live.call_id, CallMedia())
        book.emit(events.CallReceived(snapshot, sight.headers))
        if not book.attempt("", live, lambda: sight.call.answer(operation(180))):
            # The caller gave up before we looked; that end has been seen, or never will be.
            book.report_end_later(live.call_id, 487, "Cancelled")

    def take(self, call_id: str, sight: CallSight) -> None:
        """Take what was seen of a call."""
        live = self._book.get(call_id)
        if live is None:
            return
        match sight:
            case StateSeen():
                self._state_seen(live, sight)
            case ProvisionalSeen():
                self._provisional_seen(live, sight.code)
            case InfoAnswerSeen():
                self._dtmf.info_answered(live, sight.code)
            case InviteAnswerSeen():
                self._holding.answered(live, sight.code)
            case TransferSeen():
                self._transferring.seen(live, sight)
            case ReplacedSeen():
                self._taken_over(live, sight)
            case MediaSeen():
                live.media_agreed = True
                self._holding.seen(live, sight.held_here, sight.held_there)
                self._media_seen(live, sight.index)
                for act in (*self._when_media_changes, *self._when_standing):
                    act(live)
            case DigitSeen():
                self._book.emit(events.DtmfReceived(live.snapshot, sight.digit))
            case FinalFiguresSeen():
                # A re-INVITE replaces the stream, and the new one counts from nothing.
                total = combined(live.earlier, sight.statistics)
                live.statistics = replace(total, srtp_suite=live.snapshot.srtp_suite)
                live.earlier = live.statistics
            case PlaybackSeen():
                self._book.emit(events.PlaybackFinished(live.snapshot))

    def _taken_over(self, live: LiveCall, sight: ReplacedSeen) -> None:
        book = self._book
        call = book.successor(sight.call_id)
        if call is None:
            return
        snapshot = CallSnapshot(
            call_id=sight.call_id,
            account_id=live.snapshot.account_id,
            direction=CallDirection.INCOMING,
            remote_uri=sight.remote_uri,
            remote_display_name=sight.remote_display_name,
            sip_call_id=sight.sip_call_id,
            # Who was muted did not choose to be heard by somebody else.
            muted=live.snapshot.muted,
        )
        live.replaced = True
        book.add(LiveCall(call, snapshot))
        book.media.choose(sight.call_id, CallMedia())
        book.emit(events.CallTakenOver(snapshot, live.call_id))
        if snapshot.muted:
            book.emit(events.CallMuted(snapshot))

    def _state_seen(self, live: LiveCall, sight: StateSeen) -> None:
        answered = live.sip_state == pj.PJSIP_INV_STATE_CONNECTING
        live.sip_state = sight.state
        live.snapshot = replace(live.snapshot, sip_call_id=sight.sip_call_id)
        if sight.state == pj.PJSIP_INV_STATE_CONNECTING:
            self._book.emit(events.CallConnecting(live.snapshot))
        elif sight.state == pj.PJSIP_INV_STATE_CONFIRMED:
            live.confirmed = True
            if live.watch is not None:
                # The far end owes sound from now on, and not from the last look.
                live.watch.pause(time.monotonic())
            self._book.emit(events.CallConfirmed(live.snapshot))
            self._holding.confirmed(live)
            self._book.media.confirmed(live)
            self._book.media.update(self._book.live())
        elif sight.state == pj.PJSIP_INV_STATE_DISCONNECTED:
            if answered and sight.code == pj.PJSIP_SC_NOT_ACCEPTABLE:
                # The stack's own, for an answer without SDP that it could use.
                live.media_timed_out = True
            # The stack's own 410 for a call that was taken over is no failure.
            live.challenge = sight.challenge
            code, reason = (200, "") if live.replaced else (sight.code, sight.reason)
            self._book.gone(live, code, reason)
            return
        for act in self._when_standing:
            act(live)

    def _provisional_seen(self, live: LiveCall, code: int) -> None:
        if code == 180 and not live.incoming and not live.confirmed:
            self._early_media.rang(live)

    def _media_seen(self, live: LiveCall, index: int | None) -> None:
        if not self._book.media.connect(live, index):
            # A held call neither speaks nor hears.
            self._book.media.update(self._book.live())
            return
        self._book.emit(events.MediaStarted(live.snapshot))
        self._book.media.update(self._book.live())
        if live.sip_state < pj.PJSIP_INV_STATE_CONNECTING and not live.incoming:
            self._early_media.promised(live)
