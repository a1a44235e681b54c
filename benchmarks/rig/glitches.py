"""Whether a steady tone arrives without a break: clicks, gaps, repeats and jumps are counted."""

from pathlib import Path

import numpy as np
import soundfile
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from benchmarks.rig.pulse import RATE

HERTZ = 1031.0
"""No frame of 5, 10, 20 or 60 ms holds whole periods of it: a frame that is dropped or repeated
turns its phase."""

_STEP = RATE // 1000
_WINDOW = 8 * _STEP
_LEVEL_CHANGE = 0.25
_PHASE_JUMP = 0.45
"""Radians within 10 ms, beyond the drift around it: 0.07 ms of sound."""

_APART_MS = 60
_AROUND_MS = 401


def write_tone(path: Path, seconds: float) -> None:
    """Write the tone, at -12 dB."""
    t = np.arange(int(seconds * RATE)) / RATE
    soundfile.write(path, 0.25 * np.sin(2 * np.pi * HERTZ * t), RATE, subtype="PCM_16")


def glitches(samples: NDArray[np.int16]) -> list[float]:
    """When, in seconds, the tone in a recording was broken; it must begin and end within it."""
    tone = _demodulated(samples)
    level = np.abs(tone)
    usual = _around(level)
    # A slow gain (levelling) and a slow drift (two clocks) are no glitch.
    quiet = np.abs(level - usual) > _LEVEL_CHANGE * np.maximum(usual, 0.05 * float(level.max()))
    turned = np.angle(tone[10:] * np.conj(tone[:-10]))
    jump = np.abs(np.angle(np.exp(1j * (turned - _around(turned))))) > _PHASE_JUMP
    broken = quiet.copy()
    broken[5 : 5 + len(jump)] |= jump
    found: list[float] = []
    last = -_APART_MS - 1
    for at in np.flatnonzero(broken):
        if at - last > _APART_MS:
            found.append(at / 1000)
        last = int(at)
    return found


def _demodulated(samples: NDArray[np.int16]) -> NDArray[np.complex128]:
    """The tone's amplitude and phase, one value a millisecond."""
    window = np.hanning(_WINDOW)
    window /= window.sum()
    count = (len(samples) - _WINDOW) // _STEP
    carrier = np.exp(-2j * np.pi * HERTZ * np.arange(_WINDOW) / RATE) * window
    pieces = sliding_window_view(samples, _WINDOW)[: count * _STEP : _STEP]
    # In parts: ten minutes as floats are gigabytes.
    parts = [pieces[at : at + 10_000] @ carrier for at in range(0, count, 10_000)]
    turn = np.exp(-2j * np.pi * HERTZ * _STEP / RATE * np.arange(count))
    return np.asarray(np.concatenate(parts) * turn)


def _around(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The median of what is around each value, taken every 50 ms."""
    padded = np.pad(values, _AROUND_MS // 2, mode="edge")
    medians = np.median(sliding_window_view(padded, _AROUND_MS)[::50], axis=1)
    places = np.arange(len(medians)) * 50
    return np.asarray(np.interp(np.arange(len(values)), places, medians))
