"""The ear of these tests hears well."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from interop.speech import compare


@pytest.fixture
def said(speech: Path) -> np.ndarray:
    samples, rate = soundfile.read(speech, dtype="float64")
    assert rate == 16000
    return samples


def written(folder: Path, samples: np.ndarray) -> Path:
    path = folder / "heard.wav"
    soundfile.write(path, samples, 16000, subtype="PCM_16")
    return path


def test_the_same_speech_later_and_with_noise_is_recognised(
    speech: Path, said: np.ndarray, tmp_path: Path
) -> None:
    noise = np.random.default_rng(1).normal(0, 0.003, said.size + 4000)
    heard = 0.5 * np.concatenate([np.zeros(4000), said]) + noise

    found = compare(speech, written(tmp_path, heard))

    assert len(found) == 2
    assert all(utterance.likeness > 0.9 for utterance in found)
    assert all(abs(utterance.delay - 0.25) < 0.01 for utterance in found)


def test_another_voice_is_not_recognised(speech: Path, reply: Path) -> None:
    assert all(utterance.likeness < 0.6 for utterance in compare(speech, reply))


def test_silence_is_not_recognised(speech: Path, said: np.ndarray, tmp_path: Path) -> None:
    heard = np.random.default_rng(2).normal(0, 1e-4, said.size)
    assert all(u.likeness < 0.1 for u in compare(speech, written(tmp_path, heard)))


def test_an_utterance_that_is_missing_is_noticed(
    speech: Path, said: np.ndarray, tmp_path: Path
) -> None:
    first, second = compare(speech, written(tmp_path, said[: said.size // 2]))
    assert first.likeness > 0.99
    assert second.likeness < 0.6


def test_every_fifth_frame_lost_is_noticed(speech: Path, said: np.ndarray, tmp_path: Path) -> None:
    frames = said[: said.size // 320 * 320].reshape(-1, 320).copy()
    frames[::5] = 0
    assert all(u.likeness < 0.95 for u in compare(speech, written(tmp_path, frames.reshape(-1))))


def test_a_recording_shorter_than_a_word_is_no_speech(
    speech: Path, said: np.ndarray, tmp_path: Path
) -> None:
    assert [u.likeness for u in compare(speech, written(tmp_path, said[:800]))] == [0.0, 0.0]
