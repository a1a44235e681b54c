import argparse
from pathlib import Path

import pytest

from exophone_desktop.audio import miniaudio_system
from exophone_desktop.audio.settings import (
    AudioBackend,
    AudioDevice,
    AudioSettings,
    DeviceDirection,
)
from exophone_desktop.cli import sound
from exophone_desktop.cli.entry import main

CAPTURE, PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK
DEVICES = (
    AudioDevice("alsa.in.desk", "Desk Microphone", CAPTURE, is_default=True),
    AudioDevice("usb.in.1", "Headset", CAPTURE),
    AudioDevice("usb.in.2", "Headset", CAPTURE),
    AudioDevice("usb.out", "Headset", PLAYBACK),
    AudioDevice("alsa.out", "Desk Speaker", PLAYBACK, is_default=True),
)
SPEECH = Path(__file__).parents[2] / "data" / "speech.wav"


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> list[AudioDevice]:
    """What is plugged in; tests may change it."""
    plugged_in = list(DEVICES)
    monkeypatch.setattr(miniaudio_system.MiniaudioSystem, "devices", lambda self: tuple(plugged_in))
    return plugged_in


def asked(*given: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    sound.add_to(parser)
    return parser.parse_args(given)


def test_without_devices_files_are_used() -> None:
    settings = sound.settings(asked("--play", str(SPEECH)))
    assert (settings.backend, settings.play_path) == (AudioBackend.FILES, str(SPEECH))


def test_a_recording_does_not_replace_the_sound_that_is_played(tmp_path: Path) -> None:
    spoken, elsewhere = tmp_path / "in.wav", tmp_path / "out.wav"
    spoken.write_bytes(SPEECH.read_bytes())
    with pytest.raises(sound.UnusableSoundError, match="would replace"):
        sound.settings(asked("--play", str(spoken), "--record", f"{tmp_path}/./in.wav"))
    assert sound.settings(asked("--play", str(spoken), "--record", str(elsewhere))).record_path


@pytest.mark.usefixtures("machine")
def test_with_devices_the_defaults_are_used() -> None:
    assert sound.settings(asked("--devices")) == AudioSettings(backend=AudioBackend.SYSTEM)


@pytest.mark.usefixtures("machine")
def test_devices_are_found_by_id_by_name_and_by_a_part_of_the_name() -> None:
    settings = sound.settings(
        asked("--devices", "--microphone", "usb.in.2", "--speaker", "desk SPEAKER")
    )
    assert (settings.microphone, settings.speaker) == ("usb.in.2", "alsa.out")
    assert sound.choose(DEVICES, CAPTURE, "desk") == "alsa.in.desk"
    # The whole name counts before a part of another's.
    more = (*DEVICES, AudioDevice("usb.out.2", "Headset (second)", PLAYBACK))
    assert sound.choose(more, PLAYBACK, "headset") == "usb.out"


@pytest.mark.parametrize(
    ("direction", "wanted", "told"),
    [
        (CAPTURE, "headset", "Several microphones.*give the id of one: usb.in.1, usb.in.2"),
        (CAPTURE, "alsa.out", "no microphone 'alsa.out' here; there are: Desk Microphone, Headset"),
        (PLAYBACK, "webcam", "no speaker 'webcam' here; there are: Headset, Desk Speaker"),
    ],
)
def test_a_device_that_is_not_there_is_told_with_those_that_are(
    direction: DeviceDirection, wanted: str, told: str
) -> None:
    with pytest.raises(sound.UnusableSoundError, match=told):
        sound.choose(DEVICES, direction, wanted)


def test_names_of_devices_are_shown_as_text() -> None:
    hostile = AudioDevice("x", "Mic\x1b[2J\u202e\nagain", CAPTURE)
    with pytest.raises(sound.UnusableSoundError) as told:
        sound.choose((hostile,), CAPTURE, "other")
    assert not set("\x1b\u202e\n") & set(str(told.value))


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["--microphone", "desk"], "need --devices"),
        (["--devices", "--play", str(SPEECH)], "takes no --play"),
        (["--devices", "--speaker", "webcam"], "no speaker 'webcam'"),
    ],
)
@pytest.mark.parametrize("command", [["call", "sip:bob@127.0.0.1"], ["answer"]], ids=" ".join)
def test_unusable_sound_ends_a_command_before_anything_is_sent(
    command: list[str],
    given: list[str],
    told: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    account = tmp_path / "alice.toml"
    account.write_text('[account]\nid = "sip:alice@127.0.0.1"\n')
    assert main([*command, "--account", str(account), *given]) == 2
    said = capsys.readouterr()
    assert told in said.err
    assert said.out == ""


def test_a_machine_without_sound_is_told(machine: list[AudioDevice]) -> None:
    machine.clear()
    with pytest.raises(sound.UnusableSoundError, match="no sound devices"):
        sound.settings(asked("--devices"))
