"""What the speaker plays, in step with what the microphone hears: the echo canceller's reference.

Playback and capture run on two clocks and in two threads. A canceller must get exactly one frame
of the one for each frame of the other; a gap or a jump of the reference costs it the room it has
learnt. So the reference crosses over in a drift buffer: it follows the capture device's clock
smoothly, and the drift between the two devices is gone before the canceller sees it.

The buffer holds the reference back, and the echo must not be earlier than that. From handing
sound to a device until hearing it takes a device's own buffers, 10 ms at the very least and
mostly 30 to 100 ms, so the buffer is as small as jitter allows. It does not become smaller while
it runs: each move of the reference costs the canceller half a second of searching.
"""

import numpy as np

from exophone_desktop.audio.drift import DriftBuffer
from exophone_desktop.audio.margin import Margin
from exophone_desktop.audio.samples import FULL_SCALE, Samples
from exophone_desktop.audio.sound import SAMPLE_RATE

_LOWEST, _HIGHEST = np.float32(-FULL_SCALE), np.float32(FULL_SCALE - 1)
_SPARE_SECONDS = 0.004
_MOST_SECONDS = 0.030


class FarReference:
    """Filled by the playback thread, emptied by the capture thread."""

    def __init__(self, block: int) -> None:
        """``block`` is the samples at ``SAMPLE_RATE`` of each ``give`` and ``take``."""
        self._block = block
        margin = Margin(block / SAMPLE_RATE, spare=_SPARE_SECONDS, most=_MOST_SECONDS, sinks=False)
        self._buffer = DriftBuffer(SAMPLE_RATE, block, margin)

    def __str__(self) -> str:
        return str(self._buffer)

    def give(self, played: Samples, now: float) -> None:
        """Take a block as the device got it, clipped as it was."""
        clipped = np.minimum(played, _HIGHEST)
        self._buffer.push(np.maximum(clipped, _LOWEST, out=clipped), now)

    def take(self, now: float) -> Samples:
        """The block that belongs to the microphone's newest one."""
        return self._buffer.pull(self._block, now)
