"""From one sample rate to a whole multiple of it, and back, in blocks of one size.

Between sound devices and the near end stands the fixed step of 48 kHz to 16 kHz. One linear-phase
low-pass serves both ways: flat within 0.5 dB to 7 kHz (the band of G.722) and more than 60 dB down
above 8.6 kHz. Each way holds sound back by 1.5 ms.
"""

import numpy as np
from numpy.lib.stride_tricks import as_strided

from exophone_desktop.audio.samples import Samples

DEVICE_RATE = 48_000
"""Samples per second at the sound devices."""

RATIO = 3
"""Device samples for one bridge sample."""

TAPS = 144
"""Coefficients of the low-pass, at the device rate; a multiple of ``RATIO``."""

_CUTOFF_HZ = 7_800.0
_KAISER_BETA = 7.5


def low_pass(
    rate: int = DEVICE_RATE,
    cutoff: float = _CUTOFF_HZ,
    taps: int = TAPS,
    beta: float = _KAISER_BETA,
) -> Samples:
    """A low-pass that is 6 dB down at ``cutoff`` (Hz): ``taps`` coefficients with a sum of one.

    It holds sound back by half of ``taps`` samples at ``rate``; ``beta`` is its Kaiser window's.
    """
    position = np.arange(taps) - (taps - 1) / 2
    ideal = np.sinc(2 * cutoff / rate * position)
    shaped = ideal * np.kaiser(taps, beta)
    return np.asarray(shaped / shaped.sum(), dtype=np.float32)


class Decimator:
    """Keeps one sample of ``ratio``, 48 kHz to 16 kHz by default. Keeps its history."""

    def __init__(self, block: int, ratio: int = RATIO, taps: Samples | None = None) -> None:
        """``block`` is the number of samples a call, a multiple of ``ratio``; ``taps`` a low-pass
        for their rate, their number a multiple of ``ratio``."""
        taps = low_pass() if taps is None else taps
        history = len(taps) - ratio
        self._held = np.zeros(history + block, dtype=np.float32)
        self._history = history
        self._taps = taps[::-1].copy()
        stride = self._held.strides[0]
        self._windows = as_strided(
            self._held, (block // ratio, len(taps)), (ratio * stride, stride), writeable=False
        )

    def run(self, block: Samples) -> Samples:
        """One sample for each ``ratio`` of ``block``."""
        self._held[: self._history] = self._held[-self._history :].copy()
        self._held[self._history :] = block
        return np.asarray(self._windows @ self._taps, dtype=np.float32)


class Interpolator:
    """Makes ``ratio`` samples of each, 16 kHz to 48 kHz by default. Keeps its history."""

    def __init__(self, block: int, ratio: int = RATIO, taps: Samples | None = None) -> None:
        """``block`` is the number of samples a call; ``taps`` a low-pass for the higher rate,
        their number a multiple of ``ratio``."""
        taps = low_pass() if taps is None else taps
        branch = len(taps) // ratio
        history = branch - 1
        self._held = np.zeros(history + block, dtype=np.float32)
        self._history = history
        # Column p makes output sample p of each group: the taps that meet real samples there,
        # latest sample last. The other input samples would be zeros, hence the gain.
        self._branches = (taps * ratio).reshape(branch, ratio)[::-1].copy()
        stride = self._held.strides[0]
        self._windows = as_strided(self._held, (block, branch), (stride, stride), writeable=False)

    def run(self, block: Samples) -> Samples:
        """``ratio`` times as many samples as ``block`` has."""
        self._held[: self._history] = self._held[-self._history :].copy()
        self._held[self._history :] = block
        return np.asarray((self._windows @ self._branches).ravel(), dtype=np.float32)
