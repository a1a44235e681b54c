"""Sends digits: RTP events (RFC 4733), or one SIP INFO after another.

By INFO also where the far end has not agreed on RTP events: it would hear nothing of them.
"""

import pjsua2 as pj

from exophone_desktop.audio.sound import NearEnd
from exophone_desktop.domain.account import DtmfMethod
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import SendDtmf
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.call_book import CallBook
from exophone_desktop.engine.pjsip.registrations import Registrations
from exophone_desktop.engine.pjsip.sip_text import dtmf_problem

_INFO_MS = 160
_NO_EVENTS = "PJMEDIA_RTP_EREMNORFC2833"


class DtmfSender:
    """Knows by which method each account sends digits. Engine thread only."""

    def __init__(self, book: CallBook, registrations: Registrations, near: NearEnd) -> None:
        self._book = book
        self._near = near
        self._registrations = registrations

    def send(self, command: SendDtmf) -> None:
        """Send digits by the account's method."""
        live = self._book.find(command.call_id, "SendDtmf")
        if live is None:
            return
        problem = dtmf_problem(command.digits)
        if problem or not live.confirmed:
            problem = problem or "Digits can be sent once the call is up."
            self._book.fail("SendDtmf", problem, live.call_id)
            return
        digits = command.digits.upper()
        if len(digits) == 1 and self._book.media.speaks_with_devices(live):
            # The person hears the key; the far end gets the digit, not the sound.
            self._near.play_dtmf(digits)
        known = self._registrations.get(live.snapshot.account_id)
        by_info = known is not None and known.asked.account.dtmf is DtmfMethod.INFO
        # What waits goes first.
        if by_info or live.info_digits or not self._sent_as_events(live, digits):
            idle = not live.info_digits
            live.info_digits += digits
            if idle:
                self._send_next_info(live)

    def _sent_as_events(self, live: LiveCall, digits: str) -> bool:
        """Send RTP events; False where the far end takes none."""
        try:
            live.pj_call.dialDtmf(digits)
        except pj.Error as error:
            if _NO_EVENTS in error.reason:
                return False
            self._book.refused("SendDtmf", live, error)
            return True
        self._book.emit(events.DtmfSent(live.snapshot, digits))
        return True

    def info_answered(self, live: LiveCall, code: int) -> None:
        """Go on after the far end has taken one digit, or give up where it does not."""
        if not live.info_digits:
            return
        digit, live.info_digits = live.info_digits[0], live.info_digits[1:]
        if 200 <= code < 300:
            self._book.emit(events.DtmfSent(live.snapshot, digit))
            self._send_next_info(live)
            return
        live.info_digits = ""
        problem = "The other side does not take digits by SIP INFO."
        self._book.fail("SendDtmf", problem, live.call_id)

    def _send_next_info(self, live: LiveCall) -> None:
        # One at a time: requests that are on the way together may arrive in another order.
        if not live.info_digits:
            return
        parameters = pj.CallSendDtmfParam()
        parameters.method = pj.PJSUA_DTMF_METHOD_SIP_INFO
        parameters.duration = _INFO_MS
        parameters.digits = live.info_digits[0]
        if not self._book.attempt("SendDtmf", live, lambda: live.pj_call.sendDtmf(parameters)):
            live.info_digits = ""
