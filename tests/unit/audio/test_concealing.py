"""What is heard in the place of lost packets."""

import numpy as np
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.concealing import Concealer
from exophone_desktop.audio.samples import Samples

RATE = 8_000
PACKET = 160


def tone(seconds: float, hertz: float) -> Samples:
    return np.asarray(
        8_000 * np.sin(2 * np.pi * hertz / RATE * np.arange(round(seconds * RATE))), np.float32
    )


def voiced(seconds: float, hertz: float = 120.0) -> Samples:
    """A buzz whose pitch glides a little, as voices do."""
    at = np.arange(round(seconds * RATE)) / RATE
    turn = 2 * np.pi * hertz * (at + 0.003 * np.sin(2 * np.pi * 2 * at))
    sound = sum(np.sin(n * turn + n * n) / n for n in range(1, 20))
    return np.asarray(3_000 * sound, np.float32)


def heard(sound: Samples, lost: set[int]) -> NDArray[np.float64]:
    concealer = Concealer(RATE)
    parts = [
        concealer.conceal(PACKET) if place in lost else concealer.take(sound[at : at + PACKET])
        for place, at in enumerate(range(0, len(sound) - PACKET + 1, PACKET))
    ]
    return np.concatenate(parts).astype(np.float64)


def test_without_loss_all_is_played_as_it_came() -> None:
    sound = voiced(1.0)
    assert np.array_equal(heard(sound, set()), sound[: len(sound) // PACKET * PACKET])


def test_a_lost_packet_of_a_voice_is_mostly_there() -> None:
    sound = voiced(1.0)
    place = slice(20 * PACKET, 21 * PACKET)
    missing = sound[place].astype(np.float64)
    error = heard(sound, {20})[place] - missing
    assert np.mean(error**2) < 0.35 * np.mean(missing**2)


def test_a_steady_tone_goes_on_as_if_nothing_had_been_lost() -> None:
    sound = tone(1.0, 1_031.0)
    after = heard(sound, {20, 30})
    assert np.abs(after - sound[: len(after)]).max() < 1_500


def test_there_is_no_click_where_a_loss_begins_and_ends() -> None:
    sound = voiced(1.0)
    usual = np.abs(np.diff(sound)).max()
    assert np.abs(np.diff(heard(sound, {20, 25, 26, 33}))).max() < 1.5 * usual


def test_a_long_loss_fades_to_silence_within_80_milliseconds_and_does_not_hum() -> None:
    sound = voiced(1.0)
    after = heard(sound, set(range(20, 40)))
    assert not after[20 * PACKET + 640 : 40 * PACKET].any()


def test_what_arrives_after_a_loss_is_played_as_it_came_within_15_milliseconds() -> None:
    sound = voiced(1.0)
    after = heard(sound, {20, 21, 22, 23})
    assert np.array_equal(after[24 * PACKET + 120 :], sound[24 * PACKET + 120 : len(after)])


def test_noise_goes_on_as_noise() -> None:
    noise = (2_000 * np.random.default_rng(1).standard_normal(RATE)).astype(np.float32)
    gap = heard(noise, {20})[20 * PACKET : 20 * PACKET + 80]
    assert 500 < np.sqrt(np.mean(gap**2)) < 3_000


@pytest.mark.parametrize("first", [0, 1])
def test_a_call_that_begins_with_a_loss_begins_in_silence(first: int) -> None:
    after = heard(np.zeros(RATE, dtype=np.float32), {first})
    assert not after.any()
