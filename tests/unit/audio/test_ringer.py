import numpy as np
import pytest
from fakes.sound_system import FakeSoundSystem

from exophone_desktop.audio.ringer import Ringer
from exophone_desktop.audio.settings import DeviceDirection, Tone
from exophone_desktop.audio.tones import ToneMixer


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ringer(sound_system: FakeSoundSystem, clock: Clock) -> Ringer:
    ringer = Ringer(sound_system, ToneMixer(), clock)
    assert ringer.ring(Tone.RINGTONE, "speaker")
    return ringer


def test_a_device_that_rings_is_left_alone(
    ringer: Ringer, sound_system: FakeSoundSystem, clock: Clock
) -> None:
    for _ in range(5):
        sound_system.opened(DeviceDirection.PLAYBACK).run(np.zeros(480, dtype=np.int16))
        clock.now += 1.5
        assert not ringer.look()


def test_a_device_that_stops_asking_is_let_go(
    ringer: Ringer, sound_system: FakeSoundSystem, clock: Clock
) -> None:
    sound_system.opened(DeviceDirection.PLAYBACK).run(np.zeros(480, dtype=np.int16))
    assert not ringer.look()
    clock.now += 0.1  # two looks in a row, because the list changed twice
    assert not ringer.look()
    clock.now += 0.4
    assert ringer.look()
    assert sound_system.none_open()
    assert not ringer.look()


def test_a_device_that_was_just_opened_is_given_three_seconds(ringer: Ringer, clock: Clock) -> None:
    clock.now += 2.9
    assert not ringer.look()
    clock.now += 0.2
    assert ringer.look()


def test_what_does_not_ring_cannot_stop(ringer: Ringer, clock: Clock) -> None:
    ringer.stop()
    clock.now += 60
    assert not ringer.look()
