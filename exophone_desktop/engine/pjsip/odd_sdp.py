"""Mends SDP before anything of the stack reads it; where media has a host's name, it is looked up
first, and the message goes on when its address is known.
"""

import ctypes
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from exophone_desktop.engine.pjsip.received import Received
from exophone_desktop.engine.pjsip.sdp_text import host_names, with_addresses, with_short_packets
from exophone_desktop.engine.pjsip.stack_module import FIRST, PASS, SWALLOW, StackModules

log = logging.getLogger(__name__)

_LOOKUPS = 4
"""At once: each has a thread, and strangers name the hosts."""
_CALLS = 16
_MESSAGES = 8
"""Of a call, that wait together; more are dropped, and over UDP sent again."""
_KNOWN_HOSTS = 64
_KNOWN_SECONDS = 60.0
_MAX_NAME = 255

LookUp = Callable[[str, Callable[[str], None]], None]
"""Takes a host's name and who is told its IPv4 address, empty where there is none, in a turn of
the engine and within seconds."""


class Bodies(Protocol):
    """Who knows the SDP that the stack will take from a message."""

    def place(self, message: Received) -> int:
        """The address of the body that it is in; 0 where there is none."""

    def within(self, message: Received) -> bytes | None:
        """That SDP."""


@dataclass(frozen=True, slots=True)
class _Host:
    """What is known of a name for a while: its address, empty where it has none."""

    address: bytes
    until: float


class OddSdp:
    """Shows the stack no packets too long and no names. Engine thread only.

    What still has a name then has one that is not found, and is left to the filters after this.
    What follows in a call while one of its messages waits, waits too, so that the order stays.
    """

    def __init__(self, modules: StackModules, bodies: Bodies, look_up: LookUp) -> None:
        library = modules.library
        library.pjsip_rx_data_clone.argtypes = (ctypes.c_void_p, ctypes.c_uint, ctypes.c_void_p)
        library.pjsip_rx_data_free_cloned.argtypes = (ctypes.c_void_p,)
        library.pj_pool_alloc.argtypes = (ctypes.c_void_p, ctypes.c_size_t)
        library.pj_pool_alloc.restype = ctypes.c_void_p
        self._modules = modules
        self._library: Any = library
        self._bodies = bodies
        self._look_up = look_up
        self._hosts: dict[bytes, _Host] = {}
        self._sought: dict[bytes, set[bytes]] = {}
        self._waiting: dict[bytes, dict[bytes, int]] = {}
        modules.add(
            b"mod-odd-sdp", FIRST, on_rx_request=self._on_message, on_rx_response=self._on_message
        )

    def _on_message(self, received: int) -> int:
        message = Received(received)
        call_id = message.call_id
        if call_id in self._waiting:
            self._wait(message)
            return SWALLOW
        sdp = self._bodies.within(message)
        if not sdp:
            return PASS
        names = host_names(sdp)
        if names and self._seek(call_id, names):
            self._wait(message)
            return SWALLOW
        found = {name: self._hosts[name].address for name in names if self._address(name)}
        mended = with_addresses(with_short_packets(sdp), found)
        if mended != sdp:
            message.replace(self._bodies.place(message), mended, self._library)
        return PASS

    def _address(self, name: bytes) -> bytes:
        known = self._hosts.get(name)
        return known.address if known else b""

    def _seek(self, call_id: bytes, names: frozenset[bytes]) -> bool:
        """Look up what is not known of ``names``; whether there is something to wait for."""
        now = time.monotonic()
        self._hosts = {name: host for name, host in self._hosts.items() if now < host.until}
        unknown = {name for name in names - self._hosts.keys() if len(name) <= _MAX_NAME}
        begun = unknown - self._sought.keys()
        full = len(self._sought) + len(begun) > _LOOKUPS or len(self._waiting) >= _CALLS
        if not unknown or full or len(self._hosts) + len(self._sought) > _KNOWN_HOSTS:
            return False
        self._waiting[call_id] = {}
        for name in unknown:
            self._sought.setdefault(name, set()).add(call_id)
        for name in begun:
            log.info("The host of a call's sound is looked up")
            self._look_up(name.decode("ascii", "replace"), partial(self._found, name))
        return True

    def _wait(self, message: Received) -> None:
        waiting = self._waiting[message.call_id]
        # What is sent again over UDP is there already.
        if len(waiting) < _MESSAGES and message.text not in waiting:
            copy = message.copied(self._library)
            if copy:
                waiting[message.text] = copy

    def _found(self, name: bytes, address: str) -> None:
        self._hosts[name] = _Host(address.encode(), time.monotonic() + _KNOWN_SECONDS)
        for call_id in self._sought.pop(name, ()):
            if not any(call_id in others for others in self._sought.values()):
                self._go_on(call_id)

    def _go_on(self, call_id: bytes) -> None:
        for copy in self._waiting.pop(call_id, {}).values():
            self._modules.receive(copy)
            self._library.pjsip_rx_data_free_cloned(copy)

    def close(self) -> None:
        """Let go of what waits. Idempotent."""
        for waiting in self._waiting.values():
            for copy in waiting.values():
                self._library.pjsip_rx_data_free_cloned(copy)
        self._waiting.clear()
        self._sought.clear()
