"""Corrects refusals of the stack's own before they are sent."""

import ctypes

from exophone_desktop.engine.pjsip.received import STATUS_OFFSET, Slice, message_of
from exophone_desktop.engine.pjsip.stack_module import BEFORE_TRANSACTIONS, PASS, StackModules

# pjsip_msg.line.status.reason (pjsip/sip_msg.h).
_REASON_OFFSET = 16

_SERVER_ERROR = 500
_WORDS = b"SDP negotiation failed"
_NOT_ACCEPTABLE = 488
_NOT_ACCEPTABLE_WORDS = b"Not Acceptable Here"


class Refusals:
    """A change of a call that has no common codec is refused with 488, and not 500.

    RFC 3261 section 14.2; after 500 some peers end the call. Engine thread only.
    """

    def __init__(self, modules: StackModules) -> None:
        # What is sent points into it.
        self._words = ctypes.create_string_buffer(_NOT_ACCEPTABLE_WORDS)
        modules.add(b"mod-refusals", BEFORE_TRANSACTIONS, on_tx_response=self._on_response)

    def _on_response(self, sending: int) -> int:
        message = message_of(sending)
        code = ctypes.c_int.from_address(message + STATUS_OFFSET)
        if code.value == _SERVER_ERROR:
            reason = Slice.from_address(message + _REASON_OFFSET)
            if reason.slen > 0 and ctypes.string_at(reason.ptr, reason.slen) == _WORDS:
                code.value = _NOT_ACCEPTABLE
                reason.ptr = ctypes.addressof(self._words)
                reason.slen = len(_NOT_ACCEPTABLE_WORDS)
        return PASS
