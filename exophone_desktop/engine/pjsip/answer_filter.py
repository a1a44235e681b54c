"""Looks at answers within calls before the stack does, and keeps from it what would abort it."""

import logging
import re
from collections import OrderedDict
from dataclasses import dataclass
from typing import Protocol

from exophone_desktop.engine.pjsip.message_head import CALL_ID
from exophone_desktop.engine.pjsip.next_hops import NextHops
from exophone_desktop.engine.pjsip.received import Received, printed
from exophone_desktop.engine.pjsip.sdp_offer import cannot_be_taken
from exophone_desktop.engine.pjsip.sdp_text import resting
from exophone_desktop.engine.pjsip.stack_module import (
    AFTER_PRINTING,
    BEFORE_TRANSACTIONS,
    PASS,
    SWALLOW,
    StackModules,
)

log = logging.getLogger(__name__)

# More than the calls that the stack can have, and those that end.
_DIALOGS = 64
# Those whose answers say where the call is reached from then on (RFC 3311, RFC 3515 section 2.2).
_ANSWER = re.compile(rb"msg (\d{3})/(INVITE|UPDATE|REFER)/")
# A name or a user part may hold what looks like a tag.
_TO_TAG = re.compile(
    rb'(?im)^(?:to|t)[ \t]*:(?>[ \t]*(?:"(?:[^"\\]|\\.)*")?[^<;"\r\n]*(?:<[^>\r\n]*>)?)'
    rb"[^\r\n]*?;tag=([^;\s]+)"
)
_RINGING, _BAD_GATEWAY = 180, 502


class Answers(Protocol):
    """Who knows an answer's SDP, and whether it can be agreed."""

    def place(self, message: Received) -> int:
        """The address of the body that the stack will take SDP from."""

    def within(self, message: Received) -> bytes | None:
        """The SDP that the stack will take from a message; None where there is none."""

    def agreeable(self, offer: bytes, answer: bytes) -> bool:
        """Whether this answer (both SDP) would give the call sound."""


@dataclass(slots=True)
class _Invited:
    """What was sent in a call: the SDP of its latest INVITE, and whether that was a re-INVITE;
    the To tag of the branch that it goes on with; whether the call was ended here."""

    offer: bytes = b""
    goes_on: bool = False
    branch: bytes = b""
    ended: bool = False


class AnswerFilter:
    """Takes the SDP out of answers that cannot be agreed; the call goes on without early media.

    A 183 whose SDP is taken out becomes a 180: it tells of progress, and this side must ring. What
    comes for a call after CANCEL or BYE brings no SDP any more. An answer after which no ACK could
    be sent becomes a failure. Engine thread only.
    """

    def __init__(self, modules: StackModules, answers: Answers, hops: NextHops) -> None:
        self._modules = modules
        self._answers = answers
        self._hops = hops
        self._sent: OrderedDict[bytes, _Invited] = OrderedDict()
        modules.add(b"mod-answer-filter", BEFORE_TRANSACTIONS, on_rx_response=self._on_response)
        modules.add(b"mod-offer-reader", AFTER_PRINTING, on_tx_request=self._on_sent)

    def _on_sent(self, sending: int) -> int:
        self.sent(printed(sending))
        return PASS

    def sent(self, request: bytes) -> None:
        """Take a request as it was sent."""
        method = request.partition(b" ")[0]
        if method not in (b"INVITE", b"CANCEL", b"BYE"):
            return
        head, _, body = request.partition(b"\r\n\r\n")
        call_id = CALL_ID.search(head)
        if call_id is None:
            return
        invited = self._sent.setdefault(call_id[1], _Invited())
        self._sent.move_to_end(call_id[1])
        found = _TO_TAG.search(head)
        tag = found[1] if found else b""
        if method == b"INVITE":
            invited.offer = body
            invited.goes_on = bool(tag)
            invited.branch = tag
            invited.ended = False
        elif method == b"CANCEL" or invited.branch in (b"", tag):
            # The stack sends BYE to every further branch that answers, too (RFC 3261 section 13.1).
            invited.ended = True
        while len(self._sent) > _DIALOGS:
            self._sent.popitem(last=False)

    def _on_response(self, received: int) -> int:
        found = _ANSWER.search(self._modules.summary(received))
        if found is None or not 100 < int(found[1]) < 300:
            return PASS
        message = Received(received)
        code, to_invite = int(found[1]), found[2] == b"INVITE"
        if code < 200 and not to_invite:
            return PASS
        if not (self._reachable(message) if to_invite else self._hops.goes_on(message)):
            log.info("A %d comes from where nothing can be sent to", code)
            if code < 200:
                return SWALLOW
            # The stack sends no ACK of a call for this one, and ends the call; one that was up
            # goes on without what was asked for.
            message.become(_BAD_GATEWAY)
            return PASS
        if not to_invite:
            return PASS
        if code >= 200:
            self.answered(message.call_id, message.to_tag)
        sdp = self._answers.within(message)
        if sdp is not None and not self.may_pass(message.call_id, code, sdp):
            log.info("The SDP of a %d is not taken", code)
            message.drop_body()
            if code < 200:
                message.become(_RINGING)
        elif sdp is not None and self._sent.get(message.call_id, _Invited()).goes_on:
            self._let_rest(message, sdp)
        return PASS

    def _let_rest(self, message: Received, sdp: bytes) -> None:
        # The stack ends a call whose hold is answered by switching the sound off.
        inactive = resting(sdp)
        if inactive != sdp:
            message.replace(self._answers.place(message), inactive, self._modules.library)

    def _reachable(self, message: Received) -> bool:
        invited = self._sent.get(message.call_id, _Invited())
        ours = invited.branch in (b"", message.to_tag)
        if invited.goes_on and not self._hops.goes_on(message):
            return False
        if invited.goes_on and ours:
            return True
        # Another branch that answers late has a way of its own.
        return self._hops.begins(message, answers_us=True, remember=ours)

    def answered(self, call_id: bytes, tag: bytes) -> None:
        """Take the To tag of a 2xx: the call goes on with the first branch that answers."""
        invited = self._sent.get(call_id)
        if invited is not None and not invited.branch:
            invited.branch = tag

    def may_pass(self, call_id: bytes, code: int, sdp: bytes) -> bool:
        """Whether the stack may see the SDP of an answer to INVITE."""
        invited = self._sent.get(call_id)
        if cannot_be_taken(sdp):
            return False
        if code >= 200:
            # What the stack makes of a final answer ends in BYE at worst.
            return invited is None or not invited.ended
        if invited is None or invited.ended:
            return False
        return self._answers.agreeable(invited.offer, sdp)
