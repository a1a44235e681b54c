"""Both directions at one desk: the echo, the meters, and devices that stop."""

from collections import deque
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from exophone_desktop.audio.far_reference import FarReference
from exophone_desktop.audio.levels import FLOOR_DBFS, Gain
from exophone_desktop.audio.paths import (
    STALL_SECONDS,
    STAND_IN_SECONDS,
    MicrophonePath,
    SpeakerPath,
)
from exophone_desktop.audio.processing import VoiceProcessor
from exophone_desktop.audio.readings import DeviceState
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.settings import (
    DeviceKind,
    EchoCancellation,
    NoiseSuppression,
    ProcessingSettings,
)
from exophone_desktop.audio.sound import BLOCK_SAMPLES, FRAME_SAMPLES, SAMPLE_RATE

DATA = Path(__file__).parents[2] / "data"
PERIOD = 480
ECHO_ONLY = ProcessingSettings(noise_suppression=NoiseSuppression.OFF, gain_control=False)
NOTHING = ProcessingSettings(EchoCancellation.OFF, NoiseSuppression.OFF, False, False)


class Desk:
    """A loudspeaker whose sound comes to the microphone ``delay_periods`` of 10 ms later."""

    def __init__(self, settings: ProcessingSettings, delay_periods: int = 5) -> None:
        self.now = 0.0
        self.input_gain = Gain()
        self._processor = VoiceProcessor(pytest.fail)
        self._processor.select(settings, DeviceKind.BUILT_IN_SPEAKER)
        reference = FarReference(BLOCK_SAMPLES)
        self.said: list[Samples] = []
        self._far: deque[Samples] = deque()
        self.microphone = MicrophonePath(
            self._processor, reference, self.input_gain, self.said.append, lambda: self.now
        )
        self.speaker = SpeakerPath(reference, lambda _: self._far.popleft(), clock=lambda: self.now)
        self._air = [np.zeros(PERIOD) for _ in range(delay_periods)]
        self._random = np.random.default_rng(1)
        self.heard_by_microphone: list[NDArray[np.float64]] = []

    def frame(self, far: NDArray[np.int16]) -> NDArray[np.float64]:
        """20 ms; what is sent."""
        said = len(self.said)
        self._far += np.split(far.astype(np.float32), 2)
        for _ in range(2):
            self.now += 0.010
            room = np.zeros(PERIOD, dtype=np.int16)
            self.speaker.fill(room)
            self._air.append(0.3 * room)
            heard = self._air.pop(0) + 8 * self._random.standard_normal(PERIOD)
            self.heard_by_microphone.append(heard)
            self.microphone.take(heard.astype(np.int16))
        assert not self._far
        assert len(self.said) == said + 2
        return np.concatenate(self.said[said:]).astype(np.float64)


def far_speech() -> NDArray[np.int16]:
    parts = [soundfile.read(DATA / f"{name}.wav", dtype="int16")[0] for name in ("speech", "reply")]
    return np.concatenate(parts)


def test_the_echo_of_what_is_really_played_does_not_go_back() -> None:
    desk = Desk(ECHO_ONLY)
    far = far_speech()
    sent = [
        desk.frame(far[at : at + FRAME_SAMPLES])
        for at in range(0, len(far) - FRAME_SAMPLES, FRAME_SAMPLES)
    ]
    after = slice(2 * SAMPLE_RATE, None)
    heard = np.concatenate(desk.heard_by_microphone)[6 * SAMPLE_RATE :]
    left = np.concatenate(sent)[after]
    assert 10 * np.log10(np.mean(heard**2) / np.mean(left**2)) > 30


def test_the_meters_show_both_directions_and_the_input_gain() -> None:
    desk = Desk(NOTHING)
    tone = (8_000 * np.sin(2 * np.pi * 500 / SAMPLE_RATE * np.arange(FRAME_SAMPLES))).astype("<i2")
    for _ in range(50):
        desk.frame(tone)
    assert desk.speaker.level.peak_dbfs == pytest.approx(-12.2, abs=0.5)
    assert desk.microphone.level.peak_dbfs == pytest.approx(-22.7, abs=0.7)
    desk.input_gain.set(6.0)
    for _ in range(20):
        desk.frame(tone)
    assert desk.microphone.level.peak_dbfs == pytest.approx(-16.7, abs=0.7)


def test_devices_that_stop_asking_are_stalled_and_work_again_when_they_come_back() -> None:
    desk = Desk(NOTHING)
    silence = np.zeros(FRAME_SAMPLES, dtype=np.int16)
    desk.frame(silence)
    assert desk.microphone.state is desk.speaker.state is DeviceState.WORKING
    desk.now += STALL_SECONDS + 0.1
    assert desk.microphone.state is desk.speaker.state is DeviceState.STALLED
    desk.frame(silence)
    assert desk.microphone.state is desk.speaker.state is DeviceState.WORKING


def test_a_microphone_of_zeros_is_dead_within_two_seconds() -> None:
    desk = Desk(NOTHING)
    for _ in range(200):
        desk.now += 0.010
        desk.microphone.take(np.zeros(PERIOD, dtype=np.int16))
    assert desk.microphone.state is DeviceState.DEAD
    assert desk.microphone.level.peak_dbfs == FLOOR_DBFS
    assert not desk.microphone.speaking


def test_someone_who_speaks_is_noticed_whether_or_not_anything_is_sent() -> None:
    desk = Desk(NOTHING, delay_periods=0)
    speech = np.repeat(soundfile.read(DATA / "speech.wav", dtype="int16")[0], 3)
    noticed = []
    for at in range(0, len(speech) - PERIOD, PERIOD):
        desk.now += 0.010
        desk.microphone.take(speech[at : at + PERIOD])
        noticed.append(desk.microphone.speaking)
    assert np.mean(noticed) > 0.5


class Missing:
    """A desk whose devices come and go, with 20 ms between two looks of the stand-in."""

    def __init__(self) -> None:
        self.now = 0.0
        self.said: list[Samples] = []
        self.heard = 0
        self.until = 0.0
        reference = FarReference(BLOCK_SAMPLES)
        processor = VoiceProcessor(pytest.fail)
        processor.select(NOTHING, DeviceKind.BUILT_IN_SPEAKER)
        self.microphone = MicrophonePath(
            processor, reference, Gain(), self.said.append, lambda: self.now
        )
        self.speaker = SpeakerPath(reference, self._hear, lambda: 0.009, lambda: self.now)

    def _hear(self, until: float) -> Samples:
        self.heard += 1
        self.until = until
        return np.full(BLOCK_SAMPLES, 1_000, dtype=np.float32)

    def run(self, seconds: float, *, devices: bool) -> None:
        for _ in range(round(seconds / 0.010)):
            self.now += 0.010
            if devices:
                self.microphone.take(np.full(PERIOD, 500, dtype=np.int16))
                self.speaker.fill(np.zeros(PERIOD, dtype=np.int16))
            if round(self.now / 0.010) % 2:
                self.microphone.stand_in()
                self.speaker.stand_in()


def test_while_devices_are_missing_the_machine_keeps_the_pace_in_silence() -> None:
    desk = Missing()
    desk.run(1.0, devices=True)
    assert len(desk.said) == desk.heard == 100
    desk.run(10.0, devices=False)
    assert len(desk.said) == desk.heard
    # Behind by as much as a device may be late, and by no more.
    assert desk.heard == pytest.approx(1_100 - STAND_IN_SECONDS / 0.010, abs=3)
    assert not np.concatenate(desk.said[100:]).any()


def test_devices_that_come_back_go_on_and_no_block_is_moved_twice() -> None:
    desk = Missing()
    for _ in range(20):
        desk.run(0.5, devices=True)
        desk.run(0.5, devices=False)
    # What a device may be late is not made up for.
    late = 20 * round(STAND_IN_SECONDS / 0.010)
    assert len(desk.said) == desk.heard
    assert 20 * 100 - late - 20 * 3 <= desk.heard <= 20 * 100 - late + 20


def test_a_device_that_is_only_late_is_not_stood_in_for() -> None:
    desk = Missing()
    desk.run(0.5, devices=True)
    desk.now += STAND_IN_SECONDS - 0.002
    assert not desk.microphone.stand_in()
    assert not desk.speaker.stand_in()
    assert len(desk.said) == desk.heard == 50
    desk.now += 0.004
    assert desk.microphone.stand_in()
    assert desk.speaker.stand_in()
    assert len(desk.said) == desk.heard == 51


def test_a_machine_that_slept_is_not_made_up_for() -> None:
    desk = Missing()
    desk.run(0.5, devices=True)
    desk.run(0.5, devices=False)
    said = len(desk.said)
    desk.now += 3_600.0
    desk.microphone.stand_in()
    desk.speaker.stand_in()
    assert len(desk.said) - said <= 12
    assert desk.heard == len(desk.said)


def test_sound_may_be_waited_for_until_the_device_runs_short_of_it() -> None:
    desk = Missing()
    desk.run(2.0, devices=True)
    assert desk.until == pytest.approx(desk.now + 0.009)
    # Of a request that is late, that much less.
    desk.now += 0.010 + 0.004
    desk.speaker.fill(np.zeros(PERIOD, dtype=np.int16))
    assert desk.until == pytest.approx(desk.now - 0.004 + 0.009)
