"""Modules of ours between the layers of the stack (pjsip/sip_module.h)."""

import ctypes
import logging
from collections.abc import Callable
from typing import Any

log = logging.getLogger(__name__)

OnMessage = Callable[[int], int]
"""Takes the address of a message; see the constants for what it returns."""

PASS = 0
SWALLOW = 1
"""For what is received: it goes no further. For what is sent only ``PASS`` is right."""

FIRST = 9
"""Of what is received, only the transport layer's own module (8) comes before."""
BEFORE_TRANSACTIONS = 10
"""Above the transaction layer (16)."""
AFTER_TRANSACTIONS = 17
"""Below the dialogs (32): what gets here is new, and not a request sent again."""
AFTER_PRINTING = 7
"""Below the module (8) that writes what is sent into its buffer."""
AFTER_ALL = 163
"""Below the stack's own modules (up to 64): what gets here, none of them knows."""

_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)


class _Name(ctypes.Structure):
    """pj_str_t (pj/types.h)."""

    _fields_ = (("ptr", ctypes.c_char_p), ("slen", ctypes.c_ssize_t))


class _Module(ctypes.Structure):
    """pjsip_module."""

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
        ("on_rx_request", _Callback),
        ("on_rx_response", _Callback),
        ("on_tx_request", _Callback),
        ("on_tx_response", _Callback),
        ("on_tsx_state", ctypes.c_void_p),
    )


class StackModules:
    """The modules of one running stack; must live as long as it, which keeps their addresses."""

    def __init__(self, library: Any) -> None:
        """Only after the stack was initialised, and where it exports the C API."""
        self.library = library
        library.pjsua_get_pjsip_endpt.restype = ctypes.c_void_p
        self.endpoint = ctypes.c_void_p(library.pjsua_get_pjsip_endpt())
        library.pjsip_endpt_register_module.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        library.pjsip_rx_data_get_info.argtypes = (ctypes.c_void_p,)
        library.pjsip_rx_data_get_info.restype = ctypes.c_char_p
        library.pjsip_endpt_get_tpmgr.argtypes = (ctypes.c_void_p,)
        library.pjsip_endpt_get_tpmgr.restype = ctypes.c_void_p
        self.transports = ctypes.c_void_p(library.pjsip_endpt_get_tpmgr(self.endpoint))
        library.pjsip_tpmgr_receive_packet.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        library.pjsip_tpmgr_receive_packet.restype = ctypes.c_ssize_t
        self._modules: list[_Module] = []

    @staticmethod
    def exported(library: Any) -> bool:
        """Whether this platform's wheel has the C API that is needed here."""
        return hasattr(library, "pjsip_endpt_register_module")

    def add(self, name: bytes, priority: int, **callbacks: OnMessage) -> None:
        """Register a module; ``callbacks`` by their names in pjsip_module."""
        module = _Module()
        module.name = _Name(name, len(name))
        module.id = -1
        module.priority = priority
        for callback, act in callbacks.items():
            setattr(module, callback, _Callback(act))
        reference = ctypes.byref(module)
        if self.library.pjsip_endpt_register_module(self.endpoint, reference):
            log.warning("The stack did not take %s", name.decode())
            return
        self._modules.append(module)

    def receive(self, received: int) -> None:
        """Let the stack read a ``pjsip_rx_data`` once more, which comes through all modules."""
        self.library.pjsip_tpmgr_receive_packet(self.transports, received)

    def summary(self, received: int) -> bytes:
        """What a received message is: ``Response msg 183/INVITE/cseq=1 (…)``."""
        return self.library.pjsip_rx_data_get_info(received) or b""
