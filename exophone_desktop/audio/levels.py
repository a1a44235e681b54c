"""How loud a frame is."""

import math
from dataclasses import dataclass

import numpy as np

from exophone_desktop.audio.samples import FULL_SCALE, Samples

FLOOR_DBFS = -96.0
"""What digital silence reads as: below the smallest step of 16 bits."""


@dataclass(frozen=True, slots=True)
class Level:
    """Peak and RMS of one frame in dBFS, -96 to 0; a full-scale square wave is 0 in both."""

    peak_dbfs: float = FLOOR_DBFS
    rms_dbfs: float = FLOOR_DBFS


def level_of(samples: Samples) -> Level:
    """The level of ``samples`` (at least one)."""
    peak = float(np.abs(samples).max())
    rms = math.sqrt(float(np.dot(samples, samples)) / len(samples))
    return Level(_dbfs(peak), _dbfs(rms))


def _dbfs(amplitude: float) -> float:
    if amplitude <= 0:
        return FLOOR_DBFS
    return min(0.0, max(FLOOR_DBFS, 20 * math.log10(amplitude / FULL_SCALE)))
