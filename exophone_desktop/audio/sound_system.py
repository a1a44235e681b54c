"""What the sound path needs of an operating system: a list of devices, and streams of samples."""

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection

Exchange = Callable[[NDArray[np.int16]], None]
"""Called on the device's thread with a view of its mono samples at 48 kHz: recorded ones to be
read, or room to be filled. The view is valid during the call only."""


class SoundStream(Protocol):
    """One open device. Sound flows until ``close``."""

    @property
    def exchanges(self) -> int:
        """How often the device has asked so far: a device that is gone stops asking."""

    @property
    def patience(self) -> float:
        """For how many seconds a device that plays may wait for an answer, if none before was
        late: its store lasts longer than that."""

    @property
    def superseded(self) -> bool:
        """Whether another device, or this one opened anew, is wanted in its place by now."""

    @property
    def by_sound_server(self) -> bool:
        """Whether a sound server is between: it opens any device beside any other. Without one, a
        device, or the same one by another name, may be busy for as long as this one is open."""

    def close(self) -> None:
        """Close the device; no exchange happens afterwards. Idempotent."""


class SoundSystem(Protocol):
    """The sound devices of this machine. Nothing is kept between calls, so that a sound server
    that was restarted is found again."""

    def devices(self) -> tuple[AudioDevice, ...]:
        """What is plugged in now; empty when there is no sound system."""

    def open(self, direction: DeviceDirection, device_id: str, exchange: Exchange) -> SoundStream:
        """Open a device, the default one for an empty id, and let sound flow.

        Raises:
            AudioError: it is not there or does not open.
        """
