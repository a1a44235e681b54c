"""The near side of the conference bridge: 20 ms frames between a NearEnd and the SIP stack.

Two ways in, because the wheels differ. Where the extension exports the C API (Linux, macOS), our
own thread clocks the bridge through its master port: no Python code runs inside the stack's
callbacks. Where it does not (Windows), one AudioMediaPort does it on the stack's null clock.
"""

import ctypes
import logging
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

import pjsua2 as pj

from exophone_desktop.audio.settings import Tone
from exophone_desktop.audio.sound import (
    FRAME_BYTES,
    FRAME_SAMPLES,
    SAMPLE_RATE,
    SILENCE,
    AudioError,
    FailureHandler,
    NearEnd,
)

log = logging.getLogger(__name__)

FRAME_SECONDS = FRAME_SAMPLES / SAMPLE_RATE
_LATE_LIMIT = 0.1  # seconds behind, after which the clock starts anew instead of catching up


class Bridge(Protocol):
    """Connects calls to the near end. Owned by, and called on, the engine thread."""

    def attach(self, call_media: pj.AudioMedia) -> None:
        """Let the near end hear a call."""

    def transmit_to(self, call_media: pj.AudioMedia) -> None:
        """Let a call hear the near end."""

    def run(self, *, clocked: bool, sounding: bool, transmitting: bool, muted: bool) -> None:
        """Say what is needed now: a turning bridge, open devices, and the microphone."""

    def play_tone(self, tone: Tone | None) -> None:
        """Play a tone at the near end, or stop it."""

    def close(self) -> None:
        """Stop the clock and close the devices; before the stack is destroyed."""


class _Sounding:
    """The near end, opened when it is first needed and closed when nothing needs it.

    A microphone that stays open between calls shows as in use all day, so it does not.
    """

    def __init__(self, near: NearEnd, on_failure: FailureHandler) -> None:
        self.near = near
        self._on_failure = on_failure
        self._open = False
        self._failed = False
        self.transmitting = False
        self.muted = False

    def set_open(self, wanted: bool) -> None:
        if wanted and not self._open and not self._failed:
            try:
                self.near.start()
                self._open = True
            except AudioError as error:
                self._failed = True
                self._on_failure(str(error))
        elif not wanted:
            self._failed = False
            if self._open:
                self._open = False
                self.near.stop()

    def capture(self) -> bytes:
        if not (self._open and self.transmitting):
            return SILENCE
        frame = self.near.capture()
        return SILENCE if self.muted else frame

    def play(self, frame: bytes) -> None:
        if self._open:
            self.near.play(frame)


class _Frame(ctypes.Structure):
    """pjmedia_frame (pjmedia/frame.h)."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("buf", ctypes.c_void_p),
        ("size", ctypes.c_size_t),
        ("timestamp", ctypes.c_uint64),
        ("bit_info", ctypes.c_uint32),
    )


class MasterPortBridge:
    """Our own thread turns the bridge through its master port, by the C API."""

    def __init__(
        self, endpoint: pj.Endpoint, library: Any, near: NearEnd, on_failure: FailureHandler
    ) -> None:
        self._register_thread: Callable[[str], object] | None = endpoint.libRegisterThread
        self._library = library
        self._devices = endpoint.audDevManager()
        self._master = ctypes.c_void_p(int(self._devices.setNoDev()))
        self._sounding = _Sounding(near, on_failure)
        self._wanted_open = False
        self._clocked = threading.Event()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._turn, name="bridge-clock", daemon=True)
        self._thread.start()

    def attach(self, call_media: pj.AudioMedia) -> None:
        call_media.startTransmit(self._devices.getPlaybackDevMedia())

    def transmit_to(self, call_media: pj.AudioMedia) -> None:
        self._devices.getCaptureDevMedia().startTransmit(call_media)

    def run(self, *, clocked: bool, sounding: bool, transmitting: bool, muted: bool) -> None:
        self._sounding.muted = muted
        self._sounding.transmitting = transmitting
        self._wanted_open = sounding
        if clocked or sounding:
            self._clocked.set()
        else:
            self._clocked.clear()

    def play_tone(self, tone: Tone | None) -> None:
        self._sounding.near.play_tone(tone)

    def close(self) -> None:
        self._ended.set()
        self._clocked.set()
        self._thread.join(timeout=2.0)
        # It would keep the endpoint alive, and there can be only one.
        self._register_thread = None

    def _turn(self) -> None:
        assert self._register_thread is not None
        self._register_thread("bridge-clock")
        try:
            while not self._ended.is_set():
                self._sounding.set_open(False)
                self._clocked.wait()
                self._clock()
        except Exception:
            log.exception("The bridge clock stopped")
        finally:
            self._sounding.set_open(False)

    def _clock(self) -> None:
        put, get = self._library.pjmedia_port_put_frame, self._library.pjmedia_port_get_frame
        buffer = ctypes.create_string_buffer(FRAME_BYTES)
        frame = _Frame()
        frame_at = ctypes.byref(frame)
        address = ctypes.addressof(buffer)
        deadline = time.monotonic()
        timestamp = 0
        while self._clocked.is_set() and not self._ended.is_set():
            self._sounding.set_open(self._wanted_open)
            ctypes.memmove(address, self._sounding.capture(), FRAME_BYTES)
            frame.type, frame.buf, frame.size = pj.PJMEDIA_FRAME_TYPE_AUDIO, address, FRAME_BYTES
            frame.timestamp = timestamp
            put(self._master, frame_at)
            frame.type, frame.buf, frame.size = pj.PJMEDIA_FRAME_TYPE_AUDIO, address, FRAME_BYTES
            get(self._master, frame_at)
            heard = frame.type == pj.PJMEDIA_FRAME_TYPE_AUDIO
            self._sounding.play(buffer.raw if heard else SILENCE)
            timestamp += FRAME_SAMPLES
            deadline += FRAME_SECONDS
            ahead = deadline - time.monotonic()
            if ahead > 0:
                time.sleep(ahead)
            elif ahead < -_LATE_LIMIT:
                deadline = time.monotonic()


class _FrameView(ctypes.Structure):
    """The head of SWIG's MediaFrame: its type and its std::vector<unsigned char>."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("begin", ctypes.c_void_p),
        ("end", ctypes.c_void_p),
        ("capacity", ctypes.c_void_p),
        ("size", ctypes.c_uint),
    )


class _NearPort(pj.AudioMediaPort):  # type: ignore[misc]
    """The near end as a port of the bridge. One lives as long as the engine: freeing a port while
    the bridge runs crashes the stack."""

    def __init__(self, sounding: _Sounding) -> None:
        super().__init__()
        self._sounding = sounding
        self._vector = pj.ByteVector()
        self._vector.resize(FRAME_BYTES)
        self._data = ctypes.c_void_p.from_address(int(self._vector.this)).value or 0
        media_format = pj.MediaFormatAudio()
        media_format.type = pj.PJMEDIA_TYPE_AUDIO
        media_format.clockRate = SAMPLE_RATE
        media_format.channelCount = 1
        media_format.bitsPerSample = 16
        media_format.frameTimeUsec = int(FRAME_SECONDS * 1e6)
        media_format.avgBps = media_format.maxBps = SAMPLE_RATE * 16
        self.createPort("near-end", media_format)

    def onFrameRequested(self, frame: pj.MediaFrame) -> None:
        try:
            ctypes.memmove(self._data, self._sounding.capture(), FRAME_BYTES)
            frame.type = pj.PJMEDIA_FRAME_TYPE_AUDIO
            frame.buf = self._vector
            frame.size = FRAME_BYTES
        except Exception:
            log.exception("A frame could not be captured")

    def onFrameReceived(self, frame: pj.MediaFrame) -> None:
        try:
            view = _FrameView.from_address(int(frame.this))
            whole = view.begin and frame.size == FRAME_BYTES
            self._sounding.play(ctypes.string_at(view.begin, FRAME_BYTES) if whole else SILENCE)
        except Exception:
            log.exception("A frame could not be played")


class PythonPortBridge:
    """One AudioMediaPort on the stack's own null clock."""

    def __init__(self, endpoint: pj.Endpoint, near: NearEnd, on_failure: FailureHandler) -> None:
        self._devices = endpoint.audDevManager()
        self._devices.setNoDev()
        self._sounding = _Sounding(near, on_failure)
        self._port: _NearPort | None = _NearPort(self._sounding)
        self._clocked = False

    def attach(self, call_media: pj.AudioMedia) -> None:
        call_media.startTransmit(self._port)

    def transmit_to(self, call_media: pj.AudioMedia) -> None:
        assert self._port is not None
        self._port.startTransmit(call_media)

    def run(self, *, clocked: bool, sounding: bool, transmitting: bool, muted: bool) -> None:
        self._sounding.muted = muted
        self._sounding.transmitting = transmitting
        self._sounding.set_open(sounding)
        wanted = clocked or sounding
        if wanted and not self._clocked:
            self._devices.setNullDev()
        elif not wanted and self._clocked:
            self._devices.setNoDev()
        self._clocked = wanted

    def play_tone(self, tone: Tone | None) -> None:
        self._sounding.near.play_tone(tone)

    def close(self) -> None:
        self._devices.setNoDev()
        self._sounding.set_open(False)
        self._port = None


def open_bridge(endpoint: pj.Endpoint, near: NearEnd, on_failure: FailureHandler) -> Bridge:
    """The bridge that this platform's wheel allows."""
    library = ctypes.CDLL(pj._pjsua2.__file__)
    if not hasattr(library, "pjmedia_port_put_frame"):
        return PythonPortBridge(endpoint, near, on_failure)
    for name in ("pjmedia_port_put_frame", "pjmedia_port_get_frame"):
        getattr(library, name).argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        getattr(library, name).restype = ctypes.c_int
    return MasterPortBridge(endpoint, library, near, on_failure)
