"""Samples and PCM."""

import numpy as np

from exophone_desktop.audio.samples import from_pcm, to_pcm


def test_pcm_survives_the_way_there_and_back() -> None:
    pcm = np.array([0, 1, -1, 32_767, -32_768, 12_345], dtype="<i2").tobytes()
    assert to_pcm(from_pcm(pcm)) == pcm


def test_what_is_too_loud_is_clipped_and_does_not_wrap_around() -> None:
    pcm = to_pcm(np.array([40_000, -40_000, 65_536 + 5], dtype=np.float32))
    assert list(np.frombuffer(pcm, dtype="<i2")) == [32_767, -32_768, 32_767]
