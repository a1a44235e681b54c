"""Keeps a flood of calls from aborting the stack.

The stack has 64 socket handles, a call takes two, and a closed one is free again only after half
a second; running out is an assertion, so the end of the process.
"""

import time
from collections import deque

_CALLS = 10
_SECONDS = 0.6


class FloodGate:
    """Counts calls; closed while ten have begun in the last 0.6 seconds."""

    def __init__(self) -> None:
        self._begun: deque[float] = deque(maxlen=_CALLS)

    def call_begun(self) -> None:
        """A call has taken its sockets."""
        self._begun.append(time.monotonic())

    @property
    def open(self) -> bool:
        """Whether another call may begin now."""
        full = len(self._begun) == _CALLS
        return not full or time.monotonic() - self._begun[0] > _SECONDS
