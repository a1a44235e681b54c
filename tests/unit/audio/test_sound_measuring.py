"""What a recording tells of a microphone and of echo."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.microphone_watch import StillnessWatch
from exophone_desktop.audio.playing import read_sound
from exophone_desktop.audio.readings import DeviceState
from exophone_desktop.audio.sound import SAMPLE_RATE
from exophone_desktop.audio.sound_figures import ADVICE, EchoFigures, Verdict
from exophone_desktop.audio.sound_measuring import echo_probe, find_echo, measure, sweep

SPEECH = read_sound(str(Path(__file__).resolve().parents[2] / "data" / "speech.wav"))
RATE = SAMPLE_RATE
RANDOM = np.random.default_rng(7)


def noise(dbfs: float, samples: int) -> NDArray[np.float64]:
    return RANDOM.normal(0, 32_768 * 10 ** (dbfs / 20), samples)


def speech_at(gain_db: float, noise_dbfs: float = -80.0) -> NDArray[np.int16]:
    """Speech with pauses, as somebody makes them."""
    spoken = np.concatenate([np.zeros(RATE), SPEECH, np.zeros(RATE)]) * 10 ** (gain_db / 20)
    mixed = spoken + noise(noise_dbfs, len(spoken))
    return np.clip(np.rint(mixed), -32_768, 32_767).astype(np.int16)


@pytest.mark.parametrize(
    ("recorded", "verdict"),
    [
        (speech_at(0), Verdict.GOOD),
        (speech_at(-30), Verdict.TOO_QUIET),
        (speech_at(30), Verdict.TOO_LOUD),
        (speech_at(0, noise_dbfs=-38), Verdict.NOISY),
        (noise(-30, 2 * RATE).astype(np.int16), Verdict.NOISY),
        (noise(-70, 2 * RATE).astype(np.int16), Verdict.NO_SPEECH),
        (np.zeros(2 * RATE, dtype=np.int16), Verdict.DEAD),
        (np.full(2 * RATE, -3, dtype=np.int16), Verdict.STUCK),
    ],
)
def test_a_recording_is_judged(recorded: NDArray[np.int16], verdict: Verdict) -> None:
    assert measure(recorded, RATE).verdict is verdict


FLICKER = np.tile(np.array([0, 1, 0, -1], dtype=np.int16), RATE // 2)


@pytest.mark.parametrize("gain", [-20.0, 0.0, 6.0, 20.0])
def test_a_microphone_that_flickers_by_one_step_is_as_dead_as_in_a_call(gain: float) -> None:
    recorded = np.rint(FLICKER * 10 ** (gain / 20)).astype(np.int16)
    assert measure(recorded, RATE, gain).verdict is Verdict.DEAD
    watch = StillnessWatch(RATE)
    watch.take(FLICKER)
    assert watch.state is DeviceState.DEAD


@pytest.mark.parametrize("gain", [-60.0, -45.0])
@pytest.mark.parametrize("recorded", [speech_at(0).astype(float), noise(-70, 2 * RATE)])
def test_a_volume_that_is_turned_down_is_not_laid_to_the_microphone(
    recorded: NDArray[np.float64], gain: float
) -> None:
    factor = 0.0 if gain <= -60 else 10 ** (gain / 20)
    quiet = np.rint(recorded * factor).astype(np.int16)
    assert measure(quiet, RATE, gain).verdict is Verdict.TURNED_DOWN


def test_a_loud_voice_is_heard_though_the_volume_is_low() -> None:
    assert measure(speech_at(0), RATE, -35.0).verdict is Verdict.GOOD


def test_what_is_quiet_but_alive_is_not_dead_at_any_volume() -> None:
    alive = np.rint(noise(-80, 2 * RATE)).astype(np.int16)
    assert measure(alive, RATE).verdict is Verdict.NO_SPEECH
    assert measure((alive * 10).astype(np.int16), RATE, 20.0).verdict is not Verdict.DEAD


def test_figures_are_those_of_the_sound() -> None:
    turn = 2 * np.pi * 440 / RATE * np.arange(RATE)
    tone = 32_767 * 10 ** (-20 / 20) * np.sin(turn)
    recorded = np.concatenate([noise(-70, 2 * RATE), tone]).astype(np.int16)
    figures = measure(recorded, RATE)
    assert figures.peak_dbfs == pytest.approx(-20, abs=0.2)
    assert figures.speech_dbfs == pytest.approx(-23, abs=0.3)
    assert figures.noise_dbfs == pytest.approx(-70, abs=1.5)
    assert figures.clipped == 0


def test_what_a_device_does_while_it_settles_does_not_count() -> None:
    knock = np.full(RATE // 10, 32_767, dtype=np.int16)
    assert measure(np.concatenate([knock, speech_at(0)]), RATE).verdict is Verdict.GOOD


def test_a_recording_that_is_too_short_is_refused() -> None:
    with pytest.raises(ValueError, match="too short"):
        measure(np.zeros(RATE // 4, dtype=np.int16), RATE)


def test_every_verdict_has_its_advice() -> None:
    assert ADVICE.keys() == set(Verdict)


@pytest.mark.parametrize("level_db", [0.0, -20.0, -40.0])
@pytest.mark.parametrize("delay_ms", [0, 45, 300])
def test_echo_is_found_with_its_level_and_delay(level_db: float, delay_ms: int) -> None:
    played = echo_probe(RATE)
    recorded = noise(-70, 3 * RATE)
    at = delay_ms * RATE // 1000
    recorded[at : at + len(played)] += played * 10 ** (level_db / 20)
    found = find_echo(recorded.astype(np.int16), RATE)
    assert found.heard
    assert found.level_db == pytest.approx(level_db, abs=0.5)
    assert found.delay_ms == pytest.approx(delay_ms, abs=0.5)


@pytest.mark.parametrize(
    "recorded",
    [
        np.zeros(2 * RATE, dtype=np.int16),
        noise(-30, 2 * RATE).astype(np.int16),
        SPEECH[: 3 * RATE],
        np.pad(sweep(RATE), (RATE, 2 * RATE)),
        np.zeros(10, dtype=np.int16),
    ],
    ids=["silence", "noise", "speech", "one sweep", "nothing"],
)
def test_what_is_no_echo_is_not_taken_for_one(recorded: NDArray[np.int16]) -> None:
    assert find_echo(recorded, RATE) == EchoFigures(heard=False)
