"""Looks at requests before the stack does, and keeps from it what would abort it."""

import ctypes
import re
from collections.abc import Callable
from typing import Any

from exophone_desktop.engine.pjsip.received import Body, Received
from exophone_desktop.engine.pjsip.stack_module import (
    AFTER_ALL,
    BEFORE_TRANSACTIONS,
    PASS,
    SWALLOW,
    StackModules,
)

_BAD_REQUEST, _NO_SUCH_CALL, _NOT_IMPLEMENTED = 400, 481, 501

# The stack steps over two characters after the digit's line without looking whether they are there.
_DTMF_SIGNAL = re.compile(
    rb"(?i)\A\s*Signal[ \t]*=[ \t]*(?:[0-9A-D*#]|1[0-5])[ \t]*(?:\r\n|\n[^\0])"
)

_SINGLE = re.compile(rb"(?im)^(call-id|cseq|from|to|max-forwards|[ift])[ \t]*:")
_LONG_NAMES = {b"i": b"call-id", b"f": b"from", b"t": b"to"}
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


class RequestFilter:
    """Swallows INVITEs while ``may_begin`` says no; answers 400 to what is unsafe or contradictory.

    An INVITE that is swallowed is sent again by a peer in earnest (RFC 3261 section 17.1.1.2).
    Requests that the stack leaves unanswered, such as those of unknown methods, are answered 501.
    """

    def __init__(self, library: Any, modules: StackModules, may_begin: Callable[[], bool]) -> None:
        self._library = library
        self._modules = modules
        self._may_begin = may_begin
        library.pjsip_endpt_respond_stateless.argtypes = (
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_int,
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_void_p,
        )
        modules.add(b"mod-request-filter", BEFORE_TRANSACTIONS, on_rx_request=self._on_request)
        modules.add(b"mod-unanswered", AFTER_ALL, on_rx_request=self._on_unanswered)

    def _on_request(self, received: int) -> int:
        summary = self._modules.summary(received)
        if b" INVITE/" in summary and not self._may_begin():
            return SWALLOW
        if b" ACK/" in summary:
            return PASS
        message = Received(received)
        if contradicts_itself(message.text) or (b" INFO/" in summary and unsafe_info(message.body)):
            return self._answer(received, _BAD_REQUEST)
        return PASS

    def _on_unanswered(self, received: int) -> int:
        summary = self._modules.summary(received)
        if b" ACK/" in summary:
            return PASS
        lost = b" CANCEL/" in summary or b" BYE/" in summary
        return self._answer(received, _NO_SUCH_CALL if lost else _NOT_IMPLEMENTED)

    def _answer(self, received: int, status: int) -> int:
        self._library.pjsip_endpt_respond_stateless(
            self._modules.endpoint, received, status, None, None, None
        )
        return SWALLOW
