"""Asks windows whether they take input: the ping of the Extended Window Manager Hints."""

import ctypes
import ctypes.util
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_ulong, c_void_p
from typing import Any

from benchmarks.rig.errors import NotInstalledError, RigError

_CLIENT_MESSAGE = 33
# Toolkits answer with one mask or the other: StructureNotify, SubstructureNotify.
_LISTENING = 1 << 17 | 1 << 19
_MOST_WINDOWS = 64


class _ClientMessage(ctypes.Structure):
    _fields_ = [
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
    ]


class _Event(ctypes.Union):
    _fields_ = [("client", _ClientMessage), ("room", c_long * 24)]


_ERROR_HANDLER = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)


class WindowPing:
    """A connection to an X display with a window manager; ended by ``close``."""

    def __init__(self, display: str) -> None:
        """Connect. Raises ``RigError``, ``NotInstalledError``."""
        name = ctypes.util.find_library("X11")
        if name is None:
            raise NotInstalledError("libX11 is not installed (Debian package libx11-6).")
        self._x: Any = ctypes.CDLL(name)
        self._x.XOpenDisplay.restype = c_void_p
        self._x.XOpenDisplay.argtypes = [c_char_p]
        self._x.XInternAtom.restype = self._x.XDefaultRootWindow.restype = c_ulong
        self._x.XInternAtom.argtypes = [c_void_p, c_char_p, c_int]
        # A window that has just gone away is no reason to end.
        self._on_error = _ERROR_HANDLER(lambda _display, _error: 0)
        self._x.XSetErrorHandler(self._on_error)
        self._display = c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._display:
            raise RigError(f"There is no X display {display}.")
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))
        self._protocols = self._atom("WM_PROTOCOLS")
        self._ping = self._atom("_NET_WM_PING")
        self._clients = self._atom("_NET_CLIENT_LIST")
        self._x.XSelectInput(self._display, self._root, c_long(_LISTENING))
        self._number = 1

    def windows(self) -> list[int]:
        """The windows that programs have put up, as the window manager lists them."""
        kind, form, count, left = c_ulong(), c_int(), c_ulong(), c_ulong()
        found = POINTER(c_ulong)()
        self._x.XGetWindowProperty(
            *(self._display, self._root, c_ulong(self._clients), c_long(0)),
            *(c_long(_MOST_WINDOWS), c_int(0), c_ulong(0), byref(kind), byref(form)),
            *(byref(count), byref(left), byref(found)),
        )
        if not found:
            return []
        windows = [int(found[index]) for index in range(count.value)]
        self._x.XFree(found)
        return windows

    def ask(self) -> None:
        """Send every window a ping."""
        for window in self.windows():
            event = _Event()
            event.client.type, event.client.window = _CLIENT_MESSAGE, window
            event.client.message_type, event.client.format = self._protocols, 32
            event.client.data[0], event.client.data[2] = self._ping, window
            event.client.data[1] = self._number
            self._x.XSendEvent(self._display, c_ulong(window), c_int(0), c_long(0), byref(event))
        self._x.XFlush(self._display)

    def answered(self) -> bool:
        """Whether a window has answered since this was last called."""
        event, answered = _Event(), False
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, byref(event))
            client = event.client
            if client.type == _CLIENT_MESSAGE and client.message_type == self._protocols:
                answered = answered or client.data[0] == self._ping
        return answered

    def close(self) -> None:
        """Disconnect."""
        self._x.XCloseDisplay(self._display)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))
