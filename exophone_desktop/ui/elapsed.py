"""How long something has been going on, whatever is done to the computer's clock meanwhile."""

import time
from collections.abc import Callable


class Elapsed:
    """Counts from a moment by the steady clock; the computer's is looked at once for each moment.

    That one may be set by hand or by the network, by hours where a battery was empty.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._moment = 0.0
        self._began = 0.0

    def since(self, moment: float) -> float:
        """Seconds since ``moment``, which is in seconds since the epoch."""
        now = time.monotonic()
        if moment != self._moment:
            self._moment, self._began = moment, now - (self._clock() - moment)
        return now - self._began
