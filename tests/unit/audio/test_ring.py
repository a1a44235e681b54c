"""Samples are read as they were written, between them, and on from another place."""

import numpy as np
import pytest

from exophone_desktop.audio.fractional import REACH
from exophone_desktop.audio.ring import SampleRing
from exophone_desktop.audio.samples import Samples


def tone(count: int) -> Samples:
    return (8_000 * np.sin(2 * np.pi * np.arange(count) / 40)).astype(np.float32)


def filled(count: int, capacity: int = 1024) -> SampleRing:
    ring = SampleRing(capacity, 40)
    ring.push(tone(count))
    return ring


def test_what_is_read_at_the_writers_pace_is_what_was_written() -> None:
    ring = filled(500)
    assert np.array_equal(ring.read(160, 1.0), tone(160))
    assert np.array_equal(ring.ahead(40), tone(200)[160:])
    assert np.array_equal(ring.read(160, 1.0), tone(320)[160:])


def test_it_goes_round_without_a_seam() -> None:
    ring = SampleRing(1024, 40)
    sound = tone(10 * 300)
    for at in range(0, len(sound), 300):
        ring.push(sound[at : at + 300])
        assert np.array_equal(ring.read(300, 1.0), sound[at : at + 300])


def test_another_pace_reads_between_the_samples() -> None:
    ring = filled(900)
    ring.read(100, 1.0)
    places = 100 + 1.003 * np.arange(400)
    expected = 8_000 * np.sin(2 * np.pi * places / 40)
    assert ring.read(400, 1.003) == pytest.approx(expected, abs=100)


def test_what_is_left_counts_down_and_may_be_asked_for_an_earlier_moment() -> None:
    ring = filled(500)
    written = ring.written
    assert ring.left() == 500 - REACH
    ring.read(160, 1.0)
    ring.push(tone(100))
    assert ring.left(written) == 500 - REACH - 160
    assert ring.left() == 600 - REACH - 160


def test_a_jump_by_a_period_is_not_heard_and_one_by_half_a_period_is_blended() -> None:
    ring = filled(500)
    ring.read(100, 1.0)
    assert ring.jump(40, 160, 1.0) == pytest.approx(tone(300)[140:], abs=1)
    bend = np.abs(np.diff(ring.jump(20, 80, 1.0), 2)).max()
    assert bend < 4 * np.abs(np.diff(tone(80), 2)).max()
    assert ring.base == 400


def test_the_writers_pace_is_met_again_on_a_whole_sample_after_another_pace() -> None:
    ring = filled(900)
    ring.read(100, 1.003)
    assert ring.fraction != 0.0
    ring.read(100, 1.0)
    assert ring.fraction == 0.0
    place = ring.base
    assert np.array_equal(ring.read(100, 1.0), tone(900)[place : place + 100])
