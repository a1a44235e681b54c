"""Between 16 kHz and a codec's rate: the band that passes, what does not, and no seam."""

import numpy as np
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.rates import Step, from_rate, to_rate
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE

RATES = (8_000, 16_000, 32_000, 48_000)


def through(step: Step, rate: int, hertz: float, seconds: float = 0.5) -> NDArray[np.float64]:
    """A tone that comes at ``rate`` in blocks of 10 ms, after the filter has settled."""
    count = rate // 100
    wave = 10_000 * np.sin(2 * np.pi * hertz / rate * np.arange(round(seconds * rate)))
    parts = [
        step(wave[at : at + count].astype(np.float32)).copy()
        for at in range(0, len(wave) - count + 1, count)
    ]
    made = np.concatenate(parts).astype(np.float64)
    return made[len(made) // 5 :]


def decibels(sound: NDArray[np.float64]) -> float:
    return float(20 * np.log10(np.sqrt(2 * np.mean(sound**2)) / 10_000 + 1e-9))


@pytest.mark.parametrize("rate", RATES)
def test_10_ms_become_10_ms(rate: int) -> None:
    assert len(to_rate(rate)(np.zeros(BLOCK_SAMPLES, dtype=np.float32))) == rate // 100
    assert len(from_rate(rate)(np.zeros(rate // 100, dtype=np.float32))) == BLOCK_SAMPLES


@pytest.mark.parametrize("rate", RATES)
def test_the_band_of_the_codec_passes_within_one_decibel(rate: int) -> None:
    for hertz in (100, 300, 1_000, 2_000, 3_000, 3_400, 5_000, 7_000):
        if hertz <= 3_400 or rate > 8_000:  # G.711 has no such treble
            check_passes(rate, hertz)


def check_passes(rate: int, hertz: int) -> None:
    assert abs(decibels(through(to_rate(rate), SAMPLE_RATE, hertz))) < 1.0
    assert abs(decibels(through(from_rate(rate), rate, hertz))) < 1.0


@pytest.mark.parametrize("hertz", [4_400, 4_600, 5_500, 7_000])
def test_what_8_khz_cannot_hold_does_not_come_back_as_another_tone(hertz: int) -> None:
    assert decibels(through(to_rate(8_000), SAMPLE_RATE, hertz)) < -45


@pytest.mark.parametrize(("rate", "hertz"), [(48_000, 9_000), (48_000, 15_000), (32_000, 9_000)])
def test_what_16_khz_cannot_hold_does_not_come_back_as_another_tone(rate: int, hertz: int) -> None:
    assert decibels(through(from_rate(rate), rate, hertz)) < -55


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("hertz", [300, 1_000, 3_000])
def test_blocks_join_without_a_seam_and_no_image_appears(rate: int, hertz: int) -> None:
    for step, source, target in (
        (to_rate(rate), SAMPLE_RATE, rate),
        (from_rate(rate), rate, SAMPLE_RATE),
    ):
        sound = through(step, source, hertz, 1.0)
        turns = 2 * np.pi * hertz / target * np.arange(len(sound))
        basis = np.column_stack((np.sin(turns), np.cos(turns)))
        fit, *_ = np.linalg.lstsq(basis, sound, rcond=None)
        assert decibels(sound - basis @ fit) < -45


def test_there_and_back_a_narrow_band_takes_less_than_a_millisecond() -> None:
    down, up = to_rate(8_000), from_rate(8_000)
    click = np.zeros(BLOCK_SAMPLES, dtype=np.float32)
    click[80] = 10_000
    blocks = [click] + [np.zeros(BLOCK_SAMPLES, dtype=np.float32)] * 2
    made = np.concatenate([up(down(block)).copy() for block in blocks])
    assert 0 < (int(np.argmax(made)) - 80) / SAMPLE_RATE < 0.001


def test_at_16_khz_nothing_is_touched_before_the_codec() -> None:
    block = np.arange(BLOCK_SAMPLES, dtype=np.float32)
    assert to_rate(SAMPLE_RATE)(block) is block


def test_what_a_wide_band_codec_has_above_its_band_is_left_out() -> None:
    step = from_rate(16_000)
    for hertz, least in ((7_600, 20), (7_800, 30)):
        assert decibels(through(step, 16_000, hertz)) < -least
