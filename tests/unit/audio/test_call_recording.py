"""Recordings of calls: both sides, never lost, never in the way."""

import os
import stat
from pathlib import Path

import numpy as np
import pytest
import soundfile
from fakes.small_disk import files_of_at_most
from fakes.waiting import wait_until
from numpy.typing import NDArray

from exophone_desktop.audio.call_recording import CallRecorder
from exophone_desktop.audio.recording import HEADER_BYTES
from exophone_desktop.audio.sound import FRAME_BYTES, FRAME_SAMPLES, SAMPLE_RATE, AudioError

WAIT = 10.0


def frame(value: int) -> bytes:
    return np.full(FRAME_SAMPLES, value, dtype="<i2").tobytes()


def noise(frames: int, seed: int) -> list[bytes]:
    random = np.random.default_rng(seed)
    return [
        (3_000 * random.standard_normal(FRAME_SAMPLES)).astype("<i2").tobytes()
        for _ in range(frames)
    ]


def read(path: Path) -> NDArray[np.int16]:
    sound, rate = soundfile.read(path, dtype="int16")
    assert rate == SAMPLE_RATE
    return np.asarray(sound)


@pytest.mark.parametrize("name", ["call.wav", "call.flac", "call.FLAC"])
def test_the_near_end_is_left_and_the_far_end_right(tmp_path: Path, name: str) -> None:
    near, far = noise(100, 1), noise(100, 2)
    recorder = CallRecorder(str(tmp_path / name), pytest.fail)
    for left, right in zip(near, far, strict=True):
        recorder.write(left, right)
    recorder.close(WAIT)
    recorder.close(WAIT)
    sound = read(tmp_path / name)
    assert sound[:, 0].tobytes() == b"".join(near)
    assert sound[:, 1].tobytes() == b"".join(far)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert recorder.path == tmp_path / name


def test_flac_is_made_after_the_end_without_anyone_waiting(tmp_path: Path) -> None:
    recorder = CallRecorder(str(tmp_path / "call.flac"), pytest.fail)
    recorder.write(frame(1), frame(2))
    assert recorder.path == tmp_path / "call.flac"
    assert (tmp_path / "call.wav").exists()
    recorder.end()
    wait_until((tmp_path / "call.flac").exists)
    recorder.close(WAIT)
    assert len(read(tmp_path / "call.flac")) == FRAME_SAMPLES


def test_a_recording_whose_program_dies_is_a_valid_file(tmp_path: Path) -> None:
    recorder = CallRecorder(str(tmp_path / "call.flac"), pytest.fail)
    for value in range(130):
        recorder.write(frame(value), frame(-value))
    wav = tmp_path / "call.wav"
    wait_until(lambda: wav.stat().st_size >= HEADER_BYTES + 130 * 2 * FRAME_BYTES)
    (tmp_path / "as-it-was.wav").write_bytes(wav.read_bytes())
    recorder.close(WAIT)
    sound = read(tmp_path / "as-it-was.wav")
    assert len(sound) >= 80 * FRAME_SAMPLES
    assert list(sound[::FRAME_SAMPLES, 0][:80]) == list(range(80))


@pytest.mark.parametrize("name", ["call.wav", "call.flac"])
def test_a_full_disk_is_told_and_what_was_recorded_stays(tmp_path: Path, name: str) -> None:
    told: list[str] = []
    near, far = noise(60, 1), noise(60, 2)
    with files_of_at_most(HEADER_BYTES + 20 * 2 * FRAME_BYTES + 100):
        recorder = CallRecorder(str(tmp_path / name), told.append)
        for left, right in zip(near, far, strict=True):
            recorder.write(left, right)
        recorder.close(WAIT)
    assert told[0].startswith("The recording call.wav ended early: ")
    sound = read(recorder.path)
    assert sound[:, 0].tobytes() == b"".join(near[:20])
    assert sound[:, 1].tobytes() == b"".join(far[:20])


@pytest.mark.expects_log("WARNING exophone_desktop.audio.call_recording: A recording stays WAV")
def test_a_disk_without_room_for_the_flac_keeps_the_wav(
    tmp_path: Path,
) -> None:
    told: list[str] = []
    near, far = noise(500, 1), noise(500, 2)
    recorder = CallRecorder(str(tmp_path / "call.flac"), told.append)
    for left, right in zip(near, far, strict=True):
        recorder.write(left, right)
    wav = tmp_path / "call.wav"
    wait_until(lambda: wav.stat().st_size >= HEADER_BYTES + 500 * 2 * FRAME_BYTES)
    with files_of_at_most(100_000):
        recorder.close(WAIT)
    assert len(told) == 1
    assert told[0].startswith("The recording call.flac is kept as call.wav: ")
    assert read(wav)[:, 1].tobytes() == b"".join(far)
    assert [path.name for path in tmp_path.iterdir()] == ["call.wav"]


def test_a_recording_that_nobody_waits_for_stays_wav_and_that_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    near, far = noise(3_000, 1), noise(3_000, 2)
    recorder = CallRecorder(str(tmp_path / "call.flac"), told.append)
    wav = tmp_path / "call.wav"
    for count, (left, right) in enumerate(zip(near, far, strict=True)):
        recorder.write(left, right)
        if count % 200 == 199:
            wait_until(lambda n=count: wav.stat().st_size > n * 2 * FRAME_BYTES)  # type: ignore[misc]
    recorder.close(0.0)
    wait_until(lambda: bool(told))
    assert told == [
        "The recording call.flac is kept as call.wav: there was no time to compress it."
    ]
    assert recorder.path == wav
    wait_until(lambda: [path.name for path in tmp_path.iterdir()] == ["call.wav"])
    assert read(wav)[:, 0].tobytes() == b"".join(near)


@pytest.mark.parametrize(
    ("wanted", "there"),
    [
        ("call.wav", "call.wav"),
        ("call.flac", "call.flac"),
        ("call.flac", "call.wav"),
    ],
)
def test_an_earlier_recording_is_never_written_over(
    tmp_path: Path, wanted: str, there: str
) -> None:
    (tmp_path / there).write_bytes(b"an earlier call")
    with pytest.raises(AudioError, match=rf"{there} cannot be written: it exists already"):
        CallRecorder(str(tmp_path / wanted), pytest.fail)
    assert (tmp_path / there).read_bytes() == b"an earlier call"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("call.mp3", "use .wav or .flac"),
        ("call", "use .wav or .flac"),
        ("missing/call.wav", "there is no such folder"),
        ("a\0b.wav", "not a file name"),
    ],
)
def test_a_recording_that_cannot_begin_says_why(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(AudioError, match=reason):
        CallRecorder(str(tmp_path / name), pytest.fail)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files of a user by their folder.")
@pytest.mark.parametrize("name", ["call.wav", "call.flac"])
def test_only_the_user_can_read_a_recording(tmp_path: Path, name: str) -> None:
    recorder = CallRecorder(str(tmp_path / name), pytest.fail)
    recorder.write(frame(1), frame(2))
    recorder.close(WAIT)
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
