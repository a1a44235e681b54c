"""The two ways of sound between a device's thread and the bridge's clock thread.

Microphone: device 48 kHz -> 16 kHz -> gain -> meter -> processing -> drift buffer -> bridge.
Speaker: bridge -> drift buffer -> meter, reference for the echo canceller -> 48 kHz -> device.

Both run on their device's clock in blocks of 10 ms. What each way adds to the time that the
devices need is a filter of 1.5 ms, the margin of the drift buffer, and for the microphone 6 ms of
noise suppression and 8 ms of echo cancellation while they are on.
"""

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.drift import DriftBuffer
from exophone_desktop.audio.far_reference import FarReference
from exophone_desktop.audio.levels import Gain, Level, Meter, level_of
from exophone_desktop.audio.microphone_watch import SpeechWatch, StillnessWatch
from exophone_desktop.audio.processing import BLOCK_SAMPLES, VoiceProcessor
from exophone_desktop.audio.readings import DeviceState
from exophone_desktop.audio.resampling import DEVICE_RATE, RATIO, Decimator, Interpolator
from exophone_desktop.audio.samples import Samples, from_pcm, saturated, to_pcm
from exophone_desktop.audio.sound import FRAME_SAMPLES, SAMPLE_RATE

_DEVICE_BLOCK = BLOCK_SAMPLES * RATIO

STALL_SECONDS = 1.0
"""Without an exchange for so long, an open device counts as stalled."""

Clock = Callable[[], float]
"""Seconds that never go back."""


class MicrophonePath:
    """From the capture device to the bridge."""

    def __init__(
        self,
        processor: VoiceProcessor,
        reference: FarReference,
        gain: Gain,
        clock: Clock = time.perf_counter,
    ) -> None:
        self._clock = clock
        self._processor = processor
        self._reference = reference
        self._gain = gain
        self._decimator = Decimator(_DEVICE_BLOCK)
        self._buffer = DriftBuffer(SAMPLE_RATE, BLOCK_SAMPLES)
        self._rest: NDArray[np.int16] = np.zeros(0, dtype=np.int16)
        self._no_far: Samples = np.zeros(BLOCK_SAMPLES, dtype=np.float32)
        self._taken_at = clock()
        self._meter = Meter(SAMPLE_RATE)
        self._stillness = StillnessWatch(DEVICE_RATE)
        self._speech = SpeechWatch(BLOCK_SAMPLES)

    def __str__(self) -> str:
        return str(self._buffer)

    @property
    def level(self) -> Level:
        """How loud the last tenth of a second was, behind the input gain."""
        return self._meter.level

    @property
    def state(self) -> DeviceState:
        """Whether an open device brings sound."""
        if self._clock() - self._taken_at > STALL_SECONDS:
            return DeviceState.STALLED
        return self._stillness.state

    @property
    def speaking(self) -> bool:
        """Whether someone speaks into the microphone."""
        return self._speech.speaking

    def take(self, recorded: NDArray[np.int16]) -> None:
        """Take what the device recorded. For the device's thread; any number of samples."""
        now = self._taken_at = self._clock()
        if len(recorded):
            self._stillness.take(recorded)
        samples = np.concatenate((self._rest, recorded))
        whole = len(samples) // _DEVICE_BLOCK * _DEVICE_BLOCK
        for start in range(0, whole, _DEVICE_BLOCK):
            block = self._decimator.run(samples[start : start + _DEVICE_BLOCK].astype(np.float32))
            self._buffer.push(self._processed(block, now), now)
        self._rest = samples[whole:]

    def _processed(self, block: Samples, now: float) -> Samples:
        near = self._gain.apply(block)
        self._meter.take(near)
        far = self._reference.take(now) if self._processor.needs_far else self._no_far
        sound = self._processor.process(near, far)
        self._speech.take(self._processor.speech_probability, level_of(sound).rms_dbfs)
        return sound

    def frame(self) -> bytes:
        """The next frame. For the clock thread."""
        return to_pcm(self._buffer.pull(FRAME_SAMPLES, self._clock()))


class SpeakerPath:
    """From the bridge to the playback device."""

    def __init__(self, reference: FarReference, clock: Clock = time.perf_counter) -> None:
        self._clock = clock
        self._reference = reference
        self._interpolator = Interpolator(BLOCK_SAMPLES)
        self._buffer = DriftBuffer(SAMPLE_RATE, FRAME_SAMPLES)
        self._rest: NDArray[np.int16] = np.zeros(0, dtype=np.int16)
        self._filled_at = clock()
        self._meter = Meter(SAMPLE_RATE)

    def __str__(self) -> str:
        return str(self._buffer)

    @property
    def level(self) -> Level:
        """How loud the last tenth of a second was, as it was played."""
        return self._meter.level

    @property
    def state(self) -> DeviceState:
        """Whether an open device takes sound."""
        stalled = self._clock() - self._filled_at > STALL_SECONDS
        return DeviceState.STALLED if stalled else DeviceState.WORKING

    def give(self, frame: bytes) -> None:
        """Put a frame in store. For the clock thread."""
        self._buffer.push(from_pcm(frame), self._clock())

    def fill(self, room: NDArray[np.int16]) -> None:
        """Fill what the device is to play. For the device's thread; any number of samples."""
        now = self._filled_at = self._clock()
        parts = [self._rest]
        have = len(self._rest)
        while have < len(room):
            block = self._buffer.pull(BLOCK_SAMPLES, now)
            self._meter.take(block)
            self._reference.give(block, now)
            parts.append(saturated(self._interpolator.run(block)))
            have += _DEVICE_BLOCK
        samples = np.concatenate(parts)
        room[:] = samples[: len(room)]
        self._rest = samples[len(room) :]
