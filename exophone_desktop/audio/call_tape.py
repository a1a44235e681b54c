"""Brings both sides of a call, which come on two clocks, together for its recording."""

import time
from collections.abc import Callable

from exophone_desktop.audio.call_recording import CallRecorder
from exophone_desktop.audio.drift import DriftBuffer
from exophone_desktop.audio.samples import Samples, to_pcm
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE


class CallTape:
    """What is heard sets the pace; what is said follows it through a drift buffer."""

    def __init__(
        self, recorder: CallRecorder, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._recorder = recorder
        self._clock = clock
        self._near = DriftBuffer(SAMPLE_RATE, BLOCK_SAMPLES)

    def said(self, block: Samples) -> None:
        """Take 10 ms of the near side; on the microphone's thread."""
        self._near.push(block, self._clock())

    def heard(self, block: Samples) -> None:
        """Take 10 ms of the far side; on the loudspeaker's thread."""
        near = self._near.pull(BLOCK_SAMPLES, self._clock())
        self._recorder.write(to_pcm(near), to_pcm(block))
