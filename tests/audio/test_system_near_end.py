"""The whole sound path on PulseAudio's virtual devices."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from fakes.far_end import FakeFarEnd, silence, tone
from fakes.waiting import wait_until
from numpy.typing import NDArray

from exophone_desktop.audio.duplex import NOTHING_OPENS
from exophone_desktop.audio.miniaudio_system import MiniaudioSystem
from exophone_desktop.audio.opening import open_near_end
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.settings import AudioBackend, AudioSettings, DeviceDirection
from exophone_desktop.audio.sound import NearEnd

CAPTURE, PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK

# The ways from a stream to a stream through the server take 12 to 20 ms of this; a shared
# machine stalls now and then, hence the room.
MOST_DELAY_SECONDS = 0.150


def hears(far: FakeFarEnd, hertz: float) -> bool:
    """Whether the last half second said to ``far`` is a steady tone of ``hertz``."""
    if len(far.said) < 50:
        return False
    sound = far.sound(50).astype(float)
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    strongest = int(np.argmax(spectrum))
    share = spectrum[max(0, strongest - 3) : strongest + 4].sum() / max(1.0, spectrum.sum())
    return abs(strongest * 2 - hertz) <= 4 and bool(share > 0.95)


def sine(hertz: float) -> Callable[[NDArray[np.int16]], None]:
    at = 0

    def fill(room: NDArray[np.int16]) -> None:
        nonlocal at
        room[:] = 10_000 * np.sin(2 * np.pi * hertz / 48_000 * (at + np.arange(len(room))))
        at += len(room)

    return fill


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def far() -> FakeFarEnd:
    return FakeFarEnd()


@pytest.fixture
def near(pulse: Any, told: list[str], far: FakeFarEnd) -> Iterator[NearEnd]:
    near = open_near_end(AudioSettings(backend=AudioBackend.SYSTEM), told.append)
    near.listen(True)
    near.start(far)
    yield near
    near.stop()


@pytest.mark.usefixtures("near")
def test_a_voice_at_the_microphone_reaches_the_far_end_clean(far: FakeFarEnd) -> None:
    voice = MiniaudioSystem().open(PLAYBACK, "feed", sine(1000))
    wait_until(lambda: hears(far, 1000))
    voice.close()


@pytest.mark.usefixtures("near")
def test_what_the_far_end_says_is_heard_at_the_loudspeaker(far: FakeFarEnd) -> None:
    far.speak = tone(800, 10_000)
    heard: list[NDArray[np.int16]] = []

    def is_steady() -> bool:
        if len(heard) < 60:
            return False
        sound = np.concatenate(heard[-50:]).astype(float)
        spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
        strongest = int(np.argmax(spectrum))
        share = spectrum[max(0, strongest - 3) : strongest + 4].sum() / max(1.0, spectrum.sum())
        return abs(strongest * 48_000 / len(sound) - 800) < 5 and bool(share > 0.95)

    ear = MiniaudioSystem().open(CAPTURE, "ear", lambda samples: heard.append(samples.copy()))
    wait_until(is_steady)
    ear.close()


@pytest.mark.usefixtures("near")
def test_sound_takes_little_time_in_both_directions(far: FakeFarEnd) -> None:
    clicked: list[float] = []
    heard: list[float] = []
    spoken: list[float] = []
    click = silence()
    click[:48] = 30_000
    wanted = threading.Event()

    def feed(room: NDArray[np.int16]) -> None:
        room[:] = 0
        if wanted.is_set():
            wanted.clear()
            room[:144] = 30_000
            clicked.append(time.perf_counter())

    def listen(samples: NDArray[np.int16]) -> None:
        if np.abs(samples).max() > 6_000 and len(heard) < len(spoken):
            heard.append(time.perf_counter())

    def speak(number: int) -> Samples:
        if len(spoken) == len(heard) and number % 50 == 0 and number > 300:
            spoken.append(time.perf_counter())
            return click
        return silence()

    def loud_at(start: int) -> float | None:
        """When the first loud block from ``start`` on was said."""
        for number in range(start, len(far.said)):
            if np.abs(far.said[number]).max() > 6_000:
                return far.said_at[number]
        return None

    system = MiniaudioSystem()
    mouth, ear = system.open(PLAYBACK, "feed", feed), system.open(CAPTURE, "ear", listen)
    arrived: list[float] = []
    far.speak = speak
    far.wait_until_said(300)
    for _ in range(9):
        start = len(far.said)
        wanted.set()
        wait_until(lambda start=start: loud_at(start) is not None)  # type: ignore[misc]
        arrived.append(loud_at(start) or 0.0)
        far.wait_until_said(len(far.said) + 30)
    wait_until(lambda: len(heard) >= 5)
    mouth.close()
    ear.close()
    capture = float(np.median(np.array(arrived) - np.array(clicked[: len(arrived)])))
    play = float(np.median(np.array(heard[:5]) - np.array(spoken[:5])))
    assert 0 < capture < MOST_DELAY_SECONDS
    assert 0 < play < MOST_DELAY_SECONDS


def test_a_microphone_that_is_pulled_out_is_replaced_by_the_default(
    pulse: Any, near: NearEnd, far: FakeFarEnd, told: list[str]
) -> None:
    module = pulse.control(
        "load-module", "module-remap-source", "master=speaker.monitor", "source_name=headset"
    )
    voice = MiniaudioSystem().open(PLAYBACK, "feed", sine(1000))
    near.use_devices("headset", "")
    far.wait_until_said(100)
    assert not hears(far, 1000)
    pulse.control("unload-module", module)
    wait_until(lambda: hears(far, 1000))
    voice.close()
    assert told == []


@pytest.mark.usefixtures("near")
def test_a_sound_server_that_dies_is_told_once_and_taken_up_again(
    pulse: Any, far: FakeFarEnd, told: list[str]
) -> None:
    far.wait_until_said(100)
    pulse.stop()
    wait_until(lambda: NOTHING_OPENS in told)
    # The call goes on in silence meanwhile.
    far.wait_until_said(len(far.said) + 20)
    far.wait_until_heard(far.heard + 20)
    pulse.start()
    voice = MiniaudioSystem().open(PLAYBACK, "feed", sine(1000))
    wait_until(lambda: hears(far, 1000))
    voice.close()
    assert told.count(NOTHING_OPENS) == 1


def test_auto_without_a_sound_server_is_silent_and_says_so(pulse: Any) -> None:
    pulse.stop()
    told: list[str] = []
    near = open_near_end(AudioSettings(), told.append)
    far = FakeFarEnd()
    near.listen(True)
    near.start(far)
    far.wait_until_said(20)
    near.stop()
    assert told == [NOTHING_OPENS]
    assert not far.sound().any()
    assert near.devices() == ()
