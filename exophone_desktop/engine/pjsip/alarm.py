"""Ends the stack's wait for packets when this process has something for it to do (pj/ioqueue.h).

The stack waits for its sockets and its timers only. So one more socket is among them, to which
anyone here may send a byte. Without it the stack would have to be asked fifty times a second
whether there is something to do, all day.
"""

import contextlib
import ctypes
import logging
import socket
from typing import Any

from exophone_desktop.engine.pjsip.pools import Pools

log = logging.getLogger(__name__)

_PENDING = 70002  # PJ_EPENDING: what is asked for will be done later
_OPERATION_BYTES = 512  # more than pj_ioqueue_op_key_t has
_MOST_BYTES = 64


class _Callbacks(ctypes.Structure):
    """pj_ioqueue_callback; all of them NULL: that the wait ends is enough."""

    _fields_ = (
        ("on_read_complete", ctypes.c_void_p),
        ("on_write_complete", ctypes.c_void_p),
        ("on_accept_complete", ctypes.c_void_p),
        ("on_connect_complete", ctypes.c_void_p),
    )


class Alarm:
    """``ring`` is for any thread, the rest for the engine's, while the stack is there."""

    def __init__(self, library: Any, endpoint: ctypes.c_void_p, pools: Pools) -> None:
        """``endpoint`` is the pjsip_endpoint. Raises ``OSError``: it did not take the socket."""
        self._library = library
        _declare(library)
        self._key = ctypes.c_void_p()
        self._operation = ctypes.create_string_buffer(_OPERATION_BYTES)
        self._bytes = ctypes.create_string_buffer(_MOST_BYTES)
        self._rung = False
        self._far, near = socket.socketpair()
        self._far.setblocking(False)
        status = library.pj_ioqueue_register_sock(
            pools.lasting(b"alarm", 512),
            library.pjsip_endpt_get_ioqueue(endpoint),
            near.fileno(),
            None,
            _Callbacks(),
            self._key,
        )
        if status:
            self._far.close()
            near.close()
            raise OSError(f"The stack does not watch a socket of ours (status {status})")
        near.detach()  # the stack closes it
        self._listen()

    def ring(self) -> None:
        """End the stack's wait, or its next one."""
        if self._rung:
            return
        self._rung = True
        # A full socket will end the wait as well, and a closed one has nobody waiting.
        with contextlib.suppress(OSError):
            self._far.send(b"!")

    def heard(self) -> None:
        """The stack's wait has ended. To be called before looking for what there is to do, so
        that what comes later rings again."""
        self._rung = False
        # Whoever rings may have been held up before the byte, which then came for an earlier ring.
        self._listen()

    def close(self) -> None:
        """Before the stack goes, and after the last wait."""
        self._rung = True
        self._library.pj_ioqueue_unregister(self._key)
        self._far.close()

    def _listen(self) -> None:
        library, key, operation = self._library, self._key, self._operation
        while not library.pj_ioqueue_is_pending(key, operation):
            length = ctypes.c_ssize_t(_MOST_BYTES)
            status = library.pj_ioqueue_recv(key, operation, self._bytes, length, 0)
            if status == _PENDING:
                return
            if status or not length.value:
                log.error("The stack does not listen to its alarm (status %d).", status)
                return


def _declare(library: Any) -> None:
    pointer = ctypes.c_void_p
    library.pjsip_endpt_get_ioqueue.argtypes = (pointer,)
    library.pjsip_endpt_get_ioqueue.restype = pointer
    library.pj_ioqueue_unregister.argtypes = (pointer,)
    library.pj_ioqueue_is_pending.argtypes = (pointer, pointer)
    library.pj_ioqueue_recv.argtypes = (
        *(pointer, pointer, pointer),
        *(ctypes.POINTER(ctypes.c_ssize_t), ctypes.c_uint),
    )
    library.pj_ioqueue_register_sock.argtypes = (
        *(pointer, pointer, ctypes.c_long, pointer),
        *(ctypes.POINTER(_Callbacks), ctypes.POINTER(pointer)),
    )
