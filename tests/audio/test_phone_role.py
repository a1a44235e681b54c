"""What a sound server is told about the engine's streams, and what it does about it."""

import json
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from fakes.sound_engine import Engine
from fakes.waiting import wait_until

from exophone_desktop.audio.settings import AudioBackend, AudioSettings, Tone
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.engine.commands import PlayTone, StopTone
from exophone_desktop.engine.sound_commands import CheckSound
from exophone_desktop.engine.sound_events import SoundCheckProgressed

LIMIT = 20.0


def streams(server: Any, kind: str) -> list[dict[str, Any]]:
    """The streams of programs that name themselves as ours does."""
    listed: list[dict[str, Any]] = json.loads(server.control("--format=json", "list", kind))
    return [s for s in listed if s["properties"].get("application.name") == "ExoPhone Desktop"]


def roles(server: Any, kind: str) -> set[str]:
    return {each["properties"].get("media.role", "") for each in streams(server, kind)}


def is_music_muted(server: Any) -> bool | None:
    """None where there is none."""
    listed = json.loads(server.control("--format=json", "list", "sink-inputs"))
    music = [each["mute"] for each in listed if each["properties"].get("media.role") == "music"]
    return music[0] if music else None


@pytest.fixture
def music(pulse: Any) -> Iterator[None]:
    """A player, and a server that does with phones and music as PulseAudio comes."""
    pulse.control("load-module", "module-role-cork")
    command = ("pacat", "--property=media.role=music", "--device=speaker", "/dev/zero")
    player = subprocess.Popen(command)
    wait_until(lambda: is_music_muted(pulse) is False)
    yield
    player.terminate()
    player.wait(LIMIT)


@pytest.fixture
def engine_on_server(server: Any) -> Iterator[Engine]:
    engine = Engine(AudioSettings(AudioBackend.SYSTEM))
    yield engine
    engine.engine.stop()


def test_music_on_the_same_loudspeaker_is_silent_while_it_rings(
    pulse: Any, music: None, engine: Engine
) -> None:
    engine.send(PlayTone(Tone.RINGTONE))
    wait_until(lambda: is_music_muted(pulse) is True)
    engine.send(StopTone())
    wait_until(lambda: is_music_muted(pulse) is False)


def test_the_server_is_told_that_the_engine_is_a_phone(
    server: Any, engine_on_server: Engine
) -> None:
    engine_on_server.send(CheckSound(Step.RECORD, seconds=5.0))
    engine_on_server.heard(SoundCheckProgressed, lambda event: event.done > 0)
    assert roles(server, "source-outputs") == {"phone"}
    engine_on_server.send(PlayTone(Tone.RINGTONE))
    wait_until(lambda: bool(streams(server, "sink-inputs")))
    assert roles(server, "sink-inputs") == {"phone"}
