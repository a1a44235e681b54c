"""Tells the digits of RFC 4733 from their repetitions, of which some are lost and some come late.

The stack takes a packet for a new digit where it is of another digit than the last one, or of a
shorter one; so each that is overtaken on its way would be a digit more. And it says no beginning
where all packets but those of the end are lost.
"""

import math
import time
from collections.abc import Callable

_UPDATE = 1  # PJMEDIA_STREAM_DTMF_IS_UPDATE (pjmedia/stream.h)


class HeardDigits:
    """Those of one call. For one thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._heard_at: dict[str, float] = {}

    def begins(self, digit: str, flags: int, duration_ms: int) -> bool:
        """Whether a packet, as the stack tells of it, is the first of a digit that is heard.

        ``duration_ms`` is for how long the digit had been pressed.
        """
        now = self._clock()
        # One that had begun when the same digit was heard last is that digit still.
        began_at = now - duration_ms / 1000.0
        known = bool(flags & _UPDATE) or began_at <= self._heard_at.get(digit, -math.inf)
        self._heard_at[digit] = now
        return not known
