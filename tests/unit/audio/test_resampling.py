"""The 3:1 step between devices and the bridge."""

import numpy as np
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.resampling import DEVICE_RATE, RATIO, Decimator, Interpolator, low_pass
from exophone_desktop.audio.samples import Samples

BRIDGE_RATE = DEVICE_RATE // RATIO


def response_db(hertz: range) -> NDArray[np.float64]:
    taps = low_pass().astype(np.float64)
    turns = np.exp(-2j * np.pi / DEVICE_RATE * np.outer(hertz, np.arange(len(taps))))
    return np.asarray(20 * np.log10(np.abs(turns @ taps) + 1e-12))


def sine(hertz: float, rate: int, count: int) -> Samples:
    return np.asarray(8000 * np.sin(2 * np.pi * hertz * np.arange(count) / rate), dtype=np.float32)


def in_blocks(step: Decimator | Interpolator, signal: Samples, block: int) -> Samples:
    return np.concatenate([step.run(part) for part in signal.reshape(-1, block)])


def rms(signal: Samples) -> float:
    return float(np.sqrt(np.mean(signal.astype(np.float64) ** 2)))


def test_speech_up_to_7_khz_passes_within_half_a_decibel() -> None:
    assert np.abs(response_db(range(50, 7001, 50))).max() < 0.5


def test_everything_above_8600_hz_is_60_db_down() -> None:
    assert response_db(range(8600, DEVICE_RATE // 2, 25)).max() < -60


@pytest.mark.parametrize("hertz", [300, 1000, 3400, 6900])
def test_a_tone_keeps_its_level_on_the_way_down_and_up(hertz: int) -> None:
    original = sine(hertz, DEVICE_RATE, 48_000)
    down = in_blocks(Decimator(480), original, 480)
    up = in_blocks(Interpolator(160), down, 160)
    assert len(down) == 16_000
    assert len(up) == 48_000
    level_down = 20 * np.log10(rms(down[1000:]) / rms(original))
    level_up = 20 * np.log10(rms(up[1000:]) / rms(original))
    assert abs(level_down) < 0.5
    assert abs(level_up) < 1.0


def test_a_tone_above_the_bridge_band_does_not_fold_back() -> None:
    down = in_blocks(Decimator(480), sine(9000, DEVICE_RATE, 48_000), 480)
    assert 20 * np.log10(rms(down[1000:]) / rms(sine(9000, DEVICE_RATE, 48_000))) < -60


def test_the_way_up_adds_no_image_above_8600_hz() -> None:
    up = in_blocks(Interpolator(160), sine(6500, BRIDGE_RATE, 16_000), 160)[960:]
    spectrum = np.abs(np.fft.rfft(up * np.blackman(len(up))))
    hertz = np.fft.rfftfreq(len(up), 1 / DEVICE_RATE)
    assert 20 * np.log10(spectrum[hertz > 8600].max() / spectrum.max()) < -60


@pytest.mark.parametrize("block", [480, 960])
def test_blocks_join_without_a_seam(block: int) -> None:
    original = sine(440, DEVICE_RATE, 9600)
    whole = Decimator(9600).run(original)
    assert np.allclose(in_blocks(Decimator(block), original, block), whole, atol=0.05)


def test_each_way_holds_sound_back_by_a_fraction_of_a_millisecond() -> None:
    click = np.zeros(4800, dtype=np.float32)
    click[960] = 30_000
    down = in_blocks(Decimator(480), click, 480)
    delay_down = int(np.argmax(down)) / BRIDGE_RATE - 960 / DEVICE_RATE
    click_16 = np.zeros(1600, dtype=np.float32)
    click_16[320] = 30_000
    up = in_blocks(Interpolator(160), click_16, 160)
    delay_up = int(np.argmax(up)) / DEVICE_RATE - 320 / BRIDGE_RATE
    assert 0 < delay_down < 0.0003
    assert 0 < delay_up < 0.0003


def test_no_part_of_a_voice_is_held_back_by_more_than_half_a_millisecond() -> None:
    taps = low_pass().astype(np.float64)
    places = np.arange(len(taps))
    for hertz in range(50, 7_001, 50):
        turned = taps * np.exp(-2j * np.pi * hertz / DEVICE_RATE * places)
        group_delay = float(np.real(np.dot(turned, places) / turned.sum())) / DEVICE_RATE
        assert 0 <= group_delay < 0.0005
