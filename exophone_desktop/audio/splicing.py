"""Leaving out a little sound without a trace: one period of a voice, or a piece of a pause.

Where sound repeats itself after a lag, everything between can go: what is before and what is after
are blended where they are most alike (the overlap-add of waveform similarity, WSOLA).
"""

import math

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.samples import Samples

_QUIET = 60.0  # RMS of -55 dBFS: nobody hears a seam there
_ALIKE = 0.75
_AS_GOOD = 0.02


def lag_to_skip(sound: Samples, least: int, most: int, window: int) -> int | None:
    """By how many samples ``sound`` can jump ahead at its beginning, from ``least`` to ``most``.

    ``sound`` has ``most + window`` samples at least, of which ``window`` are compared. None where
    it is not like itself anywhere.
    """
    here = sound[:window]
    alike, energies = alikeness(here, sound[least : most + window])
    quiet = window * _QUIET**2
    if float(np.dot(here, here)) < quiet and float(energies.max()) < quiet:
        return most
    best = float(alike.max())
    # The longest of the places that are about as good: several periods at once.
    return least + int(np.flatnonzero(alike >= best - _AS_GOOD)[-1]) if best >= _ALIKE else None


def is_quiet(sound: Samples) -> bool:
    """Whether nobody would hear a seam in ``sound``."""
    return float(np.dot(sound, sound)) < len(sound) * _QUIET**2


def alikeness(piece: Samples, among: Samples) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How much ``piece`` is like ``among`` at each place where it fits, -1.0 to 1.0, whatever the
    levels of both; and the energy of ``among`` there."""
    squares = np.concatenate(([0.0], np.cumsum(among.astype(np.float64) ** 2)))
    energies = squares[len(piece) :] - squares[: -len(piece)]
    energy = float(np.dot(piece, piece))
    return np.correlate(among, piece, "valid") / np.sqrt(
        np.maximum(energies * energy, 1.0)
    ), energies


def fades(count: int) -> tuple[Samples, Samples]:
    """From one to zero, and from zero to one, in ``count`` samples; together always one."""
    rise = 0.5 - 0.5 * np.cos(math.pi * (np.arange(count) + 0.5) / count)
    return np.asarray(1 - rise, dtype=np.float32), np.asarray(rise, dtype=np.float32)
