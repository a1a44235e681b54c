"""Takes keys on X11 by a connection of its own (GrabKey, X protocol section 10), through libxcb.

libxcb is there wherever Qt shows a window on X11. Errors come back per request, so that nothing
of Qt's own connection is touched.
"""

import contextlib
import ctypes
import os
import select
import threading
from collections.abc import Iterator, Mapping
from ctypes import POINTER, Structure, c_int, c_uint8, c_uint16, c_uint32, c_void_p

from exophone_desktop.host.key_combination import FUNCTION_KEYS, KeyCombination, Modifier
from exophone_desktop.host.key_grabber import GlobalShortcutsError, Pressed

START_SECONDS = 5.0
_KEY_PRESS = 2
_ASYNC = 1
_MASKS = {Modifier.SHIFT: 1, Modifier.CTRL: 4, Modifier.ALT: 8, Modifier.SUPER: 64}
_LOCKS = (0, 2, 16, 18)
"""Caps Lock, Num Lock, both: they are held as far as X is concerned, and do not count here."""
_COUNTED = 1 | 4 | 8 | 64
_F1 = 0xFFBE


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint32),)


class _Iterator(Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


class _Event(Structure):
    _fields_ = (
        ("response_type", c_uint8),
        ("detail", c_uint8),
        ("rest", c_uint8 * 26),
        ("state", c_uint16),
    )


class _Error(Structure):
    _fields_ = (("response_type", c_uint8), ("code", c_uint8))


class _Setup(Structure):
    _fields_ = (("rest", c_uint8 * 34), ("min_keycode", c_uint8), ("max_keycode", c_uint8))


class _Mapping(Structure):
    _fields_ = (("response_type", c_uint8), ("keysyms_per_keycode", c_uint8))


def _library() -> ctypes.CDLL:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise GlobalShortcutsError("libxcb, which keys are taken through, is not there.") from error
    returns: Mapping[str, object] = {
        "xcb_connect": c_void_p,
        "xcb_get_setup": POINTER(_Setup),
        "xcb_setup_roots_iterator": _Iterator,
        "xcb_grab_key_checked": _Cookie,
        "xcb_request_check": POINTER(_Error),
        "xcb_get_keyboard_mapping": _Cookie,
        "xcb_get_keyboard_mapping_reply": POINTER(_Mapping),
        "xcb_get_keyboard_mapping_keysyms": POINTER(c_uint32),
        "xcb_poll_for_event": POINTER(_Event),
    }
    for name, kind in returns.items():
        getattr(xcb, name).restype = kind
    return xcb


class XcbKeys:
    """Implements ``KeyGrabber``."""

    def __init__(self) -> None:
        self._xcb = _library()
        self._free = ctypes.CDLL(None).free
        self._wake_out, self._wake_in = -1, -1
        self._thread: threading.Thread | None = None

    def start(
        self, combinations: Mapping[str, KeyCombination], pressed: Pressed
    ) -> tuple[str, ...]:
        """Take ``combinations``."""
        connection = c_void_p(self._xcb.xcb_connect(None, None))
        if self._xcb.xcb_connection_has_error(connection):
            self._xcb.xcb_disconnect(connection)
            raise GlobalShortcutsError("The X server cannot be reached.")
        codes = dict(self._keycodes(connection))
        setup = self._xcb.xcb_get_setup(connection)
        root = c_uint32(self._xcb.xcb_setup_roots_iterator(setup).data[0])
        names: dict[tuple[int, int], str] = {}
        refused = []
        for name, combination in combinations.items():
            code = codes.get(_keysym(combination.key))
            mask = sum(_MASKS[each] for each in combination.modifiers)
            if code is None or not self._grabbed(connection, root, mask, code):
                refused.append(name)
            else:
                names[code, mask] = name
        self._wake_out, self._wake_in = os.pipe()
        self._thread = threading.Thread(
            target=self._follow, args=(connection, names, pressed), name="x11-keys", daemon=True
        )
        self._thread.start()
        return tuple(refused)

    def close(self) -> None:
        """Give them back."""
        if self._thread is not None:
            os.close(self._wake_in)
            self._thread.join(START_SECONDS)
            os.close(self._wake_out)
            self._thread = None

    def _keycodes(self, connection: c_void_p) -> Iterator[tuple[int, int]]:
        setup = self._xcb.xcb_get_setup(connection).contents
        first, count = setup.min_keycode, setup.max_keycode - setup.min_keycode + 1
        cookie = self._xcb.xcb_get_keyboard_mapping(connection, c_uint8(first), c_uint8(count))
        reply = self._xcb.xcb_get_keyboard_mapping_reply(connection, cookie, None)
        if not reply:
            return
        width = reply.contents.keysyms_per_keycode
        keysyms = self._xcb.xcb_get_keyboard_mapping_keysyms(reply)
        # Backwards, so that of two keys with one meaning the first is what stays in a dict.
        for place in reversed(range(count)):
            yield keysyms[place * width], first + place
        self._free(reply)

    def _grabbed(self, connection: c_void_p, root: c_uint32, mask: int, code: int) -> bool:
        grabbed = True
        for locks in _LOCKS:
            cookie = self._xcb.xcb_grab_key_checked(
                connection,
                c_uint8(0),
                root,
                c_uint16(mask | locks),
                c_uint8(code),
                c_uint8(_ASYNC),
                c_uint8(_ASYNC),
            )
            error = self._xcb.xcb_request_check(connection, cookie)
            if error:
                grabbed = False
                self._free(error)
        return grabbed

    def _follow(
        self, connection: c_void_p, names: Mapping[tuple[int, int], str], pressed: Pressed
    ) -> None:
        line = self._xcb.xcb_get_file_descriptor(connection)
        with contextlib.suppress(OSError):
            while not self._xcb.xcb_connection_has_error(connection):
                event = self._xcb.xcb_poll_for_event(connection)
                if not event:
                    ready, _, _ = select.select((line, self._wake_out), (), ())
                    if self._wake_out in ready:
                        break
                    continue
                kind, code = event.contents.response_type & 0x7F, event.contents.detail
                name = names.get((code, event.contents.state & _COUNTED))
                self._free(event)
                if kind == _KEY_PRESS and name is not None:
                    pressed(name)
        # What a connection has grabbed goes with it.
        self._xcb.xcb_disconnect(connection)


def _keysym(key: str) -> int:
    if key in FUNCTION_KEYS:
        return _F1 + FUNCTION_KEYS.index(key)
    return ord(key.lower())
