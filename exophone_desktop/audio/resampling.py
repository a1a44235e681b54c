"""From one sample rate to a whole multiple of it, and back, in blocks of one size.

Between sound devices and the near end stands the fixed step of 48 kHz to 16 kHz. One low-pass
serves both ways: flat within 0.5 dB to 7 kHz (the band of G.722) and more than 60 dB down above
8.6 kHz. It is of minimum phase: each way holds a voice back by 0.1 to 0.2 ms where linear phase
would take 1.5.
"""

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from exophone_desktop.audio.samples import Int16Samples, Samples

DEVICE_RATE = 48_000
"""Samples per second at the sound devices."""

RATIO = 3
"""Device samples for one bridge sample."""

TAPS = 144
"""Coefficients of the low-pass, at the device rate; a multiple of ``RATIO``."""

_MOST_GROUPED = 16
_CUTOFF_HZ = 7_800.0
_KAISER_BETA = 7.5
_CEPSTRUM = 1 << 14
_LEAST_RESPONSE = 1e-5


def low_pass(
    rate: int = DEVICE_RATE,
    cutoff: float = _CUTOFF_HZ,
    taps: int = TAPS,
    beta: float = _KAISER_BETA,
) -> Samples:
    """A low-pass that is 6 dB down at ``cutoff`` (Hz): ``taps`` coefficients with a sum of one.

    ``beta`` is its Kaiser window's. Its phase is the least that such a response can have.
    """
    position = np.arange(taps) - (taps - 1) / 2
    ideal = np.sinc(2 * cutoff / rate * position)
    shaped = ideal * np.kaiser(taps, beta)
    return np.asarray(_of_minimum_phase(shaped / shaped.sum()), dtype=np.float32)


def _of_minimum_phase(taps: NDArray[np.float64]) -> NDArray[np.float64]:
    """A filter of the same response and as many coefficients, which come as early as they can:
    what its cepstrum has before time zero is moved behind it (Oppenheim and Schafer)."""
    size = _CEPSTRUM
    response = np.abs(np.fft.fft(taps, size))
    cepstrum = np.fft.ifft(np.log(np.maximum(response, _LEAST_RESPONSE))).real
    cepstrum[1 : size // 2] *= 2
    cepstrum[size // 2 + 1 :] = 0
    early = np.fft.ifft(np.exp(np.fft.fft(cepstrum))).real[: len(taps)]
    return np.asarray(early / early.sum(), dtype=np.float64)


class Decimator:
    """Keeps one sample of ``ratio``, 48 kHz to 16 kHz by default. Keeps its history."""

    def __init__(self, block: int, ratio: int = RATIO, taps: Samples | None = None) -> None:
        """``block`` is the number of samples a call, a multiple of ``ratio``; ``taps`` a low-pass
        for their rate, their number a multiple of ``ratio``."""
        taps = low_pass() if taps is None else taps
        count = block // ratio
        group = _group(count)
        reach = len(taps) + ratio * (group - 1)
        matrix = np.zeros((reach, group), dtype=np.float32)
        for place in range(group):
            matrix[ratio * place : ratio * place + len(taps), place] = taps[::-1]
        self._filter = _GroupFilter(len(taps) - ratio, block, count // group, matrix)

    def run(self, block: Samples | Int16Samples) -> Samples:
        """One sample for each ``ratio`` of ``block``."""
        return self._filter.run(block)


class Interpolator:
    """Makes ``ratio`` samples of each, 16 kHz to 48 kHz by default. Keeps its history."""

    def __init__(self, block: int, ratio: int = RATIO, taps: Samples | None = None) -> None:
        """``block`` is the number of samples a call; ``taps`` a low-pass for the higher rate,
        their number a multiple of ``ratio``."""
        taps = low_pass() if taps is None else taps
        branch = len(taps) // ratio
        # Column p makes output sample p of each input sample: the taps that meet real samples
        # there, latest sample last. The other input samples would be zeros, hence the gain.
        branches = (taps * ratio).reshape(branch, ratio)[::-1]
        group = _group(block)
        matrix = np.zeros((branch + group - 1, group * ratio), dtype=np.float32)
        for place in range(group):
            matrix[place : place + branch, ratio * place : ratio * (place + 1)] = branches
        self._filter = _GroupFilter(branch - 1, block, block // group, matrix)

    def run(self, block: Samples) -> Samples:
        """``ratio`` times as many samples as ``block`` has."""
        return self._filter.run(block)


class _GroupFilter:
    """Filters a stream in blocks, some outputs at once by one product of matrices.

    A row for each output would ask no zeros of ``matrix``, but such rows overlap too closely for
    the library of linear algebra, and numpy's own product takes three times as long.
    """

    def __init__(self, history: int, block: int, rows: int, matrix: Samples) -> None:
        """``matrix`` makes ``1 / rows`` of a block's outputs of the inputs that they need."""
        self._held: Samples = np.zeros(history + block, dtype=np.float32)
        self._past = self._held[:history]
        self._last = self._held[block:]
        self._new = self._held[history:]
        # Copied through a buffer of its own where the past and the last overlap.
        self._spare: Samples = np.zeros(history, dtype=np.float32)
        self._matrix = matrix
        stride = self._held.strides[0]
        self._windows = as_strided(
            self._held, (rows, len(matrix)), (block // rows * stride, stride), writeable=False
        )
        self._rows: Samples = np.zeros((rows, len(matrix)), dtype=np.float32)

    def run(self, block: Samples | Int16Samples) -> Samples:
        self._spare[:] = self._last
        self._past[:] = self._spare
        self._new[:] = block
        self._rows[:] = self._windows
        return np.asarray(np.dot(self._rows, self._matrix).ravel(), dtype=np.float32)


def _group(count: int) -> int:
    """How many of ``count`` outputs to make at once."""
    return max(each for each in range(1, _MOST_GROUPED + 1) if count % each == 0)
