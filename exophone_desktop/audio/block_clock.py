"""The machine's own clock, for near ends that have no device to set the pace."""

import logging
import threading
import time
from collections.abc import Callable

from exophone_desktop.audio.hardware.priority import take_real_time_priority
from exophone_desktop.audio.sound import BLOCK_SECONDS, FailureHandler

log = logging.getLogger(__name__)

_LATE_SECONDS = 0.1  # behind by more, the clock starts anew instead of catching up
_JOIN_SECONDS = 2.0
_TOLD_AFTER = 100  # turns in a row without sound, so a second


class BlockClock:
    """Calls ``turn`` once for each 10 ms on a thread of its own until ``close``.

    A turn that fails costs its 10 ms. ``on_failure`` is told when nothing else has happened for a
    second, on the clock's thread, and once for the life of the clock.
    """

    def __init__(self, turn: Callable[[], None], on_failure: FailureHandler) -> None:
        self._turn = turn
        self._on_failure = on_failure
        self._failed = 0
        self._logged = self._told = False
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
        while not self._ended.is_set():
            self._turn_once()
            due += BLOCK_SECONDS
            ahead = due - time.monotonic()
            if ahead > 0:
                self._ended.wait(ahead)
            elif ahead < -_LATE_SECONDS:
                due = time.monotonic()

    def _turn_once(self) -> None:
        try:
            self._turn()
            self._failed = 0
        except Exception:
            self._failed += 1
            if not self._logged:
                self._logged = True
                log.exception("10 ms of the near end failed")
            if self._failed == _TOLD_AFTER and not self._told:
                self._told = True
                self._on_failure("The sound of calls stands still after a mistake in this program.")
