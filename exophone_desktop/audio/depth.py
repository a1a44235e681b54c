"""How much sound the loudspeaker's device keeps in store: as little as this machine keeps up with.

What is in store serves twice: it bears a thread that is late, and while none is, the thread may
wait for a packet that is late (``patience``), which then needs no store of its own. On a machine
whose threads are late by more than all of it now and then, each time is a gap; so after three of
them within a minute the device is opened anew with more in store. Two quiet minutes of one device
take one step back for the next.
"""

import logging
from collections import deque
from typing import NamedTuple

log = logging.getLogger(__name__)


class Step(NamedTuple):
    """What is in store, and after how long without an exchange it is used up, in milliseconds."""

    store: int
    late: int


# From as little in store as there can be to as much. Measured with PulseAudio, which asks in
# quarters of the store.
SOUND_SERVER = (Step(24, 22), Step(40, 38))
# Other systems have a store of their own behind what is asked for, and it is theirs to wait.
OTHERWISE = (Step(10, 17), Step(20, 19), Step(40, 39))

_SPARE_SECONDS = 0.006  # of what a sound server has in store, which no answer may use up

_LATES = 3
_WITHIN_SECONDS = 60.0
_STOPPED_SECONDS = 0.25  # for so long, a device has stopped or was moved; no store bridges that
_FIRST_SECONDS = 1.0  # servers fill their buffers
_QUIET_SECONDS = 120.0


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
        """A device with so much ran out of sound."""
        if step == self.step and self._place + 1 < len(self._steps):
            self._place += 1
            log.info("The loudspeaker's thread is late: %d ms in store now.", self.step.store)

    def more_than_enough(self, step: Step) -> None:
        """A device with so much never came near its end."""
        if step == self.step and self._place:
            self._place -= 1


class Lateness:
    """Watches one device's thread. ``exchanged`` belongs to it, the rest to anyone."""

    def __init__(self, depth: PlaybackDepth, now: float) -> None:
        """``now`` is in seconds that never go back, as below."""
        self._depth = depth
        self._step = depth.step
        self.store_ms = self._step.store
        self.patience = 0.0
        """For how many seconds the answer to the last exchange may wait."""
        self._limit = self._step.late / 1000
        self._begun = self._last = now
        self._lates: deque[float] = deque(maxlen=_LATES)

    @property
    def superseded(self) -> bool:
        """Whether the device is to be opened anew with more in store."""
        return self._depth.step > self._step

    def exchanged(self, now: float, asked: float) -> None:
        """The device asked for ``asked`` seconds of sound."""
        if self._depth.patient:
            # PulseAudio asks for a quarter of the store, PipeWire for 10 ms and more at once.
            left = self._step.store / 1000 - asked
            self.patience = max(0.0, left - _SPARE_SECONDS)
        late = self._limit < now - self._last < _STOPPED_SECONDS
        self._last = now
        if not late or now - self._begun < _FIRST_SECONDS:
            return
        self._lates.append(now)
        if len(self._lates) == _LATES and now - self._lates[0] <= _WITHIN_SECONDS:
            self._depth.too_little(self._step)

    def closed(self) -> None:
        """The device is closed."""
        if not self._lates and self._last - self._begun > _QUIET_SECONDS:
            self._depth.more_than_enough(self._step)
