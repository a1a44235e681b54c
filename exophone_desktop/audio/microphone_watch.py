"""Listens to a microphone: is it alive, and does someone speak?"""

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.readings import DeviceState
from exophone_desktop.audio.sound import SAMPLE_RATE

DEAD_SECONDS = 1.5
"""One value for so long, and the microphone counts as dead or stuck."""

SILENT_STEPS = 1
"""How far from zero the samples of a microphone may be that brings no sound."""


class StillnessWatch:
    """Whether a microphone's samples move at all. Belongs to the device's thread."""

    def __init__(self, rate: int) -> None:
        """``rate`` is in samples per second."""
        self._limit = round(rate * DEAD_SECONDS)
        self._still = 0
        self.state = DeviceState.WORKING
        """WORKING, DEAD or STUCK; may be read from any thread."""

    def take(self, recorded: NDArray[np.int16]) -> None:
        """Look at what the device recorded, as it came."""
        first, other = int(recorded[0]), int(recorded[len(recorded) // 2])
        if first != other and max(abs(first), abs(other)) > SILENT_STEPS:
            # Two samples tell it of almost every block.
            self._still = 0
            self.state = DeviceState.WORKING
            return
        lowest, highest = int(recorded.min()), int(recorded.max())
        silent = lowest >= -SILENT_STEPS and highest <= SILENT_STEPS
        if not silent and lowest != highest:
            self._still = 0
            self.state = DeviceState.WORKING
            return
        self._still += len(recorded)
        if self._still >= self._limit:
            self.state = DeviceState.DEAD if silent else DeviceState.STUCK


_SURE = 0.7
_LEAST_DBFS = -55.0
_WINDOW_SECONDS = 0.5
_START_SECONDS = 0.25
_STAY_SECONDS = 0.6


class SpeechWatch:
    """Whether someone speaks, without flicker: half of half a second must be speech."""

    def __init__(self, frame: int) -> None:
        """``frame`` is how many samples at ``SAMPLE_RATE`` each judgement is about."""
        per_second = SAMPLE_RATE / frame
        self._step = 1 / (per_second * _WINDOW_SECONDS)
        self._start = _START_SECONDS / _WINDOW_SECONDS
        self._stay = round(_STAY_SECONDS * per_second)
        self._share = 0.0
        self._quiet = 0
        self.speaking = False
        """May be read from any thread."""

    def take(self, probability: float, rms_dbfs: float) -> None:
        """Take one judgement, and how loud the frame was."""
        is_speech = probability >= _SURE and rms_dbfs >= _LEAST_DBFS
        self._share += self._step if is_speech else -self._step
        self._share = min(1.0, max(0.0, self._share))
        self._quiet = 0 if is_speech else self._quiet + 1
        if self._share >= self._start:
            self.speaking = True
        elif self._quiet > self._stay:
            self.speaking = False
