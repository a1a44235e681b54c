"""Answers requests that the stack cannot read, and would drop without a word.

RFC 3261 sections 8.2.2.1 and 21.4.1, and the invalid messages of RFC 4475 section 3.1.2: whoever
sends one is told at once, and does not send it again for half a minute.
"""

import ctypes
import logging
import re
import zlib
from typing import Any

from exophone_desktop.engine.pjsip.message_head import head_and_body, header_fields

log = logging.getLogger(__name__)

_MAX_BYTES = 4_000
"""PJSIP_MAX_PKT_LEN of the wheel: what is longer was cut off, and cannot be read for that."""

_MAX_VIAS = 16
_SCHEMES = (b"sip", b"sips", b"tel")

_SCHEME = re.compile(rb"([A-Za-z][A-Za-z0-9+.-]*):")

_REQUEST_LINE = re.compile(
    rb"\A([A-Za-z0-9.!%*_+`'~-]{1,64})[ \t]+([^\r\n]{1,2048}?)[ \t]+"
    rb"SIP/(\d{1,5}\.\d{1,5})[ \t]*\r?\n"
)
_NAMES = {b"via": b"Via", b"from": b"From", b"to": b"To", b"call-id": b"Call-ID", b"cseq": b"CSeq"}
_TAG = re.compile(rb"(?i);[ \t]*tag[ \t]*=")
_TRANSPORT = re.compile(rb"(?i)\ASIP[ \t]*/[ \t]*\d[\d.]*[ \t]*/[ \t]*(UDP|TCP|TLS)\b")

# pjsip_transport_type_e and pjsip_tpselector_type.
_TRANSPORT_TYPES = {b"UDP": 1, b"TCP": 2, b"TLS": 3}
_THIS_TRANSPORT = 1


def reply_to_unreadable(message: bytes) -> tuple[bytes, bytes] | None:
    """The answer to a request, and the transport that its Via names; None where none is due.

    What can be read of Via, From, To, Call-ID and CSeq goes back as it came (RFC 3261 section
    8.2.6.2).
    """
    message = message.lstrip(b"\r\n")
    line = _REQUEST_LINE.match(message)
    if line is None or line[1].upper() == b"ACK":
        return None
    head, _ = head_and_body(message)
    copied: list[bytes] = []
    transport = b""
    seen: dict[bytes, int] = {}
    for name, value in header_fields(head):
        if name not in _NAMES:
            continue
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > (_MAX_VIAS if name == b"via" else 1):
            continue
        if name == b"via" and seen[name] == 1 and (named := _TRANSPORT.match(value)):
            transport = named[1].upper()
        if name == b"to" and not _TAG.search(value):
            # The same for each time that the request is sent again (RFC 3261 section 8.2.7).
            value = b"%s;tag=%08x" % (value, zlib.crc32(head))
        copied.append(b"%s: %s" % (_NAMES[name], value))
    if not transport:
        return None
    status = _status(line[2], line[3], len(message))
    return b"\r\n".join([b"SIP/2.0 " + status, *copied, b"Content-Length: 0", b"", b""]), transport


def _status(uri: bytes, version: bytes, length: int) -> bytes:
    if version != b"2.0":
        return b"505 Version Not Supported"
    if length >= _MAX_BYTES:
        return b"513 Message Too Large"
    scheme = _SCHEME.match(uri)
    if scheme is not None and scheme[1].lower() not in _SCHEMES:
        return b"416 Unsupported URI Scheme"
    return b"400 Bad Request"


class _Selector(ctypes.Structure):
    """pjsip_tpselector (pjsip/sip_transport.h)."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("disable_connection_reuse", ctypes.c_int),
        ("transport", ctypes.c_void_p),
    )


class UnreadableRequests:
    """Sends those answers where the request came from. Engine thread only."""

    def __init__(self, library: Any, transports: ctypes.c_void_p) -> None:
        """``transports`` is the pjsip_tpmgr."""
        self._transports = transports
        self._send = library.pjsip_tpmgr_send_raw
        self._send.argtypes = (
            *(ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p),
            *(ctypes.c_size_t, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p),
        )

    def answer(self, message: bytes, transport: int, address: int, address_bytes: int) -> None:
        """Answer ``message``, which came over the pjsip_transport from the sockaddr at
        ``address``."""
        reply = reply_to_unreadable(message)
        if reply is None:
            return
        text, kind = reply
        selector = _Selector(_THIS_TRANSPORT, 0, transport)
        status = self._send(
            *(self._transports, _TRANSPORT_TYPES[kind], ctypes.byref(selector), None),
            *(text, len(text), address, address_bytes, None, None),
        )
        # Whoever sends many must not fill the log.
        log.debug("Answered a request that cannot be read: %r (%d)", text[:40], status)
