"""How much a recording sounds like what was said: normalised cross-correlation."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from exophone_desktop.audio.sound import SAMPLE_RATE

Samples = npt.NDArray[np.float32]

SILENCE_DBFS = -60.0
_PIECE = SAMPLE_RATE // 2
_SLIP = SAMPLE_RATE // 5


@dataclass(frozen=True, slots=True)
class Likeness:
    """``correlation`` is 0.0 to 1.0; ``lag`` is in seconds, until it was heard."""

    correlation: float
    lag: float


def read_speech(path: Path) -> Samples:
    """A sound file as mono at 16 kHz, -1.0 to 1.0.

    Raises:
        soundfile.LibsndfileError: it is not a sound file.
    """
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    return np.asarray(soxr.resample(samples.mean(axis=1), rate, SAMPLE_RATE), dtype=np.float32)


def likeness(said: Samples, heard: Samples) -> Likeness:
    """Find ``said`` in ``heard``, which may be longer and start earlier.

    The lag is that of the whole. The correlation is the mean over pieces of half a second,
    weighted by their energy, each looked for around its place: a network that lets the sound
    slip by some milliseconds in the middle changes how it lines up, not how it sounds.
    """
    place, whole = _best_place(said, heard)
    total = weight = 0.0
    for start in range(0, len(said) - _PIECE // 2, _PIECE):
        piece = said[start : start + _PIECE]
        energy = float(np.sum(piece.astype(np.float64) ** 2))
        around = max(0, place + start - _SLIP)
        _, correlation = _best_place(piece, heard[around : around + len(piece) + 2 * _SLIP])
        total += energy * correlation
        weight += energy
    return Likeness(max(whole, total / weight if weight else 0.0), place / SAMPLE_RATE)


def _best_place(said: Samples, heard: Samples) -> tuple[int, float]:
    if len(heard) < len(said):
        heard = np.pad(heard, (0, len(said) - len(heard)))
    size = 1 << (len(said) + len(heard) - 1).bit_length()
    spectrum = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(said, size))
    products = np.fft.irfft(spectrum, size)[: len(heard) - len(said) + 1]
    sums = np.concatenate(([0.0], np.cumsum(heard.astype(np.float64) ** 2)))
    energy = sums[len(said) :] - sums[: -len(said)]
    said_energy = max(float(np.sum(said.astype(np.float64) ** 2)), 1e-9)
    values = np.abs(products) / np.sqrt(np.maximum(energy, 1e-9) * said_energy)
    best = int(np.argmax(values))
    return best, min(1.0, float(values[best]))


def longest_silence(samples: Samples, frame: int = 320) -> float:
    """Seconds of the longest run of 20 ms frames below -60 dBFS."""
    frames = samples[: len(samples) // frame * frame].reshape(-1, frame)
    quiet = 20 * np.log10(np.sqrt(np.mean(frames**2, axis=1)) + 1e-9) < SILENCE_DBFS
    longest = run = 0
    for is_quiet in quiet:
        run = run + 1 if is_quiet else 0
        longest = max(longest, run)
    return longest * frame / SAMPLE_RATE
