"""A message as the stack has read it, before its layers act on it.

Offsets are those of the one pinned version of the wheel, on 64 bits; tests send messages through
them.
"""

import ctypes
import socket
from dataclasses import dataclass
from typing import Any

# pjsip_rx_data.tp_info.pool and .transport, .pkt_info.packet and .len (pjsip/sip_transport.h).
_POOL_OFFSET = 0
_TRANSPORT_OFFSET = 8
PACKET_OFFSET = 320
PACKET_LENGTH_OFFSET = 4328
_MAX_PACKET = 4000
# pjsip_rx_data.pkt_info.src_addr and .src_addr_len; pj_sockaddr_in and its sin_addr.
SOURCE_OFFSET = 4336
SOURCE_LENGTH_OFFSET = 4364
_IPV4_BYTES = 16
_IPV4_PLACE = slice(4, 8)
# pjsip_rx_data.msg_info.msg_buf, .len, .msg, .cid, .from, .to and .via (pjsip/sip_transport.h).
_TEXT_OFFSET = 4424
_LENGTH_OFFSET = 4432
_MESSAGE_OFFSET = 4440
_CALL_ID_OFFSET = 4456
_FROM_OFFSET = 4464
_TO_OFFSET = 4472
_VIA_OFFSET = 4480
# pjsip_cid_hdr.id and pjsip_via_hdr.transport; pjsip_to_hdr.tag; pjsip_msg.line.status.code and
# .body (pjsip/sip_msg.h).
_VALUE_OFFSET = 64
_TAG_OFFSET = 72
STATUS_OFFSET = 8
BODY_OFFSET = 104
# pjsip_tx_data.pool, .msg, .buf.start and .cur (pjsip/sip_transport.h).
_SENT_POOL_OFFSET = 16
_SENT_MESSAGE_OFFSET = 392
_PRINTED_OFFSET = 408
_PRINTED_END_OFFSET = 416

_MAX_TEXT = 65536


class Slice(ctypes.Structure):
    """pj_str_t (pj/types.h)."""

    _fields_ = (("ptr", ctypes.c_void_p), ("slen", ctypes.c_ssize_t))


class _Body(ctypes.Structure):
    """The beginning of pjsip_msg_body (pjsip/sip_msg.h)."""

    _fields_ = (
        ("type", Slice),
        ("subtype", Slice),
        ("parameters", ctypes.c_void_p * 6),
        ("data", ctypes.c_void_p),
        ("length", ctypes.c_uint),
    )


@dataclass(frozen=True, slots=True)
class Body:
    """A message's body: its media type in lower case, such as ``application/sdp``, and its data.

    ``data`` is empty for a ``multipart`` type, which the stack has taken apart.
    """

    kind: bytes
    data: bytes


class Received:
    """One message; valid only inside the stack's callback that gave its address."""

    def __init__(self, address: int) -> None:
        """``address`` is that of a ``pjsip_rx_data``."""
        self._address = address

    @property
    def text(self) -> bytes:
        """The whole message as it came."""
        start = ctypes.c_void_p.from_address(self._address + _TEXT_OFFSET).value
        length = ctypes.c_int.from_address(self._address + _LENGTH_OFFSET).value
        return _bytes(start, length)

    @property
    def body(self) -> Body | None:
        """The body as the stack found it, whatever the text looks like to others."""
        address = self.body_address
        return body_at(address) if address else None

    @property
    def body_address(self) -> int:
        """That of the ``pjsip_msg_body``; 0 where there is none."""
        message = self.parsed
        return ctypes.c_void_p.from_address(message + BODY_OFFSET).value or 0 if message else 0

    @property
    def call_id(self) -> bytes:
        """The Call-ID."""
        return self._in_header(_CALL_ID_OFFSET, _VALUE_OFFSET)

    @property
    def to_tag(self) -> bytes:
        """The tag of To; a request has one inside a dialog only (RFC 3261 section 12.2)."""
        return self._in_header(_TO_OFFSET, _TAG_OFFSET)

    @property
    def from_tag(self) -> bytes:
        """The tag of From."""
        return self._in_header(_FROM_OFFSET, _TAG_OFFSET)

    @property
    def transport(self) -> bytes:
        """What the topmost Via says it came over, such as ``TCP``."""
        return self._in_header(_VIA_OFFSET, _VALUE_OFFSET).upper()

    @property
    def source(self) -> str:
        """The IPv4 address that it came from."""
        return source_of(self._address)

    def drop_body(self) -> None:
        """Let the stack see no body."""
        ctypes.c_void_p.from_address(self.parsed + BODY_OFFSET).value = None

    def replace(self, place: int, data: bytes, library: Any) -> None:
        """Let the stack see other data in the body at ``place``."""
        pool = ctypes.c_void_p.from_address(self._address + _POOL_OFFSET).value
        memory = library.pj_pool_alloc(pool, len(data) + 1)
        ctypes.memmove(memory, data + b"\0", len(data) + 1)
        body = _Body.from_address(place)
        body.data, body.length = memory, len(data)

    def copied(self, library: Any) -> int:
        """A ``pjsip_rx_data`` of this message alone, to be received once more; 0 for none."""
        text, copy = self.text, ctypes.c_void_p()
        if not text or len(text) >= _MAX_PACKET:
            return 0
        if library.pjsip_rx_data_clone(ctypes.c_void_p(self._address), 0, ctypes.byref(copy)):
            return 0
        address = copy.value or 0
        # Others may have come with it over TCP, before it or after it.
        ctypes.memmove(address + PACKET_OFFSET, text + b"\0", len(text) + 1)
        ctypes.c_ssize_t.from_address(address + PACKET_LENGTH_OFFSET).value = len(text)
        return address

    def become(self, status: int) -> None:
        """Let the stack see another status code in a response."""
        ctypes.c_int.from_address(self.parsed + STATUS_OFFSET).value = status

    def _in_header(self, header_offset: int, value_offset: int) -> bytes:
        header = ctypes.c_void_p.from_address(self._address + header_offset).value
        if not header:
            return b""
        value = Slice.from_address(header + value_offset)
        return _bytes(value.ptr, value.slen)

    @property
    def parsed(self) -> int:
        """The address of the ``pjsip_msg``."""
        return ctypes.c_void_p.from_address(self._address + _MESSAGE_OFFSET).value or 0


def body_at(address: int) -> Body:
    """What a ``pjsip_msg_body`` holds."""
    body = _Body.from_address(address)
    kind, subtype = (_bytes(part.ptr, part.slen).lower() for part in (body.type, body.subtype))
    data = b"" if kind == b"multipart" else _bytes(body.data, body.length)
    return Body(kind + b"/" + subtype, data)


def transport_of(address: int) -> int:
    """The number of the transport that a ``pjsip_rx_data`` came by, as the stack calls it."""
    return ctypes.c_void_p.from_address(address + _TRANSPORT_OFFSET).value or 0


def source_of(address: int) -> str:
    """The IPv4 address that a ``pjsip_rx_data`` came from; empty where it is none."""
    length = ctypes.c_int.from_address(address + SOURCE_LENGTH_OFFSET).value
    if length != _IPV4_BYTES:
        return ""
    place = ctypes.string_at(address + SOURCE_OFFSET, length)[_IPV4_PLACE]
    return socket.inet_ntoa(place)


def message_of(address: int) -> int:
    """The address of the ``pjsip_msg`` of a ``pjsip_tx_data``."""
    return ctypes.c_void_p.from_address(address + _SENT_MESSAGE_OFFSET).value or 0


def pool_of(address: int) -> int:
    """The address of the memory pool of a ``pjsip_tx_data``."""
    return ctypes.c_void_p.from_address(address + _SENT_POOL_OFFSET).value or 0


def printed(address: int) -> bytes:
    """The text of a ``pjsip_tx_data`` that was printed for the network."""
    start = ctypes.c_void_p.from_address(address + _PRINTED_OFFSET).value
    end = ctypes.c_void_p.from_address(address + _PRINTED_END_OFFSET).value
    return _bytes(start, (end or 0) - (start or 0))


def _bytes(start: int | None, length: int) -> bytes:
    if not start or not 0 < length <= _MAX_TEXT:
        return b""
    return ctypes.string_at(start, length)
