"""How much sound the loudspeaker's device keeps in store: as little as this machine keeps up with.

What is in store serves twice: it bears a thread that is late, and while none is, the thread may
wait for a packet that is late (``patience``), which then needs no store of its own. On a machine
whose threads are late by more than all of it now and then, each time is a gap; so after three of
them within a minute, or four that came near to one, there is to be more in store. Where the store
can be changed while it plays, it grows bit by bit without a gap; elsewhere the device is opened
anew. Two quiet minutes before a device is closed take one step back for the next.
"""

import logging
from collections import deque
from typing import NamedTuple

log = logging.getLogger(__name__)


class Step(NamedTuple):
    """What is in store, and after how long without an exchange it is used up, in milliseconds;
    ``asked`` is the least that a sound server is to ask for at a time."""

    store: int
    late: int
    asked: int = 0


# From as little in store as there can be to as much, measured with PulseAudio. Of the store it
# keeps half of what is beyond two requests to itself (5 and 10 ms here), and asks for whole
# multiples of that: one block of 10 ms, so that no thread wakes up for less.
SOUND_SERVER = (Step(28, 26, 9), Step(40, 38, 10))
# Other systems have a store of their own behind what is asked for, and it is theirs to wait.
OTHERWISE = (Step(10, 17), Step(20, 19), Step(40, 39))

_SPARE_SECONDS = 0.006  # of what a sound server has in store, which no answer may use up

_LATES = 3
_NEARLY = 4
_NEARLY_SECONDS = 0.018  # without a request after an answer, where one is due after 10 ms
_WITHIN_SECONDS = 60.0
_STOPPED_SECONDS = 0.25  # for so long, a device has stopped or was moved; no store bridges that
_FIRST_SECONDS = 1.0  # servers fill their buffers
_QUIET_SECONDS = 120.0
_GROWTH_SECONDS = 0.100  # between two milliseconds more


class PlaybackDepth:
    """What was learnt of this machine; for all devices, one after the other or together."""

    def __init__(self, steps: tuple[Step, ...], *, patient: bool = False) -> None:
        """Begins with the first of ``steps``; ``patient`` where answers may wait."""
        self._steps = steps
        self.patient = patient
        self._place = 0

    @property
    def step(self) -> Step:
        """What the next device is to have in store."""
        return self._steps[self._place]

    def too_little(self, step: Step) -> None:
        """A device with so much ran out of sound, or nearly so, too often."""
        if step == self.step and self._place + 1 < len(self._steps):
            self._place += 1
            log.info("The loudspeaker's thread is late: %d ms in store now.", self.step.store)

    def more_than_enough(self, step: Step) -> None:
        """A device with so much never came near its end."""
        if step == self.step and self._place:
            self._place -= 1


class Lateness:
    """Watches one device's thread. ``exchanged`` and ``answered`` belong to it, the rest to
    anyone."""

    def __init__(self, depth: PlaybackDepth, now: float) -> None:
        """``now`` is in seconds that never go back, as below."""
        self._depth = depth
        self._step = depth.step
        self.store_ms = self._step.store
        """What the device is to have in store now."""
        self.adjustable = False
        """Whether the device's store can follow ``store_ms`` while it plays."""
        self.patience = 0.0
        """For how many seconds the answer to the last exchange may wait."""
        self._begun = self._last = self._answered = self._grown = now
        self._restless = now  # when it was late, or nearly, for the last time
        self._lates: deque[float] = deque(maxlen=_LATES)
        self._nearly: deque[float] = deque(maxlen=_NEARLY)

    @property
    def asked_ms(self) -> int:
        """How much it is to ask for at a time, at least."""
        return self._depth.step.asked

    @property
    def superseded(self) -> bool:
        """Whether the device is to be opened anew with more in store."""
        return not self.adjustable and self._depth.step > self._step

    def exchanged(self, now: float, asked: float) -> None:
        """The device asked for ``asked`` seconds of sound."""
        self._grow(now)
        if self._depth.patient:
            # PulseAudio asks for as much as it was told to, PipeWire for more at once.
            left = self.store_ms / 1000 - asked
            self.patience = max(0.0, left - _SPARE_SECONDS)
        passed, self._last = now - self._last, now
        if passed >= _STOPPED_SECONDS or now - self._begun < _FIRST_SECONDS:
            return
        if passed > self._step.late / 1000:
            self._count(self._lates, now)
        if self.adjustable and now - self._answered > _NEARLY_SECONDS:
            self._count(self._nearly, now)

    def answered(self, now: float) -> None:
        """The device has got what it asked for last."""
        self._answered = now

    def closed(self) -> None:
        """The device is closed."""
        if self._last - self._restless > _QUIET_SECONDS:
            self._depth.more_than_enough(self._step)

    def _count(self, lates: deque[float], now: float) -> None:
        self._restless = now
        lates.append(now)
        if len(lates) == lates.maxlen and now - lates[0] <= _WITHIN_SECONDS:
            self._depth.too_little(self._step)

    def _grow(self, now: float) -> None:
        wanted = self._depth.step
        if self.adjustable and self.store_ms < wanted.store and now - self._grown > _GROWTH_SECONDS:
            self._grown = now
            self.store_ms += 1
            if self.store_ms == wanted.store:
                self._step = wanted
