"""The near side of the conference bridge: 20 ms frames between a NearEnd and the SIP stack.

Two ways in, because the wheels differ. Where the extension exports the C API (Linux, macOS), our
own thread clocks the bridge through its master port: no Python code runs inside the stack's
callbacks. Where it does not (Windows), one AudioMediaPort does it on the stack's null clock.
"""

import ctypes
from typing import Protocol

import pjsua2 as pj

from exophone_desktop.audio.call_recording import CallRecorder
from exophone_desktop.audio.settings import Tone
from exophone_desktop.audio.sound import FailureHandler, NearEnd
from exophone_desktop.engine.pjsip.master_port import MasterPortBridge
from exophone_desktop.engine.pjsip.python_port import PythonPortBridge


class Bridge(Protocol):
    """Connects calls to the near end. Owned by, and called on, the engine thread."""

    def attach(self, call_media: pj.AudioMedia) -> None:
        """Let the near end hear a call."""

    def transmit_to(self, call_media: pj.AudioMedia) -> None:
        """Let a call hear the near end."""

    def run(
        self, *, clocked: bool, sounding: bool, listening: bool, transmitting: bool, muted: bool
    ) -> None:
        """Say what is needed now: a turning bridge, open devices, and the microphone."""

    def play_tone(self, tone: Tone | None) -> None:
        """Play a tone at the near end, or stop it."""

    def announce_recording(self) -> None:
        """Let both sides hear that the call is recorded, whether this one is muted or not."""

    def record(self, recorder: CallRecorder | None) -> None:
        """Give both sides to a recorder, or no longer."""

    def close(self) -> None:
        """Stop the clock and close the devices; before the stack is destroyed."""


def open_bridge(endpoint: pj.Endpoint, near: NearEnd, on_failure: FailureHandler) -> Bridge:
    """The bridge that this platform's wheel allows."""
    library = ctypes.CDLL(pj._pjsua2.__file__)
    if not hasattr(library, "pjmedia_port_put_frame"):
        return PythonPortBridge(endpoint, near, on_failure)
    for name in ("pjmedia_port_put_frame", "pjmedia_port_get_frame"):
        getattr(library, name).argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        getattr(library, name).restype = ctypes.c_int
    return MasterPortBridge(endpoint, library, near, on_failure)
