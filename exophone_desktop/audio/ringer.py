"""Rings on a loudspeaker of its own, beside the device of the call."""

import logging

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.resampling import RATIO, Interpolator
from exophone_desktop.audio.samples import Samples, saturated
from exophone_desktop.audio.settings import DeviceDirection, Tone
from exophone_desktop.audio.sound import BLOCK_SAMPLES, AudioError
from exophone_desktop.audio.sound_system import SoundStream, SoundSystem
from exophone_desktop.audio.tones import ToneMixer

log = logging.getLogger(__name__)


class Ringer:
    """One playback device with nothing but the ring tone in it. Not for two threads at once."""

    def __init__(self, system: SoundSystem, tones: ToneMixer) -> None:
        """``tones`` belongs to the ringer; volumes may be set on it from outside."""
        self._system = system
        self._tones = tones
        self._stream: SoundStream | None = None
        self._device = ""
        self._interpolator = Interpolator(BLOCK_SAMPLES)
        self._silence: Samples = np.zeros(BLOCK_SAMPLES, dtype=np.float32)
        self._rest: NDArray[np.int16] = np.zeros(0, dtype=np.int16)

    @property
    def device(self) -> str:
        """Id of the device that rings; empty while none does."""
        return self._device

    def ring(self, tone: Tone, device_id: str) -> bool:
        """Ring on ``device_id`` until ``stop``; whether it opened."""
        if self._device == device_id:
            return True
        self.stop()
        self._interpolator = Interpolator(BLOCK_SAMPLES)
        self._rest = np.zeros(0, dtype=np.int16)
        self._tones.select(tone)
        try:
            self._stream = self._system.open(DeviceDirection.PLAYBACK, device_id, self._fill)
        except AudioError as error:
            log.info("%r does not ring: %s", device_id, error)
            return False
        self._device = device_id
        return True

    def stop(self) -> None:
        """Stop ringing and let the device go. Idempotent."""
        stream, self._stream = self._stream, None
        self._device = ""
        if stream is not None:
            stream.close()

    def _fill(self, room: NDArray[np.int16]) -> None:
        parts = [self._rest]
        have = len(self._rest)
        while have < len(room):
            block = self._tones.mix(self._silence)
            parts.append(saturated(self._interpolator.run(block)))
            have += BLOCK_SAMPLES * RATIO
        samples = np.concatenate(parts)
        room[:] = samples[: len(room)]
        self._rest = samples[len(room) :]
