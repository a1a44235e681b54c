"""Calls that speak with devices, past the conference: each stream meets the devices' clocks."""

import ctypes
import logging
from typing import Any

import pjsua2 as pj

from exophone_desktop.audio.hardware.priority import receive_after_others, threads_named
from exophone_desktop.audio.sound import FRAME_BYTES, FailureHandler, NearEnd
from exophone_desktop.engine.pjsip.foreign_threads import ForeignThreads
from exophone_desktop.engine.pjsip.media_port import FrameBuffer, StreamCreated, port_format
from exophone_desktop.engine.pjsip.near_side import NearSide
from exophone_desktop.engine.pjsip.null_ports import NullPorts
from exophone_desktop.engine.pjsip.stream_port import StreamPort

log = logging.getLogger(__name__)

_UNHEARD = (
    "This call has no sound: the other side asks for packets of a length that is not supported."
)
_PLAIN = ("PCMU", "PCMA", "G722", "L16")
_RTP_THREAD = "media"
"""The name of the stack's thread that receives packets."""


class StreamBridge(NearSide):
    """Takes streams out of the conference and gives them to the near end."""

    def __init__(
        self, endpoint: pj.Endpoint, library: Any, near: NearEnd, on_failure: FailureHandler
    ) -> None:
        """Raises ``LookupError`` when this build of the stack is not as we know it."""
        self._library = library
        self._on_failure = on_failure
        self._threads = ForeignThreads(library)
        self._devices = endpoint.audDevManager()
        self._master = ctypes.c_void_p(int(self._devices.setNoDev()))
        self._unheard = FrameBuffer(FRAME_BYTES)
        _leave_concealing_to_us(endpoint)
        self._conferring = False
        self._null_ports = NullPorts(library)
        self._ports: dict[str, StreamPort] = {}
        self._lent: dict[str, int] = {}
        for thread_id in threads_named(_RTP_THREAD):
            receive_after_others(thread_id)
        # Last, because it starts a thread, which nobody would end were one of the above to fail.
        super().__init__(near, on_failure)

    def stream_created(self, call_id: str, prm: pj.OnStreamCreatedParam) -> None:
        self.stream_destroyed(call_id)
        created = StreamCreated.from_address(int(prm.this))
        stream, port = created.stream, created.port
        known = port_format(port) if stream and port else None
        if known is None:
            log.error("A stream of call %s cannot be heard: its format is unknown.", call_id)
            self._on_failure(_UNHEARD)
            return
        created.port = self._lent[call_id] = self._null_ports.lend()
        register = self._threads.register_this
        self._ports[call_id] = StreamPort(self._library, stream, port, known, register)

    def stream_destroyed(self, call_id: str) -> None:
        port = self._ports.pop(call_id, None)
        if port is not None:
            self._sound.hearing = tuple(each for each in self._sound.hearing if each is not port)
            self._sound.speaking = tuple(each for each in self._sound.speaking if each is not port)
            port.close()
            log.info("The sound of call %s: %s.", call_id, port)
        null_port = self._lent.pop(call_id, None)
        if null_port is not None:
            self._null_ports.give_back(null_port)

    def attach(self, call_id: str, call_media: pj.AudioMedia) -> None:  # noqa: ARG002
        port = self._ports.get(call_id)
        if port is not None and port not in self._sound.hearing:
            self._sound.hearing = (*self._sound.hearing, port)

    def transmit_to(self, call_id: str, call_media: pj.AudioMedia) -> None:  # noqa: ARG002
        port = self._ports.get(call_id)
        if port is not None and port not in self._sound.speaking:
            self._sound.speaking = (*self._sound.speaking, port)

    def hears_silence(self, call_id: str, call_media: pj.AudioMedia) -> bool:  # noqa: ARG002
        port = self._ports.get(call_id)
        return port is not None and port.silent

    def run(
        self, *, conferring: bool, sounding: bool, listening: bool, transmitting: bool, muted: bool
    ) -> None:
        self._need(sounding=sounding, listening=listening, transmitting=transmitting, muted=muted)
        if conferring != self._conferring:
            self._conferring = conferring
            if conferring:
                self._devices.setNullDev()
            else:
                self._devices.setNoDev()
        if not conferring:
            self._tidy_conference()
        self._null_ports.end_unused()

    def close(self) -> None:
        self._devices.setNoDev()
        for call_id in tuple(self._ports):
            self.stream_destroyed(call_id)
        self._sounding.close()

    def _tidy_conference(self) -> None:
        # The conference lets go of the ports of ended calls when its clock turns next, and it has
        # no clock while nobody speaks with files; its 254 places would run out.
        self._unheard.present()
        self._library.pjmedia_port_get_frame(self._master, self._unheard.reference)


def _leave_concealing_to_us(endpoint: pj.Endpoint) -> None:
    """Codecs of plain waveforms conceal nothing themselves; those with a model of the voice do it
    better than anyone behind them."""
    for codec in endpoint.codecEnum2():
        name = str(codec.codecId)
        if name.split("/")[0] in _PLAIN:
            param = endpoint.codecGetParam(name)
            setting = param.setting
            setting.plc = False
            endpoint.codecSetParam(name, param)
