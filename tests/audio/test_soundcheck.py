"""``exophone soundcheck`` on the devices of a sound server."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.choice import remember
from exophone_desktop.audio.miniaudio_system import MiniaudioSystem
from exophone_desktop.audio.opening import system_sound
from exophone_desktop.audio.playing import read_sound
from exophone_desktop.audio.settings import DeviceDirection, SoundPurpose, Volumes
from exophone_desktop.composition.doctor import instruments
from exophone_desktop.host.paths import app_paths
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore
from exophone_desktop.host.settings import SettingsFile, SoundSettings

PLAYBACK = DeviceDirection.PLAYBACK
LIMIT = 50.0
SPEECH = np.repeat(read_sound(str(Path(__file__).parents[1] / "data" / "speech.wav")), 3)


class Person:
    """Speaks into the sink ``feed``, over and over, with pauses."""

    def __init__(self, gain: float = 1.0) -> None:
        said = np.concatenate([SPEECH, np.zeros(24_000, dtype=np.int16)])
        self._said = np.clip(said * gain, -32_768, 32_767).astype(np.int16)
        self._at = 0
        self._stream = MiniaudioSystem().open(PLAYBACK, "feed", self._fill)

    def _fill(self, room: NDArray[np.int16]) -> None:
        places = (self._at + np.arange(len(room))) % len(self._said)
        room[:] = self._said[places]
        self._at += len(room)

    def close(self) -> None:
        self._stream.close()


@pytest.fixture
def person(pulse: Any) -> Iterator[Person]:
    person = Person()
    yield person
    person.close()


def check(*arguments: str) -> tuple[int, list[dict[str, Any]]]:
    done = subprocess.run(
        [sys.executable, "-m", "exophone_desktop", "soundcheck", "--json", *arguments],
        capture_output=True,
        text=True,
        timeout=LIMIT,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows[-1]["event"] == "summary", done.stderr
    assert rows[-1]["exit_status"] == done.returncode
    assert "Traceback" not in done.stderr
    return done.returncode, rows


def of(rows: list[dict[str, Any]], event: str) -> list[dict[str, Any]]:
    return [row for row in rows if row["event"] == event]


def test_a_voice_is_judged_and_the_loudspeaker_is_not_heard_by_a_microphone_apart(
    person: Person,
) -> None:
    status, rows = check()
    assert status == 0
    (spoke,) = of(rows, "microphone_checked")
    assert (spoke["device"], spoke["verdict"]) == ("mic", "good")
    assert of(rows, "speaker_checked")[0]["works"]
    (echo,) = of(rows, "echo_checked")
    assert not echo["heard"]
    steps = [row["step"] for row in of(rows, "progress")]
    assert list(dict.fromkeys(steps)) == ["play_tone", "record", "play_back", "echo"]
    listening = [row for row in of(rows, "progress") if row["step"] == "record"]
    assert listening[-1]["done"] == 1
    assert max(row["level_dbfs"] for row in listening) > -40


def test_a_microphone_that_hears_the_loudspeaker_is_told_with_level_and_delay(
    pulse: Any,
) -> None:
    # Something of the room is heard all the while, and the loudspeaker's tone above it.
    pulse.control("load-module", "module-loopback", "source=feed.monitor", "sink=speaker")
    room = Person(gain=0.05)
    _, rows = check("--microphone", "ear", "--seconds", "2", "--no-playback")
    room.close()
    (echo,) = of(rows, "echo_checked")
    assert echo["heard"]
    assert -12 < echo["level_db"] < 3
    assert 0 <= echo["delay_ms"] < 500


def test_a_silent_microphone_is_told_and_counts_as_failed(pulse: Any) -> None:
    status, rows = check("--seconds", "1", "--no-playback")
    assert status == 6
    (silent,) = of(rows, "microphone_checked")
    assert silent["verdict"] == "dead"
    assert "privacy" in silent["detail"]


def test_a_voice_that_is_too_quiet_gets_advice(pulse: Any) -> None:
    person = Person(gain=0.02)
    status, rows = check("--seconds", "3", "--no-playback", "--no-echo")
    person.close()
    assert status == 0
    assert of(rows, "microphone_checked")[0]["verdict"] == "too_quiet"


def test_every_device_is_checked_when_asked_for(pulse: Any, person: Person) -> None:
    _, rows = check("--all", "--seconds", "1", "--no-playback", "--no-echo")
    assert {row["device"] for row in of(rows, "microphone_checked")} == {"mic", "ear"}
    assert {row["device"] for row in of(rows, "speaker_checked")} == {"speaker", "feed"}


def test_the_list_alone_opens_nothing(pulse: Any) -> None:
    status, rows = check("--list")
    assert status == 0
    assert [row["event"] for row in rows] == ["devices_found", "summary"]
    used = {device["id"] for device in rows[0]["devices"] if device["in_use"]}
    assert used == {"mic", "speaker"}


@pytest.fixture
def settings() -> Iterator[SettingsFile]:
    """The settings of the window, as this process and the command find them."""
    path = app_paths().settings_file
    yield SettingsFile(path)
    path.unlink()


def test_what_was_chosen_in_the_window_is_checked_at_the_volume_of_its_calls(
    pulse: Any, person: Person, settings: SettingsFile
) -> None:
    pulse.plug_source("second", "feed")
    devices = system_sound().devices()
    key = next(device.key for device in devices if device.id == "second")
    sound = SoundSettings(
        remembered=remember((), devices, SoundPurpose.MICROPHONE, key),
        volumes=Volumes(microphone=-40.0),
    )
    settings.change(lambda before: before.model_copy(update={"sound": sound}))
    _, rows = check("--seconds", "1", "--no-playback", "--no-echo")
    used = {device["id"] for device in rows[0]["devices"] if device["in_use"]}
    assert used == {"second", "speaker"}
    (spoke,) = of(rows, "microphone_checked")
    assert spoke["device"] == "second"
    assert spoke["peak_dbfs"] < -35


def test_the_doctor_names_the_devices_that_were_chosen_for_calls(pulse: Any) -> None:
    pulse.plug_source("second", "feed")
    pulse.plug_sink("other")
    devices = {device.id: device for device in system_sound().devices()}
    chosen = remember((), tuple(devices.values()), SoundPurpose.MICROPHONE, devices["second"].key)
    tools = instruments(
        "device", lambda: OpenedSecretStore(MemorySecrets(), kept=False), lambda: chosen
    )
    assert {each.id for each in tools.sound_devices() if each.in_use} == {"second", "speaker"}


def test_a_device_that_is_not_there_is_refused_with_the_names_of_those_that_are(
    pulse: Any,
) -> None:
    status, rows = check("--microphone", "Nowhere")
    assert status == 2
    assert "Desk_Microphone" in rows[-1]["detail"]


def test_a_machine_without_sound_is_told(pulse: Any) -> None:
    pulse.stop()
    status, rows = check()
    assert status == 6
    assert rows[-1]["detail"] == "This machine has no sound devices."


@pytest.mark.parametrize(
    "arguments", [("--seconds", "0"), ("--seconds", "x"), ("--all", "--speaker", "a")]
)
def test_options_that_make_no_sense_are_refused(arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "exophone_desktop", "soundcheck", *arguments],
        capture_output=True,
        text=True,
        timeout=LIMIT,
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def begun(process: "subprocess.Popen[str]", sign: Callable[[str], bool]) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if sign(line):
            return
    pytest.fail("The check ended before it was interrupted.")


def test_a_check_that_is_interrupted_ends_at_once_and_says_so(pulse: Any) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "exophone_desktop", "soundcheck", "--json", "--seconds", "40"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    )
    begun(process, lambda line: '"record"' in line)
    process.send_signal(signal.SIGINT)
    begun_at = time.monotonic()
    _, errors = process.communicate(timeout=LIMIT)
    assert time.monotonic() - begun_at < 10
    assert process.returncode == 6
    assert "Interrupted" in errors


def test_a_sound_server_that_hangs_does_not_hang_the_check(pulse: Any) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "exophone_desktop", "soundcheck", "--json", "--seconds", "40"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    begun(process, lambda line: '"record"' in line)
    pulse.freeze()
    try:
        output, _ = process.communicate(timeout=LIMIT)
    finally:
        pulse.thaw()
    assert process.returncode == 6
    assert json.loads(output.splitlines()[-1])["event"] == "summary"
