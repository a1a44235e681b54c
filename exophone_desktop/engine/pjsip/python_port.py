"""The near end as one port of the conference bridge, on the stack's own null clock."""

import ctypes
import logging

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

_FRAME_MICROSECONDS = FRAME_SAMPLES * 1_000_000 // SAMPLE_RATE


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

    def __init__(self, sounding: Sounding) -> None:
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
        media_format.frameTimeUsec = _FRAME_MICROSECONDS
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
        self._sounding = Sounding(near, on_failure)
        self._port: _NearPort | None = _NearPort(self._sounding)
        self._clocked = False

    def attach(self, call_media: pj.AudioMedia) -> None:
        call_media.startTransmit(self._port)

    def transmit_to(self, call_media: pj.AudioMedia) -> None:
        assert self._port is not None
        self._port.startTransmit(call_media)

    def run(
        self, *, clocked: bool, sounding: bool, listening: bool, transmitting: bool, muted: bool
    ) -> None:
        self._sounding.muted = muted
        self._sounding.listening = listening
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

    def announce_recording(self) -> None:
        self._sounding.announce_recording()

    def record(self, recorder: CallRecorder | None) -> None:
        self._sounding.recorder = recorder

    def close(self) -> None:
        self._devices.setNoDev()
        self._sounding.set_open(False)
        self._port = None
