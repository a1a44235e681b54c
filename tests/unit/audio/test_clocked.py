"""A far end with a clock of its own: the devices' clocks on one side, 20 ms on the other."""

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.clocked import ClockedFarEnd
from exophone_desktop.audio.samples import from_pcm, to_pcm
from exophone_desktop.audio.sound import (
    BLOCK_SAMPLES,
    BLOCK_SECONDS,
    FRAME_BYTES,
    FRAME_SAMPLES,
    SAMPLE_RATE,
    SILENCE,
)


def tone(at: int, count: int) -> NDArray[np.float32]:
    wave = 8_000 * np.sin(2 * np.pi * 500 / SAMPLE_RATE * (at + np.arange(count)))
    return wave.astype(np.float32)


class Meeting:
    """The devices' clock runs ``ppm`` millionths faster than the other one."""

    def __init__(self, ppm: float) -> None:
        self.now = 0.0
        self.far = ClockedFarEnd(lambda: self.now)
        self._ppm = ppm
        self.captured: list[bytes] = []
        self.heard: list[NDArray[np.float32]] = []

    def run(self, seconds: float) -> None:
        period = BLOCK_SECONDS / (1 + self._ppm * 1e-6)
        due = {"devices": 0.0, "clock": 0.004}
        blocks = frames = 0
        while True:
            name = min(due, key=lambda each: due[each])
            self.now = due[name]
            if self.now >= seconds:
                return
            if name == "devices":
                self.far.say(tone(blocks * BLOCK_SAMPLES, BLOCK_SAMPLES))
                self.heard.append(self.far.hear())
                blocks += 1
                due[name] = blocks * period
            else:
                self.captured.append(self.far.capture())
                self.far.play(to_pcm(tone(frames * FRAME_SAMPLES, FRAME_SAMPLES)))
                frames += 1
                due[name] = 0.004 + frames * 2 * BLOCK_SECONDS


def bends(sound: NDArray[np.float32]) -> float:
    """How much the steepest bend of the tone is beyond that of a clean one."""
    clean = np.abs(np.diff(tone(0, 1_600), 2)).max()
    return float(np.abs(np.diff(sound, 2)).max() / clean)


def test_both_ways_stay_whole_while_the_clocks_drift_apart() -> None:
    for ppm in (-200.0, 200.0):
        meeting = Meeting(ppm)
        meeting.run(60.0)
        said = from_pcm(b"".join(meeting.captured))[2 * SAMPLE_RATE :]
        heard = np.concatenate(meeting.heard)[2 * SAMPLE_RATE :]
        for sound in (said, heard):
            assert np.abs(sound).max() > 7_500
            assert bends(sound) < 1.1


def test_it_always_listens_and_is_silent_before_anything_came() -> None:
    far = ClockedFarEnd(lambda: 0.0)
    assert far.listens
    assert far.capture() == SILENCE
    assert len(far.capture()) == FRAME_BYTES
    assert not far.hear().any()
    assert len(far.hear()) == BLOCK_SAMPLES
