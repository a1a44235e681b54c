"""The sound check in the engine's process, on a sound server's devices, with calls about."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from fakes.sound_engine import Engine
from numpy.typing import NDArray

from exophone_desktop.audio.miniaudio_system import MiniaudioSystem
from exophone_desktop.audio.playing import read_sound
from exophone_desktop.audio.settings import (
    AudioBackend,
    AudioSettings,
    DeviceDirection,
    RingTone,
    Tone,
)
from exophone_desktop.audio.sound_figures import Verdict
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import (
    HangUpCall,
    PlaceCall,
    PlayTone,
    StopTone,
)
from exophone_desktop.engine.sound_commands import CheckSound, UseRingTone
from exophone_desktop.engine.sound_events import (
    SoundCheckDone,
    SoundCheckFailed,
    SoundCheckProgressed,
    SoundCheckStopped,
)

LIMIT = 20.0
SPEECH = np.repeat(read_sound(str(Path(__file__).parents[1] / "data" / "speech.wav")), 3)


class Ear:
    """Hears what the loudspeaker plays."""

    def __init__(self) -> None:
        self._parts: list[NDArray[np.int16]] = []
        self._stream = MiniaudioSystem().open(DeviceDirection.CAPTURE, "ear", self._take)

    def _take(self, samples: NDArray[np.int16]) -> None:
        self._parts.append(samples.copy())

    def forget(self) -> None:
        self._parts.clear()

    def loudest_hertz(self, seconds: float) -> float:
        """Of the next ``seconds`` of sound."""
        self.forget()
        give_up = time.monotonic() + LIMIT
        while sum(map(len, self._parts)) < seconds * 48_000:
            assert time.monotonic() < give_up
            time.sleep(0.02)
        heard = np.concatenate(list(self._parts)).astype(float)
        return float(np.argmax(np.abs(np.fft.rfft(heard))) * 48_000 / len(heard))

    def close(self) -> None:
        self._stream.close()


@pytest.fixture
def voice(pulse: Any) -> Iterator[None]:
    """Somebody speaks into the microphone, over and over."""
    said = np.concatenate([SPEECH, np.zeros(24_000, dtype=np.int16)])
    at = 0

    def speak(room: NDArray[np.int16]) -> None:
        nonlocal at
        room[:] = said[(at + np.arange(len(room))) % len(said)]
        at += len(room)

    stream = MiniaudioSystem().open(DeviceDirection.PLAYBACK, "feed", speak)
    yield
    stream.close()


def streams_of_the_engine(pulse: Any) -> list[str]:
    """What listens to a microphone; the server's own streams have no client."""
    listed = pulse.control("list", "short", "source-outputs").splitlines()
    return [line for line in listed if line.split("\t")[2] != "-"]


@pytest.mark.usefixtures("voice")
def test_a_voice_is_recorded_judged_and_heard_again(engine: Engine) -> None:
    engine.send(CheckSound(Step.RECORD, seconds=3.0))
    level = engine.heard(SoundCheckProgressed, lambda e: (e.level_dbfs or -96.0) > -40.0)
    assert level.step is Step.RECORD
    done = engine.heard(SoundCheckDone)
    assert done.microphone is not None
    assert done.microphone.verdict is Verdict.GOOD
    engine.send(CheckSound(Step.PLAY_BACK))
    assert engine.heard(SoundCheckDone).step is Step.PLAY_BACK


def test_a_call_that_comes_in_ends_the_check_before_it_rings_and_frees_the_microphone(
    engine: Engine, pulse: Any
) -> None:
    caller = Engine(AudioSettings(AudioBackend.NULL))
    try:
        engine.send(CheckSound(Step.RECORD, seconds=60.0))
        engine.heard(SoundCheckProgressed, lambda e: e.done > 0)
        assert streams_of_the_engine(pulse)
        caller.send(PlaceCall("c1", "me", f"sip:me@127.0.0.1:{engine.port}"))
        first = engine.heard(SoundCheckStopped | events.CallReceived)  # type: ignore[arg-type]
        assert first == SoundCheckStopped(Step.RECORD, by_call=True)
        engine.heard(events.CallReceived)
        give_up = time.monotonic() + LIMIT
        while streams_of_the_engine(pulse):
            assert time.monotonic() < give_up, "the microphone is still open"
            time.sleep(0.02)
        engine.send(CheckSound(Step.RECORD))
        assert "when the call is over" in engine.heard(SoundCheckFailed).detail
        caller.send(HangUpCall("c1"))
        engine.heard(events.CallDisconnected)
        engine.send(CheckSound(Step.PLAY_TONE))
        assert engine.heard(SoundCheckDone).step is Step.PLAY_TONE
    finally:
        caller.engine.stop()


def test_another_ring_tone_is_heard_at_once(engine: Engine, tmp_path: Path) -> None:
    ear = Ear()
    try:
        engine.send(PlayTone(Tone.RINGTONE))
        give_up = time.monotonic() + LIMIT
        while ear.loudest_hertz(0.5) < 300:
            assert time.monotonic() < give_up
        path = tmp_path / "ring.wav"
        times = np.arange(16_000 * 2) / 16_000
        soundfile.write(path, 0.4 * np.sin(2 * np.pi * 320 * times), 16_000)
        engine.send(UseRingTone(RingTone.BELLS, str(path)))
        give_up = time.monotonic() + 5.0
        while abs(ear.loudest_hertz(0.5) - 320) > 5:
            assert time.monotonic() < give_up
        engine.send(StopTone())
    finally:
        ear.close()
