"""Memory of the stack's own for what is made there (pj/pool.h)."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Pools:
    """Where the wheel exports the C API. Engine thread only."""

    def __init__(self, library: Any) -> None:
        self._library = library
        library.pjsua_pool_create.argtypes = (ctypes.c_char_p, ctypes.c_size_t, ctypes.c_size_t)
        library.pjsua_pool_create.restype = ctypes.c_void_p
        library.pj_pool_release.argtypes = (ctypes.c_void_p,)

    def lasting(self, name: bytes, size: int) -> int:
        """A pool that begins with ``size`` bytes and goes with the stack."""
        return int(self._library.pjsua_pool_create(name, size, size))

    @contextmanager
    def new(self, name: bytes, size: int) -> Iterator[int]:
        """A pool that begins with ``size`` bytes and is released in the end."""
        pool = self._library.pjsua_pool_create(name, size, size)
        try:
            yield pool
        finally:
            self._library.pj_pool_release(pool)
