"""Whether what was heard is what was said.

Both recordings are resampled to 8 kHz and band-passed to what a telephone carries. The speech
that was said is cut into utterances at its silences, and each utterance into pieces of half a
second. Each piece is looked for everywhere in what was heard, by normalised correlation: 1.0 is
the same wave form, about 0.2 is what unrelated speech reaches by chance. Pieces are found one by
one because a jitter buffer moves what lies between.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

RATE = 8000
BAND = (250.0, 3300.0)
PIECE = RATE // 2
FRAME = RATE // 50
QUIET = 0.03
"""Level below which a 20 ms frame is silence, as a part of the loudest frame."""

LIKE_ENOUGH = 0.8
"""Another voice reaches 0.2, a clean call more than 0.9."""

LOUDER_BY = 1.0
"""Decibels, either way: both sides mean the same by the bits that they send."""

LONGEST_PAUSE = 12
"""Frames of silence that end an utterance."""

Samples = NDArray[np.float64]


@dataclass(frozen=True)
class Heard:
    """One utterance as it was heard: how alike (0 to 1) and how much later, in seconds."""

    likeness: float
    delay: float


def compare(said: Path, heard: Path) -> list[Heard]:
    """For each utterance of ``said``, how it is found in ``heard``."""
    original, copy = _telephone(said), _telephone(heard)
    return [_find(original, start, end, copy) for start, end in utterances(original)]


def louder_by(said: Path, heard: Path) -> float:
    """How much louder speech was heard than said, in decibels, within a telephone's band."""
    levels = []
    for path in (said, heard):
        samples = _telephone(path)
        spoken = np.concatenate([samples[start:end] for start, end in utterances(samples)])
        levels.append(float(np.sqrt(np.mean(spoken**2))))
    return 20 * float(np.log10(levels[1] / levels[0]))


def utterances(samples: Samples) -> list[tuple[int, int]]:
    """First and last sample of each stretch of speech."""
    frames = samples[: samples.size // FRAME * FRAME].reshape(-1, FRAME)
    level = np.sqrt(np.mean(frames**2, axis=1))
    loud = np.flatnonzero(level > QUIET * level.max()) if level.size and level.max() else []
    found: list[list[int]] = []
    for frame in loud:
        if found and frame - found[-1][1] <= LONGEST_PAUSE:
            found[-1][1] = int(frame)
        else:
            found.append([int(frame), int(frame)])
    spans = [(first * FRAME, (last + 1) * FRAME) for first, last in found]
    return [span for span in spans if span[1] - span[0] >= PIECE]


def _find(original: Samples, start: int, end: int, copy: Samples) -> Heard:
    loudest = float(np.sqrt(np.mean(original[start:end] ** 2)))
    likeness, delays, weights = [], [], []
    for first in range(start, end - PIECE + 1, PIECE):
        piece = original[first : first + PIECE]
        level = float(np.sqrt(np.mean(piece**2)))
        if level < 0.1 * loudest:
            continue
        alike, place = _best_match(piece, copy)
        likeness.append(alike)
        delays.append((place - first) / RATE)
        weights.append(level)
    return Heard(float(np.average(likeness, weights=weights)), float(np.median(delays)))


def _best_match(piece: Samples, copy: Samples) -> tuple[float, int]:
    if copy.size < piece.size:
        return 0.0, 0
    size = 1 << (copy.size + piece.size - 1).bit_length()
    product = np.fft.rfft(copy, size) * np.conj(np.fft.rfft(piece, size))
    correlation = np.fft.irfft(product, size)[: copy.size - piece.size + 1]
    energy = np.concatenate(([0.0], np.cumsum(copy**2)))
    window = energy[piece.size :] - energy[: -piece.size]
    # What is almost silent correlates with anything: it has to weigh something.
    floor = 1e-4 * float(np.sum(piece**2))
    alike = correlation / np.sqrt(np.maximum(window, floor) * np.sum(piece**2))
    place = int(np.argmax(alike))
    return float(alike[place]), place


def _telephone(path: Path) -> Samples:
    samples, rate = soundfile.read(path, dtype="float64", always_2d=True)
    mono = soxr.resample(samples.mean(axis=1), rate, RATE)
    spectrum = np.fft.rfft(mono)
    frequency = np.fft.rfftfreq(mono.size, 1 / RATE)
    spectrum[(frequency < BAND[0]) | (frequency > BAND[1])] = 0
    return np.fft.irfft(spectrum, mono.size)


def assert_heard(said: Path, heard: Path, utterances: int = 2, louder: float = 0.0) -> None:
    """All of ``said`` is in ``heard``, as loud as it was, or by ``louder`` decibels more."""
    likenesses = [utterance.likeness for utterance in compare(said, heard)]
    assert len(likenesses) == utterances
    assert min(likenesses) > LIKE_ENOUGH, f"{heard.name}: {likenesses}"
    assert abs(louder_by(said, heard) - louder) < LOUDER_BY
