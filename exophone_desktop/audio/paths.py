"""The two ways of sound between a device's thread and the far end.

Microphone: device 48 kHz -> 16 kHz -> gain -> meter -> processing -> far end.
Speaker: far end -> meter, reference for the echo canceller -> 48 kHz -> device.

Both run on their device's clock in blocks of 10 ms. What each way adds to the time that the
devices need is next to nothing for its filter, and for the microphone 6 ms of noise suppression
and 8 ms of echo cancellation while they are at work. While a device is missing or stands still,
the clock of the machine takes its place (``stand_in``), so that a call goes on in silence.
"""

import threading
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.far_reference import FarReference
from exophone_desktop.audio.levels import Gain, Level, Meter, rms_of
from exophone_desktop.audio.microphone_watch import SpeechWatch, StillnessWatch
from exophone_desktop.audio.processing import VoiceProcessor
from exophone_desktop.audio.readings import DeviceState
from exophone_desktop.audio.resampling import DEVICE_RATE, RATIO, Decimator, Interpolator
from exophone_desktop.audio.samples import Samples, rounded
from exophone_desktop.audio.sound import BLOCK_SAMPLES, BLOCK_SECONDS, SAMPLE_RATE
from exophone_desktop.audio.timetable import Timetable

_DEVICE_BLOCK = BLOCK_SAMPLES * RATIO

STALL_SECONDS = 1.0
"""Without an exchange for so long, an open device counts as stalled."""

STAND_IN_SECONDS = 0.200
"""Without an exchange for so long, the machine's clock takes the device's place. A thread that is
late by less brings all of its sound, only late; a device that stopped is opened anew by then."""

_MOST_OWED_BLOCKS = 10
_WAITED_SECONDS = 0.0015  # an answer that took so long held up the next request

Clock = Callable[[], float]
"""Seconds that never go back."""


class _StandIn:
    """Counts the blocks that a silent device owes. One lock keeps its thread and ours apart."""

    def __init__(self, now: float) -> None:
        self.turn = threading.Lock()
        self.exchanged_at = now
        self._covered: float | None = None

    def exchanged(self, now: float) -> None:
        self.exchanged_at = now
        self._covered = None

    def owed(self, now: float) -> int:
        """Blocks to be made up for now: those since the last look, a tenth of a second at most."""
        if now - self.exchanged_at < STAND_IN_SECONDS:
            return 0
        most = _MOST_OWED_BLOCKS * BLOCK_SECONDS
        if self._covered is None or now - self._covered > most:
            self._covered = now - BLOCK_SECONDS
        blocks = int((now - self._covered) / BLOCK_SECONDS + 1e-6)
        self._covered += blocks * BLOCK_SECONDS
        return blocks


class MicrophonePath:
    """From the capture device to the far end."""

    def __init__(
        self,
        processor: VoiceProcessor,
        reference: FarReference,
        gain: Gain,
        say: Callable[[Samples], None],
        clock: Clock = time.perf_counter,
    ) -> None:
        """``say`` takes each block of ``BLOCK_SAMPLES``, on the device's thread."""
        self._clock = clock
        self._say = say
        self._processor = processor
        self._reference = reference
        self._gain = gain
        self._decimator = Decimator(_DEVICE_BLOCK)
        self._rest: NDArray[np.int16] = np.zeros(0, dtype=np.int16)
        self._silence: Samples = np.zeros(BLOCK_SAMPLES, dtype=np.float32)
        self._stand_in = _StandIn(clock())
        self._meter = Meter(SAMPLE_RATE)
        self._stillness = StillnessWatch(DEVICE_RATE)
        self._speech = SpeechWatch(BLOCK_SAMPLES)

    @property
    def level(self) -> Level:
        """How loud the last tenth of a second was, behind the input gain."""
        return self._meter.level

    @property
    def state(self) -> DeviceState:
        """Whether an open device brings sound."""
        if self._clock() - self._stand_in.exchanged_at > STALL_SECONDS:
            return DeviceState.STALLED
        return self._stillness.state

    @property
    def speaking(self) -> bool:
        """Whether someone speaks into the microphone."""
        return self._speech.speaking

    def take(self, recorded: NDArray[np.int16]) -> None:
        """Take what the device recorded. For the device's thread; any number of samples."""
        now = self._clock()
        with self._stand_in.turn:
            self._stand_in.exchanged(now)
            if len(recorded):
                self._stillness.take(recorded)
            samples = np.concatenate((self._rest, recorded)) if len(self._rest) else recorded
            whole = len(samples) // _DEVICE_BLOCK * _DEVICE_BLOCK
            for start in range(0, whole, _DEVICE_BLOCK):
                piece = samples[start : start + _DEVICE_BLOCK]
                self._say(self._processed(self._decimator.run(piece), now))
            if whole < len(samples) or len(self._rest):
                self._rest = samples[whole:].copy()

    def _processed(self, block: Samples, now: float) -> Samples:
        near = self._gain.apply(block)
        self._meter.take(near)
        far = self._reference.take(now) if self._processor.needs_far else self._silence
        sound = self._processor.process(near, far)
        self._speech.take(self._processor.speech_probability, rms_of(sound))
        return sound

    def stand_in(self) -> bool:
        """Say silence for a device that says nothing, and whether that was needed. To be called
        every 20 ms or so while it is."""
        now = self._clock()
        with self._stand_in.turn:
            owed = self._stand_in.owed(now)
            for _ in range(owed):
                self._say(self._silence)
        return owed > 0


class SpeakerPath:
    """From the far end to the playback device."""

    def __init__(
        self,
        reference: FarReference,
        hear: Callable[[float], Samples],
        patience: Callable[[], float] = lambda: 0.0,
        clock: Clock = time.perf_counter,
    ) -> None:
        """``hear`` gives each block of ``BLOCK_SAMPLES``, on the device's thread, and may wait for
        it until the moment that it gets; ``patience`` says how long the device can wait."""
        self._clock = clock
        self._hear = hear
        self._patience = patience
        self._timetable = Timetable(DEVICE_RATE)
        self._waited = False
        self._reference = reference
        self._interpolator = Interpolator(BLOCK_SAMPLES)
        self._rest: Samples = np.zeros(0, dtype=np.float32)
        self._stand_in = _StandIn(clock())
        self._meter = Meter(SAMPLE_RATE)

    @property
    def level(self) -> Level:
        """How loud the last tenth of a second was, as it was played."""
        return self._meter.level

    @property
    def state(self) -> DeviceState:
        """Whether an open device takes sound."""
        stalled = self._clock() - self._stand_in.exchanged_at > STALL_SECONDS
        return DeviceState.STALLED if stalled else DeviceState.WORKING

    def fill(self, room: NDArray[np.int16]) -> None:
        """Fill what the device is to play. For the device's thread; any number of samples."""
        now = self._clock()
        with self._stand_in.turn:
            self._stand_in.exchanged(now)
            due = self._timetable.due(len(room), now, held_up=self._waited)
            patience = self._patience()
            until = due + patience if patience else 0.0
            filled = min(len(self._rest), len(room))
            room[:filled] = self._rest[:filled]
            self._rest = self._rest[filled:]
            while filled < len(room):
                block = self._hear(until)
                self._meter.take(block)
                self._reference.give(block, now)
                samples = rounded(self._interpolator.run(block))
                count = min(len(samples), len(room) - filled)
                room[filled : filled + count] = samples[:count]
                self._rest = samples[count:]
                filled += count
            self._waited = self._clock() - now > _WAITED_SECONDS

    def stand_in(self) -> bool:
        """Hear for a device that plays nothing, and whether that was needed. To be called every
        20 ms or so while it is."""
        now = self._clock()
        with self._stand_in.turn:
            owed = self._stand_in.owed(now)
            for _ in range(owed):
                self._hear(0.0)
        return owed > 0
