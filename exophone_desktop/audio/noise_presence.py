"""Whether the microphone hears noise that is worth suppressing.

The suppressor costs 6 ms and touches every sound, so it rests while the room is quiet.
"""

from collections import deque

_PRESENT_DBFS = -65.0
_ABSENT_DBFS = -69.0
_SLICE_BLOCKS = 50
_SLICES = 6


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

    def take(self, dbfs: float) -> None:
        """Learn from one block: its RMS."""
        self._lowest = min(self._lowest, dbfs)
        self._blocks += 1
        if self._blocks < _SLICE_BLOCKS:
            return
        self._slices.append(self._lowest)
        self._lowest, self._blocks = 0.0, 0
        floor = min(self._slices)
        self.present = floor > (_ABSENT_DBFS if self.present else _PRESENT_DBFS)
