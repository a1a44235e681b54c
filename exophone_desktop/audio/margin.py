"""How much sound a drift buffer should keep in store, judged by how late threads were lately."""

import math

_GUARD_SECONDS = 0.003
MOST_SECONDS = 0.090
"""A larger margin would be heard as a slow line more than an interruption now and then."""

_SLICE_SECONDS = 5.0
_SLICES = 6
_SINK_PER_SECOND = 0.0007
_HOLD_SECONDS = 60.0
_MOST_HOLDS = 5


class Margin:
    """Rises at once when more was needed, and sinks slowly when that has not been so for 30 s.

    After an underrun it does not sink for a minute, after the fifth one for five: some machines
    stall again and again.
    """

    def __init__(
        self, block: float, *, spare: float = 0.008, most: float = MOST_SECONDS, sinks: bool = True
    ) -> None:
        """``block`` is the seconds the writer brings at once; it starts at ``spare`` more."""
        self._most = most
        self._sinks = sinks
        self.seconds = min(most, block + spare)
        """What to keep in store, as if the writer wrote sample by sample."""
        self._peaks = [block] * _SLICES
        self._slice_ends = -math.inf
        self._seen_at: float | None = None
        self._sinks_after = -math.inf

    def see(self, needed: float, now: float) -> float:
        """Learn what margin would just have been enough; by how much it has changed."""
        if now >= self._slice_ends:
            self._slice_ends = now + _SLICE_SECONDS
            self._peaks = [*self._peaks[1:], needed]
        self._peaks[-1] = max(self._peaks[-1], needed)
        passed = 0.0 if self._seen_at is None else min(1.0, now - self._seen_at)
        self._seen_at = now
        before = self.seconds
        wanted = min(self._most, max(self._peaks) + _GUARD_SECONDS)
        if wanted > self.seconds:
            self.seconds = wanted
        elif self._sinks and now > self._sinks_after:
            self.seconds = max(wanted, self.seconds - _SINK_PER_SECOND * passed)
        return self.seconds - before

    def hold(self, underruns: int, now: float) -> None:
        """Do not sink for some time: the buffer ran dry for the ``underruns``-th time."""
        self._sinks_after = now + _HOLD_SECONDS * min(underruns, _MOST_HOLDS)
