"""Between calls and the near end.

Two ways, because the wheels differ. Where the extension exports the C API (Linux, macOS), each
stream is spoken to and heard directly, on the clocks of the sound devices: no buffer and no Python
code inside the stack's callbacks. Where it does not (Windows), one AudioMediaPort of the
conference does it on the stack's null clock, with a drift buffer each way.
"""

import ctypes
import logging
from typing import Protocol

import pjsua2 as pj

from exophone_desktop.audio.call_recording import CallRecorder
from exophone_desktop.audio.settings import Tone
from exophone_desktop.audio.sound import FailureHandler, NearEnd
from exophone_desktop.engine.pjsip.python_port import PythonPortBridge
from exophone_desktop.engine.pjsip.stream_bridge import StreamBridge

log = logging.getLogger(__name__)


class Bridge(Protocol):
    """Connects calls to the near end. Owned by, and called on, the engine thread."""

    def stream_created(self, call_id: str, prm: pj.OnStreamCreatedParam) -> None:
        """A call that speaks with the devices has a new stream; inside the stack's callback."""

    def stream_destroyed(self, call_id: str) -> None:
        """Its stream is about to end; inside the stack's callback."""

    def attach(self, call_id: str, call_media: pj.AudioMedia) -> None:
        """Let the near end hear a call. Raises ``pj.Error``."""

    def transmit_to(self, call_id: str, call_media: pj.AudioMedia) -> None:
        """Let a call hear the near end. Raises ``pj.Error``."""

    def hears_silence(self, call_id: str, call_media: pj.AudioMedia) -> bool:
        """Whether what comes from the far end now is digital silence."""

    def run(
        self, *, conferring: bool, sounding: bool, listening: bool, transmitting: bool, muted: bool
    ) -> None:
        """Say what is needed now: the conference for calls that speak with files or themselves,
        open devices, the microphone among them, and whether what it hears is sent."""

    def play_tone(self, tone: Tone | None) -> None:
        """Play a tone at the near end, or stop it."""

    def announce_recording(self) -> None:
        """Let both sides hear, once, that the call is recorded."""

    def record(self, recorder: CallRecorder | None) -> None:
        """Give both sides to a recorder, or no longer."""

    def close(self) -> None:
        """Stop the clocks and close the devices; before the stack is destroyed."""


def open_bridge(
    endpoint: pj.Endpoint, streams: ctypes.CDLL | None, near: NearEnd, on_failure: FailureHandler
) -> Bridge:
    """The bridge that this platform's wheel allows; ``streams`` is the C API of streams or None."""
    if streams is not None:
        try:
            return StreamBridge(endpoint, streams, near, on_failure)
        except LookupError as problem:
            log.warning("Streams are heard through the conference: %s.", problem)
    return PythonPortBridge(endpoint, near, on_failure)
