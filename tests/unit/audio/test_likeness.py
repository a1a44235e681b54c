import numpy as np
import pytest

from exophone_desktop.audio.likeness import likeness, longest_silence

RATE = 16_000


def speech_like(seconds: float, seed: int = 1) -> np.ndarray:
    """Noise with syllables: loud and quiet four times a second."""
    chance = np.random.default_rng(seed)
    time = np.arange(int(seconds * RATE)) / RATE
    smooth = np.convolve(chance.standard_normal(len(time)), np.ones(8) / 8, "same")
    return (0.2 * smooth * (0.55 + 0.45 * np.sin(2 * np.pi * 4 * time))).astype(np.float32)


def test_what_was_said_is_found_with_its_lag() -> None:
    said = speech_like(2.0)
    heard = np.concatenate((np.zeros(8000, np.float32), said, speech_like(1.0, 9)))
    found = likeness(said, heard)
    assert found.correlation > 0.99
    assert found.lag == pytest.approx(0.5)


def test_something_else_is_not_what_was_said() -> None:
    assert likeness(speech_like(2.0, 1), speech_like(4.0, 2)).correlation < 0.3


def test_silence_is_not_what_was_said() -> None:
    assert likeness(speech_like(2.0), np.zeros(RATE, np.float32)).correlation < 0.1


def test_sound_that_slipped_in_the_middle_is_still_alike() -> None:
    said = speech_like(3.0)
    slipped = np.concatenate((said[:24_000], np.zeros(640, np.float32), said[24_000:]))
    assert likeness(said, slipped).correlation > 0.9


def test_a_volume_of_half_is_alike_and_noise_as_loud_is_not_quite() -> None:
    said = speech_like(2.0)
    noise = np.random.default_rng(3).standard_normal(len(said)).astype(np.float32) * said.std()
    assert likeness(said, said * 0.5).correlation > 0.99
    assert likeness(said, said + noise).correlation < 0.85


def test_the_longest_silence_is_measured_in_frames() -> None:
    said = speech_like(1.0)
    heard = np.concatenate((said, np.zeros(8000, np.float32), said, np.zeros(1600, np.float32)))
    assert longest_silence(heard) == pytest.approx(0.5, abs=0.04)
