"""Transfer: the far end is asked by REFER (RFC 3515) to call somebody, or to take our place."""

from collections.abc import Callable

from exophone_desktop.engine.call_care_commands import ConnectCalls, TransferCall
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
        problem = uri_problem(command.target) or _problem(live)
        parameters = operation(0)
        self._refer(
            "TransferCall",
            live,
            command.target,
            problem,
            lambda: live.pj_call.xfer(command.target, parameters),
        )

    def connect(self, command: ConnectCalls) -> None:
        """Send REFER with Replaces (RFC 5589 section 7): both far ends talk to each other."""
        live = self._book.find(command.call_id, "ConnectCalls")
        other = self._book.get(command.other_id)
        if live is None:
            return
        if other is None or other is live or not other.confirmed or other.ending_here:
            problem = "Both calls must be up to be connected."
            self._book.fail("ConnectCalls", problem, live.call_id)
            return
        target, parameters = other.snapshot.remote_uri, operation(0)
        sent = self._refer(
            "ConnectCalls",
            live,
            target,
            _problem(live),
            # Whoever cannot replace a call must refuse, or it would ring the target anew.
            lambda: live.pj_call.xferReplaces(other.pj_call, parameters),
        )
        if sent:
            live.transfer_leg = other.call_id

    def _refer(
        self, command: str, live: LiveCall, target: str, problem: str, refer: Callable[[], None]
    ) -> bool:
        call_id = live.call_id
        if problem:
            self._book.fail(command, problem, call_id)
            return False
        if not self._book.attempt(command, live, refer):
            return False
        live.transfer_target = target
        self._agenda.after(_LIMIT_SECONDS, lambda: self._unanswered(call_id, target))
        return True

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
            # The far end talks to somebody else now; our leg is ours to end, and so is the one
            # that was replaced, where the target has not ended it already.
            for call_id in filter(None, (live.transfer_leg, live.call_id)):
                if self._book.get(call_id) is not None:
                    self._calls.hang_up(HangUpCall(call_id))

    def _unanswered(self, call_id: str, target: str) -> None:
        live = self._book.get(call_id)
        if live is not None and live.transfer_target == target:
            self._failed(live, 0, "The other side did not say what became of it.")

    def _failed(self, live: LiveCall, code: int, words: str) -> None:
        live.transfer_target = live.transfer_leg = ""
        detail = f"The call was not transferred. {words}".strip()
        self._book.emit(TransferFailed(live.snapshot, code, detail))


def _problem(live: LiveCall) -> str:
    if not live.confirmed or live.ending_here:
        return "Only a call that is up can be transferred."
    return "The call is being transferred already." if live.transfer_target else ""
