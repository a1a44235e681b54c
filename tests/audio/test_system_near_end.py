"""The whole sound path on PulseAudio's virtual devices."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.duplex import NOTHING_OPENS
from exophone_desktop.audio.miniaudio_system import MiniaudioSystem
from exophone_desktop.audio.opening import open_near_end
from exophone_desktop.audio.settings import AudioBackend, AudioSettings, DeviceDirection
from exophone_desktop.audio.sound import FRAME_SAMPLES, SILENCE, NearEnd

CAPTURE, PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK
WAIT = 20.0
FRAME_SECONDS = 0.020

# The ways from a stream to a stream through the server take 12 to 20 ms of this; a shared
# machine stalls now and then, hence the room.
MOST_DELAY_SECONDS = 0.150


class BridgeClock:
    """Turns a near end every 20 ms, as the bridge does. ``speak`` makes the frames to play."""

    def __init__(self, near: NearEnd, speak: Callable[[], bytes]) -> None:
        self._near = near
        self._speak = speak
        self.frames: list[tuple[float, NDArray[np.int16]]] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "BridgeClock":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join(WAIT)

    def _run(self) -> None:
        due = time.perf_counter()
        while not self._ended.is_set():
            due += FRAME_SECONDS
            self._ended.wait(max(0.0, due - time.perf_counter()))
            frame = np.frombuffer(self._near.capture(), dtype="<i2")
            self.frames.append((time.perf_counter(), frame))
            self._near.play(self._speak())

    def hears(self, hertz: float) -> bool:
        """Whether the last half second is a steady tone of ``hertz``."""
        if len(self.frames) < 25:
            return False
        sound = np.concatenate([frame for _, frame in self.frames[-25:]]).astype(float)
        spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
        strongest = int(np.argmax(spectrum))
        share = spectrum[max(0, strongest - 3) : strongest + 4].sum() / max(1.0, spectrum.sum())
        return abs(strongest * 2 - hertz) <= 4 and bool(share > 0.95)


def wait_until(condition: Callable[[], bool]) -> None:
    waiting = threading.Event()
    limit = time.monotonic() + WAIT
    while not condition():
        if time.monotonic() > limit:
            pytest.fail("It did not happen in time.")
        waiting.wait(0.02)


def sine(hertz: float) -> Callable[[NDArray[np.int16]], None]:
    at = 0

    def fill(room: NDArray[np.int16]) -> None:
        nonlocal at
        room[:] = 10_000 * np.sin(2 * np.pi * hertz / 48_000 * (at + np.arange(len(room))))
        at += len(room)

    return fill


def silence() -> bytes:
    return SILENCE


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def near(pulse: Any, told: list[str]) -> Iterator[NearEnd]:
    near = open_near_end(AudioSettings(backend=AudioBackend.SYSTEM), told.append)
    near.start()
    yield near
    near.stop()


def test_a_voice_at_the_microphone_reaches_the_bridge_clean(near: NearEnd) -> None:
    voice = MiniaudioSystem().open(PLAYBACK, "feed", sine(1000))
    with BridgeClock(near, silence) as clock:
        wait_until(lambda: clock.hears(1000))
    voice.close()


def test_what_the_bridge_plays_is_heard_at_the_loudspeaker(near: NearEnd) -> None:
    wave = 10_000 * np.sin(2 * np.pi * 800 / 16_000 * np.arange(FRAME_SAMPLES))
    frame = wave.astype("<i2").tobytes()
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
    with BridgeClock(near, lambda: frame):
        wait_until(is_steady)
    ear.close()


def test_sound_takes_little_time_in_both_directions(near: NearEnd) -> None:
    clicked: list[float] = []
    heard: list[float] = []
    spoken: list[float] = []
    click = np.zeros(FRAME_SAMPLES, dtype="<i2")
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

    def speak() -> bytes:
        if len(spoken) == len(heard) and len(clock.frames) % 25 == 0 and len(clock.frames) > 150:
            spoken.append(time.perf_counter())
            return click.tobytes()
        return SILENCE

    system = MiniaudioSystem()
    mouth, ear = system.open(PLAYBACK, "feed", feed), system.open(CAPTURE, "ear", listen)
    arrived: list[float] = []
    with BridgeClock(near, speak) as clock:
        wait_until(lambda: len(clock.frames) > 150)
        for _ in range(9):
            start = len(clock.frames)
            wanted.set()
            wait_until(
                lambda start=start: any(  # type: ignore[misc]
                    np.abs(frame).max() > 6_000 for _, frame in list(clock.frames[start:])
                )
            )
            arrived.append(
                next(t for t, frame in clock.frames[start:] if np.abs(frame).max() > 6_000)
            )
            settled = len(clock.frames) + 15
            wait_until(lambda settled=settled: len(clock.frames) > settled)  # type: ignore[misc]
        wait_until(lambda: len(heard) >= 5)
    mouth.close()
    ear.close()
    capture = float(np.median(np.array(arrived) - np.array(clicked[: len(arrived)])))
    play = float(np.median(np.array(heard[:5]) - np.array(spoken[:5])))
    assert 0 < capture < MOST_DELAY_SECONDS
    assert 0 < play < MOST_DELAY_SECONDS


def test_a_microphone_that_is_pulled_out_is_replaced_by_the_default(
    pulse: Any, near: NearEnd, told: list[str]
) -> None:
    module = pulse.control(
        "load-module", "module-remap-source", "master=speaker.monitor", "source_name=headset"
    )
    voice = MiniaudioSystem().open(PLAYBACK, "feed", sine(1000))
    near.use_devices("headset", "")
    with BridgeClock(near, silence) as clock:
        wait_until(lambda: len(clock.frames) > 50)
        assert not clock.hears(1000)
        pulse.control("unload-module", module)
        wait_until(lambda: clock.hears(1000))
    voice.close()
    assert told == []


def test_a_sound_server_that_dies_is_told_once_and_taken_up_again(
    pulse: Any, near: NearEnd, told: list[str]
) -> None:
    with BridgeClock(near, silence) as clock:
        wait_until(lambda: len(clock.frames) > 50)
        pulse.stop()
        wait_until(lambda: NOTHING_OPENS in told)
        pulse.start()
        voice = None

        def is_back() -> bool:
            return clock.hears(1000)

        voice = MiniaudioSystem().open(PLAYBACK, "feed", sine(1000))
        wait_until(is_back)
        voice.close()
    assert told.count(NOTHING_OPENS) == 1


def test_auto_without_a_sound_server_is_silent_and_says_so(pulse: Any) -> None:
    pulse.stop()
    told: list[str] = []
    near = open_near_end(AudioSettings(), told.append)
    near.start()
    with BridgeClock(near, silence) as clock:
        wait_until(lambda: len(clock.frames) > 10)
    near.stop()
    assert told == [NOTHING_OPENS]
    assert not any(frame.any() for _, frame in clock.frames)
    assert near.devices() == ()
