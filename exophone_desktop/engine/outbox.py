"""Messages waiting for a child process that may die and be started again."""

import threading
from collections import deque

from exophone_desktop.engine.wire import WireMessage


class Outbox:
    """A queue whose reader takes nothing once its own child is gone, so nothing is lost to it."""

    def __init__(self) -> None:
        self._messages: deque[WireMessage] = deque()
        self._changed = threading.Condition()

    def put(self, message: WireMessage) -> None:
        """Add a message; never waits."""
        with self._changed:
            self._messages.append(message)
            self._changed.notify_all()

    def take(self, gone: threading.Event, timeout: float) -> WireMessage | None:
        """The next message, or None after ``timeout`` seconds or when ``gone`` is set."""
        with self._changed:
            self._changed.wait_for(lambda: self._messages or gone.is_set(), timeout)
            if gone.is_set() or not self._messages:
                return None
            return self._messages.popleft()

    def clear(self) -> None:
        """Forget what was not taken."""
        with self._changed:
            self._messages.clear()

    def wake(self) -> None:
        """Make a reader look at its ``gone`` again."""
        with self._changed:
            self._changed.notify_all()
