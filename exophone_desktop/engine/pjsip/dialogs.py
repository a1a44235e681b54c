"""The dialogs that the stack has (RFC 3261 section 12)."""

import ctypes
import re
from typing import Any

import pjsua2 as pj

from exophone_desktop.engine.pjsip.message_head import head_and_body, header_fields
from exophone_desktop.engine.pjsip.received import Received, Slice
from exophone_desktop.engine.pjsip.request_manners import Standing

# pjsip_inv_session.state (pjsip-ua/sip_inv.h).
_STATE_OFFSET = 56

_PARAMETER = re.compile(rb"(?i);\s*(to|from)-tag\s*=\s*([^\s;,]+)")


def replaced_dialog(request: bytes) -> tuple[bytes, bytes, bytes] | None:
    """The Call-ID, our tag and theirs in the one Replaces of a request (RFC 3891 section 6.1)."""
    head, _ = head_and_body(request.lstrip(b"\r\n"))
    found = [value for name, value in header_fields(head) if name == b"replaces"]
    if len(found) != 1:
        return None
    tags = {name.lower(): tag for name, tag in _PARAMETER.findall(found[0])}
    if tags.keys() != {b"to", b"from"}:
        return None
    return found[0].partition(b";")[0].strip(), tags[b"to"], tags[b"from"]


class KnownDialogs:
    """Asks the stack. Engine thread only."""

    def __init__(self, library: Any) -> None:
        self._library = library
        library.pjsip_ua_find_dialog.argtypes = (*(ctypes.c_void_p,) * 3, ctypes.c_int)
        library.pjsip_ua_find_dialog.restype = ctypes.c_void_p
        library.pjsip_dlg_get_inv_session.argtypes = (ctypes.c_void_p,)
        library.pjsip_dlg_get_inv_session.restype = ctypes.c_void_p

    def standing(self, message: Received) -> Standing:
        """Where this request stands to them."""
        if not message.to_tag:
            return Standing.OUTSIDE
        dialog = self._dialog(message.call_id, message.to_tag, message.from_tag)
        if not dialog:
            return Standing.UNKNOWN
        # A dialog stays until the last of its transactions is over.
        call = self._library.pjsip_dlg_get_inv_session(dialog)
        state = ctypes.c_int.from_address(call + _STATE_OFFSET).value if call else None
        return Standing.ENDED if state == pj.PJSIP_INV_STATE_DISCONNECTED else Standing.UP

    def replaces(self, message: Received) -> bool:
        """Whether this INVITE is to take the place of a dialog that is there (RFC 3891)."""
        named = replaced_dialog(message.text)
        return named is not None and bool(self._dialog(*named))

    def _dialog(self, *named: bytes) -> int | None:
        """The one of this Call-ID, tag here and tag there."""
        texts = [ctypes.create_string_buffer(part) for part in named]
        slices = [
            Slice(ctypes.addressof(text), len(part))
            for text, part in zip(texts, named, strict=True)
        ]
        found: int | None = self._library.pjsip_ua_find_dialog(*map(ctypes.byref, slices), 0)
        return found
