"""Leaving out a little sound: what the ear meets at the seam."""

import numpy as np
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.splicing import fades, lag_to_skip

RATE = 16_000
LEAST, MOST, WINDOW, BLEND = 40, 240, 128, 80

Sound = NDArray[np.float32]


def voiced(hertz: float, seconds: float = 0.2) -> Sound:
    """A buzz with the overtones of a voice, which dims towards the treble."""
    seconds_at = np.arange(round(seconds * RATE)) / RATE
    sound = np.zeros(len(seconds_at))
    for overtone in range(1, int(3_400 / hertz)):
        sound += np.sin(2 * np.pi * hertz * overtone * seconds_at + overtone**2) / overtone
    return (4_000 * sound).astype(np.float32)


def spliced(sound: Sound, at: int, lag: int) -> Sound:
    """``sound`` without ``lag`` samples from ``at``, blended as the playout does."""
    out, rise = fades(BLEND)
    before, after = sound[:at], sound[at + lag :].copy()
    after[:BLEND] = sound[at : at + BLEND] * out + after[:BLEND] * rise
    return np.concatenate((before, after))


def steepest(sound: Sound) -> float:
    return float(np.abs(np.diff(sound, 2)).max())


@pytest.mark.parametrize("hertz", [80, 110, 155, 220, 310])
@pytest.mark.parametrize("at", [500, 537, 611])
def test_a_cut_in_a_voiced_tone_takes_whole_periods_and_leaves_no_click(
    hertz: float, at: int
) -> None:
    sound = voiced(hertz)
    lag = lag_to_skip(sound[at : at + MOST + WINDOW], LEAST, MOST, WINDOW)
    assert lag is not None
    assert LEAST <= lag <= MOST
    periods = lag * hertz / RATE
    assert abs(periods - round(periods)) < 0.03
    made = spliced(sound, at, lag)
    assert len(made) == len(sound) - lag
    assert steepest(made) < 1.1 * steepest(sound)
    # The hum goes on at its strength through the seam.
    period = round(RATE / hertz)
    levels = [np.sqrt(np.mean(made[i : i + 2 * period] ** 2)) for i in range(at - 200, at + 200, 9)]
    assert min(levels) > 0.85 * max(levels)


def test_a_cut_in_a_pause_takes_all_it_may_and_leaves_no_click() -> None:
    hiss = (20 * np.random.default_rng(1).standard_normal(1_600)).astype(np.float32)
    assert lag_to_skip(hiss[400:], LEAST, MOST, WINDOW) == MOST
    made = spliced(hiss, 400, MOST)
    assert steepest(made) <= 1.1 * steepest(hiss)
    assert lag_to_skip(np.zeros(MOST + WINDOW, dtype=np.float32), LEAST, MOST, WINDOW) == MOST


@pytest.mark.parametrize("seed", range(20))
def test_noise_that_is_unlike_itself_is_not_cut(seed: int) -> None:
    noise = (3_000 * np.random.default_rng(seed).standard_normal(1_600)).astype(np.float32)
    assert lag_to_skip(noise[: MOST + WINDOW], LEAST, MOST, WINDOW) is None


def test_a_word_that_begins_after_a_pause_is_not_cut_and_neither_is_one_that_ends() -> None:
    quiet = (10 * np.random.default_rng(2).standard_normal(200)).astype(np.float32)
    begins = np.concatenate((quiet, voiced(120)))[: MOST + WINDOW]
    assert lag_to_skip(begins, LEAST, MOST, WINDOW) is None
    ends = np.concatenate((voiced(120)[: WINDOW - 20], quiet, quiet))[: MOST + WINDOW]
    assert lag_to_skip(ends, LEAST, MOST, WINDOW) is None


def test_the_fades_are_always_one_together_and_begin_and_end_gently() -> None:
    out, rise = fades(BLEND)
    assert np.allclose(out + rise, 1.0)
    assert out[0] > 0.999
    assert rise[0] < 0.001
    assert np.all(np.diff(rise) > 0)
