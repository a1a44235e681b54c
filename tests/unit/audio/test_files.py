"""A near end made of files."""

import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from exophone_desktop.audio.files import FileNearEnd
from exophone_desktop.audio.settings import AudioBackend, AudioSettings, RingTone, Tone, Volumes
from exophone_desktop.audio.sound import FRAME_BYTES, FRAME_SAMPLES, SILENCE, AudioError


def recorded(path: Path) -> np.ndarray:
    with wave.open(str(path)) as opened:
        return np.frombuffer(opened.readframes(opened.getnframes()), dtype="<i2")


def file_near_end(play: str, record: str, **settings: Any) -> FileNearEnd:
    chosen = AudioSettings(AudioBackend.FILES, play_path=play, record_path=record, **settings)
    return FileNearEnd(chosen, pytest.fail)


@pytest.fixture
def spoken(tmp_path: Path) -> Path:
    """A file of 700 samples: two frames and a piece."""
    path = tmp_path / "hello.wav"
    soundfile.write(path, np.arange(1, 701, dtype=np.int16), 16_000)
    return path


def test_the_file_is_spoken_frame_by_frame_and_followed_by_silence(spoken: Path) -> None:
    near = file_near_end(str(spoken), "")
    near.start()
    frames = [near.capture() for _ in range(5)]
    near.stop()
    assert {len(frame) for frame in frames} == {FRAME_BYTES}
    sound = np.frombuffer(b"".join(frames), dtype="<i2")
    assert np.abs(sound[:700] - np.arange(1, 701)).max() <= 1
    assert not sound[700:].any()
    assert near.capture() == SILENCE


def test_each_start_speaks_the_file_from_its_beginning(spoken: Path) -> None:
    near = file_near_end(str(spoken), "")
    first = []
    for _ in range(2):
        near.start()
        first.append(near.capture())
        near.stop()
    assert first[0] == first[1] != SILENCE


def test_all_that_is_played_is_recorded_across_two_calls(tmp_path: Path) -> None:
    path = tmp_path / "heard.wav"
    near = file_near_end("", str(path))
    for value in (100, 200):
        near.start()
        near.play(np.full(FRAME_SAMPLES, value, dtype="<i2").tobytes())
        near.stop()
    assert list(recorded(path)[::FRAME_SAMPLES]) == [100, 200]


def test_a_new_near_end_begins_a_new_recording(tmp_path: Path) -> None:
    path = tmp_path / "heard.wav"
    path.write_bytes(b"an old one" * 1000)
    near = file_near_end("", str(path))
    near.start()
    near.play(SILENCE)
    near.stop()
    assert len(recorded(path)) == FRAME_SAMPLES


def test_tones_are_in_the_recording_until_they_are_stopped(tmp_path: Path) -> None:
    path = tmp_path / "heard.wav"
    near = file_near_end("", str(path))
    near.start()
    near.play_tone(Tone.BUSY)
    for _ in range(20):
        near.play(SILENCE)
    near.play_tone(None)
    for _ in range(20):
        near.play(SILENCE)
    near.stop()
    sound = recorded(path)
    assert np.abs(sound[: 20 * FRAME_SAMPLES]).max() > 3000
    assert not sound[21 * FRAME_SAMPLES :].any()


def test_ring_tone_and_volumes_count_in_files_too(tmp_path: Path) -> None:
    def rung(name: str, **settings: Any) -> np.ndarray:
        near = file_near_end("", str(tmp_path / name), **settings)
        near.start()
        near.play_tone(Tone.RINGTONE)
        for _ in range(20):
            near.play(SILENCE)
        near.stop()
        return recorded(tmp_path / name)

    bells = rung("bells.wav")
    quiet = rung("quiet.wav", volumes=Volumes(ring=-20.0))
    assert np.abs(quiet).max() == pytest.approx(np.abs(bells).max() / 10, rel=0.01)
    assert not np.array_equal(rung("warble.wav", ring_tone=RingTone.WARBLE), bells)


def test_a_missing_file_stops_start_and_nothing_is_recorded_over(tmp_path: Path) -> None:
    record = tmp_path / "heard.wav"
    record.write_bytes(b"precious")
    near = file_near_end(str(tmp_path / "none.wav"), str(record))
    with pytest.raises(AudioError, match=r"none\.wav"):
        near.start()
    assert record.read_bytes() == b"precious"


def test_a_folder_that_is_not_there_stops_start(tmp_path: Path) -> None:
    near = file_near_end("", str(tmp_path / "no" / "heard.wav"))
    with pytest.raises(AudioError, match="there is no such folder"):
        near.start()


def test_without_files_there_is_silence_in_and_nothing_out() -> None:
    near = file_near_end("", "")
    near.start()
    near.play(SILENCE)
    near.use_devices("any", "any")
    assert near.capture() == SILENCE
    assert near.devices() == ()
    near.stop()
