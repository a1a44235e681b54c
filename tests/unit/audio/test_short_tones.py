"""Sounds that play once: keys, and the notice of a recording."""

import numpy as np
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.short_tones import SIDE_TONE_DBFS, dtmf, recording_notice
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE, AudioError
from exophone_desktop.audio.tones import ToneMixer


def strongest(sound: NDArray[np.float32], count: int) -> list[int]:
    size = 8 * SAMPLE_RATE  # finer than the sound is long, to read the peaks off
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), size))
    found = []
    for _ in range(count):
        top = int(np.argmax(spectrum))
        found.append(round(top * SAMPLE_RATE / size))
        spectrum[max(0, top - 400) : top + 400] = 0
    return sorted(found)


@pytest.mark.parametrize(
    ("digit", "low", "high"),
    [
        ("1", 697, 1209),
        ("5", 770, 1336),
        ("9", 852, 1477),
        ("0", 941, 1336),
        ("*", 941, 1209),
        ("#", 941, 1477),
        ("A", 697, 1633),
        ("d", 941, 1633),
    ],
)
def test_a_key_sounds_as_it_is_dialled(digit: str, low: int, high: int) -> None:
    sound = dtmf(digit)[: SAMPLE_RATE // 10]
    found = strongest(sound, 2)
    assert found == [pytest.approx(low, abs=5), pytest.approx(high, abs=5)]
    level = 20 * np.log10(np.sqrt(np.mean((sound / 32_768) ** 2)))
    assert level == pytest.approx(SIDE_TONE_DBFS, abs=1.5)


@pytest.mark.parametrize("digit", ["", "12", "E", "½", "\n"])
def test_what_is_no_key_is_refused_in_plain_words(digit: str) -> None:
    with pytest.raises(AudioError, match="not a key of a telephone"):
        dtmf(digit)


def mixed(mixer: ToneMixer, seconds: float) -> NDArray[np.float32]:
    silence = np.zeros(BLOCK_SAMPLES, dtype=np.float32)
    blocks = round(seconds * SAMPLE_RATE / BLOCK_SAMPLES)
    return np.concatenate([mixer.mix(silence) for _ in range(blocks)])


def test_the_notice_of_a_recording_is_1400_hz_once() -> None:
    mixer = ToneMixer()
    mixer.add(recording_notice())
    sound = mixed(mixer, 1.0)
    assert strongest(sound[:8_000], 1) == [pytest.approx(1_400, abs=3)]
    assert not sound[8_000 + BLOCK_SAMPLES :].any()


def test_keys_pressed_quickly_are_heard_one_after_the_other_with_a_pause_between() -> None:
    mixer = ToneMixer()
    for digit in "159":
        mixer.add(dtmf(digit))
    sound = mixed(mixer, 0.6)
    loud = np.abs(sound).reshape(-1, 160).max(axis=1) > 500
    assert np.count_nonzero(np.diff(loud.astype(int)) == 1) + int(loud[0]) == 3
    assert strongest(sound[2_240 : 2_240 + 1_600], 2) == [
        pytest.approx(770, abs=6),
        pytest.approx(1_336, abs=6),
    ]


def test_a_stuck_key_does_not_sing_for_minutes() -> None:
    mixer = ToneMixer()
    for _ in range(1_000):
        mixer.add(dtmf("5"))
    mixed(mixer, 5.0)
    assert not mixed(mixer, 1.0).any()
