"""A call whose devices are pulled out, plugged in, moved and lost, on PulseAudio and PipeWire."""

import contextlib
import time
from typing import Any

import numpy as np
import psutil
import pytest
from fakes.far_end import FakeFarEnd, tone
from fakes.waiting import wait_until
from numpy.typing import NDArray

from exophone_desktop.audio.duplex import NOTHING_OPENS
from exophone_desktop.audio.miniaudio_system import MiniaudioSystem
from exophone_desktop.audio.notices import DeviceChange, DeviceNotice, DevicesSeen
from exophone_desktop.audio.opening import open_near_end, system_sound
from exophone_desktop.audio.settings import (
    AudioSettings,
    DeviceDirection,
    DeviceKind,
    EchoCancellation,
    NoiseSuppression,
    ProcessingSettings,
    SoundPurpose,
    Tone,
)
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE, AudioError, NearEnd
from exophone_desktop.audio.sound_system import SoundStream

CAPTURE, PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK
CALL, MICROPHONE = SoundPurpose.CALL, SoundPurpose.MICROPHONE
MOST_STOP_SECONDS = 30.0

# The promise is one second; a shared machine is given some of its own.
HAND_OVER_SECONDS = 1.5

HEADSET = "device.bus=usb device.form_factor=headset"
SPOKEN_HERTZ, HEARD_HERTZ = 1000, 800

# A steady tone is noise to a suppressor, and this is about devices.
UNPROCESSED = ProcessingSettings(EchoCancellation.OFF, NoiseSuppression.OFF, False, False)


def tone_in(sound: NDArray[np.int16], rate: int, hertz: float) -> bool:
    """Whether ``sound`` is mostly a tone of ``hertz``."""
    spectrum = np.abs(np.fft.rfft(sound.astype(float) * np.hanning(len(sound)))) ** 2
    at = round(hertz * len(sound) / rate)
    near = spectrum[max(0, at - 4) : at + 5].sum()
    return bool(np.abs(sound).max() > 500 and near > 0.8 * spectrum.sum())


class Ear:
    """Listens at a microphone that hears a loudspeaker."""

    def __init__(self, source: str) -> None:
        self._parts: list[NDArray[np.int16]] = []
        self._stream = MiniaudioSystem().open(
            CAPTURE, source, lambda samples: self._parts.append(samples.copy())
        )

    def hears_the_call(self) -> bool:
        parts = self._parts[-20:]
        return len(parts) == 20 and tone_in(np.concatenate(parts), 48_000, HEARD_HERTZ)

    def close(self) -> None:
        self._stream.close()


class LiveCall:
    """A call on a near end: the far end hums, and what is sent is listened to."""

    def __init__(self, near: NearEnd) -> None:
        self.near = near
        self._far = FakeFarEnd(tone(HEARD_HERTZ, 10_000))
        self.streams: list[SoundStream] = []

    def __enter__(self) -> "LiveCall":
        self.near.listen(True)
        self.near.start(self._far)
        return self

    def __exit__(self, *_: object) -> None:
        self.near.stop()
        for stream in self.streams:
            stream.close()

    def speak_into(self, sink: str) -> None:
        """Let the person speak, where the microphones of ``sink`` hear it."""
        at = 0

        def fill(room: NDArray[np.int16]) -> None:
            nonlocal at
            turn = 2 * np.pi * SPOKEN_HERTZ / 48_000
            room[:] = 10_000 * np.sin(turn * (at + np.arange(len(room))))
            at += len(room)

        self.streams.append(MiniaudioSystem().open(PLAYBACK, sink, fill))

    def sends_speech(self) -> bool:
        sound = self._far.sound(20)
        return len(sound) == 20 * BLOCK_SAMPLES and tone_in(sound, SAMPLE_RATE, SPOKEN_HERTZ)


class Seen:
    """What was told of devices."""

    def __init__(self) -> None:
        self.notices: list[DeviceNotice] = []
        self.told: list[str] = []

    def __call__(self, seen: DevicesSeen) -> None:
        self.notices += seen.notices

    def changes(self, purpose: SoundPurpose) -> list[DeviceChange]:
        return [notice.change for notice in self.notices if notice.purpose is purpose]


@pytest.fixture
def seen() -> Seen:
    return Seen()


def near_end(seen: Seen, microphone: str = "", speaker: str = "") -> NearEnd:
    settings = AudioSettings(microphone=microphone, speaker=speaker, processing=UNPROCESSED)
    return open_near_end(settings, seen.told.append, on_devices=seen)


def used(near: NearEnd) -> set[str]:
    return {device.id for device in near.devices() if device.in_use}


@pytest.fixture
def desk(server: Any) -> Any:
    """A machine with a headset beside the microphone and the loudspeaker."""
    server.plug_sink("headset", HEADSET)
    server.plug_source("headset_mic", "feed", HEADSET)
    server.plug_source("headset_ear", "headset")
    return server


def test_a_headset_is_known_by_what_the_server_tells_of_it(desk: Any) -> None:
    kinds = {device.id: device.kind for device in system_sound().devices()}
    assert kinds["headset"] is kinds["headset_mic"] is DeviceKind.WIRED_HEADSET
    assert kinds["speaker"] is kinds["mic"] is DeviceKind.VIRTUAL


def test_a_microphone_that_is_pulled_out_hands_over_and_is_taken_back(
    desk: Any, seen: Seen
) -> None:
    near = near_end(seen, microphone="headset_mic")
    with LiveCall(near) as call:
        call.speak_into("feed")
        wait_until(call.sends_speech)
        assert used(near) >= {"headset_mic"}
        desk.unplug("headset_mic")
        # The next best is the default microphone, which hears the same voice.
        took = wait_until(lambda: "mic" in used(near) and call.sends_speech())
        assert took < HAND_OVER_SECONDS
        desk.plug_source("headset_mic", "feed", HEADSET)
        took = wait_until(lambda: "headset_mic" in used(near))
        assert took < HAND_OVER_SECONDS
        wait_until(call.sends_speech)
    assert seen.changes(MICROPHONE) == [DeviceChange.VANISHED, DeviceChange.ARRIVED]
    assert seen.told == []


def test_a_headset_that_is_pulled_out_hands_the_voice_to_the_loudspeaker_and_back(
    desk: Any, seen: Seen
) -> None:
    near = near_end(seen, speaker="headset")
    ear, headset_ear = Ear("ear"), Ear("headset_ear")
    with LiveCall(near):
        wait_until(headset_ear.hears_the_call)
        assert not ear.hears_the_call()
        headset_ear.close()
        desk.unplug("headset_ear")
        desk.unplug("headset")
        assert wait_until(ear.hears_the_call) < HAND_OVER_SECONDS
        desk.plug_sink("headset", HEADSET)
        desk.plug_source("headset_ear", "headset")
        headset_ear = Ear("headset_ear")
        wait_until(headset_ear.hears_the_call)
    ear.close()
    headset_ear.close()
    assert seen.changes(CALL) == [DeviceChange.VANISHED, DeviceChange.ARRIVED]
    assert seen.told == []


def test_both_at_once_hand_over_together(desk: Any, seen: Seen) -> None:
    near = near_end(seen, microphone="headset_mic", speaker="headset")
    ear = Ear("ear")
    with LiveCall(near) as call:
        call.speak_into("feed")
        wait_until(lambda: used(near) == {"headset_mic", "headset"} and call.sends_speech())
        for name in ("headset_ear", "headset", "headset_mic"):
            desk.unplug(name)
        took = wait_until(lambda: ear.hears_the_call() and used(near) == {"mic", "speaker"})
        assert took < HAND_OVER_SECONDS
        wait_until(call.sends_speech)
    ear.close()
    assert seen.told == []


def test_the_system_default_is_followed_when_nothing_else_was_chosen(desk: Any, seen: Seen) -> None:
    near = near_end(seen)
    headset_ear = Ear("headset_ear")
    with LiveCall(near) as call:
        call.speak_into("feed")
        wait_until(lambda: used(near) == {"mic", "speaker"} and call.sends_speech())
        desk.control("set-default-sink", "headset")
        desk.control("set-default-source", "headset_mic")
        took = wait_until(lambda: used(near) == {"headset_mic", "headset"})
        assert took < HAND_OVER_SECONDS
        wait_until(headset_ear.hears_the_call)
        wait_until(call.sends_speech)
    headset_ear.close()
    assert seen.changes(CALL) == [DeviceChange.DEFAULT_MOVED]


def test_the_default_that_is_pulled_out_goes_where_the_system_says(desk: Any, seen: Seen) -> None:
    near = near_end(seen)
    headset_ear = Ear("headset_ear")
    with LiveCall(near) as call:
        call.speak_into("feed")
        wait_until(call.sends_speech)
        desk.unplug("mic")
        desk.unplug("ear")
        desk.unplug("speaker")
        wait_until(lambda: not used(near) & {"mic", "ear", "speaker"})
        # Of the two of each that are left, the server says which, once it knows.
        wait_until(lambda: desk.control("get-default-source") in used(near))
        wait_until(lambda: desk.control("get-default-sink") in used(near))
        # The server may have taken those that no person speaks into or listens to.
        desk.control("set-default-source", "headset_mic")
        desk.control("set-default-sink", "headset")
        wait_until(lambda: used(near) == {"headset_mic", "headset"} and call.sends_speech())
    headset_ear.close()


def test_a_hundred_changes_in_a_call_leave_it_speaking_and_nothing_behind(
    desk: Any, seen: Seen
) -> None:
    near = near_end(seen)
    ear = Ear("ear")
    with LiveCall(near) as call:
        call.speak_into("feed")
        wait_until(call.sends_speech)
        near.use_devices("headset_mic", "headset")
        near.use_devices("", "")
        wait_until(call.sends_speech)
        before = psutil.Process().num_fds()
        for number in range(100):
            microphone, speaker = (("headset_mic", "headset"), ("mic", "speaker"))[number % 2]
            near.use_devices(microphone, speaker)
            assert used(near) == {microphone, speaker}
        wait_until(call.sends_speech)
        wait_until(ear.hears_the_call)
        # A look at the list that is under way holds a few for a moment.
        wait_until(lambda: psutil.Process().num_fds() <= before)
    ear.close()
    assert seen.told == []
    assert seen.notices == []


def test_a_server_that_is_killed_and_started_again_has_the_call_back(
    server: Any, seen: Seen
) -> None:
    near = near_end(seen)
    with LiveCall(near) as call:
        call.speak_into("feed")
        wait_until(call.sends_speech)
        server.kill()
        wait_until(lambda: NOTHING_OPENS in seen.told)
        server.start()
        call.speak_into("feed")
        wait_until(call.sends_speech)
        assert used(near) == {"mic", "speaker"}
    assert seen.told.count(NOTHING_OPENS) == 1


def test_a_ring_whose_stream_the_server_ended_is_heard_again(pulse: Any, seen: Seen) -> None:
    """The list of devices is as before: nothing but the silence tells."""
    pulse.plug_sink("bell")
    near = near_end(seen)
    near.choose_devices(SoundPurpose.RINGING, "bell")
    near.play_tone(Tone.RINGTONE)
    near.start(FakeFarEnd())
    try:
        wait_until(lambda: len(pulse.playing_on("bell")) == 1)
        (first,) = pulse.playing_on("bell")
        pulse.end_stream(first)
        wait_until(lambda: len(pulse.playing_on("bell") - {first}) == 1)
    finally:
        near.stop()
    assert pulse.playing_on("bell") == set()


def test_the_last_microphone_may_go_the_person_is_told_and_the_next_one_is_taken(
    server: Any, seen: Seen
) -> None:
    near = near_end(seen)
    with LiveCall(near) as call:
        call.speak_into("feed")
        wait_until(call.sends_speech)
        server.unplug("ear")
        server.unplug("mic")
        wait_until(lambda: any("No microphone" in told for told in seen.told))
        server.plug_source("mic", "feed")
        wait_until(call.sends_speech)


@pytest.mark.expects_log("ERROR exophone_desktop.audio.duplex: A sound device does not close")
def test_a_server_that_hangs_keeps_nobody_waiting_for_ever(pulse: Any, seen: Seen) -> None:
    near = near_end(seen)
    with LiveCall(near) as call:
        call.speak_into("feed")
        wait_until(call.sends_speech)
        pulse.freeze()
        begun = time.monotonic()
        with contextlib.suppress(AudioError):
            near.use_devices("ear", "feed")
        near.stop()
        took = time.monotonic() - begun
        pulse.thaw()
    assert took < MOST_STOP_SECONDS
