"""Reads a signal between its samples: what lets one clock follow another."""

import math
from functools import cache

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.samples import Samples

REACH = 12
"""Samples on each side of a position that its value is computed from."""

_PHASES = 128
_KAISER_BETA = 5.0
_STRAIGHT, _BENT = 1 / 24, 1 / 6
"""By so much of a sample may the positions of one ``read`` drift for their kernels to lie on a
line, or on a parabola; what that costs is 10 dB below what the kernels themselves are off."""


@cache
def _kernels() -> tuple[Samples, Samples]:
    """The windowed sinc at each of ``_PHASES`` places between two samples, and the way to the
    next; made once for all readers."""
    distance = np.arange(1 - REACH, REACH + 1) - np.arange(_PHASES + 1)[:, np.newaxis] / _PHASES
    window = np.i0(_KAISER_BETA * np.sqrt(np.clip(1 - (distance / REACH) ** 2, 0, 1)))
    kernel = np.sinc(distance) * window
    kernel /= kernel.sum(axis=1, keepdims=True)
    return kernel[:-1].astype(np.float32), (kernel[1:] - kernel[:-1]).astype(np.float32)


class FractionalReader:
    """A windowed-sinc interpolator that reads at any position, with any step.

    Flat within 0.5 dB to 0.43 of the sample rate (7 kHz at the bridge), at whatever position: a
    cubic spline would make the treble flutter as the position drifts.
    """

    def __init__(self) -> None:
        self._kernel, self._slope = _kernels()
        self._offsets: NDArray[np.int64] = np.arange(1 - REACH, REACH + 1, dtype=np.int64)
        self._count = 0
        self._weights: dict[int, list[Samples]] = {}
        self._moved: Samples = np.zeros(2 * REACH + 1, dtype=np.float32)

    def read(self, ring: Samples, base: int, fraction: float, step: float, count: int) -> Samples:
        """``count`` values at ``base + fraction``, then ``step`` further each.

        ``ring`` holds a power of two of samples and wraps around. The samples from
        ``base + 1 - REACH`` to ``REACH`` past the last position must be there.
        """
        drift = (step - 1) * count
        if abs(drift) <= _BENT and 0 <= fraction < 1:
            return self._read_slowly(ring, base, fraction, drift, count)
        positions = fraction + step * np.arange(count)
        whole = positions.astype(np.int64)
        between = (positions - whole) * _PHASES
        phase = between.astype(np.int64)
        rest = (between - phase).astype(np.float32)[:, np.newaxis]
        kernel = self._kernel[phase] + rest * self._slope[phase]
        places = (whole[:, np.newaxis] + (self._offsets + base)) & (len(ring) - 1)
        return np.asarray(np.einsum("ij,ij->i", kernel, ring[places]), dtype=np.float32)

    def _read_slowly(
        self, ring: Samples, base: int, fraction: float, drift: float, count: int
    ) -> Samples:
        """With the kernels of two or three positions, and weights for the values between them."""
        # The first sample of all kernels; one earlier where the position falls below a whole one.
        lowest = min(0, math.floor(fraction + drift))
        start = (base + lowest + 1 - REACH) & (len(ring) - 1)
        sound = ring[start : start + count + 2 * REACH]
        missing = count + 2 * REACH - len(sound)
        if missing:
            sound = np.concatenate((sound, ring[:missing]))
        if count != self._count:
            self._count, self._weights = count, _weights(count)
        places = 2 if abs(drift) <= _STRAIGHT else 3
        total: Samples | None = None
        for place, weight in enumerate(self._weights[places]):
            part = np.correlate(
                sound, self._kernel_at(fraction + drift * place / (places - 1) - lowest)
            )
            part *= weight
            total = part if total is None else np.add(total, part, out=part)
        assert total is not None
        return total

    def _kernel_at(self, position: float) -> Samples:
        """The kernel for ``position``, from 0 to 1 and a little more, in one place for all."""
        kernel, whole = self._moved, int(position)
        between = (position - whole) * _PHASES
        phase = int(between)
        kernel[0] = kernel[-1] = 0.0
        part = kernel[whole : whole + 2 * REACH]
        np.multiply(self._slope[phase], np.float32(between - phase), out=part)
        part += self._kernel[phase]
        return kernel


def _weights(count: int) -> dict[int, list[Samples]]:
    """Lagrange's weights of two and of three places for ``count`` values on the way."""
    way = np.arange(count) / count
    straight = [1 - way, way]
    bent = [(1 - way) * (1 - 2 * way), 4 * way * (1 - way), way * (2 * way - 1)]
    return {
        len(each): [np.asarray(weight, dtype=np.float32) for weight in each]
        for each in (straight, bent)
    }
