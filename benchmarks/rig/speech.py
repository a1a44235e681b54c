"""What is said on the rig: the tests' recordings, real and synthetic, with their licences there."""

from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from benchmarks.rig.errors import RigError

RATE = 16_000
"""Samples per second of reference and score."""

_DATA = Path(__file__).resolve().parents[2] / "tests" / "data"
_PARTS = ("speech.wav", "reply.wav")
_AROUND_SECONDS = 0.5

Samples = NDArray[np.float64]


def reference() -> Samples:
    """Two sentences of a person and two of a synthetic voice, -1 to 1, about 15 s."""
    silence = np.zeros(int(_AROUND_SECONDS * RATE))
    pieces = [silence]
    for name in _PARTS:
        samples, rate = soundfile.read(_DATA / name, dtype="float64")
        if rate != RATE or samples.ndim != 1:
            raise RigError(f"{name} is not mono at {RATE} Hz.")
        pieces += [samples, silence]
    return np.concatenate(pieces)


def write(path: Path, samples: Samples) -> Path:
    """Keep samples as 16-bit WAV; returns ``path``."""
    soundfile.write(path, samples, RATE, subtype="PCM_16")
    return path


def utterances(samples: Samples) -> list[tuple[int, int]]:
    """First and last sample of each stretch of speech that is longer than half a second."""
    frame, longest_pause = RATE // 50, 12
    frames = samples[: len(samples) // frame * frame].reshape(-1, frame)
    level = np.sqrt(np.mean(frames**2, axis=1))
    found: list[list[int]] = []
    for index in np.flatnonzero(level > 0.03 * level.max()):
        if found and index - found[-1][1] <= longest_pause:
            found[-1][1] = int(index)
        else:
            found.append([int(index), int(index)])
    spans = [(first * frame, (last + 1) * frame) for first, last in found]
    return [(start, end) for start, end in spans if end - start >= RATE // 2]
