"""Follows the far end's clock: reads what arrives a little faster or slower than it was meant.

The far end's second and that of the loudspeaker differ by up to some hundred millionths. Without
this, a jitter buffer (RFC 3550 section 2) would run dry or overflow every minute or two, and lose
or repeat a whole packet each time. Instead, the least that was in store lately is watched, and the
reader's step moves by at most 0.5 %, too little to hear in speech.

The least and not the mean: packets and the loudspeaker's requests both come in lumps, and only the
lowest point between them tells how much is kept for nothing.
"""

from collections import deque
from itertools import islice

_PROPORTIONAL = 0.12
_INTEGRAL = 0.0036
_MAX_INTEGRAL = 0.001
_MAX_DEVIATION = 0.005
# An error beyond this is no drift but the trace of a stall: the drift is not learnt from it.
_TRANSIENT_SECONDS = 0.006

# So much more is near enough, and two clocks that do not differ need no step but one: sound that is
# read between its samples loses a little of its treble. What looked like drift, and was the way to
# there, is forgotten there; a drift shows again.
_NEAR_SECONDS = 0.004
_NO_DRIFT = 30e-6
_FORGET_PER_SECOND = 0.05

_SLICE_SECONDS = 0.25
_SLICES = 4
# Packets and requests may meet a block earlier or later from one second to the next. So what looks
# spare must have been so for some seconds before sound is left out for it; much of it is no doubt.
_SURE_SLICES = 24
_MUCH_SECONDS = 0.030

GUARD_SECONDS = 0.005
"""What is kept in store at least by a reader that cannot wait."""

LEAST_GUARD_SECONDS = 0.001
"""What is kept in store at least by one that can."""

# Packets that are waited for so long, so many in a row, always come just after they are wanted.
_LONG_WAIT_SECONDS = 0.002
_LONG_WAITS = 4
_BLOCK_LATER_SECONDS = 0.011  # in store instead, they are wanted a block of 10 ms later

# One that was waited for so long nearly came too late.
_NEARLY_SECONDS = 0.008
_NEARLY_RAISE_SECONDS = 0.003
_NEARLY_LEARN_SECONDS = 0.001

# Packets are seen only when a block is read. Where two clocks slip past each other, which most
# pairs hardly do, a whole block is needed now and then; what was learnt of that is kept.
_SLIPPING_SECONDS = 0.020
_LEARN_SECONDS = 0.004
_RAISE_SECONDS = 0.008
_MOST_GUARD_SECONDS = 0.080
_SINK_PER_SECOND = 0.0003
_ONCE_IN_SECONDS = 0.5
_FIRST_SECONDS = 3.0  # threads and devices that only begin are late for once


class FarClock:
    """Says how far to step for each sample. Belongs to one thread."""

    def __init__(self) -> None:
        self._slices: deque[float] = deque(maxlen=_SURE_SLICES)
        self._floor = self._sure_floor = float("inf")
        self._lowest = float("inf")
        self._slice_age = 0.0
        self._age = 0.0
        self._guard = self._base = GUARD_SECONDS
        self._learnt = 0.0
        self._later = 0.0
        self._waits = 0
        self._drift = 0.0
        self._raised_at = 0.0

    @property
    def excess(self) -> float:
        """Seconds that were in store at all times lately beyond what is kept on purpose; negative
        where it is less. 0.0 while too little is known."""
        if len(self._slices) < _SLICES:
            return 0.0
        return min(self._floor, self._lowest) - self._kept

    @property
    def spare(self) -> float:
        """Seconds that can be left out: what was in excess long enough to be sure of it. 0.0 while
        too little is known."""
        excess = self.excess
        if excess > _MUCH_SECONDS:
            return excess
        return self._sure_excess if self._is_sure else 0.0

    @property
    def in_a_pause(self) -> float:
        """Seconds that a pause may be shorter, or longer where negative: what was spare for some
        seconds, but what is lacking at once."""
        excess = self.excess
        if self._later:
            return min(excess, -self._later)
        return max(0.0, self._sure_excess) if excess > 0 and self._is_sure else excess

    @property
    def _kept(self) -> float:
        return max(self._guard, self._later)

    @property
    def _is_sure(self) -> bool:
        return len(self._slices) == _SURE_SLICES

    @property
    def _sure_excess(self) -> float:
        return min(self._sure_floor, self._lowest) - self._kept

    @property
    def drift_ppm(self) -> float:
        """How much faster the far end's clock runs than ours, in millionths."""
        return self._drift * 1e6

    def __str__(self) -> str:
        return f"guard {self._guard * 1e3:.0f} ms, drift {self.drift_ppm:.0f} ppm"

    def ran_dry(self) -> None:
        """Sound was missing for a moment: keep a little more in store from now on."""
        # What was missing has brought its own length into store.
        self._raise(_RAISE_SECONDS, _LEARN_SECONDS)

    def _raise(self, seconds: float, learnt: float) -> None:
        # The rest of a lump of late packets tells nothing new.
        if self._age > _FIRST_SECONDS and self._age - self._raised_at > _ONCE_IN_SECONDS:
            self._raised_at = self._age
            self._learnt = min(self._learnt + learnt, _SLIPPING_SECONDS - self._base)
            self._guard = min(self._guard + seconds, _MOST_GUARD_SECONDS)

    def waited(self, seconds: float, *, patient: bool) -> None:
        """A packet was fetched, for which the reader waited so long; ``patient`` readers can wait.

        They need not keep in store what is only late; but to wait for each packet is to use up
        patience for nothing.
        """
        base = LEAST_GUARD_SECONDS if patient else GUARD_SECONDS
        self._guard += base - self._base
        self._base = base
        if seconds > _LONG_WAIT_SECONDS:
            if seconds > _NEARLY_SECONDS and not self._waits:
                self._raise(_NEARLY_RAISE_SECONDS, _NEARLY_LEARN_SECONDS)
            self._waits += 1
            if self._waits >= _LONG_WAITS:
                self._later = _BLOCK_LATER_SECONDS
        else:
            self._caught_up()

    def _caught_up(self) -> None:
        self._waits, self._later = 0, 0.0

    def skipped(self, seconds: float) -> None:
        """So much was left out, or put in where negative."""
        if seconds < 0:
            self._caught_up()
        self._slices = deque((each - seconds for each in self._slices), _SURE_SLICES)
        self._floor -= seconds
        self._sure_floor -= seconds
        self._lowest -= seconds

    def forget(self) -> None:
        """What was in store tells nothing any more: the far end fell silent."""
        self._slices.clear()
        self._lowest, self._slice_age = float("inf"), 0.0

    def step(self, held: float, passed: float) -> float:
        """The next step, 1 or about 1: with ``held`` seconds in store, ``passed`` seconds after the
        last call."""
        self._age += passed
        self._slice_age += passed
        self._lowest = min(self._lowest, held)
        if self._slice_age >= _SLICE_SECONDS:
            self._slices.append(self._lowest)
            self._floor = min(islice(reversed(self._slices), _SLICES))
            self._sure_floor = min(self._slices)
            self._lowest, self._slice_age = held, 0.0
        self._guard = max(self._base + self._learnt, self._guard - _SINK_PER_SECOND * passed)
        error = self.excess
        if 0 <= error <= _NEAR_SECONDS:
            self._drift *= 1 - _FORGET_PER_SECOND * passed
            error = 0.0
        error -= _NEAR_SECONDS if error > 0 else 0.0
        if abs(error) < _TRANSIENT_SECONDS:
            self._drift += _INTEGRAL * error * passed
            self._drift = min(max(self._drift, -_MAX_INTEGRAL), _MAX_INTEGRAL)
        deviation = _PROPORTIONAL * error + self._drift
        if abs(deviation) < _NO_DRIFT:
            return 1.0
        return 1 + min(max(deviation, -_MAX_DEVIATION), _MAX_DEVIATION)
