"""Samples as the sound path computes with them, and as the bridge carries them."""

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""Mono samples in units of one 16-bit step: full scale is ±32768."""

Int16Samples = NDArray[np.int16]
"""Mono samples as 16 bits have them."""

FULL_SCALE = 32_768.0

_LOWEST, _HIGHEST = np.float32(-32_768), np.float32(32_767)
_PCM = np.dtype("<i2")


def from_pcm(pcm: bytes) -> Samples:
    """Signed 16-bit little-endian ``pcm`` as samples of its own memory."""
    return np.frombuffer(pcm, dtype=_PCM).astype(np.float32)


def saturated(samples: Samples) -> Int16Samples:
    """``samples`` rounded to 16 bits; what is too loud is clipped, never wrapped around."""
    return rounded(samples).astype(_PCM)


def rounded(samples: Samples) -> Samples:
    """``saturated``, still as floating point, in an array of its own."""
    whole = np.rint(samples)
    # Two calls, and still half of the time of np.clip.
    np.minimum(whole, _HIGHEST, out=whole)
    np.maximum(whole, _LOWEST, out=whole)
    return whole


def to_pcm(samples: Samples) -> bytes:
    """``samples`` as signed 16-bit little-endian PCM."""
    return saturated(samples).tobytes()
