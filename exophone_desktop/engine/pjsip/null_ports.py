"""Silent ports that take the place of streams in the conference, one for each stream."""

import ctypes
from dataclasses import dataclass
from typing import Any

from exophone_desktop.engine.pjsip.media_port import PortFormat, port_format

_POOL_BYTES = 1024


@dataclass(frozen=True, slots=True)
class _Silent:
    """The addresses of a port, of the group lock that counts its users, and of their memory."""

    port: int
    lock: int
    pool: int


class NullPorts:
    """Makes ports, and ends them when the conference has let go of them. Engine thread only.

    The conference frees what it kept of a port only when the port itself ends, so a port that was
    used again and again would gather 6 kB with each call.
    """

    def __init__(self, library: Any) -> None:
        """Raises ``LookupError`` when this build's structures are not as we know them."""
        self._library = library
        self._lent: dict[int, _Silent] = {}
        self._leaving: list[_Silent] = []
        first = self._made()
        if port_format(first.port) != PortFormat(8_000, 160):
            raise LookupError("another layout of pjmedia_port")
        self._end(first)

    def lend(self) -> int:
        """The address of a new port. Raises ``LookupError`` when none can be made."""
        silent = self._made()
        self._lent[silent.port] = silent
        return silent.port

    def give_back(self, port: int) -> None:
        """A lent port is not used any more, but by the conference."""
        self._leaving.append(self._lent.pop(port))

    def end_unused(self) -> None:
        """End the ports that were given back and that the conference has let go of."""
        leaving, self._leaving = self._leaving, []
        for silent in leaving:
            if self._library.pj_grp_lock_get_ref(silent.lock) > 1:
                self._leaving.append(silent)
            else:
                self._end(silent)

    def _made(self) -> _Silent:
        library = self._library
        pool = library.pjsua_pool_create(b"null-port", _POOL_BYTES, _POOL_BYTES)
        port, lock = ctypes.c_void_p(), ctypes.c_void_p()
        failed = (
            library.pjmedia_null_port_create(pool, 8_000, 1, 160, 16, ctypes.byref(port))
            or library.pj_grp_lock_create(pool, None, ctypes.byref(lock))
            # From here on it has one user: us.
            or library.pjmedia_port_init_grp_lock(port, pool, lock)
        )
        if failed or not port.value or not lock.value:
            library.pj_pool_release(pool)
            raise LookupError("no null port")
        return _Silent(port.value, lock.value, pool)

    def _end(self, silent: _Silent) -> None:
        self._library.pjmedia_port_destroy(silent.port)
        self._library.pj_pool_release(silent.pool)
