"""Sound before the answer (RFC 3960): who is heard ringing, the far end or this side."""

import logging
import time

import pjsua2 as pj

from exophone_desktop.engine.events import CallRang, EarlyMediaStarted
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.call_book import CallBook

log = logging.getLogger(__name__)

GRACE_SECONDS = 0.5
"""From the SDP of a provisional answer to its first packet, where sound follows: until then
nobody rings, so that the ringing of this side is not heard for a moment before theirs."""

_LOOK_SECONDS = 0.02
"""How long the ringing of this side and the first of theirs may overlap."""


class EarlyMedia:
    """Tells of sound before the answer once it is there: an SDP alone only promises it.

    Where a far end that promised it sends none, the call counts as ringing, by 180 or not, so that
    this side plays ringback; the first packet that comes later ends that. Engine thread only.
    """

    def __init__(self, agenda: Agenda, book: CallBook) -> None:
        self._agenda = agenda
        self._book = book
        self._promised_at: dict[str, float] = {}
        self._ringing: set[str] = set()
        self._unread: set[str] = set()

    def promised(self, live: LiveCall) -> None:
        """A provisional answer of a call brought SDP; what comes is played from now on."""
        if live.early_media or live.call_id in self._promised_at:
            return
        self._promised_at[live.call_id] = time.monotonic()
        self._look(live.call_id)

    def rang(self, live: LiveCall) -> None:
        """A call was answered 180."""
        if live.call_id in self._promised_at:
            self._ringing.add(live.call_id)
        else:
            self._tell_ringing(live)

    def _look(self, call_id: str) -> None:
        if call_id not in self._promised_at:
            return
        # Before anything that may fail: one mistake must not end all looking. By its identifier:
        # a job must not hold the call (see CallBook.report_end_later).
        self._agenda.after(_LOOK_SECONDS, lambda: self._look(call_id))
        live = self._book.get(call_id)
        if live is None or live.reported_end or live.sip_state >= pj.PJSIP_INV_STATE_CONNECTING:
            self._forget(call_id)
            return
        if self._heard(live):
            rang = call_id in self._ringing
            self._forget(call_id)
            live.early_media = True
            self._book.emit(EarlyMediaStarted(live.snapshot))
            if rang:
                self._tell_ringing(live)
            return
        if time.monotonic() - self._promised_at[call_id] >= GRACE_SECONDS:
            self._tell_ringing(live)

    def _heard(self, live: LiveCall) -> bool:
        if live.media_index is None:
            return False
        try:
            look = live.pj_call.look_at_stream(live.media_index)
        except Exception:
            # Once a call, not fifty times a second.
            if live.call_id not in self._unread:
                self._unread.add(live.call_id)
                log.exception("The stream of call %s could not be looked at", live.call_id)
            return False
        return look is not None and look.packets_received > 0

    def _tell_ringing(self, live: LiveCall) -> None:
        if not live.rang:
            live.rang = True
            self._book.emit(CallRang(live.snapshot, early_media=live.early_media))

    def _forget(self, call_id: str) -> None:
        self._promised_at.pop(call_id, None)
        self._ringing.discard(call_id)
        self._unread.discard(call_id)
