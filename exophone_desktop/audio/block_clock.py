"""The machine's own clock, for near ends that have no device to set the pace."""

import logging
import threading
import time
from collections.abc import Callable

from exophone_desktop.audio.hardware.priority import take_real_time_priority
from exophone_desktop.audio.sound import BLOCK_SECONDS

log = logging.getLogger(__name__)

_LATE_SECONDS = 0.1  # behind by more, the clock starts anew instead of catching up
_JOIN_SECONDS = 2.0


class BlockClock:
    """Calls ``turn`` once for each 10 ms on a thread of its own until ``close``."""

    def __init__(self, turn: Callable[[], None]) -> None:
        self._turn = turn
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="block-clock", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End; ``turn`` is not called afterwards."""
        self._ended.set()
        if self._thread is not threading.current_thread():
            self._thread.join(_JOIN_SECONDS)

    def _run(self) -> None:
        take_real_time_priority()
        due = time.monotonic()
        failed = False
        while not self._ended.is_set():
            try:
                self._turn()
            except Exception:
                # 10 ms are lost, and not the calls to come. Told once: a hundred come in a second.
                if not failed:
                    log.exception("10 ms of the near end failed")
                failed = True
            due += BLOCK_SECONDS
            ahead = due - time.monotonic()
            if ahead > 0:
                self._ended.wait(ahead)
            elif ahead < -_LATE_SECONDS:
                due = time.monotonic()
