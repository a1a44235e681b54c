"""How loud a frame is."""

import numpy as np
import pytest

from exophone_desktop.audio.levels import FLOOR_DBFS, level_of


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
