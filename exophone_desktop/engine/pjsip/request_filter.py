"""Looks at requests before the stack does, and keeps from it what would abort it.

Where the wheel exports the C API, a module of ours sits between the stack's transport and
transaction layers.
"""

import ctypes
import re
from collections.abc import Callable
from typing import Any

from exophone_desktop.engine.pjsip.received import Body, Received

_SWALLOW = 1
_PASS = 0
# Above the transaction layer (16) and below the transport layer's own module (8).
_PRIORITY = 9
# Below the stack's own modules (up to 64): what gets here, none of them knows.
_LAST_PRIORITY = 163
_BAD_REQUEST, _NO_SUCH_CALL, _NOT_IMPLEMENTED = 400, 481, 501

# The stack steps over two characters after the digit's line without looking whether they are there.
_DTMF_SIGNAL = re.compile(
    rb"(?i)\A\s*Signal[ \t]*=[ \t]*(?:[0-9A-D*#]|1[0-5])[ \t]*(?:\r\n|\n[^\0])"
)

_SINGLE = re.compile(rb"(?im)^(call-id|cseq|from|to|max-forwards|[ift])[ \t]*:")
_LONG_NAMES = {b"i": b"call-id", b"f": b"from", b"t": b"to"}
_CSEQ_METHOD = re.compile(rb"(?im)^cseq[ \t]*:\s*\d+\s+(\S+)")

_OnMessage = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)


class _Name(ctypes.Structure):
    """pj_str_t (pj/types.h)."""

    _fields_ = (("ptr", ctypes.c_char_p), ("slen", ctypes.c_ssize_t))


class _Module(ctypes.Structure):
    """pjsip_module (pjsip/sip_module.h)."""

    _fields_ = (
        ("prev", ctypes.c_void_p),
        ("next", ctypes.c_void_p),
        ("name", _Name),
        ("id", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("load", ctypes.c_void_p),
        ("start", ctypes.c_void_p),
        ("stop", ctypes.c_void_p),
        ("unload", ctypes.c_void_p),
        ("on_rx_request", _OnMessage),
        ("on_rx_response", ctypes.c_void_p),
        ("on_tx_request", ctypes.c_void_p),
        ("on_tx_response", ctypes.c_void_p),
        ("on_tsx_state", ctypes.c_void_p),
    )


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

    def __init__(self, library: Any, may_begin: Callable[[], bool]) -> None:
        """Only after the stack was initialised. Does nothing where there is no C API."""
        self._may_begin = may_begin
        self._library = library
        self._modules: list[_Module] = []
        if hasattr(library, "pjsip_endpt_register_module"):
            self._register()

    def _register(self) -> None:
        library = self._library
        library.pjsua_get_pjsip_endpt.restype = ctypes.c_void_p
        self._endpoint = ctypes.c_void_p(library.pjsua_get_pjsip_endpt())
        library.pjsip_rx_data_get_info.argtypes = (ctypes.c_void_p,)
        library.pjsip_rx_data_get_info.restype = ctypes.c_char_p
        library.pjsip_endpt_register_module.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        library.pjsip_endpt_respond_stateless.argtypes = (
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_int,
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_void_p,
        )
        self._add(b"mod-request-filter", _PRIORITY, self._on_request)
        self._add(b"mod-unanswered", _LAST_PRIORITY, self._on_unanswered)

    def _add(self, name: bytes, priority: int, on_request: Callable[[int], int]) -> None:
        module = _Module()
        module.name = _Name(name, len(name))
        module.id = -1
        module.priority = priority
        module.on_rx_request = _OnMessage(on_request)
        endpoint, reference = self._endpoint, ctypes.byref(module)
        if self._library.pjsip_endpt_register_module(endpoint, reference) == 0:
            # The stack keeps the address for its life.
            self._modules.append(module)

    def _on_request(self, received: int) -> int:
        summary = self._summary(received)
        if b" INVITE/" in summary and not self._may_begin():
            return _SWALLOW
        if b" ACK/" in summary:
            return _PASS
        message = Received(received)
        if contradicts_itself(message.text) or (b" INFO/" in summary and unsafe_info(message.body)):
            return self._answer(received, _BAD_REQUEST)
        return _PASS

    def _on_unanswered(self, received: int) -> int:
        summary = self._summary(received)
        if b" ACK/" in summary:
            return _PASS
        lost = b" CANCEL/" in summary or b" BYE/" in summary
        return self._answer(received, _NO_SUCH_CALL if lost else _NOT_IMPLEMENTED)

    def _summary(self, received: int) -> bytes:
        return self._library.pjsip_rx_data_get_info(received) or b""

    def _answer(self, received: int, status: int) -> int:
        self._library.pjsip_endpt_respond_stateless(
            self._endpoint, received, status, None, None, None
        )
        return _SWALLOW
