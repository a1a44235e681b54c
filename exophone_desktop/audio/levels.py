"""How loud sound is, and making it louder or quieter."""

import math
from dataclasses import dataclass

import numpy as np

from exophone_desktop.audio.samples import FULL_SCALE, Samples
from exophone_desktop.audio.settings import LEAST_VOLUME_DB, MOST_VOLUME_DB

FLOOR_DBFS = -96.0
"""What digital silence reads as: below the smallest step of 16 bits."""


@dataclass(frozen=True, slots=True)
class Level:
    """Peak and RMS of one frame in dBFS, -96 to 0; a full-scale square wave is 0 in both."""

    peak_dbfs: float = FLOOR_DBFS
    rms_dbfs: float = FLOOR_DBFS


def level_of(samples: Samples) -> Level:
    """The level of ``samples`` (at least one)."""
    return Level(_dbfs(float(np.abs(samples).max())), rms_of(samples))


def rms_of(samples: Samples) -> float:
    """The RMS of ``samples`` (at least one) in dBFS, -96 to 0."""
    return _dbfs(math.sqrt(float(np.dot(samples, samples)) / len(samples)))


class Meter:
    """The level of a stream, ten times a second.

    ``take`` belongs to one thread; ``level`` may be read from any.
    """

    def __init__(self, rate: int) -> None:
        """``rate`` is in samples per second."""
        self._held: Samples = np.zeros(rate // 10, dtype=np.float32)
        self._samples = 0
        self.level = Level()
        """How loud the last whole tenth of a second was."""

    def take(self, samples: Samples) -> None:
        """Measure ``samples`` (at least one)."""
        # Judged at the end of the tenth of a second, all at once.
        done = 0
        while done < len(samples):
            piece = samples[done : done + len(self._held) - self._samples]
            self._held[self._samples : self._samples + len(piece)] = piece
            self._samples += len(piece)
            done += len(piece)
            if self._samples == len(self._held):
                self.level = level_of(self._held)
                self._samples = 0


class Gain:
    """Makes a stream louder or quieter; a new gain is reached within one block, without a step.

    ``set`` may be called from any thread, ``apply`` from one.
    """

    def __init__(self, decibels: float = 0.0) -> None:
        self._wanted = self._now = _factor(decibels)

    def set(self, decibels: float) -> None:
        """Go to this gain; -60 dB and less is silence."""
        self._wanted = _factor(decibels)

    @property
    def is_unity(self) -> bool:
        """Whether ``apply`` changes nothing."""
        return self._wanted == self._now == 1.0

    def apply(self, samples: Samples) -> Samples:
        """``samples`` with the gain; the same array when there is nothing to do."""
        wanted, now = self._wanted, self._now
        if wanted == now:
            return samples if now == 1.0 else samples * np.float32(now)
        self._now = wanted
        return samples * np.linspace(now, wanted, len(samples), dtype=np.float32)


def _factor(decibels: float) -> float:
    if not decibels > LEAST_VOLUME_DB:  # not a number is silence, too
        return 0.0
    return float(10 ** (min(decibels, MOST_VOLUME_DB) / 20))


def _dbfs(amplitude: float) -> float:
    if amplitude <= 0:
        return FLOOR_DBFS
    return min(0.0, max(FLOOR_DBFS, 20 * math.log10(amplitude / FULL_SCALE)))
