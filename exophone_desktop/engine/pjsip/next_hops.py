"""Where the next request of a call would go: Contact and Record-Route (RFC 3261 section 12).

Every account has one transport. The stack sends nothing over another, and where it is the ACK that
cannot be sent, it aborts the process.
"""

import ctypes
import re
from collections import OrderedDict
from typing import Any

from exophone_desktop.engine.pjsip.received import Received, Slice

# List node of a header: next. pjsip_contact_hdr.uri; pjsip_routing_hdr.name_addr;
# pjsip_name_addr.uri; pjsip_sip_uri.transport_param (pjsip/sip_msg.h, sip_uri.h).
_NEXT_OFFSET = 8
_CONTACT_URI_OFFSET = 72
_ROUTE_OFFSET = 64
_NAMED_URI_OFFSET = 24
_TRANSPORT_OFFSET = 96

_MAX_HEADER = 8000
_MAX_ROUTES = 64
_CALLS = 1024
_URI = re.compile(rb'\A[^:]+:\s*(?:"(?:[^"\\]|\\.)*"|[^<"]*)\s*<([a-zA-Z][a-zA-Z0-9+.-]*):([^>]*)>')
_TRANSPORT = re.compile(rb"(?i);transport=([^;?>]*)")


def reachable(scheme: bytes, transport: bytes) -> bool:
    """Whether an account that uses ``transport`` can send to a URI of this scheme."""
    return scheme == b"sip" or (scheme == b"sips" and transport == b"TLS")


class NextHops:
    """Takes another transport than the call's out of its first hop, and leaves further ones alone.

    Those are for the proxy that is the first. Engine thread only.
    """

    def __init__(self, library: Any) -> None:
        self._library = library
        self._routed: OrderedDict[bytes, bool] = OrderedDict()
        library.pjsip_msg_find_hdr_by_name.argtypes = (ctypes.c_void_p,) * 3
        library.pjsip_msg_find_hdr_by_name.restype = ctypes.c_void_p
        library.pjsip_hdr_print_on.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t)

    def begins(self, message: Received, *, answers_us: bool, remember: bool = True) -> bool:
        """Settle the first hop of a call that begins with this INVITE, or with this answer to ours.

        ``remember`` is False for an answer of a branch that the call does not go on with. False
        where nothing can be sent to it.
        """
        routes = self._headers(message, b"Record-Route")
        if remember:
            self._remember(message.call_id, bool(routes))
        if routes:
            # Who called goes the routes backwards (RFC 3261 section 12.1.2).
            header = routes[-1 if answers_us else 0]
            return self._settle_one(header, header + _ROUTE_OFFSET, message.transport)
        return self._contact(message)

    def goes_on(self, message: Received) -> bool:
        """Settle the Contact that a call gets from now on, where no route leads to it."""
        return self._routed.get(message.call_id, True) or self._contact(message)

    def _remember(self, call_id: bytes, routed: bool) -> None:
        self._routed[call_id] = routed
        self._routed.move_to_end(call_id)
        if len(self._routed) > _CALLS:
            self._routed.popitem(last=False)

    def _contact(self, message: Received) -> bool:
        for header in self._headers(message, b"Contact")[:1]:
            return self._settle_one(
                header, _address(header + _CONTACT_URI_OFFSET), message.transport
            )
        return True

    def _settle_one(self, header: int, named: int, transport: bytes) -> bool:
        printed = ctypes.create_string_buffer(_MAX_HEADER)
        length = self._library.pjsip_hdr_print_on(header, printed, _MAX_HEADER)
        text = printed.raw[: max(0, length)]
        uri = _URI.match(text)
        if uri is None or not reachable(uri[1].lower(), transport):
            # With a star the stack goes the way that it went before.
            return text.rstrip().endswith(b": *")
        wanted = _TRANSPORT.search(uri[2])
        if wanted is None or wanted[1].upper() == transport:
            return True
        parameter = Slice.from_address(_address(named + _NAMED_URI_OFFSET) + _TRANSPORT_OFFSET)
        if parameter.slen != len(wanted[1]):
            return False
        parameter.slen = 0
        return True

    def _headers(self, message: Received, name: bytes) -> list[int]:
        text = ctypes.create_string_buffer(name)
        wanted = Slice(ctypes.addressof(text), len(name))
        found: list[int] = []
        start: int | None = None
        while len(found) < _MAX_ROUTES:
            header = self._library.pjsip_msg_find_hdr_by_name(
                message.parsed, ctypes.byref(wanted), start
            )
            if not header:
                break
            found.append(header)
            start = _address(header + _NEXT_OFFSET)
        return found


def _address(place: int) -> int:
    return ctypes.c_void_p.from_address(place).value or 0
