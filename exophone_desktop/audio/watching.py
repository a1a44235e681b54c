"""Notices within half a second that a device was plugged in, pulled out or made the default."""

import logging
import threading
from collections.abc import Callable
from typing import Protocol

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.5
"""Between two looks at the list, where the system does not tell by itself."""

TOLD_LOOK_SECONDS = 5.0
"""Between two looks at the list, where the system tells: in case it forgot to."""

_JOIN_SECONDS = 2.0


class ChangeSignal(Protocol):
    """What may tell that the list is worth a look. For one waiting thread."""

    def wait(self, seconds: float) -> None:
        """Wait for a change, ``seconds`` at most."""

    @property
    def tells(self) -> bool:
        """Whether changes would end a wait now."""

    def wake(self) -> None:
        """End a wait soon; from any thread."""

    def close(self) -> None:
        """Let go of what it holds; from the waiting thread, at its end."""


class NoSignal:
    """For a system that tells nothing: time alone passes."""

    def __init__(self) -> None:
        self._woken = threading.Event()

    def wait(self, seconds: float) -> None:
        """Wait."""
        self._woken.wait(seconds)

    @property
    def tells(self) -> bool:
        """It does not."""
        return False

    def wake(self) -> None:
        """End the wait, now and ever after."""
        self._woken.set()

    def close(self) -> None:
        """Nothing is held."""


class DeviceWatch:
    """A thread that calls ``look`` again and again, at once after a signal. Started once."""

    def __init__(self, look: Callable[[], None], signal: ChangeSignal) -> None:
        """``look`` is called on the watch's own thread; what it raises is logged."""
        self._look = look
        self._signal = signal
        self._closing = threading.Event()
        self._failed = False
        self._thread = threading.Thread(target=self._run, name="device-watch", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def close(self) -> None:
        """End, within some seconds. Idempotent; not from ``look``."""
        self._closing.set()
        self._signal.wake()
        if self._thread.is_alive():
            self._thread.join(_JOIN_SECONDS)

    def _run(self) -> None:
        try:
            while not self._closing.is_set():
                self._turn()
        finally:
            self._signal.close()

    def _turn(self) -> None:
        try:
            # A look that failed may have been at what was told.
            patient = self._signal.tells and not self._failed
            self._signal.wait(TOLD_LOOK_SECONDS if patient else LOOK_SECONDS)
            if not self._closing.is_set():
                self._look()
            self._failed = False
        except Exception:
            self._failed = True
            log.exception("Looking for sound devices failed.")
            self._closing.wait(LOOK_SECONDS)
