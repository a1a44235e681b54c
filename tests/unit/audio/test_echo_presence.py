"""Is there an echo at all? Loudspeaker or headphones behind a jack that does not tell."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from exophone_desktop.audio.echo_presence import EchoPresence
from exophone_desktop.audio.levels import level_of
from exophone_desktop.audio.processing import VoiceProcessor
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.settings import (
    DeviceKind,
    EchoCancellation,
    NoiseSuppression,
    ProcessingSettings,
)
from exophone_desktop.audio.sound import BLOCK_SAMPLES

DATA = Path(__file__).parents[2] / "data"
ECHO_ONLY = ProcessingSettings(
    EchoCancellation.AUTO, NoiseSuppression.OFF, gain_control=False, high_pass=False
)


def spoken(name: str) -> Samples:
    return np.asarray(soundfile.read(DATA / f"{name}.wav", dtype="int16")[0], dtype=np.float32)


def far_end() -> Samples:
    return np.concatenate((spoken("speech"), spoken("reply")))


def at_desk(sound: Samples, floor: float = 15.0) -> Samples:
    noise = floor * np.random.default_rng(1).standard_normal(len(sound))
    return np.asarray(sound + noise, dtype=np.float32)


def echo_of(far: Samples, decibels: float) -> Samples:
    delayed = np.concatenate((np.zeros(960, dtype=np.float32), far))[: len(far)]
    return delayed * np.float32(10 ** (decibels / 20))


def judged(near: Samples, far: Samples, presence: EchoPresence | None = None) -> list[bool]:
    presence = presence or EchoPresence()
    found = []
    for start in range(0, len(near) - BLOCK_SAMPLES, BLOCK_SAMPLES):
        place = slice(start, start + BLOCK_SAMPLES)
        presence.take(level_of(near[place]).rms_dbfs, level_of(far[place]).rms_dbfs)
        found.append(presence.present)
    return found


@pytest.mark.parametrize("decibels", [0.0, -10.0, -20.0])
def test_an_echo_is_never_overlooked(decibels: float) -> None:
    far = far_end()
    assert all(judged(at_desk(echo_of(far, decibels)), far))


def test_headphones_are_found_out_within_some_seconds_of_far_speech() -> None:
    far = far_end()
    found = judged(at_desk(np.zeros_like(far)), far)
    assert found[0]
    assert not found[600]
    assert not any(found[600:])


def test_an_echo_that_begins_later_is_noticed() -> None:
    far = far_end()
    presence = EchoPresence()
    judged(at_desk(np.zeros_like(far)), far, presence)
    assert not presence.present
    found = judged(at_desk(echo_of(far, -10.0)), far, presence)
    assert found[400]
    assert all(found[400:])


def test_while_the_far_end_is_silent_nothing_is_concluded() -> None:
    near = at_desk(spoken("speech"))
    assert all(judged(near, np.zeros_like(near)))


def processed(near: Samples, far: Samples, kind: DeviceKind) -> Samples:
    processor = VoiceProcessor(pytest.fail)
    processor.select(ECHO_ONLY, kind)
    parts = [
        processor.process(near[start : start + BLOCK_SAMPLES], far[start : start + BLOCK_SAMPLES])
        for start in range(0, len(near) - BLOCK_SAMPLES, BLOCK_SAMPLES)
    ]
    return np.concatenate(parts)


def test_with_headphones_of_unknown_kind_double_talk_is_left_alone() -> None:
    far = np.concatenate((far_end(), spoken("reply")))
    near = np.zeros_like(far)
    near[-len(spoken("reply")) :] = spoken("speech")[8_000 : 8_000 + len(spoken("reply"))]
    near = at_desk(near)
    heard = processed(near, far, DeviceKind.UNKNOWN)
    # The first second of double talk, after the far end has talked alone for some time.
    place = slice(len(far_end()), len(far_end()) + 16_000)
    assert np.corrcoef(heard[place], near[place])[0, 1] > 0.98
    cancelled = processed(near, far, DeviceKind.BUILT_IN_SPEAKER)
    assert np.corrcoef(cancelled[place], near[place])[0, 1] < 0.9


def test_on_an_unknown_loudspeaker_the_echo_is_cancelled_all_the_same() -> None:
    far = far_end()
    near = at_desk(echo_of(far, -10.0))
    heard = processed(near, far, DeviceKind.UNKNOWN)
    after = slice(32_000, 112_000)
    assert 10 * np.log10(np.mean(near[after] ** 2) / np.mean(heard[after] ** 2)) > 25
