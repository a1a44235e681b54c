"""A near end made of files."""

import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from fakes.far_end import FakeFarEnd, constant

from exophone_desktop.audio.files import FileNearEnd
from exophone_desktop.audio.settings import AudioBackend, AudioSettings, RingTone, Tone, Volumes
from exophone_desktop.audio.sound import BLOCK_SAMPLES, AudioError


def recorded(path: Path) -> np.ndarray:
    with wave.open(str(path)) as opened:
        return np.frombuffer(opened.readframes(opened.getnframes()), dtype="<i2")


def file_near_end(play: str, record: str, **settings: Any) -> FileNearEnd:
    chosen = AudioSettings(AudioBackend.FILES, play_path=play, record_path=record, **settings)
    return FileNearEnd(chosen, pytest.fail)


@pytest.fixture
def spoken(tmp_path: Path) -> Path:
    """A file of 700 samples: four blocks and a piece."""
    path = tmp_path / "hello.wav"
    soundfile.write(path, np.arange(1, 701, dtype=np.int16), 16_000)
    return path


def test_the_file_is_spoken_block_by_block_and_followed_by_silence(spoken: Path) -> None:
    near = file_near_end(str(spoken), "")
    far = FakeFarEnd()
    near.start(far)
    far.wait_until_said(10)
    near.stop()
    said = len(far.said)
    assert {len(block) for block in far.said} == {BLOCK_SAMPLES}
    sound = far.sound()
    assert np.abs(sound[:700] - np.arange(1, 701)).max() <= 1
    assert not sound[700:].any()
    assert len(far.said) == said


def test_each_start_speaks_the_file_from_its_beginning(spoken: Path) -> None:
    near = file_near_end(str(spoken), "")
    for _ in range(2):
        far = FakeFarEnd()
        near.start(far)
        far.wait_until_said(5)
        near.stop()
        assert np.abs(far.sound()[:700] - np.arange(1, 701)).max() <= 1


def test_the_file_is_not_spoken_before_someone_listens(spoken: Path) -> None:
    near = file_near_end(str(spoken), "")
    far = FakeFarEnd(listens=False)
    near.start(far)
    far.wait_until_heard(10)
    assert far.said == []
    far.listens = True
    far.wait_until_said(5)
    near.stop()
    assert np.abs(far.sound()[:700] - np.arange(1, 701)).max() <= 1


def test_all_that_is_played_is_recorded_across_two_calls(tmp_path: Path) -> None:
    path = tmp_path / "heard.wav"
    near = file_near_end("", str(path))
    played = []
    for value in (100, 200):
        far = FakeFarEnd(constant(value))
        near.start(far)
        far.wait_until_heard(6)
        near.stop()
        played += [value] * far.heard
    assert list(recorded(path)[::BLOCK_SAMPLES]) == played


def test_a_new_near_end_begins_a_new_recording(tmp_path: Path) -> None:
    path = tmp_path / "heard.wav"
    path.write_bytes(b"an old one" * 1000)
    near = file_near_end("", str(path))
    far = FakeFarEnd()
    near.start(far)
    far.wait_until_heard(2)
    near.stop()
    assert len(recorded(path)) == far.heard * BLOCK_SAMPLES


def test_tones_are_in_the_recording_until_they_are_stopped(tmp_path: Path) -> None:
    path = tmp_path / "heard.wav"
    near = file_near_end("", str(path))
    far = FakeFarEnd()
    near.play_tone(Tone.BUSY)
    near.start(far)
    far.wait_until_heard(30)
    near.play_tone(None)
    # Another two may be under way.
    stopped = far.heard + 3
    far.wait_until_heard(stopped + 20)
    near.stop()
    sound = recorded(path)
    assert np.abs(sound[: 30 * BLOCK_SAMPLES]).max() > 3000
    assert not sound[stopped * BLOCK_SAMPLES :].any()


def test_ring_tone_and_volumes_count_in_files_too(tmp_path: Path) -> None:
    def rung(name: str, **settings: Any) -> np.ndarray:
        near = file_near_end("", str(tmp_path / name), **settings)
        far = FakeFarEnd()
        near.play_tone(Tone.RINGTONE)
        near.start(far)
        far.wait_until_heard(40)
        near.stop()
        return recorded(tmp_path / name)[: 40 * BLOCK_SAMPLES]

    bells = rung("bells.wav")
    quiet = rung("quiet.wav", volumes=Volumes(ring=-20.0))
    assert np.abs(quiet).max() == pytest.approx(np.abs(bells).max() / 10, rel=0.01)
    assert not np.array_equal(rung("warble.wav", ring_tone=RingTone.WARBLE), bells)


def test_a_missing_file_stops_start_and_nothing_is_recorded_over(tmp_path: Path) -> None:
    record = tmp_path / "heard.wav"
    record.write_bytes(b"precious")
    near = file_near_end(str(tmp_path / "none.wav"), str(record))
    with pytest.raises(AudioError, match=r"none\.wav"):
        near.start(FakeFarEnd())
    assert record.read_bytes() == b"precious"


def test_a_folder_that_is_not_there_stops_start(tmp_path: Path) -> None:
    near = file_near_end("", str(tmp_path / "no" / "heard.wav"))
    with pytest.raises(AudioError, match="there is no such folder"):
        near.start(FakeFarEnd())


def test_without_files_there_is_silence_in_and_nothing_out() -> None:
    near = file_near_end("", "")
    far = FakeFarEnd()
    near.start(far)
    near.use_devices("any", "any")
    far.wait_until_said(4)
    far.wait_until_heard(4)
    near.stop()
    assert not far.sound().any()
    assert near.devices() == ()
