"""What arrived, on its way to the loudspeaker: just as much in store as the network's jitter asks.

The stack's jitter buffer sorts packets and holds them for as long as their jitter was lately. From
there they are read on the clock of the loudspeaker. What is more in store than needed after a
stall is left out period by period where nobody hears it (``splicing``), pauses take what is a
little too much or too little, and the far end's clock is followed by reading a little faster or
slower (``far_clock``).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from exophone_desktop.audio.far_clock import LEAST_GUARD_SECONDS, FarClock
from exophone_desktop.audio.fractional import REACH
from exophone_desktop.audio.ring import SampleRing
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.sound import BLOCK_SECONDS
from exophone_desktop.audio.splicing import is_quiet, lag_to_skip

_CAPACITY = 1 << 14
_LEAST_LAG_SECONDS = 0.0025
_MOST_LAG_SECONDS = 0.0150
_WINDOW_SECONDS = 0.008
_BLEND_SECONDS = 0.005
_WORTH_SECONDS = 0.010  # of excess; less is worked off by the clock alone
_WORTH_IN_A_PAUSE_SECONDS = 0.004
_PAUSE_BLOCKS = 3  # between two cuts

_SHORT_GAP = 3
"""Packets that jitter may hold back at most; more is a stall, which tells nothing of the next one,
or a far end that says nothing."""


Fetch = Callable[[], Samples]


@dataclass(frozen=True, slots=True)
class Stored:
    """What the jitter buffer holds: ``packets``. It was found empty ``misses`` times so far,
    ``lost`` times of them since a packet had been lost: then it was not too empty."""

    packets: int
    misses: int
    lost: int = 0


class Playout:
    """Reads packets of ``packet`` samples at ``rate`` in blocks of 10 ms. For one thread."""

    def __init__(self, rate: int, packet: int) -> None:
        self._rate = rate
        self._packet = packet
        self._block = round(rate * BLOCK_SECONDS)
        self._ring = SampleRing(_CAPACITY, round(_BLEND_SECONDS * rate))
        self._ring.push(np.zeros(REACH + round(LEAST_GUARD_SECONDS * rate), dtype=np.float32))
        self._step = 1.0
        self._clock = FarClock()
        self._least = round(_LEAST_LAG_SECONDS * rate)
        self._window = round(_WINDOW_SECONDS * rate)
        self._pause = 0
        self._misses = self._lost = 0
        self._gap = 0
        self._fetched = False
        self.cuts = 0
        """How often sound was left out to catch up."""

    def __str__(self) -> str:
        return f"{self.cuts} cuts, {self._misses} misses, {self._clock}"

    def read(self, fetch: Fetch) -> Samples:
        """The next 10 ms. ``fetch`` gives the next packet of the jitter buffer, concealed where it
        is missing."""
        self._pause = max(0, self._pause - 1)
        amiss = self._clock.in_a_pause
        if not self._pause and abs(amiss) > _WORTH_IN_A_PAUSE_SECONDS:
            settled = self._settled(amiss, fetch)
            if settled is not None:
                return settled
        spare = self._clock.spare
        if spare < _WORTH_SECONDS or self._pause:
            self._fill(0, fetch)
            return self._ring.read(self._block, self._step)
        most = min(_MOST_LAG_SECONDS, spare)
        lag = round(most * self._rate)
        self._fill(lag, fetch)  # and a block, which is more than what is compared
        return self._cut(lag)

    @property
    def lacks(self) -> bool:
        """Whether the next ``read`` will fetch a packet, and one is expected: it may be late, but
        the far end did not fall silent."""
        return self._gap <= _SHORT_GAP and self._ring.written < self._needed

    def follow(self, stored: Stored, waited: float = 0.0, *, patient: bool = False) -> None:
        """Look at the jitter buffer; to be called after each ``read``, before which a ``patient``
        reader ``waited`` for so many seconds."""
        missed, self._misses = stored.misses - self._misses, stored.misses
        lost, self._lost = stored.lost - self._lost, stored.lost
        self._gap = max(0, self._gap + missed - lost)
        if self._gap and self._fetched and not missed:
            if self._gap <= _SHORT_GAP:
                self._clock.ran_dry()
            self._gap = 0
        if self._fetched and not missed:
            self._clock.waited(waited, patient=patient)
        self._fetched = False
        if self._gap > _SHORT_GAP:
            self._step = 1.0
            self._clock.forget()
            return
        held = (stored.packets * self._packet + self._ring.left()) / self._rate
        self._step = self._clock.step(held, BLOCK_SECONDS)

    def _settled(self, amiss: float, fetch: Fetch) -> Samples | None:
        """The next 10 ms of a pause, from where there is just enough in store; None in sound."""
        most = _MOST_LAG_SECONDS
        lag = round(min(max(amiss, -most), most) * self._rate)
        self._fill(max(lag, 0), fetch)
        if not is_quiet(self._ring.ahead(max(lag, 0) + self._block)):
            return None
        self._clock.skipped(lag / self._rate)
        self._pause = _PAUSE_BLOCKS
        return self._ring.jump(lag, self._block, 1.0)

    @property
    def _needed(self) -> int:
        """How many samples must have been written for the next block to be read."""
        last = self._ring.base + int(self._ring.fraction + (self._block - 1) * self._step)
        return last + REACH + 1

    def _fill(self, ahead: int, fetch: Fetch) -> None:
        needed = self._needed + ahead
        while self._ring.written < needed:
            self._ring.push(fetch())
            self._fetched = True

    def _cut(self, most: int) -> Samples:
        """Jump ahead where it is not heard, or go on where there is no such place."""
        near = self._ring.ahead(most + self._window)
        lag = lag_to_skip(near, self._least, most, self._window)
        if lag is None:
            return self._ring.read(self._block, self._step)
        self._clock.skipped(lag / self._rate)
        self._pause = _PAUSE_BLOCKS
        self.cuts += 1
        return self._ring.jump(lag, self._block, self._step)
