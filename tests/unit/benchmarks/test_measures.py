from pathlib import Path

import numpy as np
import pytest
import soundfile

from benchmarks.rig import scores, speech
from benchmarks.rig.chirps import delays, write_chirps
from benchmarks.rig.glitches import glitches, write_tone
from benchmarks.rig.pulse import RATE


def samples(path: Path) -> np.ndarray:
    return np.asarray(soundfile.read(path, dtype="int16")[0])


@pytest.fixture
def chirps(tmp_path: Path) -> np.ndarray:
    write_chirps(tmp_path / "chirps.wav", 5)
    return samples(tmp_path / "chirps.wav")


@pytest.mark.parametrize("delay", [0.013, 0.065, 0.320])
def test_the_delay_of_chirps_is_found(chirps: np.ndarray, delay: float) -> None:
    noise = np.random.default_rng(1).normal(0, 60, len(chirps) + RATE)
    late = np.pad(chirps // 3, (int(delay * RATE), RATE - int(delay * RATE))) + noise
    said, found = delays(np.pad(chirps, (0, RATE)), late.astype(np.int16))
    assert (said, len(found)) == (5, 5)
    assert found == pytest.approx([delay] * 5, abs=0.001)


def test_chirps_that_never_come_are_not_made_up(chirps: np.ndarray) -> None:
    noise = np.random.default_rng(1).normal(0, 300, len(chirps)).astype(np.int16)
    assert delays(chirps, noise) == (5, [])
    assert delays(chirps, np.zeros_like(chirps)) == (5, [])


@pytest.fixture
def tone(tmp_path: Path) -> np.ndarray:
    write_tone(tmp_path / "tone.wav", 6)
    return samples(tmp_path / "tone.wav")


def test_a_steady_tone_has_no_glitch(tone: np.ndarray) -> None:
    assert glitches(tone) == []
    quantised = (tone // 512 * 512).astype(np.int16)
    assert glitches(quantised) == []
    slowly = tone * np.linspace(0.5, 1.0, len(tone))
    assert glitches(slowly.astype(np.int16)) == []
    drifting = np.interp(np.arange(0, len(tone) - 2, 1.0005), np.arange(len(tone)), tone)
    assert glitches(drifting.astype(np.int16)) == []


@pytest.mark.parametrize("milliseconds", [5, 10, 20, 40, 60])
def test_missing_repeated_and_silent_pieces_are_glitches(
    tone: np.ndarray, milliseconds: int
) -> None:
    at, size = 3 * RATE, RATE * milliseconds // 1000
    missing = np.concatenate((tone[:at], tone[at + size :]))
    repeated = np.concatenate((tone[: at + size], tone[at:]))
    silent = tone.copy()
    silent[at : at + size] = 0
    for broken in (missing, repeated, silent):
        found = glitches(broken)
        assert len(found) == 1
        assert found[0] == pytest.approx(3.0, abs=0.08)


def test_two_glitches_are_two(tone: np.ndarray) -> None:
    for second in (2, 4):
        tone[second * RATE : second * RATE + RATE // 50] = 0
    assert [round(at) for at in glitches(tone)] == [2, 4]


def test_speech_is_found_where_it_is() -> None:
    said = speech.reference()
    assert len(speech.utterances(said)) >= 4
    for lag in (0, 1234, -321):
        heard = scores.piece(said, -lag, len(said) + 4000)
        assert scores.best_place(said, heard) == lag


def test_what_is_outside_a_recording_is_silence() -> None:
    five = np.arange(1.0, 6.0)
    assert scores.piece(five, -2, 4).tolist() == [0, 0, 1, 2]
    assert scores.piece(five, 3, 4).tolist() == [4, 5, 0, 0]
    assert scores.piece(five, 9, 2).tolist() == [0, 0]


def test_silence_has_no_score() -> None:
    assert scores.score(speech.reference(), np.zeros(5 * speech.RATE)) is None
