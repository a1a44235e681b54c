"""The benchmarks' sound devices: mouth and ear on one clock."""

import shutil
import subprocess
from collections.abc import Iterator

import pytest

from benchmarks.rig.chirps import delays, write_chirps
from benchmarks.rig.pulse import EAR_A, EAR_B, MOUTH_A, MOUTH_B, PulseServer


@pytest.fixture
def world() -> Iterator[PulseServer]:
    if shutil.which("pulseaudio") is None:
        pytest.skip("PulseAudio (pulseaudio, pactl) is not installed.")
    server = PulseServer()
    yield server
    server.stop()


def test_what_a_person_says_is_in_no_other_channel_until_a_phone_plays_it(
    world: PulseServer,
) -> None:
    length = write_chirps(world.folder / "chirps.wav", 2)
    with world.recording() as recording:
        world.speak("A", world.folder / "chirps.wav", length + 10)
    samples = recording.samples()
    assert delays(samples[MOUTH_A], samples[MOUTH_A]) == (2, [0.0, 0.0])
    assert not samples[[EAR_A, MOUTH_B, EAR_B]].any()

    path = str(world.folder / "chirps.wav")
    with world.recording() as recording:
        speaking = world.speaking("A", world.folder / "chirps.wav")
        subprocess.run(
            ["paplay", f"--server={world.address}", "--device=spkB", path], check=True, timeout=20
        )
        speaking.stop()
    assert recording.samples()[EAR_B].any()
