"""Keeps a flood of calls from aborting the stack.

The stack has 64 socket handles, a call takes two, and a closed one is free again only after half
a second; running out is an assertion, so the end of the process. Where the wheel exports the C
API, a module of ours, before the transaction layer, swallows INVITEs while too many calls have
just begun and ended: a peer in earnest sends them again (RFC 3261 section 17.1.1.2).
"""

import ctypes
import time
from collections import deque
from typing import Any

_CALLS = 10
_SECONDS = 0.6
_SWALLOW = 1
_PASS = 0
# Above the transaction layer (16) and below the transport layer's own module (8).
_PRIORITY = 9

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


class FloodGate:
    """Counts calls; closed while more than ten have begun in the last 0.6 seconds."""

    def __init__(self) -> None:
        self._begun: deque[float] = deque(maxlen=_CALLS)
        self._module: _Module | None = None

    def call_begun(self) -> None:
        """A call has taken its sockets."""
        self._begun.append(time.monotonic())

    @property
    def open(self) -> bool:
        """Whether another call may begin now."""
        full = len(self._begun) == _CALLS
        return not full or time.monotonic() - self._begun[0] > _SECONDS

    def guard(self, library: Any) -> None:
        """Put the gate before the stack's own modules, after the stack was initialised."""
        if not hasattr(library, "pjsip_endpt_register_module"):
            return
        module = _Module()
        module.name = _Name(b"mod-flood-gate", len(b"mod-flood-gate"))
        module.id = -1
        module.priority = _PRIORITY
        describe = library.pjsip_rx_data_get_info
        describe.argtypes, describe.restype = (ctypes.c_void_p,), ctypes.c_char_p

        def on_rx_request(message: int) -> int:
            if self.open or b" INVITE/" not in (describe(message) or b""):
                return _PASS
            return _SWALLOW

        module.on_rx_request = _OnMessage(on_rx_request)
        library.pjsua_get_pjsip_endpt.restype = ctypes.c_void_p
        register = library.pjsip_endpt_register_module
        register.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        if register(library.pjsua_get_pjsip_endpt(), ctypes.byref(module)) == 0:
            # The stack keeps the address for its life.
            self._module = module
