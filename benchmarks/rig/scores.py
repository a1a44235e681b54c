"""How good speech is after a call: PESQ wideband (ITU-T P.862.2) and STOI.

The whole is aligned by correlation before PESQ, which aligns utterances itself; STOI cannot, so
there each utterance is aligned alone: jitter buffers move what lies between.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr

from benchmarks.rig.errors import NotInstalledError
from benchmarks.rig.speech import RATE, Samples, utterances

_WANDER = int(0.5 * RATE)
"""How far an utterance may be from where the whole is aligned."""


@dataclass(frozen=True)
class Score:
    """PESQ wideband 1.0 to 4.64, STOI 0 to 1, and how much later than said, in seconds."""

    pesq: float
    stoi: float
    lag: float


def check() -> None:
    """Raises ``NotInstalledError`` without the measures."""
    try:
        import pesq  # noqa: F401
        import pystoi  # noqa: F401
    except ImportError as error:
        raise NotInstalledError(
            f"{error.name} is not installed; start this by `dev.py bench`, with a C compiler here."
        ) from None


def read(path: Path) -> Samples:
    """A recording as mono at the reference's rate."""
    samples, rate = soundfile.read(path, dtype="float64", always_2d=True)
    return np.asarray(soxr.resample(samples.mean(axis=1), rate, RATE))


def score(said: Samples, heard: Samples) -> Score | None:
    """Compare; None when no speech is in ``heard``."""
    if len(heard) < RATE or float(np.abs(heard).max()) < 1e-3:
        return None
    from pesq import NoUtterancesError, pesq
    from pystoi import stoi

    at = best_place(said, heard)
    try:
        quality = float(pesq(RATE, said, piece(heard, at, len(said)), "wb"))
    except NoUtterancesError:
        return None
    clear, weights = [], []
    for start, end in utterances(said):
        part = said[start:end]
        near = at + start - _WANDER
        around = piece(heard, near, end - start + 2 * _WANDER)
        place = near + best_place(part, around)
        clear.append(float(stoi(part, piece(heard, place, len(part)), RATE)))
        weights.append(end - start)
    return Score(quality, float(np.average(clear, weights=weights)), at / RATE)


def best_place(said: Samples, heard: Samples) -> int:
    """Where ``said`` begins in ``heard`` by correlation, in samples; below 0: before it."""
    size = 1 << (len(said) + len(heard)).bit_length()
    product = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(said, size))
    correlation = np.abs(np.fft.irfft(product, size))
    place = int(np.argmax(correlation))
    return place if place < len(heard) else place - size


def piece(samples: Samples, start: int, count: int) -> Samples:
    """``count`` samples from ``start``, silence where there are none."""
    before = max(0, -start)
    inside = samples[max(0, start) : max(0, start + count)]
    return np.pad(inside, (min(before, count), max(0, count - before - len(inside))))
