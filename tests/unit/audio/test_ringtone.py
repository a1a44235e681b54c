"""Ring tones: our own, and files of the person's."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from fakes.far_end import tone

from exophone_desktop.audio.ringtone import RINGTONE_PEAK_DBFS, ring_sound, ringtone
from exophone_desktop.audio.settings import RingTone, Tone, Volumes
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE
from exophone_desktop.audio.tones import ToneMixer


@pytest.mark.parametrize("which", RingTone)
def test_our_ring_tones_are_never_harsh_start_and_end_in_silence_and_have_one_level(
    which: RingTone,
) -> None:
    sound = ringtone(which).astype(np.float64)
    peak = 20 * np.log10(np.abs(sound).max() / 32_768)
    assert peak == pytest.approx(RINGTONE_PEAK_DBFS, abs=0.1)
    spectrum = np.abs(np.fft.rfft(sound)) ** 2
    hertz = np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)
    assert spectrum[hertz > 2_500].sum() / spectrum.sum() < 0.02
    assert abs(sound[0]) < 50
    assert np.abs(sound[-160:]).max() < 100
    bend = np.abs(np.diff(sound, 2)).reshape(-1)
    assert bend.max() < 0.35 * np.abs(sound).max()


def test_our_two_ring_tones_can_be_told_apart() -> None:
    bells, warble = (ringtone(which) for which in RingTone)
    assert abs(np.corrcoef(bells, warble)[0, 1]) < 0.2


def write(path: Path, seconds: float, rate: int = 44_100) -> None:
    wave = 0.5 * np.sin(2 * np.pi * 600 * np.arange(round(seconds * rate)) / rate)
    soundfile.write(path, np.column_stack((wave, wave)), rate)


def test_a_sound_file_of_the_persons_rings_in_place_of_ours(tmp_path: Path) -> None:
    write(tmp_path / "mine.wav", 2.0)
    sound = ring_sound(RingTone.BELLS, str(tmp_path / "mine.wav"), pytest.fail)
    assert len(sound) == pytest.approx(2 * SAMPLE_RATE, abs=10)
    spectrum = np.abs(np.fft.rfft(sound[: 2 * SAMPLE_RATE - 10].astype(float)))
    assert int(np.argmax(spectrum)) / 2 == pytest.approx(600, abs=1)
    assert abs(int(sound[0])) < 50


def test_a_file_that_cannot_ring_is_told_and_ours_rings(tmp_path: Path) -> None:
    write(tmp_path / "long.wav", 61, rate=8_000)
    soundfile.write(tmp_path / "silent.wav", np.zeros(16_000), 16_000)
    (tmp_path / "text.wav").write_text("no sound")
    for name, reason in (
        ("gone.wav", "there is no such file"),
        ("long.wav", "longer than a minute"),
        ("silent.wav", "empty or silent"),
        ("text.wav", "not a sound file"),
    ):
        told: list[str] = []
        sound = ring_sound(RingTone.WARBLE, str(tmp_path / name), told.append)
        assert np.array_equal(sound, ring_sound(RingTone.WARBLE, "", pytest.fail))
        assert len(told) == 1
        assert reason in told[0]
        assert told[0].endswith("The built-in ring tone is used.")


SILENCE = np.zeros(BLOCK_SAMPLES, dtype=np.float32)


def level(mixer: ToneMixer) -> float:
    sound = np.concatenate([mixer.mix(SILENCE) for _ in range(100)])
    return float(np.sqrt(np.mean(sound.astype(float) ** 2)))


def test_the_ring_volume_is_apart_from_the_call_volume() -> None:
    plain, quiet_call, quiet_ring = (
        ToneMixer(volumes=volumes)
        for volumes in (Volumes(), Volumes(speaker=-20.0), Volumes(ring=-20.0))
    )
    mixers = (plain, quiet_call, quiet_ring)
    for mixer in mixers:
        mixer.select(Tone.RINGTONE)
    ringing = [level(mixer) for mixer in mixers]
    assert ringing[1] == pytest.approx(ringing[0], rel=0.01)
    assert ringing[2] == pytest.approx(ringing[0] / 10, rel=0.01)
    for mixer in mixers:
        mixer.select(Tone.BUSY)
        mixer.mix(SILENCE)
    busy = [level(mixer) for mixer in mixers]
    assert busy[1] == pytest.approx(busy[0] / 10, rel=0.05)
    assert busy[2] == pytest.approx(busy[0], rel=0.01)


def test_the_call_volume_changes_without_a_click() -> None:
    mixer = ToneMixer()
    speech = tone(300, 8_000)
    wave = [speech(index) for index in range(40)]
    parts = []
    for index, block in enumerate(wave):
        mixer.set_volumes(Volumes(speaker=-40.0 if index // 10 % 2 else 6.0))
        parts.append(mixer.mix(block))
    steps, plain = (np.abs(np.diff(np.concatenate(each))) for each in (parts, wave))
    assert steps.max() < 2.3 * plain.max()
