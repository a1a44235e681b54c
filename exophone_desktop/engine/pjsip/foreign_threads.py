"""Threads of the sound devices, made known to the stack, which aborts where it meets others."""

import ctypes
import threading
from typing import Any

_DESCRIPTION_BYTES = 1024
"""More than a pj_thread_desc (pj/types.h)."""


class ForeignThreads:
    """Keeps the stack's descriptions of threads that it did not start.

    Each call opens the devices anew, and with them their threads. The system gives the identifier
    of a thread that has ended to a later one, which then takes over the description; so there
    are as many as ever ran at once. The stack's own ``libRegisterThread`` keeps one for each.
    """

    def __init__(self, library: Any) -> None:
        self._is_registered = library.pj_thread_is_registered
        self._register = library.pj_thread_register
        self._descriptions: dict[int, ctypes.Array[ctypes.c_char]] = {}

    def register_this(self) -> None:
        """Make the calling thread known, where it is not yet."""
        if self._is_registered():
            return
        empty = ctypes.create_string_buffer(_DESCRIPTION_BYTES)
        description = self._descriptions.setdefault(threading.get_ident(), empty)
        self._register(b"sound", description, ctypes.byref(ctypes.c_void_p()))
