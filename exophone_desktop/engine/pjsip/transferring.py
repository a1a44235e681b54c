"""Blind transfer: the far end is asked by REFER to call somebody else (RFC 3515)."""

from exophone_desktop.engine.call_care_commands import TransferCall
from exophone_desktop.engine.call_care_events import (
    TransferFailed,
    TransferProgressed,
    TransferSucceeded,
)
from exophone_desktop.engine.commands import HangUpCall
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.call_book import CallBook
from exophone_desktop.engine.pjsip.calls import Calls
from exophone_desktop.engine.pjsip.operation import operation
from exophone_desktop.engine.pjsip.plain_words import call_end_words
from exophone_desktop.engine.pjsip.sights import TransferSeen
from exophone_desktop.engine.pjsip.sip_text import uri_problem

_LIMIT_SECONDS = 90.0
"""Longer than a phone rings."""


class Transferring:
    """Passes calls on, one target a call at a time. Engine thread only."""

    def __init__(self, agenda: Agenda, book: CallBook, calls: Calls) -> None:
        self._agenda = agenda
        self._book = book
        self._calls = calls

    def transfer(self, command: TransferCall) -> None:
        """Send REFER."""
        live = self._book.find(command.call_id, "TransferCall")
        if live is None:
            return
        problem = uri_problem(command.target)
        if not live.confirmed or live.ending_here:
            problem = "Only a call that is up can be transferred."
        elif live.transfer_target:
            problem = "The call is being transferred already."
        if problem:
            self._book.fail("TransferCall", problem, live.call_id)
            return
        call_id, target = live.call_id, command.target
        parameters = operation(0)
        if self._book.attempt("TransferCall", live, lambda: live.pj_call.xfer(target, parameters)):
            live.transfer_target = target
            self._agenda.after(_LIMIT_SECONDS, lambda: self._unanswered(call_id, target))

    def seen(self, live: LiveCall, sight: TransferSeen) -> None:
        """The far end reports how its call goes, or has refused to place it."""
        if not live.transfer_target:
            return
        if sight.code < 200:
            self._book.emit(TransferProgressed(live.snapshot, sight.code))
        elif sight.code >= 300:
            self._failed(live, sight.code, call_end_words(sight.code, sight.reason))
        elif sight.final:
            target, live.transfer_target = live.transfer_target, ""
            self._book.emit(TransferSucceeded(live.snapshot, target))
            # The far end talks to somebody else now; our leg is ours to end.
            self._calls.hang_up(HangUpCall(live.call_id))

    def _unanswered(self, call_id: str, target: str) -> None:
        live = self._book.get(call_id)
        if live is not None and live.transfer_target == target:
            self._failed(live, 0, "The other side did not say what became of it.")

    def _failed(self, live: LiveCall, code: int, words: str) -> None:
        live.transfer_target = ""
        detail = f"The call was not transferred. {words}".strip()
        self._book.emit(TransferFailed(live.snapshot, code, detail))
