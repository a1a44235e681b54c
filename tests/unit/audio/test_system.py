"""The microphone and the loudspeaker of a machine, with a sound system the test controls."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from fakes.far_end import FakeFarEnd, constant, tone
from fakes.sound_system import Running
from fakes.waiting import wait_until
from numpy.typing import NDArray

from exophone_desktop.audio.duplex import (
    MICROPHONE_BUSY,
    MICROPHONE_DENIED,
    NO_LOUDSPEAKER,
    NO_MICROPHONE,
    NOTHING_OPENS,
)
from exophone_desktop.audio.levels import FLOOR_DBFS
from exophone_desktop.audio.readings import DeviceState, SoundReadings
from exophone_desktop.audio.refusals import Refusal
from exophone_desktop.audio.settings import (
    AudioDevice,
    AudioSettings,
    DeviceDirection,
    DeviceKind,
    EchoCancellation,
    ProcessingSettings,
    Tone,
    Volumes,
)
from exophone_desktop.audio.sound import BLOCK_SAMPLES, AudioError
from exophone_desktop.audio.system import SystemNearEnd

CAPTURE, PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK
WAIT = 10.0


class Told:
    """The sentences a person was told."""

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self.something = threading.Event()

    def __call__(self, sentence: str) -> None:
        self.sentences.append(sentence)
        self.something.set()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def far() -> FakeFarEnd:
    return FakeFarEnd()


@pytest.fixture
def near(sound_system: Any, told: Told) -> Iterator[SystemNearEnd]:
    near = SystemNearEnd(AudioSettings(), told, system=sound_system)
    near.listen(True)
    yield near
    near.stop()


def played_by(speaker: Any, periods: int) -> NDArray[np.int16]:
    return np.concatenate([speaker.run(np.zeros(480, dtype=np.int16)) for _ in range(periods)])


def test_what_the_microphone_hears_reaches_the_far_end(
    near: Any, sound_system: Any, far: FakeFarEnd
) -> None:
    near.start(far)
    mic = sound_system.opened(CAPTURE)
    wave = 12_000 * np.sin(2 * np.pi * 1000 / 48_000 * np.arange(48_000))
    for start in range(0, 48_000, 480):
        mic.run(wave[start : start + 480].astype("<i2"))
    assert {len(block) for block in far.said} == {BLOCK_SAMPLES}
    heard = far.sound().astype(float)
    spectrum = np.abs(np.fft.rfft(heard[-8000:] * np.hanning(8000)))
    assert int(np.argmax(spectrum)) == 500
    assert near.readings().microphone_level.peak_dbfs == pytest.approx(-8.7, abs=0.5)


def test_what_the_far_end_says_reaches_the_loudspeaker_with_the_tone(
    near: Any, sound_system: Any
) -> None:
    near.start(FakeFarEnd(tone(1_000, 3_000)))
    near.play_tone(Tone.BUSY)
    speaker = sound_system.opened(PLAYBACK)
    sound = played_by(speaker, 60)[4_800:].astype(float)
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 48_000))
    assert int(np.argmax(spectrum[:700])) == pytest.approx(400, abs=3)
    assert int(np.argmax(spectrum[700:])) + 700 == pytest.approx(1_000, abs=3)
    for hertz in (400, 1_000):
        assert spectrum[hertz - 5 : hertz + 6].max() > 20 * np.median(spectrum[:2_000])


def test_a_device_may_ask_for_any_number_of_samples(
    near: Any, sound_system: Any, far: FakeFarEnd
) -> None:
    far.speak = constant(3_000)
    near.start(far)
    mic, speaker = sound_system.opened(CAPTURE), sound_system.opened(PLAYBACK)
    played = []
    for size in (1, 479, 480, 481, 1024, 7, 4800):
        mic.run(np.full(size, 100, dtype=np.int16))
        played.append(speaker.run(np.zeros(size, dtype=np.int16)).copy())
        assert len(played[-1]) == size
    assert {len(block) for block in far.said} == {BLOCK_SAMPLES}
    # Every sample asked for is there, without a hole: only the filter's rise is not full.
    assert np.abs(np.concatenate(played)[150:] - 3_000).max() < 30


def test_after_stop_the_far_end_is_left_alone_and_everything_is_closed(
    near: Any, sound_system: Any, far: FakeFarEnd
) -> None:
    near.start(far)
    # Nobody runs the devices: the machine's clock stands in for them.
    far.wait_until_said(10)
    far.wait_until_heard(10)
    near.stop()
    near.stop()
    said, heard = len(far.said), far.heard
    assert not threading.Event().wait(0.2)
    assert (len(far.said), far.heard) == (said, heard)
    assert near.readings().microphone_level.peak_dbfs == FLOOR_DBFS
    assert sound_system.none_open()


def test_a_stopped_near_end_can_be_started_again(near: Any, sound_system: Any) -> None:
    for _ in range(3):
        near.start(FakeFarEnd())
        near.start(FakeFarEnd())
        assert not sound_system.opened(CAPTURE).closed
        near.stop()
    assert len(sound_system.streams) == 6


def test_no_device_at_all_is_an_error_in_plain_words(near: Any, sound_system: Any) -> None:
    sound_system.unplug_all()
    with pytest.raises(AudioError, match="No microphone and no loudspeaker could be opened"):
        near.start(FakeFarEnd())


def test_a_loudspeaker_alone_is_used_and_the_missing_microphone_told(
    near: Any, sound_system: Any, told: Told, far: FakeFarEnd
) -> None:
    sound_system.unplug(CAPTURE, "mic")
    near.start(far)
    assert told.sentences == [NO_MICROPHONE]
    assert not sound_system.opened(PLAYBACK).closed
    far.wait_until_said(10)
    assert not far.sound().any()


def test_pulled_out_devices_are_told_once_and_come_back_by_themselves(
    near: Any, sound_system: Any, told: Told
) -> None:
    near.start(FakeFarEnd())
    with Running(sound_system):
        wait_until(lambda: all(stream.exchanges > 80 for stream in sound_system.streams))
        sound_system.unplug_all()
        wait_until(lambda: NOTHING_OPENS in told.sentences)
        first = len(sound_system.streams)
        sound_system.plug(CAPTURE, "mic")
        sound_system.plug(PLAYBACK, "speaker")
        wait_until(lambda: len(sound_system.streams) == first + 2)
        wait_until(lambda: all(stream.exchanges for stream in sound_system.streams[-2:]))
    assert told.sentences.count(NOTHING_OPENS) == 1


def test_a_loudspeaker_that_vanishes_is_replaced_without_a_word(
    near: Any, sound_system: Any, told: Told
) -> None:
    sound_system.plug(PLAYBACK, "headset")
    near.use_devices("", "headset")
    near.start(FakeFarEnd())
    with Running(sound_system):
        wait_until(lambda: all(stream.exchanges > 80 for stream in sound_system.streams))
        sound_system.unplug(PLAYBACK, "headset")
        wait_until(lambda: sound_system.streams[-1].device_id == "speaker")
    assert NO_LOUDSPEAKER not in told.sentences


def test_devices_change_during_a_call(near: Any, sound_system: Any) -> None:
    sound_system.plug(CAPTURE, "headset mic")
    sound_system.plug(PLAYBACK, "headset")
    near.start(FakeFarEnd())
    near.use_devices("headset mic", "headset")
    assert sound_system.opened(CAPTURE).device_id == "headset mic"
    assert sound_system.opened(PLAYBACK).device_id == "headset"


def test_a_choice_that_cannot_be_opened_changes_neither_direction(
    near: Any, sound_system: Any
) -> None:
    sound_system.plug(CAPTURE, "headset mic")
    near.start(FakeFarEnd())
    with pytest.raises(AudioError):
        near.use_devices("headset mic", "nowhere")
    assert sound_system.opened(CAPTURE).device_id == "mic"
    assert sound_system.opened(PLAYBACK).device_id == "speaker"


def test_the_devices_of_the_machine_are_listed(near: Any) -> None:
    assert [device.id for device in near.devices()] == ["mic", "speaker"]


def test_the_speaker_volume_reaches_the_loudspeaker(near: Any, sound_system: Any) -> None:
    near.start(FakeFarEnd(constant(9_000)))
    near.use_volumes(Volumes(speaker=-60.0))
    speaker = sound_system.opened(PLAYBACK)

    def played() -> float:
        return float(np.abs(played_by(speaker, 40)[-4_800:].astype(float)).max())

    played()
    assert played() == 0
    near.use_volumes(Volumes())
    assert played() > 8_000


def test_a_pressed_key_is_heard_and_not_sent(near: Any, sound_system: Any, far: FakeFarEnd) -> None:
    # A canceller adds noise of its own.
    near.use_processing(ProcessingSettings(echo_cancellation=EchoCancellation.OFF))
    near.start(far)
    near.play_dtmf("5")
    mic, speaker = sound_system.opened(CAPTURE), sound_system.opened(PLAYBACK)
    played = []
    for _ in range(40):
        mic.run(np.zeros(480, dtype=np.int16))
        played.append(played_by(speaker, 1))
    assert len(far.said) >= 40
    assert not far.sound().any()
    spectrum = np.abs(np.fft.rfft(np.concatenate(played).astype(float), 48_000))
    assert spectrum[[770, 1_336]].min() > 20 * np.median(spectrum[500:2_000])


def test_the_person_hears_that_a_recording_begins(near: Any, sound_system: Any) -> None:
    near.start(FakeFarEnd())
    near.announce_recording()
    played = played_by(sound_system.opened(PLAYBACK), 80)
    spectrum = np.abs(np.fft.rfft(played.astype(float), 48_000))
    assert int(np.argmax(spectrum)) == pytest.approx(1_400, abs=3)


def test_the_microphone_is_open_only_while_it_is_wanted(
    near: Any, sound_system: Any, told: Told
) -> None:
    near.listen(False)
    near.start(FakeFarEnd())
    with Running(sound_system):
        assert [stream.direction for stream in sound_system.streams] == [PLAYBACK]
        near.listen(True)
        wait_until(lambda: near.readings().microphone is not DeviceState.CLOSED)
        near.listen(False)
        wait_until(lambda: near.readings().microphone is DeviceState.CLOSED)
        assert sound_system.opened(PLAYBACK)
        # Within a look or two, not after the pause that failing devices get.
        near.listen(True)
        wait_until(lambda: near.readings().microphone is not DeviceState.CLOSED)
    assert told.sentences == []


def test_a_machine_without_loudspeaker_rings_in_silence_and_still_hears_when_answered(
    near: Any, sound_system: Any, told: Told
) -> None:
    sound_system.unplug(PLAYBACK, "speaker")
    near.listen(False)
    near.start(FakeFarEnd())
    assert told.sentences == [NO_LOUDSPEAKER]
    near.listen(True)
    wait_until(lambda: any(s.direction is CAPTURE for s in sound_system.streams))


def test_another_microphone_is_not_opened_before_it_is_wanted(near: Any, sound_system: Any) -> None:
    sound_system.plug(CAPTURE, "headset")
    near.listen(False)
    near.start(FakeFarEnd())
    near.use_devices("headset", "")
    assert [s for s in sound_system.streams if s.direction is CAPTURE] == []
    near.listen(True)
    wait_until(lambda: [s.device_id for s in sound_system.streams][-1] == "headset")


def test_the_readings_tell_a_dead_microphone_and_what_is_closed(
    near: Any, sound_system: Any
) -> None:
    assert near.readings() == SoundReadings()
    sound_system.unplug(PLAYBACK, "speaker")
    near.start(FakeFarEnd())
    mic = sound_system.opened(CAPTURE)
    for _ in range(200):
        mic.run(np.zeros(480, dtype=np.int16))
    readings = near.readings()
    assert readings.microphone is DeviceState.DEAD
    assert readings.speaker is DeviceState.CLOSED


@pytest.mark.parametrize(
    ("refusal", "sentence", "state"),
    [
        (Refusal.DENIED, MICROPHONE_DENIED, DeviceState.DENIED),
        (Refusal.BUSY, MICROPHONE_BUSY, DeviceState.CLOSED),
        (None, NO_MICROPHONE, DeviceState.CLOSED),
    ],
)
def test_why_the_microphone_does_not_open_is_told_and_it_opens_once_it_may(
    near: Any,
    sound_system: Any,
    told: Told,
    refusal: Refusal | None,
    sentence: str,
    state: DeviceState,
) -> None:
    sound_system.refused[CAPTURE] = refusal
    near.start(FakeFarEnd())
    assert told.sentences == [sentence]
    assert near.readings().microphone is state
    with Running(sound_system):
        sound_system.refused.clear()
        wait_until(lambda: near.readings().microphone is DeviceState.WORKING)
    assert told.sentences == [sentence]


def test_echo_is_cancelled_on_a_loudspeaker_and_not_on_a_headset_whatever_opens(
    told: Told, sound_system: Any
) -> None:
    system = KnownKinds(sound_system, {"headset": DeviceKind.WIRED_HEADSET})
    sound_system.plug(PLAYBACK, "headset")
    near = SystemNearEnd(AudioSettings(), told, system=system)
    near.start(FakeFarEnd())
    assert near.readings().cancelling_echo
    near.use_devices("", "headset")
    assert not near.readings().cancelling_echo
    near.use_processing(ProcessingSettings(echo_cancellation=EchoCancellation.ON))
    assert near.readings().cancelling_echo
    near.use_processing(ProcessingSettings())
    assert not near.readings().cancelling_echo
    near.use_devices("", "")
    assert near.readings().cancelling_echo
    near.stop()


class KnownKinds:
    """The devices of ``system``, with the kinds that are given."""

    def __init__(self, system: Any, kinds: dict[str, DeviceKind]) -> None:
        self._system = system
        self._kinds = kinds

    def devices(self) -> tuple[AudioDevice, ...]:
        return tuple(
            replace(
                device,
                kind=self._kinds.get(device.id, DeviceKind.BUILT_IN_SPEAKER),
                is_default=device.id in ("mic", "speaker"),
            )
            for device in self._system.devices()
        )

    def open(self, direction: DeviceDirection, device_id: str, exchange: Any) -> Any:
        return self._system.open(direction, device_id, exchange)
