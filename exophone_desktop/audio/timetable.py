"""When a device asks for sound, were no thread ever late.

A device's own clock is not to be read; but it takes so many samples a second, and is never early.
So the earliest that it was lately, for what it had taken by then, tells when it is due. Against
that a reader knows how much of the device's store is used up already.
"""

from collections import deque

_SLICE_SECONDS = 1.0
_SLICES = 4


class Timetable:
    """Told of every request of one device, or of one after the other. Belongs to one thread."""

    def __init__(self, rate: int) -> None:
        """``rate`` is in samples per second."""
        self._rate = rate
        self._taken = 0
        self._lowest = float("inf")
        self._slice_ends = 0.0
        self._slices: deque[float] = deque(maxlen=_SLICES)

    def due(self, samples: int, now: float, *, held_up: bool = False) -> float:
        """When this request for ``samples``, made ``now``, would have come; seconds. One that was
        ``held_up`` by the answer to the one before tells nothing of the device."""
        taken = self._taken / self._rate
        self._taken += samples
        if not held_up or not self._slices:
            self._measure(now - taken, now)
        return min(*self._slices, self._lowest) + taken

    def _measure(self, offset: float, now: float) -> None:
        if now >= self._slice_ends:
            self._slice_ends = now + _SLICE_SECONDS
            self._slices.append(self._lowest)
            self._lowest = offset
        self._lowest = min(self._lowest, offset)
