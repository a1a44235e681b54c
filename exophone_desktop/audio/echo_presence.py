"""Whether the microphone hears the loudspeaker at all.

A canceller that has no echo to learn from takes near speech for echo whenever the far end talks.
Where the system does not tell whether its output is a loudspeaker or a pair of headphones, this
finds out: with an echo, the microphone cannot stay at its noise floor while the far end is loud.
"""

from collections import deque

_FAR_LOUD_DBFS = -40.0
_AT_FLOOR_DB = 4.0
_DELAY_BLOCKS = 30  # an echo comes within 300 ms
_FLOOR_BLOCKS = 200
_FLOOR_SLICES = 6
_JUDGED_BLOCKS = 200
_LEAST_BLOCKS = 150
_ABSENT_SHARE = 0.4
_PRESENT_SHARE = 0.1


class EchoPresence:
    """Fed with the levels of both sides every 10 ms. Belongs to one thread.

    It says that there is an echo until 1.5 s of far speech have left the microphone quiet for a
    good part of the time, and says so again when hardly any of it does. Near speech counts on the
    safe side: for an echo.
    """

    def __init__(self) -> None:
        self.present = True
        """Whether there may be an echo."""
        self._far: deque[float] = deque([-96.0] * _DELAY_BLOCKS, _DELAY_BLOCKS)
        self._near: deque[float] = deque([0.0] * 3, 3)
        self._floors: deque[float] = deque(maxlen=_FLOOR_SLICES)
        self._lowest = 0.0
        self._blocks = 0
        self._quiet: deque[bool] = deque(maxlen=_JUDGED_BLOCKS)

    def take(self, near_dbfs: float, far_dbfs: float) -> None:
        """Learn from one block: RMS of the raw microphone, and of what was played."""
        self._far.append(far_dbfs)
        self._near.append(near_dbfs)
        level = max(self._near)
        self._lowest = min(self._lowest, level)
        self._blocks += 1
        if self._blocks % _FLOOR_BLOCKS == 0:
            self._floors.append(self._lowest)
            self._lowest = 0.0
        # Only where the far end has been loud throughout must its echo be heard now.
        if min(self._far) < _FAR_LOUD_DBFS - 20 or max(self._far) < _FAR_LOUD_DBFS:
            return
        floor = min((*self._floors, self._lowest))
        self._quiet.append(level < floor + _AT_FLOOR_DB)
        if len(self._quiet) >= _LEAST_BLOCKS:
            share = sum(self._quiet) / len(self._quiet)
            if share > _ABSENT_SHARE:
                self.present = False
            elif share < _PRESENT_SHARE:
                self.present = True
