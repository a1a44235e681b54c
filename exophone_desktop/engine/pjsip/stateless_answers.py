"""Final answers that are sent past the stack's own layers (RFC 3261 section 8.2.7)."""

import ctypes
from collections.abc import Iterable
from typing import Any

from exophone_desktop.engine.pjsip.pools import Pools
from exophone_desktop.engine.pjsip.received import Slice
from exophone_desktop.engine.pjsip.stack_module import StackModules

_POOL_BYTES = 1500


class _Links(ctypes.Structure):
    """The beginning of a header, and of the list that it is in (pj/list.h)."""

    _fields_ = (("previous", ctypes.c_void_p), ("next", ctypes.c_void_p))


class StatelessAnswers:
    """Answers a request that goes no further. Engine thread only."""

    def __init__(self, library: Any, modules: StackModules, pools: Pools) -> None:
        self._library = library
        self._modules = modules
        self._pools = pools
        library.pjsip_endpt_respond_stateless.argtypes = (
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_int,
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_void_p,
        )
        library.pjsip_generic_string_hdr_create.argtypes = (ctypes.c_void_p,) * 3
        library.pjsip_generic_string_hdr_create.restype = ctypes.c_void_p

    def send(self, received: int, status: int, headers: Iterable[tuple[bytes, bytes]] = ()) -> None:
        """Answer the ``pjsip_rx_data`` at ``received``, with these headers (names and values)."""
        with self._pools.new(b"stateless-answer", _POOL_BYTES) as pool:
            made = [self._header(pool, name, value) for name, value in headers]
            head = _Links()
            chain = [head, *(_Links.from_address(header) for header in made)]
            for before, after in zip(chain, [*chain[1:], head], strict=True):
                before.next = ctypes.addressof(after)
                after.previous = ctypes.addressof(before)
            # It takes copies.
            self._library.pjsip_endpt_respond_stateless(
                self._modules.endpoint, received, status, None, ctypes.byref(head), None
            )

    def _header(self, pool: int, name: bytes, value: bytes) -> int:
        texts = [ctypes.create_string_buffer(text) for text in (name, value)]
        slices = [Slice(ctypes.addressof(text), len(text.value)) for text in texts]
        return int(
            self._library.pjsip_generic_string_hdr_create(
                pool, ctypes.byref(slices[0]), ctypes.byref(slices[1])
            )
        )
