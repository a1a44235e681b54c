"""Sound files as the bridge wants them."""

import os
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from exophone_desktop.audio.playing import MAX_SECONDS, read_sound
from exophone_desktop.audio.sound import SAMPLE_RATE, AudioError


def tone(rate: int, channels: int = 1, seconds: float = 1.0, hertz: float = 1000) -> np.ndarray:
    wave = 0.5 * np.sin(2 * np.pi * hertz * np.arange(int(rate * seconds)) / rate)
    return np.repeat(wave[:, np.newaxis], channels, axis=1)


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_any_rate_and_channels_become_16_khz_mono(tmp_path: Path, rate: int, channels: int) -> None:
    path = tmp_path / "hello.wav"
    soundfile.write(path, tone(rate, channels), rate)
    sound = read_sound(str(path))
    assert abs(len(sound) - SAMPLE_RATE) <= 2
    middle = sound[2000:14_000].astype(float)
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    assert int(np.argmax(spectrum)) == 750
    assert np.abs(middle).max() == pytest.approx(16_384, rel=0.02)


@pytest.mark.parametrize("name", ["hello.flac", "hello.ogg", "hello.aiff"])
def test_other_formats_are_read_too(tmp_path: Path, name: str) -> None:
    soundfile.write(tmp_path / name, tone(16_000), 16_000)
    assert abs(len(read_sound(str(tmp_path / name))) - SAMPLE_RATE) < 100


def test_a_file_longer_than_one_block_joins_without_a_seam(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "long.wav", tone(44_100, 2, seconds=8, hertz=300), 44_100)
    sound = read_sound(str(tmp_path / "long.wav"))[500:-500].astype(float)
    assert np.abs(np.diff(sound)).max() < 16_384 * 2 * np.pi * 300 / SAMPLE_RATE * 1.05


def test_an_empty_sound_file_is_silence(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "empty.wav", np.zeros(0), 16_000)
    assert len(read_sound(str(tmp_path / "empty.wav"))) == 0


def test_samples_that_are_no_numbers_do_no_harm(tmp_path: Path) -> None:
    broken = np.array([0.1, np.nan, np.inf, -np.inf, 0.1] * 100, dtype=np.float32)
    soundfile.write(tmp_path / "odd.wav", broken, 16_000, subtype="FLOAT")
    assert len(read_sound(str(tmp_path / "odd.wav"))) == 500


@pytest.mark.parametrize("name", ["notes.wav", "notes.raw", "notes.txt", "notes"])
def test_a_file_that_is_no_sound_is_refused_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("This is a letter, not a song. " * 50)
    with pytest.raises(AudioError, match=rf"^The sound file {name} cannot be played: it is not"):
        read_sound(str(tmp_path / name))


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(AudioError, match=r"hello\.wav cannot be played: there is no such file"):
        read_sound(str(tmp_path / "hello.wav"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="This system has no named pipes.")
def test_a_folder_a_pipe_and_a_strange_name_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    began = time.monotonic()
    for path in (tmp_path, tmp_path / "pipe.wav"):
        with pytest.raises(AudioError, match="it is not a file"):
            read_sound(str(path))
    with pytest.raises(AudioError, match="there is no such file"):
        read_sound("a\0b.wav")
    assert time.monotonic() - began < 2


def test_a_file_that_is_too_long_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "day.wav"
    soundfile.write(path, np.zeros((MAX_SECONDS + 1) * 1000, dtype=np.int16), 1_000)
    with pytest.raises(AudioError, match="longer than 30 minutes"):
        read_sound(str(path))


def test_a_control_character_in_a_name_is_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(AudioError) as refused:
        read_sound(str(tmp_path / "a\x1b[31mb.wav"))
    assert "\x1b" not in str(refused.value)
