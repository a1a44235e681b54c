"""Samples as the sound path computes with them, and as the bridge carries them."""

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""Mono samples in units of one 16-bit step: full scale is ±32768."""

Int16Samples = NDArray[np.int16]
"""Mono samples as 16 bits have them."""

FULL_SCALE = 32_768.0

_LOWEST, _HIGHEST = -32_768, 32_767


def from_pcm(pcm: bytes) -> Samples:
    """Signed 16-bit little-endian ``pcm`` as samples of its own memory."""
    return np.frombuffer(pcm, dtype="<i2").astype(np.float32)


def saturated(samples: Samples) -> Int16Samples:
    """``samples`` rounded to 16 bits; what is too loud is clipped, never wrapped around."""
    return np.clip(np.rint(samples), _LOWEST, _HIGHEST).astype("<i2")


def to_pcm(samples: Samples) -> bytes:
    """``samples`` as signed 16-bit little-endian PCM."""
    return saturated(samples).tobytes()
