"""The dialogs that the stack has (RFC 3261 section 12)."""

import ctypes
from typing import Any

import pjsua2 as pj

from exophone_desktop.engine.pjsip.received import Received, Slice
from exophone_desktop.engine.pjsip.request_manners import Standing

# pjsip_inv_session.state (pjsip-ua/sip_inv.h).
_STATE_OFFSET = 56


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
        dialog = self._dialog(message)
        if not dialog:
            return Standing.UNKNOWN
        # A dialog stays until the last of its transactions is over.
        call = self._library.pjsip_dlg_get_inv_session(dialog)
        state = ctypes.c_int.from_address(call + _STATE_OFFSET).value if call else None
        return Standing.ENDED if state == pj.PJSIP_INV_STATE_DISCONNECTED else Standing.UP

    def _dialog(self, message: Received) -> int | None:
        named = (message.call_id, message.to_tag, message.from_tag)
        texts = [ctypes.create_string_buffer(part) for part in named]
        slices = [
            Slice(ctypes.addressof(text), len(part))
            for text, part in zip(texts, named, strict=True)
        ]
        found: int | None = self._library.pjsip_ua_find_dialog(*map(ctypes.byref, slices), 0)
        return found
