"""The one thread that writes the history."""

import logging
import queue
import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future

from exophone_desktop.history.errors import HistoryError, plain_cause

log = logging.getLogger(__name__)

Change = Callable[[sqlite3.Connection], None]

MAX_WAITING = 1000
"""Changes that may wait for a slow disk; beyond, a change is refused."""

MAX_LEFT = 100
"""Changes that the disk did not take and that are made later; beyond, the oldest is lost."""


class Writer:
    """Makes changes one after another, each a transaction of its own, and owns ``connection``.

    ``connection`` is in autocommit mode and may be used from any thread.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._waiting: queue.Queue[tuple[Change, Future[None], bool] | None] = queue.Queue()
        self._left: deque[Change] = deque(maxlen=MAX_LEFT)
        self._lock = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="call-history", daemon=True)
        self._thread.start()

    def submit(self, change: Change, later_too: bool = False) -> Future[None]:
        """Make ``change`` soon. The future tells when it is on disk, or has a HistoryError.

        One that is to be made ``later_too`` is tried again, where the disk did not take it, before
        the next change and in the end.
        """
        done: Future[None] = Future()
        with self._lock:
            if self._closed:
                done.set_exception(HistoryError("The call history has been closed."))
            elif self._waiting.qsize() >= MAX_WAITING:
                done.set_exception(HistoryError("The call history cannot keep up: the disk waits."))
            else:
                self._waiting.put((change, done, later_too))
        return done

    def close(self, timeout: float) -> bool:
        """Make the changes that wait, and end; False when that took too long. Idempotent."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._waiting.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (next_one := self._waiting.get()) is not None:
            change, done, later_too = next_one
            if not done.set_running_or_notify_cancel():
                continue
            self._make_up()
            try:
                self._make(change)
            except HistoryError as error:
                done.set_exception(error)
            except Exception as error:
                log.info("The call history was not changed: %s", error)
                if later_too and isinstance(error, sqlite3.OperationalError):
                    self._left.append(change)
                sentence = f"The call could not be kept in the history ({plain_cause(error)})."
                done.set_exception(HistoryError(sentence))
            else:
                done.set_result(None)
        self._make_up()
        self._connection.close()

    def _make_up(self) -> None:
        while self._left:
            try:
                self._make(self._left[0])
            except Exception as error:
                log.info("The call history still lacks %d changes: %s", len(self._left), error)
                return
            self._left.popleft()

    def _make(self, change: Change) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            change(self._connection)
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
