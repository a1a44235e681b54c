"""How loud a frame is."""

import numpy as np
import pytest

from exophone_desktop.audio.levels import FLOOR_DBFS, Gain, Meter, level_of


def test_silence_reads_as_the_floor() -> None:
    level = level_of(np.zeros(160, dtype=np.float32))
    assert level.peak_dbfs == level.rms_dbfs == FLOOR_DBFS


def test_a_full_scale_sine_peaks_at_zero_and_is_3_db_less_on_average() -> None:
    sine = 32_768 * np.sin(2 * np.pi * np.arange(160) / 16)
    level = level_of(sine.astype(np.float32))
    assert level.peak_dbfs == pytest.approx(0.0, abs=0.01)
    assert level.rms_dbfs == pytest.approx(-3.01, abs=0.01)


def test_half_the_amplitude_is_6_db_less() -> None:
    level = level_of(np.full(160, 16_384, dtype=np.float32))
    assert level.peak_dbfs == pytest.approx(-6.02, abs=0.01)
    assert level.rms_dbfs == pytest.approx(-6.02, abs=0.01)


def test_an_overdriven_frame_reads_as_full_scale_at_most() -> None:
    assert level_of(np.full(160, 90_000, dtype=np.float32)).peak_dbfs == 0.0


def test_a_meter_shows_the_loudest_sample_and_the_mean_of_each_tenth_of_a_second() -> None:
    meter = Meter(16_000)
    loud = np.zeros(160, dtype=np.float32)
    loud[7] = 16_384
    for _ in range(9):
        meter.take(np.full(160, 100, dtype=np.float32))
    assert meter.level.peak_dbfs == FLOOR_DBFS
    meter.take(loud)
    assert meter.level.peak_dbfs == pytest.approx(-6.02, abs=0.01)
    assert meter.level.rms_dbfs == pytest.approx(-37.7, abs=0.2)
    for _ in range(10):
        meter.take(np.zeros(160, dtype=np.float32))
    assert meter.level.peak_dbfs == FLOOR_DBFS


def test_a_gain_of_six_db_doubles_and_is_reached_without_a_step() -> None:
    gain = Gain()
    sound = np.full(160, 1_000, dtype=np.float32)
    assert gain.apply(sound) is sound
    gain.set(6.0206)
    ramp = gain.apply(sound)
    assert np.abs(np.diff(ramp)).max() < 10
    assert gain.apply(sound)[0] == pytest.approx(2_000, abs=1)


@pytest.mark.parametrize(
    ("wanted", "factor"), [(-60.0, 0.0), (-1e9, 0.0), (float("nan"), 0.0), (500.0, 10.0)]
)
def test_a_gain_beyond_the_range_is_silence_or_the_most_there_is(
    wanted: float, factor: float
) -> None:
    assert Gain(wanted).apply(np.ones(160, dtype=np.float32))[-1] == pytest.approx(factor)
