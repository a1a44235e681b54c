"""Reading between samples."""

import numpy as np
import pytest

from exophone_desktop.audio.fractional import REACH, FractionalReader

RATE = 16_000


@pytest.mark.parametrize("hertz", [300, 1000, 3400, 6800])
@pytest.mark.parametrize("fraction", [0.0, 0.25, 0.5, 0.9])
def test_a_tone_is_met_between_its_samples(hertz: int, fraction: float) -> None:
    ring = np.asarray(np.sin(2 * np.pi * hertz / RATE * np.arange(1024)), dtype=np.float32)
    read = FractionalReader().read(ring, 100, fraction, 1.0, 640)
    wanted = np.sin(2 * np.pi * hertz / RATE * (100 + fraction + np.arange(640)))
    gain = float(np.dot(read, wanted) / np.dot(wanted, wanted))
    assert abs(20 * np.log10(gain)) < 0.5
    rest = read - gain * wanted
    assert 20 * np.log10(np.sqrt(np.mean(rest**2)) / np.sqrt(np.mean(wanted**2))) < (
        -60 if hertz < 5000 else -45
    )


def test_a_step_other_than_one_changes_the_pitch_by_as_much() -> None:
    ring = np.asarray(np.sin(2 * np.pi * 1000 / RATE * np.arange(1024)), dtype=np.float32)
    read = FractionalReader().read(ring, 50, 0.0, 1.002, 800)
    wanted = np.sin(2 * np.pi * 1000 / RATE * (50 + 1.002 * np.arange(800)))
    assert float(np.abs(read - wanted).max()) < 0.01


def test_the_ring_wraps_around_without_a_seam() -> None:
    places = np.arange(10_000, 10_000 + 512)
    ring = np.zeros(512, dtype=np.float32)
    ring[places % 512] = np.sin(2 * np.pi * 500 / RATE * places)
    read = FractionalReader().read(ring, 10_000 + REACH, 0.5, 1.0, 400)
    wanted = np.sin(2 * np.pi * 500 / RATE * (10_000 + REACH + 0.5 + np.arange(400)))
    assert float(np.abs(read - wanted).max()) < 0.01


@pytest.mark.parametrize("hertz", [300, 1000, 3400, 6800])
@pytest.mark.parametrize("step", [1.0001, 0.9999, 1.0004, 0.9996, 1.0015, 0.9981])
def test_a_clock_that_is_hardly_off_is_followed_block_by_block_without_a_seam(
    hertz: int, step: float
) -> None:
    ring = np.asarray(np.sin(2 * np.pi * hertz / RATE * np.arange(1 << 14)), dtype=np.float32)
    reader, position = FractionalReader(), 100.02
    blocks = []
    for _ in range(150):
        base = int(position)
        blocks.append(reader.read(ring, base, position - base, step, 80))
        position += 80 * step
    wanted = np.sin(2 * np.pi * hertz / RATE * (100.02 + step * np.arange(150 * 80)))
    read = np.concatenate(blocks)
    gain = float(np.dot(read, wanted) / np.dot(wanted, wanted))
    assert abs(20 * np.log10(gain)) < 0.5
    rest = read - gain * wanted
    assert 20 * np.log10(np.sqrt(np.mean(rest**2)) / np.sqrt(np.mean(wanted**2))) < (
        -60 if hertz < 3000 else -50
    )


def test_slow_reading_wraps_around_without_a_seam() -> None:
    places = np.arange(10_000, 10_000 + 512)
    ring = np.zeros(512, dtype=np.float32)
    ring[places % 512] = np.sin(2 * np.pi * 500 / RATE * places)
    reader = FractionalReader()
    for base in range(10_000 + REACH, 10_400 - REACH, 7):
        for fraction, step in ((0.999, 1.0002), (0.001, 0.9998)):
            read = reader.read(ring, base, fraction, step, 80)
            wanted = np.sin(2 * np.pi * 500 / RATE * (base + fraction + step * np.arange(80)))
            assert float(np.abs(read - wanted).max()) < 0.01
