"""The two ways of sound between a device's thread and the bridge's clock thread.

Microphone: device 48 kHz -> 16 kHz -> meter -> (processing) -> drift buffer -> bridge.
Speaker: bridge -> drift buffer -> 16 kHz -> 48 kHz -> device.

Each way adds about 30 ms to what the devices themselves need: 1.5 ms of filter and a buffer margin
of 20 ms (microphone) or 30 ms (speaker), which grows while threads are late. Measured on virtual
devices, the sum with the devices was 35 to 53 ms and 38 to 48 ms.

Processing that needs both directions in step, such as echo cancellation, belongs between meter
and buffer: there both run on the device's clock in blocks of 10 ms.
"""

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.drift import DriftBuffer
from exophone_desktop.audio.levels import Level, level_of
from exophone_desktop.audio.resampling import RATIO, Decimator, Interpolator
from exophone_desktop.audio.samples import from_pcm, saturated, to_pcm
from exophone_desktop.audio.sound import FRAME_SAMPLES, SAMPLE_RATE

BLOCK_SAMPLES = 160
"""Samples at the bridge's rate that are worked on at once on a device's thread: 10 ms."""

_DEVICE_BLOCK = BLOCK_SAMPLES * RATIO

Clock = Callable[[], float]
"""Seconds that never go back."""


class MicrophonePath:
    """From the capture device to the bridge."""

    def __init__(self, clock: Clock = time.perf_counter) -> None:
        self._clock = clock
        self._decimator = Decimator(_DEVICE_BLOCK)
        self._buffer = DriftBuffer(SAMPLE_RATE, BLOCK_SAMPLES)
        self._rest: NDArray[np.int16] = np.zeros(0, dtype=np.int16)
        self.level = Level()
        """How loud the last 10 ms were."""

    def __str__(self) -> str:
        return str(self._buffer)

    def take(self, recorded: NDArray[np.int16]) -> None:
        """Take what the device recorded. For the device's thread; any number of samples."""
        now = self._clock()
        samples = np.concatenate((self._rest, recorded))
        whole = len(samples) // _DEVICE_BLOCK * _DEVICE_BLOCK
        for start in range(0, whole, _DEVICE_BLOCK):
            block = self._decimator.run(samples[start : start + _DEVICE_BLOCK].astype(np.float32))
            self.level = level_of(block)
            self._buffer.push(block, now)
        self._rest = samples[whole:]

    def frame(self) -> bytes:
        """The next frame. For the clock thread."""
        return to_pcm(self._buffer.pull(FRAME_SAMPLES, self._clock()))


class SpeakerPath:
    """From the bridge to the playback device."""

    def __init__(self, clock: Clock = time.perf_counter) -> None:
        self._clock = clock
        self._interpolator = Interpolator(BLOCK_SAMPLES)
        self._buffer = DriftBuffer(SAMPLE_RATE, FRAME_SAMPLES)
        self._rest: NDArray[np.int16] = np.zeros(0, dtype=np.int16)

    def __str__(self) -> str:
        return str(self._buffer)

    def give(self, frame: bytes) -> None:
        """Put a frame in store. For the clock thread."""
        self._buffer.push(from_pcm(frame), self._clock())

    def fill(self, room: NDArray[np.int16]) -> None:
        """Fill what the device is to play. For the device's thread; any number of samples."""
        now = self._clock()
        parts = [self._rest]
        have = len(self._rest)
        while have < len(room):
            block = self._interpolator.run(self._buffer.pull(BLOCK_SAMPLES, now))
            parts.append(saturated(block))
            have += _DEVICE_BLOCK
        samples = np.concatenate(parts)
        room[:] = samples[: len(room)]
        self._rest = samples[len(room) :]
