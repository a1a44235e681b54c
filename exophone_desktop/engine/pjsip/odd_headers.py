"""Mends headers that the stack cannot read, and for which it drops the whole message unanswered.

What it cannot read never gets to its modules, so this is done with the bytes as they arrive.
Offsets are those of the one pinned version of the wheel, on 64 bits; tests send such messages.
"""

import ctypes
from typing import Any

from exophone_desktop.engine.pjsip.challenges import HIDDEN, unreadable_challenges
from exophone_desktop.engine.pjsip.received import (
    PACKET_LENGTH_OFFSET,
    PACKET_OFFSET,
    SOURCE_LENGTH_OFFSET,
    SOURCE_OFFSET,
    source_of,
    transport_of,
)
from exophone_desktop.engine.pjsip.stack_module import StackModules
from exophone_desktop.engine.pjsip.strangers import Strangers
from exophone_desktop.engine.pjsip.unreadable import UnreadableRequests

_MAX_SOURCE_BYTES = 28  # sockaddr_in6

_MAX_BYTES = 65536
_SLIP = b";reason=reason="
_HEADER = b"subscription-state:"


class _Data(ctypes.Structure):
    """The beginning of pjsip_tp_rx_data and pjsip_tp_dropped_data (pjsip/sip_transport.h)."""

    _fields_ = (
        ("transport", ctypes.c_void_p),
        ("data", ctypes.c_void_p),
        ("length", ctypes.c_size_t),
    )


_OnArrived = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(_Data))
_OnDropped = ctypes.CFUNCTYPE(None, ctypes.POINTER(_Data))


def second_sign(message: bytes) -> int | None:
    """Where the ``=`` stands in a message that must not be there.

    linphone ends a transfer's subscription with ``terminated;reason=reason=noresource``, where RFC
    6665 section 8.4 has one token: without that NOTIFY no transfer of it is ever done.
    """
    found = message.find(_SLIP)
    if found < 0 or b"\r\n\r\n" in message[:found]:
        return None
    line = message[message.rfind(b"\n", 0, found) + 1 : found]
    if not line.lower().startswith(_HEADER):
        return None
    return found + len(_SLIP) - 1


class OddHeaders:
    """Mends in place, byte for byte, so that lengths stay; what cannot be mended is answered.
    Engine thread only.

    The stack shows what comes over TCP and TLS before it reads it, and of datagrams those that it
    drops: one that could be mended is handed to it once more. Must live as long as the stack.
    """

    def __init__(self, modules: StackModules, strangers: Strangers) -> None:
        library = modules.library
        library.pjsip_tpmgr_set_recv_data_cb.argtypes = (ctypes.c_void_p, _OnArrived)
        library.pjsip_tpmgr_set_drop_data_cb.argtypes = (ctypes.c_void_p, _OnDropped)
        self._modules = modules
        self._strangers = strangers
        self._unreadable = UnreadableRequests(library, modules.transports)
        self._callbacks = _OnArrived(self._arrived), _OnDropped(self._dropped)
        library.pjsip_tpmgr_set_recv_data_cb(modules.transports, self._callbacks[0])
        library.pjsip_tpmgr_set_drop_data_cb(modules.transports, self._callbacks[1])

    def _arrived(self, arrived: Any) -> int:
        _mend(arrived.contents, dropped=False)
        return 0

    def _dropped(self, dropped: Any) -> None:
        data = dropped.contents
        received = (data.data or 0) - PACKET_OFFSET
        if not data.data or not _is_whole(received, data):
            return
        if _mend(data, dropped=True):
            self._modules.receive(received)
            return
        if self._strangers.sent_unreadable(source_of(received), transport_of(received)):
            return
        length = ctypes.c_int.from_address(received + SOURCE_LENGTH_OFFSET).value
        if 0 < length <= _MAX_SOURCE_BYTES:
            message = ctypes.string_at(data.data, min(data.length, _MAX_BYTES))
            self._unreadable.answer(message, data.transport, received + SOURCE_OFFSET, length)


def _mend(data: _Data, *, dropped: bool) -> bool:
    if not data.data:
        return False
    text = ctypes.string_at(data.data, min(data.length, _MAX_BYTES))
    mended = [(place, HIDDEN) for place in unreadable_challenges(text, dropped=dropped)]
    place = second_sign(text)
    if place is not None:
        # "reason-noresource" is a token, and means as little to us as the right one.
        mended.append((place, b"-"))
    for place, letter in mended:
        ctypes.c_char.from_address(data.data + place).value = letter
    return bool(mended)


def _is_whole(received: int, data: _Data) -> bool:
    """Whether all that a ``pjsip_rx_data`` at ``received`` holds is this message."""
    length = ctypes.c_ssize_t.from_address(received + PACKET_LENGTH_OFFSET).value
    return (transport_of(received), length) == (data.transport, data.length)
