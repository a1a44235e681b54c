"""Recordings: complete, valid at any moment, and never in the way of sound."""

import os
import threading
import wave
from pathlib import Path

import numpy as np
import pytest
from fakes.small_disk import files_of_at_most

from exophone_desktop.audio.recording import HEADER_BYTES, WavRecorder, hours_in_a_file
from exophone_desktop.audio.sound import FRAME_BYTES, FRAME_SAMPLES, SAMPLE_RATE, AudioError

WAIT = 10.0


def frame(number: int) -> bytes:
    return np.full(FRAME_SAMPLES, number, dtype="<i2").tobytes()


def read(path: Path) -> np.ndarray:
    with wave.open(str(path)) as opened:
        assert opened.getnchannels() == 1
        assert opened.getsampwidth() == 2
        assert opened.getframerate() == SAMPLE_RATE
        return np.frombuffer(opened.readframes(opened.getnframes()), dtype="<i2")


def wait_for(path: Path, size: int) -> None:
    waiting = threading.Event()
    for _ in range(int(WAIT / 0.01)):
        if path.stat().st_size >= size:
            return
        waiting.wait(0.01)
    pytest.fail("The recording does not grow.")


def test_what_is_written_is_on_disk_after_close(tmp_path: Path) -> None:
    path = tmp_path / "heard.wav"
    recorder = WavRecorder(str(path), pytest.fail)
    for number in range(200):
        recorder.write(frame(number))
    recorder.close()
    recorder.close()
    recorder.write(frame(999))
    sound = read(path)
    assert np.array_equal(sound[::FRAME_SAMPLES], np.arange(200))
    assert len(sound) == 200 * FRAME_SAMPLES


def test_a_recording_that_was_never_closed_is_valid_short_by_a_second_at_most(
    tmp_path: Path,
) -> None:
    path = tmp_path / "heard.wav"
    recorder = WavRecorder(str(path), pytest.fail)
    for number in range(130):
        recorder.write(frame(number))
    wait_for(path, HEADER_BYTES + 130 * FRAME_BYTES)
    copy = tmp_path / "as-it-was.wav"
    copy.write_bytes(path.read_bytes())
    recorder.close()
    assert len(read(copy)) >= 80 * FRAME_SAMPLES


def test_a_recording_can_be_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "heard.wav"
    for turn, resume in ((1, False), (2, True)):
        recorder = WavRecorder(str(path), pytest.fail, resume=resume)
        recorder.write(frame(turn))
        recorder.close()
    assert list(read(path)[::FRAME_SAMPLES]) == [1, 2]


def test_a_full_disk_is_told_once_and_leaves_a_valid_file(tmp_path: Path) -> None:
    told: list[str] = []
    path = tmp_path / "heard.wav"
    over: list[bool] = []

    def tell(detail: str) -> None:
        told.append(detail)
        over.append(recorder.ended)

    recorder = WavRecorder(str(path), tell)
    with files_of_at_most(HEADER_BYTES + 20 * FRAME_BYTES + 100):
        for number in range(60):
            recorder.write(frame(number))
        recorder.close()
    assert len(told) == 1
    assert told[0].startswith("The recording heard.wav ended early: ")
    assert over == [True]
    assert list(read(path)[::FRAME_SAMPLES]) == list(range(20))
    assert path.stat().st_size == HEADER_BYTES + 20 * FRAME_BYTES


@pytest.mark.parametrize(("channels", "hours"), [(1, 37), (2, 18)])
def test_two_channels_fill_a_file_twice_as_fast_as_one(channels: int, hours: int) -> None:
    assert hours_in_a_file(channels) == hours


def test_a_disk_that_is_too_slow_is_told_once_and_sound_does_not_wait(tmp_path: Path) -> None:
    told: list[str] = []
    slow = tmp_path / "slow.wav"
    recorder = SlowRecorder(str(slow), told.append)
    for number in range(1_200):
        recorder.write(frame(number % 100))
    assert told
    assert not recorder.ended
    recorder.go_on.set()
    recorder.close()
    assert told == ["The disk is too slow for the recording slow.wav: parts are missing."]
    assert len(read(slow)) >= 1_000 * FRAME_SAMPLES


class SlowRecorder(WavRecorder):
    """The disk answers when it is told to."""

    def __init__(self, path: str, on_failure: object) -> None:
        self.go_on = threading.Event()
        super().__init__(path, on_failure)  # type: ignore[arg-type]

    def _write_all(self, data: bytes) -> None:
        if len(data) == FRAME_BYTES:
            assert self.go_on.wait(WAIT)
        super()._write_all(data)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing/heard.wav", "there is no such folder"),
        ("", "not a file"),
        ("a\0b.wav", "not a file name"),
    ],
)
def test_a_place_that_cannot_be_written_is_an_error_that_says_why(
    tmp_path: Path, name: str, reason: str
) -> None:
    with pytest.raises(AudioError, match=reason):
        WavRecorder(str(tmp_path) + "/" + name, pytest.fail)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="This system has no named pipes.")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    with pytest.raises(AudioError, match="not a file"):
        WavRecorder(str(tmp_path / "pipe.wav"), pytest.fail)
