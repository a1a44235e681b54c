"""Looks at requests before the stack does, and keeps from it what would abort it."""

import ctypes
import re
from collections.abc import Callable
from typing import Any

from exophone_desktop.engine.pjsip.next_hops import NextHops
from exophone_desktop.engine.pjsip.pools import Pools
from exophone_desktop.engine.pjsip.received import Body, Received
from exophone_desktop.engine.pjsip.stack_module import (
    AFTER_ALL,
    BEFORE_TRANSACTIONS,
    PASS,
    SWALLOW,
    StackModules,
)

_BAD_REQUEST, _NO_SUCH_CALL, _NOT_IMPLEMENTED, _UNAVAILABLE = 400, 481, 501, 503
_RETRY_SECONDS = 1
_POOL_BYTES = 512

# The stack steps over two characters after the digit's line without looking whether they are there.
_DTMF_SIGNAL = re.compile(
    rb"(?i)\A\s*Signal[ \t]*=[ \t]*(?:[0-9A-D*#]|1[0-5])[ \t]*(?:\r\n|\n[^\0])"
)

_SINGLE = re.compile(rb"(?im)^(call-id|cseq|from|to|max-forwards|[ift])[ \t]*:")
_LONG_NAMES = {b"i": b"call-id", b"f": b"from", b"t": b"to"}
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


class _Headers(ctypes.Structure):
    """The head of a list of headers, and the one in it (pj/list.h)."""

    _fields_ = (("previous", ctypes.c_void_p), ("next", ctypes.c_void_p))


class RequestFilter:
    """Keeps new calls off while ``may_begin`` says no; answers 400 to what is unsafe.

    An INVITE over UDP is swallowed, as a peer in earnest sends it again (RFC 3261 section
    17.1.1.2); over TCP and TLS nobody would, so it is answered 503 with Retry-After. Those inside
    a call pass. What contradicts itself is unsafe.
    Requests that the stack leaves unanswered, such as those of unknown methods, are answered 501.
    """

    def __init__(
        self,
        library: Any,
        modules: StackModules,
        hops: NextHops,
        pools: Pools,
        may_begin: Callable[[], bool],
    ) -> None:
        self._library = library
        self._modules = modules
        self._hops = hops
        self._pools = pools
        self._may_begin = may_begin
        library.pjsip_endpt_respond_stateless.argtypes = (
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_int,
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_void_p,
        )
        library.pjsip_retry_after_hdr_create.argtypes = (ctypes.c_void_p, ctypes.c_int)
        library.pjsip_retry_after_hdr_create.restype = ctypes.c_void_p
        modules.add(b"mod-request-filter", BEFORE_TRANSACTIONS, on_rx_request=self._on_request)
        modules.add(b"mod-unanswered", AFTER_ALL, on_rx_request=self._on_unanswered)

    def _on_request(self, received: int) -> int:
        summary = self._modules.summary(received)
        if b" ACK/" in summary:
            return PASS
        message = Received(received)
        if b" INVITE/" in summary and not self._may_begin() and not message.to_tag:
            return SWALLOW if message.transport == b"UDP" else self._answer_later(received)
        if b" INVITE/" in summary and not message.to_tag:
            # It may ring, wherever its answers go.
            self._hops.begins(message, answers_us=False)
        elif _CHANGES_TARGET.search(summary) and not self._hops.goes_on(message):
            return self._answer(received, _BAD_REQUEST)
        if contradicts_itself(message.text) or (b" INFO/" in summary and unsafe_info(message.body)):
            return self._answer(received, _BAD_REQUEST)
        return PASS

    def _on_unanswered(self, received: int) -> int:
        summary = self._modules.summary(received)
        if b" ACK/" in summary:
            return PASS
        lost = b" CANCEL/" in summary or b" BYE/" in summary
        return self._answer(received, _NO_SUCH_CALL if lost else _NOT_IMPLEMENTED)

    def _answer(self, received: int, status: int, headers: Any = None) -> int:
        self._library.pjsip_endpt_respond_stateless(
            self._modules.endpoint, received, status, None, headers, None
        )
        return SWALLOW

    def _answer_later(self, received: int) -> int:
        with self._pools.new(b"retry-after", _POOL_BYTES) as pool:
            header = self._library.pjsip_retry_after_hdr_create(pool, _RETRY_SECONDS)
            head, linked = _Headers(header, header), _Headers.from_address(header)
            linked.previous = linked.next = ctypes.addressof(head)
            return self._answer(received, _UNAVAILABLE, ctypes.byref(head))
