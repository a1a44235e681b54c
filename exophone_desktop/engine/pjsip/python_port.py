"""The near end as one port of the conference, on the stack's own null clock."""

import ctypes
import logging

import pjsua2 as pj

from exophone_desktop.audio.clocked import ClockedFarEnd
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.sound import (
    FRAME_BYTES,
    FRAME_SAMPLES,
    SAMPLE_RATE,
    SILENCE,
    FailureHandler,
    NearEnd,
)
from exophone_desktop.engine.pjsip.near_side import NearSide

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


class _Clocked:
    """A ``SoundPort`` between the devices' clocks and the stack's."""

    def __init__(self) -> None:
        self.far = ClockedFarEnd()

    def put(self, block: Samples) -> None:
        self.far.say(block)

    def get(self, until: float = 0.0) -> Samples:
        return self.far.hear(until)


class _NearPort(pj.AudioMediaPort):  # type: ignore[misc]
    """The near end as a port of the conference. One lives as long as the engine: freeing a port
    while the clock runs crashes the stack."""

    def __init__(self, clocked: ClockedFarEnd) -> None:
        super().__init__()
        self._clocked = clocked
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
            ctypes.memmove(self._data, self._clocked.capture(), FRAME_BYTES)
            frame.type = pj.PJMEDIA_FRAME_TYPE_AUDIO
            frame.buf = self._vector
            frame.size = FRAME_BYTES
        except Exception:
            log.exception("A frame could not be captured")

    def onFrameReceived(self, frame: pj.MediaFrame) -> None:
        try:
            view = _FrameView.from_address(int(frame.this))
            whole = view.begin and frame.size == FRAME_BYTES
            self._clocked.play(ctypes.string_at(view.begin, FRAME_BYTES) if whole else SILENCE)
        except Exception:
            log.exception("A frame could not be played")


class PythonPortBridge(NearSide):
    """One AudioMediaPort on the stack's own null clock."""

    def __init__(self, endpoint: pj.Endpoint, near: NearEnd, on_failure: FailureHandler) -> None:
        super().__init__(near, on_failure)
        self._devices = endpoint.audDevManager()
        self._devices.setNoDev()
        clocked = _Clocked()
        self._port: _NearPort | None = _NearPort(clocked.far)
        self._sound.speaking = self._sound.hearing = (clocked,)
        self._clocked = False

    def stream_created(self, call_id: str, prm: pj.OnStreamCreatedParam) -> None:
        """It stays in the conference."""

    def stream_destroyed(self, call_id: str) -> None:
        """The conference lets go of it."""

    def attach(self, call_id: str, call_media: pj.AudioMedia) -> None:  # noqa: ARG002
        call_media.startTransmit(self._port)

    def transmit_to(self, call_id: str, call_media: pj.AudioMedia) -> None:  # noqa: ARG002
        assert self._port is not None
        self._port.startTransmit(call_media)

    def hears_silence(self, call_id: str, call_media: pj.AudioMedia) -> bool:  # noqa: ARG002
        return int(call_media.getRxLevel()) == 0

    def run(
        self, *, conferring: bool, sounding: bool, listening: bool, transmitting: bool, muted: bool
    ) -> None:
        self._need(sounding=sounding, listening=listening, transmitting=transmitting, muted=muted)
        wanted = conferring or sounding
        if wanted and not self._clocked:
            self._devices.setNullDev()
        elif not wanted and self._clocked:
            self._devices.setNoDev()
        self._clocked = wanted

    def close(self) -> None:
        self._devices.setNoDev()
        self._sounding.close()
        self._port = None
