"""How late a sound arrives: chirps that are said, and found again in what is heard."""

import random
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from benchmarks.rig.pulse import RATE

_CHIRP_SECONDS = 0.08
_FROM_HERTZ, _TO_HERTZ = 400.0, 3000.0
_LONGEST_DELAY = 1.2
_CLEAR = 6.0
"""How much a peak must stand out of what is around it: noise and codecs leave less."""

Samples = NDArray[np.float64]


def write_chirps(path: Path, count: int) -> float:
    """Write ``count`` chirps at uneven distances; the length of the file in seconds."""
    spaces = random.Random(5)
    chirp = _chirp()
    pieces = [np.zeros(RATE // 2)]
    for _ in range(count):
        # Not in step with any frame.
        silence = np.zeros(int(RATE * (1.25 + 0.5 * spaces.random())))
        pieces += [0.5 * chirp, silence]
    samples = np.concatenate(pieces)
    soundfile.write(path, samples, RATE, subtype="PCM_16")
    return len(samples) / RATE


def delays(mouth: NDArray[np.int16], ear: NDArray[np.int16]) -> tuple[int, list[float]]:
    """How many chirps were said, and the delays in seconds of those that were heard."""
    said = _places(_matched(mouth))
    heard = _matched(ear)
    found = []
    for place in said:
        window = heard[place : place + int(_LONGEST_DELAY * RATE)]
        if len(window) < RATE // 10:
            continue
        peak = int(np.argmax(window))
        if window[peak] > _CLEAR * float(np.sqrt(np.mean(window**2))):
            found.append(peak / RATE)
    return len(said), found


def _chirp() -> Samples:
    t = np.arange(int(_CHIRP_SECONDS * RATE)) / RATE
    sweep = (_TO_HERTZ - _FROM_HERTZ) / (2 * _CHIRP_SECONDS)
    return np.asarray(np.sin(2 * np.pi * (_FROM_HERTZ * t + sweep * t * t)) * np.hanning(len(t)))


def _matched(samples: NDArray[np.int16]) -> Samples:
    """The envelope of the matched filter's output, without the filter's own delay."""
    x = samples.astype(float)
    template = _chirp()
    size = 1 << (len(x) + len(template)).bit_length()
    product = np.fft.fft(x, size) * np.conj(np.fft.fft(template, size))
    # The analytic signal: peaks do not depend on the phase that filters turn.
    product[size // 2 :] = 0
    return np.asarray(2 * np.abs(np.fft.ifft(product))[: len(x)])


def _places(matched: Samples) -> list[int]:
    found: list[int] = []
    left = matched.copy()
    if not len(left) or not left.max():
        return found
    least, apart = 0.5 * left.max(), int(0.5 * RATE)
    while True:
        place = int(np.argmax(left))
        if left[place] < least:
            return sorted(found)
        found.append(place)
        left[max(0, place - apart) : place + apart] = 0
