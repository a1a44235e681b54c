"""Real streams on PulseAudio's virtual devices."""

import gc
import threading
import weakref
from contextlib import closing
from typing import Any

import numpy as np
import psutil
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.miniaudio_system import MiniaudioSystem
from exophone_desktop.audio.settings import DeviceDirection
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.domain.call import CallAudioRoute

CAPTURE, PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK
WAIT = 10.0


class Ear:
    """Listens until it has heard something loud, and keeps what it heard from then on."""

    def __init__(self, samples: int = 24_000) -> None:
        self._wanted = samples
        self.parts: list[NDArray[np.int16]] = []
        self._count = 0
        self.done = threading.Event()

    def __call__(self, recorded: NDArray[np.int16]) -> None:
        if self._count or np.abs(recorded).max() > 5_000:
            self.parts.append(recorded.copy())
            self._count += len(recorded)
            if self._count >= self._wanted:
                self.done.set()

    def strongest_hertz(self) -> float:
        sound = np.concatenate(list(self.parts))[-self._wanted // 2 :].astype(float)
        spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
        return float(np.argmax(spectrum)) * 48_000 / len(sound)


class Mouth:
    """Plays a sine for ever."""

    def __init__(self, hertz: float) -> None:
        self._turn = 2 * np.pi * hertz / 48_000
        self._at = 0

    def __call__(self, room: NDArray[np.int16]) -> None:
        places = self._at + np.arange(len(room))
        room[:] = 10_000 * np.sin(self._turn * places)
        self._at += len(room)


def test_devices_are_listed_with_their_defaults_and_without_monitors(pulse: Any) -> None:
    devices = MiniaudioSystem().devices()
    assert {(device.direction, device.id) for device in devices} == {
        (CAPTURE, "mic"),
        (CAPTURE, "ear"),
        (PLAYBACK, "speaker"),
        (PLAYBACK, "feed"),
    }
    assert {device.id for device in devices if device.is_default} == {"mic", "speaker"}
    speaker = next(device for device in devices if device.id == "speaker")
    assert speaker.name == "Speaker"
    assert speaker.route is CallAudioRoute.SPEAKER


def test_a_device_is_listed_as_soon_as_it_is_plugged_in(pulse: Any) -> None:
    system = MiniaudioSystem()
    pulse.control(
        "load-module",
        "module-null-sink",
        "sink_name=bluez_output.headset",
        "sink_properties=device.description=Headset",
    )
    added = [device for device in system.devices() if device.id == "bluez_output.headset"]
    assert [device.route for device in added] == [CallAudioRoute.BLUETOOTH]


@pytest.mark.parametrize(("speaker", "microphone"), [("feed", "mic"), ("", "ear"), ("feed", "")])
def test_what_one_device_plays_the_other_hears(pulse: Any, speaker: str, microphone: str) -> None:
    system = MiniaudioSystem()
    ear = Ear()
    playing = system.open(PLAYBACK, speaker, Mouth(1000))
    hearing = system.open(CAPTURE, microphone, ear)
    assert ear.done.wait(WAIT)
    playing.close()
    hearing.close()
    assert ear.strongest_hertz() == pytest.approx(1000, abs=8)
    assert playing.exchanges > 10


def test_pulseaudio_is_known_as_a_server_at_which_two_may_listen_at_once(pulse: Any) -> None:
    with closing(MiniaudioSystem().open(CAPTURE, "mic", lambda samples: None)) as one:
        assert one.by_sound_server
        heard = threading.Event()
        with closing(MiniaudioSystem().open(CAPTURE, "mic", lambda samples: heard.set())):
            assert heard.wait(WAIT)


def test_a_closed_stream_makes_no_exchange_any_more(pulse: Any) -> None:
    ear = Ear()
    stream = MiniaudioSystem().open(PLAYBACK, "", Mouth(1000))
    hearing = MiniaudioSystem().open(CAPTURE, "ear", ear)
    assert ear.done.wait(WAIT)
    stream.close()
    stream.close()
    before = stream.exchanges
    again = Ear(4_800)
    control = MiniaudioSystem().open(PLAYBACK, "feed", Mouth(1000))
    control_ear = MiniaudioSystem().open(CAPTURE, "mic", again)
    assert again.done.wait(WAIT)
    for other in (hearing, control, control_ear):
        other.close()
    assert stream.exchanges == before


def test_a_closed_stream_lets_go_of_the_path_of_its_sound_at_once(pulse: Any) -> None:
    # A day has hundreds of calls, and the collector of circles runs seldom in the engine.
    mouth = Mouth(1000)
    path = weakref.ref(mouth)
    gc.disable()
    try:
        stream = MiniaudioSystem().open(PLAYBACK, "", mouth)
        stream.close()
        del stream, mouth
        assert path() is None
    finally:
        gc.enable()


def test_a_device_that_is_not_there_is_refused_in_plain_words(pulse: Any) -> None:
    with pytest.raises(AudioError, match="The chosen microphone is not plugged in"):
        MiniaudioSystem().open(CAPTURE, "nowhere", Ear())
    with pytest.raises(AudioError, match="The chosen loudspeaker is not plugged in"):
        MiniaudioSystem().open(PLAYBACK, "mic", Mouth(1000))


def test_opening_and_listing_many_times_leaves_no_file_open(pulse: Any) -> None:
    system = MiniaudioSystem()
    system.open(CAPTURE, "", Ear()).close()
    before = psutil.Process().num_fds()
    for _ in range(20):
        system.open(CAPTURE, "", Ear()).close()
        system.devices()
        with pytest.raises(AudioError):
            system.open(PLAYBACK, "nowhere", Mouth(1000))
    assert psutil.Process().num_fds() <= before


@pytest.mark.expects_log("ERROR exophone_desktop.audio.miniaudio_system: The sound path failed")
def test_a_failure_on_the_device_thread_is_logged_and_does_not_end_the_stream(pulse: Any) -> None:
    calls = threading.Semaphore(0)

    def fail(_: NDArray[np.int16]) -> None:
        calls.release()
        raise ValueError("a mistake in the sound path")

    stream = MiniaudioSystem().open(CAPTURE, "", fail)
    for _ in range(5):
        assert calls.acquire(timeout=WAIT)
    stream.close()


class LateMouth(Mouth):
    """A sine whose pieces come late at times; ``late`` says by how many seconds, for their
    numbers."""

    def __init__(self, hertz: float, late: dict[int, float], pieces: int) -> None:
        super().__init__(hertz)
        self._late, self._pieces = late, pieces
        self._count = 0
        self.done = threading.Event()

    def __call__(self, room: NDArray[np.int16]) -> None:
        self._count += 1
        if self._count in self._late:
            threading.Event().wait(self._late[self._count])
        super().__call__(room)
        if self._count >= self._pieces:
            self.done.set()


def breaks(sound: NDArray[np.int16], hertz: float) -> int:
    """How often a sine does not go on as sines do, more than 0.1 s apart."""
    x = sound.astype(float)
    amiss = np.abs(x[2:] + x[:-2] - 2 * np.cos(2 * np.pi * hertz / 48_000) * x[1:-1]) > 500
    places = np.flatnonzero(amiss)
    return int(np.count_nonzero(np.diff(places) > 4_800) + 1) if len(places) else 0


def test_a_loudspeaker_whose_thread_is_late_gets_more_in_store_while_it_plays(
    server: Any,
) -> None:
    lates_that_tell = dict.fromkeys((120, 160, 200), 0.040)
    # By as much as what was in store before lasts for.
    lates_that_nobody_hears = dict.fromkeys(range(420, 620, 40), 0.020)

    def breaks_before_and_after() -> tuple[int, int]:
        mouth = LateMouth(1000, lates_that_tell | lates_that_nobody_hears, 640)
        stream = MiniaudioSystem().open(PLAYBACK, "speaker", mouth)
        ear = Ear(10**9)
        hearing = MiniaudioSystem().open(CAPTURE, "ear", ear)
        assert mouth.done.wait(WAIT * 2)
        hearing.close()
        assert not stream.superseded
        stream.close()
        sound = np.concatenate(ear.parts)
        return breaks(sound[: -3 * 48_000], 1000), breaks(sound[-2 * 48_000 - 24_000 :], 1000)

    # A busy machine adds breaks of its own.
    heard = []
    for _ in range(3):
        before, after = breaks_before_and_after()
        heard.append((before, after))
        if before >= 3 and after <= 1:
            return
    pytest.fail(f"It broke off so often before and after there was more in store: {heard}")
