"""Whether the microphone hears noise that is worth suppressing.

The suppressor costs 6 ms and touches every sound, so it rests while the room is quiet, and while
what it would take for noise is a tone: somebody plays it on purpose.
"""

from collections import deque

import numpy as np

from exophone_desktop.audio.samples import Samples

_PRESENT_DBFS = -65.0
_ABSENT_DBFS = -69.0
_SLICE_BLOCKS = 50
_SLICES = 6
_LOOK_BLOCKS = 10
_TONAL_SHARE = 0.9
_TONAL_LOOKS = 4  # of the five of a slice


class NoisePresence:
    """Fed with the level of the microphone every 10 ms. Belongs to one thread.

    The floor is the quietest that the last three seconds were: people pause for breath within
    that time, noise does not.
    """

    def __init__(self) -> None:
        self.present = False
        """Whether there is noise."""
        self._slices: deque[float] = deque(maxlen=_SLICES)
        self._lowest = 0.0
        self._blocks = 0
        self._tonal_looks = 0

    def take(self, dbfs: float, block: Samples) -> None:
        """Learn from one block of 10 ms and its RMS."""
        self._lowest = min(self._lowest, dbfs)
        self._blocks += 1
        if self._blocks % _LOOK_BLOCKS == 0 and self._lowest > _ABSENT_DBFS:
            self._tonal_looks += _is_tonal(block)
        if self._blocks < _SLICE_BLOCKS:
            return
        self._slices.append(self._lowest)
        tonal = self._tonal_looks >= _TONAL_LOOKS
        self._lowest, self._blocks, self._tonal_looks = 0.0, 0, 0
        floor = min(self._slices)
        loud = floor > (_ABSENT_DBFS if self.present else _PRESENT_DBFS)
        self.present = loud and not tonal


def _is_tonal(block: Samples) -> bool:
    """Whether nearly all of it is one tone."""
    power = np.abs(np.fft.rfft(block * np.hanning(len(block)))) ** 2
    peak = int(np.argmax(power))
    around = float(power[max(0, peak - 2) : peak + 3].sum())
    return around > _TONAL_SHARE * float(power.sum())
