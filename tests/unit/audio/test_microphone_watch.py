"""A microphone that is dead, stuck, or spoken into."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from exophone_desktop.audio.levels import level_of
from exophone_desktop.audio.microphone_watch import DEAD_SECONDS, SpeechWatch, StillnessWatch
from exophone_desktop.audio.processing import BLOCK_SAMPLES, VoiceProcessor
from exophone_desktop.audio.readings import DeviceState
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.settings import (
    DeviceKind,
    EchoCancellation,
    NoiseSuppression,
    ProcessingSettings,
)

DATA = Path(__file__).parents[2] / "data"
RATE = 48_000
PERIOD = 480


def still(value: int, seconds: float, watch: StillnessWatch) -> None:
    for _ in range(round(seconds * 100)):
        watch.take(np.full(PERIOD, value, dtype=np.int16))


@pytest.mark.parametrize(
    ("value", "state"), [(0, DeviceState.DEAD), (1, DeviceState.DEAD), (700, DeviceState.STUCK)]
)
def test_a_microphone_that_does_not_move_is_noticed_within_two_seconds(
    value: int, state: DeviceState
) -> None:
    watch = StillnessWatch(RATE)
    still(value, DEAD_SECONDS - 0.1, watch)
    assert watch.state is DeviceState.WORKING
    still(value, 0.2, watch)
    assert watch.state is state
    assert DEAD_SECONDS + 0.1 < 2


def test_the_faintest_real_sound_is_life_at_once() -> None:
    watch = StillnessWatch(RATE)
    still(0, 3, watch)
    watch.take(np.array([0, 2, -1], dtype=np.int16))
    assert watch.state is DeviceState.WORKING
    still(0, 1, watch)
    assert watch.state is DeviceState.WORKING


class Judge:
    """The detector and the watch behind it, as in the microphone's path."""

    def __init__(self) -> None:
        self._processor = VoiceProcessor(pytest.fail)
        off = ProcessingSettings(EchoCancellation.OFF, NoiseSuppression.OFF, False, False)
        self._processor.select(off, DeviceKind.WIRED_HEADSET)
        self._watch = SpeechWatch(BLOCK_SAMPLES)

    def hear(self, sound: Samples) -> list[bool]:
        silence = np.zeros(BLOCK_SAMPLES, dtype=np.float32)
        found = []
        for start in range(0, len(sound) - BLOCK_SAMPLES, BLOCK_SAMPLES):
            heard = self._processor.process(sound[start : start + BLOCK_SAMPLES], silence)
            self._watch.take(self._processor.speech_probability, level_of(heard).rms_dbfs)
            found.append(self._watch.speaking)
        return found


def speech() -> Samples:
    sound, _ = soundfile.read(DATA / "speech.wav", dtype="int16")
    return np.asarray(sound, dtype=np.float32)


def test_speech_is_noticed_and_does_not_flicker_between_words() -> None:
    found = Judge().hear(speech())
    assert np.mean(found) > 0.6
    changes = int(np.count_nonzero(np.diff(np.array(found, dtype=int))))
    assert changes <= 4


def test_speech_counts_as_over_soon_after_it_is_over() -> None:
    judge = Judge()
    judge.hear(speech()[:64_000])
    random = np.random.default_rng(1)
    quiet = (20 * random.standard_normal(32_000)).astype(np.float32)
    found = judge.hear(quiet)
    assert not any(found[110:])


def test_keystrokes_and_a_fan_are_no_speech() -> None:
    random = np.random.default_rng(2)
    sound = 60 * random.standard_normal(160_000)
    for start in np.cumsum(random.integers(1_500, 6_000, 40)):
        place = slice(int(start), int(start) + 400)
        if place.stop < len(sound):
            sound[place] += 8_000 * random.standard_normal(400) * np.exp(-np.arange(400) / 80)
    assert not any(Judge().hear(sound.astype(np.float32)))


def test_a_voice_from_the_next_room_is_not_taken_for_the_person() -> None:
    assert not any(Judge().hear(speech() * np.float32(0.002)))
