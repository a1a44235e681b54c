"""Both sides of a call on one tape, though they come on two clocks."""

from typing import cast

import numpy as np

from exophone_desktop.audio.call_recording import CallRecorder
from exophone_desktop.audio.call_tape import CallTape
from exophone_desktop.audio.samples import Samples, from_pcm
from exophone_desktop.audio.sound import BLOCK_SAMPLES, BLOCK_SECONDS, SAMPLE_RATE


class Recorder:
    """Keeps what is written."""

    def __init__(self) -> None:
        self.near: list[bytes] = []
        self.far: list[bytes] = []

    def write(self, near: bytes, far: bytes) -> None:
        self.near.append(near)
        self.far.append(far)


def wave(hertz: float, number: int) -> Samples:
    places = number * BLOCK_SAMPLES + np.arange(BLOCK_SAMPLES)
    return (8_000 * np.sin(2 * np.pi * hertz / SAMPLE_RATE * places)).astype(np.float32)


def taped(seconds: float, ppm: float) -> tuple[Samples, Samples]:
    """The microphone's clock runs ``ppm`` millionths faster than the loudspeaker's."""
    recorder, now = Recorder(), 0.0
    tape = CallTape(cast("CallRecorder", recorder), lambda: now)
    said = heard = 0
    while heard < round(seconds / BLOCK_SECONDS):
        next_said = said * BLOCK_SECONDS / (1 + ppm * 1e-6)
        next_heard = 0.003 + heard * BLOCK_SECONDS
        now = min(next_said, next_heard)
        if next_said <= next_heard:
            tape.said(wave(500, said))
            said += 1
        else:
            tape.heard(wave(900, heard))
            heard += 1
    return from_pcm(b"".join(recorder.near)), from_pcm(b"".join(recorder.far))


def test_what_is_heard_sets_the_pace_and_what_is_said_follows_without_a_break() -> None:
    clean = np.abs(np.diff(np.concatenate([wave(500, i) for i in range(9)]), 2)).max()
    for ppm in (-200.0, 200.0):
        near, far = taped(60.0, ppm)
        assert len(near) == len(far) == 60 * SAMPLE_RATE
        assert np.array_equal(far, np.rint(np.concatenate([wave(900, i) for i in range(6_000)])))
        steady = near[2 * SAMPLE_RATE :]
        assert np.abs(steady).max() > 7_500
        assert np.abs(np.diff(steady, 2)).max() < 1.1 * clean


def test_both_sides_are_in_step() -> None:
    # A click on both sides at once is on both tracks within the buffer's few milliseconds.
    recorder, now = Recorder(), 0.0
    tape = CallTape(cast("CallRecorder", recorder), lambda: now)
    for number in range(400):
        now = number * BLOCK_SECONDS
        block = np.zeros(BLOCK_SAMPLES, dtype=np.float32)
        if number == 300:
            block[:8] = 20_000
        tape.said(block)
        tape.heard(block)
    near, far = (np.abs(from_pcm(b"".join(side))) for side in (recorder.near, recorder.far))
    apart = (int(np.argmax(near)) - int(np.argmax(far))) / SAMPLE_RATE
    assert 0 <= apart < 0.040


def test_a_microphone_that_is_closed_leaves_its_side_silent_and_the_other_whole() -> None:
    recorder = Recorder()
    tape = CallTape(cast("CallRecorder", recorder), lambda: 0.0)
    for number in range(50):
        tape.heard(wave(900, number))
    assert not from_pcm(b"".join(recorder.near)).any()
    assert len(b"".join(recorder.near)) == len(b"".join(recorder.far)) == 50 * 2 * BLOCK_SAMPLES
