"""The voice client's own thread: listeners are called on it, in order, and timers fire on it."""

import heapq
import itertools
import logging
import threading
import time
from collections import deque
from collections.abc import Callable

log = logging.getLogger(__name__)

Job = Callable[[], None]


class Dispatcher:
    """Runs jobs one after another on one thread, some of them later."""

    def __init__(self, name: str) -> None:
        self._jobs: deque[Job] = deque()
        self._timers: list[tuple[float, int, Job]] = []
        self._numbers = itertools.count()
        self._changed = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def post(self, job: Job) -> None:
        """Run ``job`` after those already posted. After ``close`` it is forgotten."""
        with self._changed:
            if not self._closing:
                self._jobs.append(job)
                self._changed.notify()

    def post_later(self, seconds: float, job: Job) -> None:
        """Run ``job`` once, ``seconds`` from now."""
        with self._changed:
            entry = (time.monotonic() + seconds, next(self._numbers), job)
            heapq.heappush(self._timers, entry)
            self._changed.notify()

    def close(self, timeout: float = 2.0) -> None:
        """Run what was posted, forget the timers, and end. Idempotent."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        if threading.current_thread() is not self._thread:
            self._thread.join(timeout)

    def _run(self) -> None:
        while (job := self._next()) is not None:
            try:
                job()
            except Exception:
                log.exception("A listener of the voice client failed")

    def _next(self) -> Job | None:
        with self._changed:
            while True:
                if self._jobs:
                    return self._jobs.popleft()
                if self._closing:
                    return None
                due = self._timers[0][0] - time.monotonic() if self._timers else None
                if due is not None and due <= 0:
                    return heapq.heappop(self._timers)[2]
                self._changed.wait(due)
