import threading
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from exophone_desktop.audio.null import NullNearEnd
from exophone_desktop.audio.ringtone import ringtone
from exophone_desktop.audio.samples import Int16Samples, saturated
from exophone_desktop.audio.settings import RingTone
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.ring_tones import RingTones
from exophone_desktop.engine.sound_commands import UseRingTone

LIMIT = 10.0


class Ringing(NullNearEnd):
    def __init__(self) -> None:
        self.rings: list[Int16Samples] = []

    def use_ring(self, ring: Int16Samples) -> None:
        self.rings.append(ring)


class Desk:
    def __init__(self) -> None:
        self.near = Ringing()
        self.agenda = Agenda()
        self.told: list[str] = []
        self.ring_tones = RingTones(self.agenda, self.near, self.told.append)

    def turn_until_rung(self) -> Int16Samples:
        give_up = time.monotonic() + LIMIT
        while not self.near.rings:
            assert time.monotonic() < give_up
            self.agenda.turn()
            time.sleep(0.005)
        return self.near.rings[-1]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_another_ring_tone_is_used_from_now_on(desk: Desk) -> None:
    desk.ring_tones.use(UseRingTone(RingTone.WARBLE))
    assert np.array_equal(desk.turn_until_rung(), saturated(ringtone(RingTone.WARBLE)))
    assert desk.told == []


def test_a_file_rings(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ring.wav"
    soundfile.write(path, np.full(16_000, 0.5), 16_000)
    desk.ring_tones.use(UseRingTone(RingTone.BELLS, str(path)))
    assert len(desk.turn_until_rung()) == 16_000


def test_a_file_that_is_no_sound_is_told_and_the_built_in_tone_rings(
    desk: Desk, tmp_path: Path
) -> None:
    desk.ring_tones.use(UseRingTone(RingTone.BELLS, str(tmp_path / "none.wav")))
    assert np.array_equal(desk.turn_until_rung(), saturated(ringtone(RingTone.BELLS)))
    assert "The built-in ring tone is used." in desk.told[0]


def test_the_latest_wish_counts(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "long.wav"
    soundfile.write(path, np.full(44_100 * 50, 0.5), 44_100)
    desk.ring_tones.use(UseRingTone(RingTone.BELLS, str(path)))
    desk.ring_tones.use(UseRingTone(RingTone.WARBLE))
    give_up = time.monotonic() + LIMIT
    desk.turn_until_rung()
    while any(each.name == "ring-tone" for each in threading.enumerate()):
        assert time.monotonic() < give_up
        time.sleep(0.01)
    desk.agenda.turn()
    assert len(desk.near.rings) == 1
    assert np.array_equal(desk.near.rings[0], saturated(ringtone(RingTone.WARBLE)))
