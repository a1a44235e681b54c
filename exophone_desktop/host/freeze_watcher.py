"""The thread that looks after a ``FreezeWatch`` and writes what it found into the log."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable

from exophone_desktop.host.freeze_watch import Freeze, FreezeWatch

log = logging.getLogger(__name__)

_MOST_LINES = 6
_PER_SECONDS = 60.0
_END_SECONDS = 2.0


class FreezeLog:
    """Writes freezes down, six a minute at most; what is left out is counted."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._written: deque[float] = deque(maxlen=_MOST_LINES)
        self._left_out = 0

    def write(self, freeze: Freeze) -> None:
        """Log ``freeze``: as a warning, or in passing where the machine is to blame."""
        now = self._clock()
        if len(self._written) == _MOST_LINES and now - self._written[0] < _PER_SECONDS:
            self._left_out += 1
            return
        self._written.append(now)
        more, self._left_out = self._left_out, 0
        level = logging.INFO if freeze.starved else logging.WARNING
        log.log(level, "%s%s", freeze, f"\n({more} more before it)" if more else "")


class FreezeWatcher:
    """Owns the thread. ``close`` ends it; an idle watch costs it nothing."""

    def __init__(self, watch: FreezeWatch, tell: Callable[[Freeze], None]) -> None:
        """``tell`` gets every freeze, on the thread of the watcher."""
        self._watch = watch
        self._tell = tell
        self._waking = threading.Event()
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="freeze-watcher", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """The watch no longer rests."""
        self._waking.set()

    def close(self) -> None:
        """End the thread; what was found is told before. Harmless twice."""
        self._ended = True
        self._waking.set()
        self._thread.join(_END_SECONDS)

    def _run(self) -> None:
        while not self._ended:
            pause = self._watch.glance()
            for freeze in self._watch.taken():
                self._tell(freeze)
            self._waking.wait(pause)
            self._waking.clear()
        for freeze in self._watch.taken():
            self._tell(freeze)
