"""What this phone says that it can do: what the stack says of itself, without what is not here."""

import ctypes
import logging
from typing import Any

from exophone_desktop.engine.pjsip.received import Slice
from exophone_desktop.engine.pjsip.stack_module import StackModules

log = logging.getLogger(__name__)

# pjsip_hdr_e; pjsip_hdr.next and .name; pjsip_generic_array_hdr.count and .values (sip_msg.h).
_ALLOW = 4
_NEXT_OFFSET = 8
_NAME_OFFSET = 24
_COUNT_OFFSET = 64
_VALUES_OFFSET = 72
_MAX_VALUES = 32
_MAX_HEADERS = 16

_NOT_HERE = {
    b"Allow": {b"MESSAGE", b"SUBSCRIBE"},
    b"Allow-Events": {b"presence", b"dialog"},
    b"Supported": {b"trickle-ice"},
    b"Accept": {
        b"application/pidf+xml",
        b"application/xpidf+xml",
        b"application/dialog-info+xml",
        b"application/im-iscomposing+xml",
        b"text/plain",
    },
}
"""Of text messages, presence and trickled candidates nothing is shown or used."""


def leave_out_what_is_not_here(library: Any, modules: StackModules) -> None:
    """Take out of the stack's headers what a peer would send in vain; once, after its start."""
    library.pjsip_endpt_get_capability.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
    library.pjsip_endpt_get_capability.restype = ctypes.c_void_p
    library.pjsip_evsub_get_allow_events_hdr.argtypes = (ctypes.c_void_p,)
    library.pjsip_evsub_get_allow_events_hdr.restype = ctypes.c_void_p
    first = library.pjsip_endpt_get_capability(modules.endpoint, _ALLOW, None)
    if not first:
        log.warning("The stack does not say what it can do")
        return
    _shorten(library.pjsip_evsub_get_allow_events_hdr(None))
    header = first
    for _ in range(_MAX_HEADERS):
        _shorten(header)
        header = ctypes.c_void_p.from_address(header + _NEXT_OFFSET).value
        if not header or header == first:
            return


def _shorten(header: int) -> None:
    left_out = _NOT_HERE.get(_text(Slice.from_address(header + _NAME_OFFSET)))
    if left_out is None:
        # Another header, or the head of the list, which has no name.
        return
    count = ctypes.c_uint.from_address(header + _COUNT_OFFSET)
    if count.value > _MAX_VALUES:
        log.warning("The stack's headers are not read as expected")
        return
    values = (Slice * _MAX_VALUES).from_address(header + _VALUES_OFFSET)
    kept = [(v.ptr, v.slen) for v in values[: count.value] if _text(v) not in left_out]
    for place, value in enumerate(kept):
        values[place].ptr, values[place].slen = value
    count.value = len(kept)


def _text(value: Slice) -> bytes:
    return ctypes.string_at(value.ptr, value.slen) if value.ptr and value.slen > 0 else b""
