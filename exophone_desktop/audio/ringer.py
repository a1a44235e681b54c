"""Rings on a loudspeaker of its own, beside the device of the call."""

import logging
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.resampling import RATIO, Interpolator
from exophone_desktop.audio.samples import Samples, saturated
from exophone_desktop.audio.settings import DeviceDirection, Tone
from exophone_desktop.audio.sound import BLOCK_SAMPLES, AudioError
from exophone_desktop.audio.sound_system import SoundStream, SoundSystem
from exophone_desktop.audio.tones import ToneMixer

log = logging.getLogger(__name__)

_QUIET_SECONDS = 0.4
_QUIET_SECONDS_AT_FIRST = 3.0


class Ringer:
    """One playback device with nothing but the ring tone in it. Not for two threads at once."""

    def __init__(
        self,
        system: SoundSystem,
        tones: ToneMixer,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """``tones`` belongs to the ringer; volumes may be set on it from outside."""
        self._system = system
        self._tones = tones
        self._clock = clock
        self._seen = 0
        self._asked_at = 0.0
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
        self._seen = 0
        self._asked_at = self._clock()
        return True

    def look(self) -> bool:
        """Let the device go if it has stopped asking for sound; whether that was so.

        To be called now and then: a device that stops says nothing, and may still be in the list.
        It has 0.4 seconds, or three after it was opened, for Bluetooth takes its time. Unlike a
        ``SoundLine`` this counts seconds, not looks: it is looked at when the list of devices is.
        """
        stream = self._stream
        if stream is None:
            return False
        now, exchanges = self._clock(), stream.exchanges
        if exchanges != self._seen:
            self._seen, self._asked_at = exchanges, now
            return False
        if now - self._asked_at < (_QUIET_SECONDS if exchanges else _QUIET_SECONDS_AT_FIRST):
            return False
        log.info("%r does not ring any more.", self._device)
        self.stop()
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
