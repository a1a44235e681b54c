"""Sound devices that run by themselves, as real ones do, only faster."""

import threading
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.audio.sound_system import Exchange, SoundStream

_BLOCK = 480
_BLOCK_SECONDS = 0.001


class RunningStream:
    """An open device with a thread of its own."""

    superseded = False
    patience = 0.0
    by_sound_server = False

    def __init__(self, exchange: Exchange, said: NDArray[np.int16], heard: list[bytes]) -> None:
        self._exchange = exchange
        self._said = said
        self._heard = heard
        self._ended = threading.Event()
        self.exchanges = 0
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def closed(self) -> bool:
        return self._ended.is_set()

    def close(self) -> None:
        self._ended.set()
        self._thread.join(5.0)

    def _run(self) -> None:
        while not self._ended.wait(_BLOCK_SECONDS):
            at = self.exchanges * _BLOCK + np.arange(_BLOCK)
            block = self._said[at % len(self._said)].copy()
            self._exchange(block)
            self._heard.append(block.tobytes())
            self.exchanges += 1


@dataclass
class RunningSoundSystem:
    """A microphone that hears ``said`` over and over, and a loudspeaker that keeps what it plays.

    ``let_open`` is cleared for a sound system that hangs.
    """

    said: NDArray[np.int16] = field(default_factory=lambda: np.zeros(_BLOCK, dtype=np.int16))
    plugged: list[AudioDevice] = field(
        default_factory=lambda: [
            AudioDevice("mic", "Mic", DeviceDirection.CAPTURE, in_use=True),
            AudioDevice("speaker", "Speaker", DeviceDirection.PLAYBACK, in_use=True),
        ]
    )
    played: list[bytes] = field(default_factory=list)
    opened: list[tuple[str, RunningStream]] = field(default_factory=list)
    let_open: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.let_open.set()

    def devices(self) -> tuple[AudioDevice, ...]:
        return tuple(self.plugged)

    def open(self, direction: DeviceDirection, device_id: str, exchange: Exchange) -> SoundStream:
        self.let_open.wait(30.0)
        if not any(each.id == device_id for each in self.plugged):
            raise AudioError(f"No {device_id} here.")
        capture = direction is DeviceDirection.CAPTURE
        stream = RunningStream(exchange, self.said, [] if capture else self.played)
        self.opened.append((device_id, stream))
        return stream

    def none_open(self) -> bool:
        return all(stream.closed for _, stream in self.opened)
