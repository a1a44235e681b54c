"""A sound system whose devices the test plugs in, moves and pulls out."""

import threading
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.refusals import Refusal
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.audio.sound_system import Exchange, SoundStream

_WAIT = 10.0


@dataclass
class FakeStream:
    direction: DeviceDirection
    device_id: str
    exchange: Exchange
    exchanges: int = 0
    closed: bool = False
    stopped: bool = False
    """Whether the device asks no more, though it is still plugged in."""
    superseded: bool = False
    patience: float = 0.0
    by_sound_server: bool = False

    def close(self) -> None:
        self.closed = True

    def run(self, samples: NDArray[np.int16]) -> NDArray[np.int16]:
        """One exchange, as the device's thread would make it."""
        self.exchange(samples)
        self.exchanges += 1
        return samples


@dataclass
class FakeSoundSystem:
    """The device that was plugged in first is the default."""

    plugged: list[tuple[DeviceDirection, str]] = field(default_factory=list)
    streams: list[FakeStream] = field(default_factory=list)
    refused: dict[DeviceDirection, Refusal | None] = field(default_factory=dict)
    """What the system does not open at present, and the reason that it gives."""
    is_server: bool = False

    def plug(self, direction: DeviceDirection, *device_ids: str) -> None:
        self.plugged += [(direction, device_id) for device_id in device_ids]

    def unplug(self, direction: DeviceDirection, device_id: str) -> None:
        self.plugged.remove((direction, device_id))

    def unplug_all(self) -> None:
        self.plugged.clear()

    def devices(self) -> tuple[AudioDevice, ...]:
        return tuple(AudioDevice(name, name.title(), way) for way, name in self.plugged)

    def open(self, direction: DeviceDirection, device_id: str, exchange: Exchange) -> SoundStream:
        names = [name for way, name in self.plugged if way is direction]
        if not names or (device_id and device_id not in names):
            raise AudioError(f"No {device_id or 'device'} here.")
        if direction in self.refused:
            raise AudioError(f"No {direction} today.", self.refused[direction])
        stream = FakeStream(
            direction, device_id or names[0], exchange, by_sound_server=self.is_server
        )
        self.streams.append(stream)
        return stream

    def opened(self, direction: DeviceDirection) -> FakeStream:
        """The one stream that is open."""
        (stream,) = [s for s in self.streams if s.direction is direction and not s.closed]
        return stream

    def none_open(self) -> bool:
        return all(stream.closed for stream in self.streams)


class Running:
    """Lets open devices exchange sound until the block is left, so that they count as alive."""

    def __init__(self, sound_system: FakeSoundSystem) -> None:
        self._system = sound_system
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join(_WAIT)

    def _run(self) -> None:
        while not self._ended.wait(0.01):
            for stream in list(self._system.streams):
                present = (stream.direction, stream.device_id) in self._system.plugged
                if present and not stream.closed and not stream.stopped:
                    stream.run(np.zeros(480, dtype=np.int16))
