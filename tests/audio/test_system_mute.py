"""What the operating system mutes is told in a call, on PulseAudio and on PipeWire."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from fakes.sound_engine import Engine

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import AnswerCall, CallMedia, CallMediaKind, PlaceCall
from exophone_desktop.engine.sound_events import TroubleNoticed, TroublePassed

SECONDS = 2.0


@pytest.fixture
def talking(server: Any) -> Iterator[Engine]:
    """An engine with devices in a call with one that sends back what it hears."""
    engine = Engine(AudioSettings(AudioBackend.SYSTEM))
    other = Engine(AudioSettings(AudioBackend.NULL))
    engine.send(PlaceCall("c1", "me", other.address))
    call = other.heard(events.CallReceived).call
    other.send(AnswerCall(call.call_id, CallMedia(CallMediaKind.ECHO)))
    engine.heard(events.CallConfirmed)
    engine.heard(events.StatisticsMeasured)
    yield engine
    engine.engine.stop()
    other.engine.stop()


@pytest.mark.parametrize(
    ("mute", "unmute", "trouble"),
    [
        (
            ("set-source-mute", "mic", "1"),
            ("set-source-mute", "mic", "0"),
            SoundTrouble.MICROPHONE_MUTED,
        ),
        (
            ("set-sink-mute", "speaker", "1"),
            ("set-sink-mute", "speaker", "0"),
            SoundTrouble.SPEAKER_MUTED,
        ),
        (
            ("set-sink-volume", "speaker", "0"),
            ("set-sink-volume", "speaker", "65536"),
            SoundTrouble.SPEAKER_MUTED,
        ),
    ],
    ids=["microphone", "speaker", "volume-zero"],
)
def test_it_is_told_within_two_seconds_and_taken_back(
    talking: Engine,
    server: Any,
    mute: tuple[str, ...],
    unmute: tuple[str, ...],
    trouble: SoundTrouble,
) -> None:
    server.control(*mute)
    muted_at = time.monotonic()
    talking.heard(TroubleNoticed, lambda event: event.trouble is trouble)
    assert time.monotonic() - muted_at < SECONDS
    server.control(*unmute)
    talking.heard(TroublePassed, lambda event: event.trouble is trouble)
