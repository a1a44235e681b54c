"""A call whose far end switches all sound off rests, instead of the change being refused.

RFC 3264 section 8.2: phones of old hold so, and gateways wait so for another stream. The stack
answers 488, so it is shown sound that is inactive; the port of its answer is taken out again.
"""

import ctypes
from collections import OrderedDict

from exophone_desktop.engine.pjsip.odd_sdp import Bodies
from exophone_desktop.engine.pjsip.received import (
    BODY_OFFSET,
    STATUS_OFFSET,
    Received,
    Slice,
    body_at,
    message_of,
    pool_of,
)
from exophone_desktop.engine.pjsip.sdp_text import resting, switched_off
from exophone_desktop.engine.pjsip.stack_module import BEFORE_TRANSACTIONS, PASS, StackModules

# pjsip_msg_body.print_body (pjsip/sip_msg.h).
_PRINT_OFFSET = 96
_PrintBody = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t)

_MAX_SDP = 4000
_MAX_HEADER = 1000
_CHANGES = 64
_KIND = (b"application", b"sdp")
_OFFERING = (b" INVITE", b" UPDATE")


class SwitchedOff:
    """Looks at changes of calls that are up, and at the answers to them. Engine thread only."""

    def __init__(self, modules: StackModules, bodies: Bodies) -> None:
        library = self._library = modules.library
        self._bodies = bodies
        self._changes: OrderedDict[tuple[bytes, bytes], None] = OrderedDict()
        self._texts = [ctypes.create_string_buffer(part) for part in _KIND]
        library.pjsip_msg_find_hdr_by_name.argtypes = (ctypes.c_void_p,) * 3
        library.pjsip_msg_find_hdr_by_name.restype = ctypes.c_void_p
        library.pjsip_hdr_print_on.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t)
        library.pjsip_msg_body_create.argtypes = (ctypes.c_void_p,) * 4
        library.pjsip_msg_body_create.restype = ctypes.c_void_p
        modules.add(
            b"mod-switched-off",
            BEFORE_TRANSACTIONS,
            on_rx_request=self._on_request,
            on_tx_response=self._on_response,
        )

    def _on_request(self, received: int) -> int:
        message = Received(received)
        sdp = self._bodies.within(message) if message.to_tag else None
        inactive = resting(sdp) if sdp else sdp
        if not sdp or not inactive or inactive == sdp:
            return PASS
        change = self._change(message.parsed)
        if change[1].endswith(_OFFERING):
            message.replace(self._bodies.place(message), inactive, self._library)
            self._changes[change] = None
            if len(self._changes) > _CHANGES:
                self._changes.popitem(last=False)
        return PASS

    def _on_response(self, sending: int) -> int:
        message = message_of(sending)
        code = ctypes.c_int.from_address(message + STATUS_OFFSET).value
        body = ctypes.c_void_p.from_address(message + BODY_OFFSET)
        if not self._changes or code < 200:
            return PASS
        change = self._change(message)
        if change not in self._changes:
            return PASS
        del self._changes[change]
        if code < 300 and body.value and body_at(body.value).kind == b"/".join(_KIND):
            self._take_port(pool_of(sending), body)
        return PASS

    def _take_port(self, pool: int, body: ctypes.c_void_p) -> None:
        printed = ctypes.create_string_buffer(_MAX_SDP)
        show = _PrintBody(
            ctypes.c_void_p.from_address((body.value or 0) + _PRINT_OFFSET).value or 0
        )
        length = show(body.value, printed, _MAX_SDP)
        if length <= 0:
            return
        text = ctypes.create_string_buffer(switched_off(printed.raw[:length]))
        slices = [Slice(ctypes.addressof(part), len(part.value)) for part in (*self._texts, text)]
        # It takes copies.
        made = self._library.pjsip_msg_body_create(pool, *map(ctypes.byref, slices))
        if made:
            body.value = made

    def _change(self, message: int) -> tuple[bytes, bytes]:
        """What a request and the answer to it have in common: Call-ID and CSeq."""
        return self._printed(message, b"Call-ID"), self._printed(message, b"CSeq")

    def _printed(self, message: int, name: bytes) -> bytes:
        text = ctypes.create_string_buffer(name)
        wanted = Slice(ctypes.addressof(text), len(name))
        header = self._library.pjsip_msg_find_hdr_by_name(message, ctypes.byref(wanted), None)
        printed = ctypes.create_string_buffer(_MAX_HEADER)
        length = self._library.pjsip_hdr_print_on(header, printed, _MAX_HEADER) if header else 0
        return printed.raw[: max(0, length)]
