"""Looks at requests before the stack does, and keeps from it what would abort it."""

import re
from collections.abc import Callable
from typing import Protocol

from exophone_desktop.engine.pjsip.next_hops import NextHops
from exophone_desktop.engine.pjsip.received import Body, Received
from exophone_desktop.engine.pjsip.request_manners import (
    Reply,
    Standing,
    read_request,
    reply_to,
)
from exophone_desktop.engine.pjsip.sdp_offer import (
    cannot_be_taken,
    keyed_by_dtls,
    keyless_offer,
    to_many,
    unreachable_offer,
    voiceless_offer,
)
from exophone_desktop.engine.pjsip.sdp_text import host_names
from exophone_desktop.engine.pjsip.stack_module import (
    AFTER_ALL,
    BEFORE_TRANSACTIONS,
    PASS,
    SWALLOW,
    StackModules,
)
from exophone_desktop.engine.pjsip.stateless_answers import StatelessAnswers

_BAD_REQUEST, _NO_SUCH_CALL, _NOT_ACCEPTABLE = 400, 481, 488
_NOT_IMPLEMENTED, _UNAVAILABLE = 501, 503
_LATER = ((b"Retry-After", b"1"),)
# RFC 3261 section 20.43.
_NO_DTLS = Reply(488, ((b"Warning", b'302 exophone "Incompatible transport protocol"'),))
_NO_IPV6 = Reply(488, ((b"Warning", b'300 exophone "Incompatible network protocol"'),))
_NO_HOST = Reply(488, ((b"Warning", b'301 exophone "Incompatible network address formats"'),))
_NOT_TO_MANY = Reply(488, ((b"Warning", b'330 exophone "Multicast not available"'),))
_NO_VOICE = Reply(488, ((b"Warning", b'305 exophone "Incompatible media format"'),))

# The stack steps over two characters after the digit's line without looking whether they are there.
_DTMF_SIGNAL = re.compile(
    rb"(?i)\A\s*Signal[ \t]*=[ \t]*(?:[0-9A-D*#]|1[0-5])[ \t]*(?:\r\n|\n[^\0])"
)

_SINGLE = re.compile(rb"(?im)^(call-id|cseq|from|to|max-forwards|content-length|[iftl])[ \t]*:")
_LONG_NAMES = {b"i": b"call-id", b"f": b"from", b"t": b"to", b"l": b"content-length"}
_CHANGES_TARGET = re.compile(rb" (?:INVITE|UPDATE|REFER|SUBSCRIBE)/")
_CSEQ_METHOD = re.compile(rb"(?im)^cseq[ \t]*:\s*\d+\s+(\S+)")


def unsafe_info(body: Body | None) -> bool:
    """Whether an INFO holds digits in a form that aborts the stack."""
    if body is None or body.kind != b"application/dtmf-relay":
        return False
    return _DTMF_SIGNAL.match(body.data) is None


def contradicts_itself(message: bytes) -> bool:
    """Whether a request says twice what may be said once, or its CSeq is another method's.

    RFC 3261 sections 7.3.1 and 8.1.1.5; the stack would take the one or the other.
    """
    head = message.lstrip(b"\r\n").partition(b"\r\n\r\n")[0]
    found = [name.lower() for name in _SINGLE.findall(head)]
    names = [_LONG_NAMES.get(name, name) for name in found]
    if len(set(names)) < len(names):
        return True
    method = _CSEQ_METHOD.search(head)
    return method is not None and method[1] != head.partition(b" ")[0]


class Dialogs(Protocol):
    """Who knows the dialogs that there are."""

    def standing(self, message: Received) -> Standing:
        """Where this request stands to them."""


class Bodies(Protocol):
    """Who knows the SDP that the stack will take from a message."""

    def within(self, message: Received) -> bytes | None:
        """That SDP; None where there is none."""


class RequestFilter:
    """Keeps new calls off while ``may_begin`` says no; answers 400 to what is unsafe.

    An INVITE over UDP is swallowed, as a peer in earnest sends it again (RFC 3261 section
    17.1.1.2); over TCP and TLS nobody would, so it is answered 503 with Retry-After. Those inside
    a call pass. What contradicts itself is unsafe.
    Requests that the stack leaves unanswered, such as those of unknown methods, are answered 501,
    and those that it answers wrongly as ``request_manners`` has it.
    """

    def __init__(
        self,
        modules: StackModules,
        hops: NextHops,
        answers: StatelessAnswers,
        dialogs: Dialogs,
        bodies: Bodies,
        may_begin: Callable[[], bool],
    ) -> None:
        self._modules = modules
        self._hops = hops
        self._answers = answers
        self._dialogs = dialogs
        self._bodies = bodies
        self._may_begin = may_begin
        modules.add(b"mod-request-filter", BEFORE_TRANSACTIONS, on_rx_request=self._on_request)
        modules.add(b"mod-unanswered", AFTER_ALL, on_rx_request=self._on_unanswered)

    def _on_request(self, received: int) -> int:
        summary = self._modules.summary(received)
        message = Received(received)
        if b" ACK/" in summary:
            if cannot_be_taken(self._bodies.within(message) or b""):
                message.drop_body()
            return PASS
        tagged = bool(message.to_tag)
        if b" INVITE/" in summary and not self._may_begin() and not tagged:
            if message.transport == b"UDP":
                return SWALLOW
            return self._answer(received, Reply(_UNAVAILABLE, _LATER))
        reply = self._reply_to(message)
        if reply is not None:
            return self._answer(received, reply)
        if b" INVITE/" in summary and not tagged:
            # It may ring, wherever its answers go.
            self._hops.begins(message, answers_us=False)
        elif _CHANGES_TARGET.search(summary) and not self._hops.goes_on(message):
            return self._answer(received, Reply(_BAD_REQUEST))
        return PASS

    def _reply_to(self, message: Received) -> Reply | None:
        text, body = message.text, message.body
        if contradicts_itself(text):
            return Reply(_BAD_REQUEST)
        asked = read_request(text, body.kind if body else b"")
        reply = reply_to(asked, self._dialogs.standing(message))
        if reply is None and asked.method == b"INFO" and unsafe_info(body):
            return Reply(_BAD_REQUEST)
        if reply is None and asked.method in (b"INVITE", b"UPDATE", b"PRACK"):
            return _to_offer(self._bodies.within(message) or b"")
        return reply

    def _on_unanswered(self, received: int) -> int:
        summary = self._modules.summary(received)
        if b" ACK/" in summary:
            return PASS
        lost = b" CANCEL/" in summary or b" BYE/" in summary
        return self._answer(received, Reply(_NO_SUCH_CALL if lost else _NOT_IMPLEMENTED))

    def _answer(self, received: int, reply: Reply) -> int:
        self._answers.send(received, reply.status, reply.headers)
        return SWALLOW


def _to_offer(offer: bytes) -> Reply | None:
    if keyed_by_dtls(offer):
        return _NO_DTLS
    # The stack would ring and refuse then, or lose the sound of a call that is up.
    if keyless_offer(offer):
        return Reply(_NOT_ACCEPTABLE)
    if voiceless_offer(offer):
        return _NO_VOICE
    # Names that could be found are none any more.
    if host_names(offer):
        return _NO_HOST
    if to_many(offer):
        return _NOT_TO_MANY
    return _NO_IPV6 if unreachable_offer(offer) else None
