"""The one thread that writes the history."""

import logging
import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future

from exophone_desktop.history.errors import HistoryError, plain_cause

log = logging.getLogger(__name__)

Change = Callable[[sqlite3.Connection], None]

MAX_WAITING = 1000
"""Changes that may wait for a slow disk; beyond, a change is refused."""


class Writer:
    """Makes changes one after another, each a transaction of its own, and owns ``connection``.

    ``connection`` is in autocommit mode and may be used from any thread.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._waiting: queue.Queue[tuple[Change, Future[None]] | None] = queue.Queue()
        self._lock = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="call-history", daemon=True)
        self._thread.start()

    def submit(self, change: Change) -> Future[None]:
        """Make ``change`` soon. The future tells when it is on disk, or has a HistoryError."""
        done: Future[None] = Future()
        with self._lock:
            if self._closed:
                done.set_exception(HistoryError("The call history has been closed."))
            elif self._waiting.qsize() >= MAX_WAITING:
                done.set_exception(HistoryError("The call history cannot keep up: the disk waits."))
            else:
                self._waiting.put((change, done))
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
            change, done = next_one
            if not done.set_running_or_notify_cancel():
                continue
            try:
                self._make(change)
            except HistoryError as error:
                done.set_exception(error)
            except Exception as error:
                log.info("The call history was not changed: %s", error)
                sentence = f"The call could not be kept in the history ({plain_cause(error)})."
                done.set_exception(HistoryError(sentence))
            else:
                done.set_result(None)
        self._connection.close()

    def _make(self, change: Change) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            change(self._connection)
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
