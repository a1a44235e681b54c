"""Keeps a call's sound with the far end that it comes from, where strangers send packets too.

For the sake of far ends behind NAT the stack takes whoever sends ten packets in a row for the far
end, and sends the call's sound there: a stranger who sends more than the far end takes the call
over. On Linux the socket has a filter while packets come, so that those of others end in the
kernel, and a flood of them costs the engine nothing. Where packets stop, everybody may begin anew,
as a far end may that moves.
"""

import ctypes
import ipaddress
import logging
import socket
import struct
import sys
from typing import Any

import pjsua2 as pj

from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.call_book import CallBook
from exophone_desktop.engine.pjsip.known_sender import Address, KnownSender, address, senders_only

log = logging.getLogger(__name__)

_LOOK_SECONDS = 0.25
# asm-generic/socket.h; Python does not name them.
_ATTACH_FILTER, _DETACH_FILTER = 26, 27
# pjmedia_sock_info.rtp_sock and .rtp_addr_name, pjmedia_transport_info.src_rtp_name
# (pjmedia/transport.h); and more than the structure has.
_SOCKET_OFFSET, _BOUND_OFFSET, _SOURCE_OFFSET = 0, 8, 80
_INFO_BYTES = 4096


class SoundSockets:
    """Looks at the sockets of calls that are up, from now on. Engine thread only."""

    def __init__(self, agenda: Agenda, book: CallBook, library: Any) -> None:
        """``library`` is the stack's C API, or None."""
        self._agenda = agenda
        self._book = book
        self._library = library
        self._senders: dict[str, KnownSender] = {}
        name = "pjsua_call_get_med_transport_info"
        if sys.platform != "linux" or not hasattr(library, name):
            return
        library.pjsua_call_get_med_transport_info.argtypes = (
            *(ctypes.c_int, ctypes.c_uint),
            ctypes.c_void_p,
        )
        self._look()

    def open(self, live: LiveCall) -> None:
        """Let everybody's packets in: who the far end is was agreed anew."""
        sender = self._senders.get(live.call_id)
        if sender is not None:
            self._look_at(live, sender, anew=True)

    def _look(self) -> None:
        self._agenda.after(_LOOK_SECONDS, self._look)
        calls = [live for live in self._book.live() if live.confirmed and not live.reported_end]
        known = self._senders
        self._senders = {live.call_id: known.get(live.call_id, KnownSender()) for live in calls}
        for live in calls:
            self._look_at(live, self._senders[live.call_id])

    def _look_at(self, live: LiveCall, sender: KnownSender, *, anew: bool = False) -> None:
        call, index = live.pj_call, live.media_index
        info = ctypes.create_string_buffer(_INFO_BYTES)
        if index is None or self._library.pjsua_call_get_med_transport_info(
            call.stack_id, index, info
        ):
            return
        try:
            stream, figures = call.getStreamInfo(index), call.getStreamStat(index)
        except pj.Error:
            return
        rtcp = figures.rtcp
        received = rtcp.rxStat
        packets = 0 if anew else int(received.pkt)
        agreed = address(str(stream.remoteRtpAddress))
        if sender.look(packets, _address_at(info, _SOURCE_OFFSET), agreed):
            number = ctypes.c_int.from_buffer(info, _SOCKET_OFFSET).value
            _let_in(number, _address_at(info, _BOUND_OFFSET), sender.senders)


def _address_at(info: ctypes.Array[ctypes.c_char], offset: int) -> Address | None:
    kind = struct.unpack_from("=H", info, offset)[0]
    port, host = struct.unpack_from("!2xH4s", info, offset)
    return Address(ipaddress.IPv4Address(host), port) if kind == socket.AF_INET and port else None


def _let_in(number: int, bound: Address | None, senders: frozenset[Address]) -> None:
    """Let only packets of ``senders`` into the socket of this number; all where there are none."""
    try:
        sound = socket.socket(socket.AF_INET, socket.SOCK_DGRAM, fileno=number)
    except OSError:
        return
    try:
        if bound is None or sound.getsockname()[1] != bound.port:
            return
        if senders:
            # struct sock_fprog
            steps = ctypes.create_string_buffer(senders_only(senders))
            program = struct.pack("HL", (len(steps) - 1) // 8, ctypes.addressof(steps))
            sound.setsockopt(socket.SOL_SOCKET, _ATTACH_FILTER, program)
        else:
            sound.setsockopt(socket.SOL_SOCKET, _DETACH_FILTER, 0)
    except OSError as error:
        log.info("A call takes the packets of strangers, too: %s", error)
    finally:
        sound.detach()
