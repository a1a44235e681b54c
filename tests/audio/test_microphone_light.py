"""When the microphone is open: for calls that are dialled or answered, and for nothing else."""

from collections.abc import Iterator
from typing import Any

import pytest
from fakes.sound_engine import Engine
from fakes.waiting import wait_until

from exophone_desktop.audio.settings import AudioBackend, AudioSettings, Tone
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import (
    AnswerCall,
    HangUpCall,
    PlaceCall,
    PlayTone,
    StopTone,
)
from exophone_desktop.engine.sound_events import SoundMeasured


def open_streams(pulse: Any, kind: str) -> list[str]:
    """Streams of programs; the server's own have no client."""
    listed = pulse.control("list", "short", kind).splitlines()
    return [line for line in listed if line.split("\t")[2] != "-"]


def listens(pulse: Any) -> bool:
    return bool(open_streams(pulse, "source-outputs"))


def sounds(pulse: Any) -> bool:
    return bool(open_streams(pulse, "sink-inputs"))


@pytest.fixture
def other(pulse: Any) -> Iterator[Engine]:
    other = Engine(AudioSettings(AudioBackend.NULL))
    yield other
    other.engine.stop()


def rings_for_a_while(engine: Engine, pulse: Any) -> None:
    """Sound flows, and for ten looks at it nobody listened."""
    wait_until(lambda: sounds(pulse))
    for _ in range(10):
        engine.heard(SoundMeasured)
        assert not listens(pulse)


def test_a_call_that_rings_opens_no_microphone_and_one_that_is_answered_does(
    engine: Engine, other: Engine, pulse: Any
) -> None:
    other.send(PlaceCall("c1", "me", engine.address))
    call_id = engine.heard(events.CallReceived).call.call_id
    engine.send(PlayTone(Tone.RINGTONE))
    rings_for_a_while(engine, pulse)
    engine.send(StopTone())
    engine.send(AnswerCall(call_id))
    engine.heard(events.CallConfirmed)
    wait_until(lambda: listens(pulse))
    other.send(HangUpCall("c1"))
    engine.heard(events.CallDisconnected)
    engine.send(PlayTone(Tone.BUSY))
    wait_until(lambda: not listens(pulse))
    rings_for_a_while(engine, pulse)
    engine.send(StopTone())
    wait_until(lambda: not sounds(pulse))


def test_a_ring_tone_that_is_tried_opens_no_microphone(engine: Engine, pulse: Any) -> None:
    engine.send(PlayTone(Tone.RINGTONE))
    rings_for_a_while(engine, pulse)


def test_a_call_that_is_dialled_has_the_microphone_ready_while_it_rings_there(
    engine: Engine, other: Engine, pulse: Any
) -> None:
    engine.send(PlaceCall("c1", "me", other.address))
    engine.heard(events.CallRang)
    engine.send(PlayTone(Tone.RINGBACK))
    wait_until(lambda: listens(pulse))
    engine.send(HangUpCall("c1"))
    engine.heard(events.CallDisconnected)
    wait_until(lambda: not listens(pulse))
