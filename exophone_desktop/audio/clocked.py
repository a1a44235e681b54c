"""A far end with a clock of its own, where the devices' clocks cannot drive it."""

import time
from collections.abc import Callable

from exophone_desktop.audio.drift import DriftBuffer
from exophone_desktop.audio.samples import Samples, from_pcm, to_pcm
from exophone_desktop.audio.sound import BLOCK_SAMPLES, FRAME_SAMPLES, SAMPLE_RATE

Clock = Callable[[], float]
"""Seconds that never go back."""


class ClockedFarEnd:
    """A ``FarEnd`` that someone else turns every 20 ms, with a drift buffer each way.

    ``say`` and ``hear`` belong to the devices' threads, ``capture`` and ``play`` to the clock's.
    """

    def __init__(self, clock: Clock = time.perf_counter) -> None:
        self._clock = clock
        self._said = DriftBuffer(SAMPLE_RATE, BLOCK_SAMPLES)
        self._heard = DriftBuffer(SAMPLE_RATE, FRAME_SAMPLES)

    @property
    def listens(self) -> bool:
        """Always: whoever turns the clock decides what is done with it."""
        return True

    def say(self, block: Samples) -> None:
        """Take 10 ms of the near end."""
        self._said.push(block, self._clock())

    def hear(self, until: float = 0.0) -> Samples:  # noqa: ARG002
        """The next 10 ms for the near end, at once."""
        return self._heard.pull(BLOCK_SAMPLES, self._clock())

    def capture(self) -> bytes:
        """The next ``FRAME_BYTES`` that the near end said, silence when there is nothing."""
        return to_pcm(self._said.pull(FRAME_SAMPLES, self._clock()))

    def play(self, frame: bytes) -> None:
        """Let the near end hear ``frame``."""
        self._heard.push(from_pcm(frame), self._clock())
