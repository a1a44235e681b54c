"""Turns the conference bridge from a thread of our own, through its master port (C API)."""

import ctypes
import logging
import threading
import time
from collections.abc import Callable
from typing import Any

import pjsua2 as pj

from exophone_desktop.audio.call_recording import CallRecorder
from exophone_desktop.audio.settings import Tone
from exophone_desktop.audio.sound import (
    FRAME_BYTES,
    FRAME_SAMPLES,
    SAMPLE_RATE,
    SILENCE,
    FailureHandler,
    NearEnd,
)
from exophone_desktop.engine.pjsip.sounding import Sounding

log = logging.getLogger(__name__)

FRAME_SECONDS = FRAME_SAMPLES / SAMPLE_RATE
_LATE_LIMIT = 0.1  # seconds behind, after which the clock starts anew instead of catching up


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
        self._sounding = Sounding(near, on_failure)
        self._wanted_open = False
        self._clocked = threading.Event()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._turn, name="bridge-clock", daemon=True)
        self._thread.start()

    def attach(self, call_media: pj.AudioMedia) -> None:
        call_media.startTransmit(self._devices.getPlaybackDevMedia())

    def transmit_to(self, call_media: pj.AudioMedia) -> None:
        self._devices.getCaptureDevMedia().startTransmit(call_media)

    def run(
        self, *, clocked: bool, sounding: bool, listening: bool, transmitting: bool, muted: bool
    ) -> None:
        self._sounding.muted = muted
        self._sounding.listening = listening
        self._sounding.transmitting = transmitting
        self._wanted_open = sounding
        if clocked or sounding:
            self._clocked.set()
        else:
            self._clocked.clear()

    def play_tone(self, tone: Tone | None) -> None:
        self._sounding.near.play_tone(tone)

    def announce_recording(self) -> None:
        self._sounding.announce_recording()

    def record(self, recorder: CallRecorder | None) -> None:
        self._sounding.recorder = recorder

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
