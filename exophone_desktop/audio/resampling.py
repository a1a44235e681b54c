"""48 kHz to 16 kHz and back: the fixed 3:1 step between sound devices and the bridge.

One linear-phase low-pass serves both ways: flat within 0.5 dB to 7 kHz (the band of G.722) and
more than 60 dB down above 8.6 kHz. Each way holds sound back by 1.5 ms.
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


def low_pass() -> Samples:
    """The low-pass for ``DEVICE_RATE``: ``TAPS`` coefficients with a sum of one."""
    position = np.arange(TAPS) - (TAPS - 1) / 2
    ideal = np.sinc(2 * _CUTOFF_HZ / DEVICE_RATE * position)
    shaped = ideal * np.kaiser(TAPS, _KAISER_BETA)
    return np.asarray(shaped / shaped.sum(), dtype=np.float32)


class Decimator:
    """48 kHz to 16 kHz in blocks of one size. Keeps its history between blocks."""

    def __init__(self, block: int) -> None:
        """``block`` is the number of device samples a call; a multiple of ``RATIO``."""
        history = TAPS - RATIO
        self._held = np.zeros(history + block, dtype=np.float32)
        self._history = history
        self._taps = low_pass()[::-1].copy()
        stride = self._held.strides[0]
        self._windows = as_strided(
            self._held, (block // RATIO, TAPS), (RATIO * stride, stride), writeable=False
        )

    def run(self, block: Samples) -> Samples:
        """A third as many samples as ``block`` has."""
        self._held[: self._history] = self._held[-self._history :].copy()
        self._held[self._history :] = block
        return np.asarray(self._windows @ self._taps, dtype=np.float32)


class Interpolator:
    """16 kHz to 48 kHz in blocks of one size. Keeps its history between blocks."""

    def __init__(self, block: int) -> None:
        """``block`` is the number of bridge samples a call."""
        branch = TAPS // RATIO
        history = branch - 1
        self._held = np.zeros(history + block, dtype=np.float32)
        self._history = history
        # Column p makes output sample p of each three: the taps that meet real samples there,
        # latest sample last. Two of three input samples would be zeros, hence the gain.
        self._branches = (low_pass() * RATIO).reshape(branch, RATIO)[::-1].copy()
        stride = self._held.strides[0]
        self._windows = as_strided(self._held, (block, branch), (stride, stride), writeable=False)

    def run(self, block: Samples) -> Samples:
        """Three times as many samples as ``block`` has."""
        self._held[: self._history] = self._held[-self._history :].copy()
        self._held[self._history :] = block
        return np.asarray((self._windows @ self._branches).ravel(), dtype=np.float32)
