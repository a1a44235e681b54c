"""What time it is at the server, whatever this computer's clock says."""

import threading
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime


class ServerClock:
    """Follows the ``Date`` of a server's answers (RFC 9110 section 6.6.1).

    Times are in seconds since the epoch. Safe to use from several threads.
    """

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._ahead = 0.0

    def note(self, date: str) -> None:
        """Take the ``Date`` field of an answer that has just come; nonsense is ignored."""
        try:
            said = parsedate_to_datetime(date[:64]).timestamp()
        except (ValueError, OverflowError, OSError):
            return
        with self._lock:
            # The field has whole seconds: half a second more is right on average.
            self._ahead = said + 0.5 - self._now()

    def now(self) -> float:
        """The server's time; this computer's own until an answer has come."""
        with self._lock:
            return self._now() + self._ahead

    def wall(self) -> float:
        """This computer's own time."""
        return self._now()
