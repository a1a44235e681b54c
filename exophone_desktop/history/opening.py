"""Opens the history, whatever is found at its place, and loses nothing of it."""

import contextlib
import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from exophone_desktop.domain.call import CallDirection, CallEndReason
from exophone_desktop.history.call_history import CallHistory
from exophone_desktop.history.errors import plain_cause
from exophone_desktop.history.migrations import UnusableDatabaseError, migrate

BUSY_SECONDS = 5.0
"""How long one waits for another window that writes."""

INTERRUPTED = "ExoPhone was closed during the call."
"""How a call ended that was in progress when the app, or the machine, died."""

_BROKEN = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_COMPANIONS = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class OpenedHistory:
    """``history`` is None where calls cannot be kept; ``problem`` is a sentence, or empty."""

    history: CallHistory | None
    problem: str = ""


def open_history(path: Path) -> OpenedHistory:
    """The history in the file ``path``, brought up to date; a new one where there is none.

    A file that is damaged, newer than this program, or another program's is kept beside under
    another name, and a new history begins. Calls that were in progress when the app died are
    closed. Takes as long as the disk; call it off the window's thread.
    """
    try:
        return OpenedHistory(_open(path))
    except UnusableDatabaseError as error:
        return _begin_anew(path, str(error))
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _BROKEN:
            return _without(error)
        return _begin_anew(path, "is damaged")
    except OSError as error:
        return _without(error)


def _open(path: Path) -> CallHistory:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    writing = _connect(path)
    try:
        _check(writing)
        migrate(writing)
        writing.execute("PRAGMA journal_mode = WAL")
        # A call that is told to be kept stays kept when the power fails.
        writing.execute("PRAGMA synchronous = FULL")
        _close_unfinished(writing)
        reading = _connect_to_read(path)
    except BaseException:
        writing.close()
        raise
    return CallHistory(writing, reading, lambda: _connect_to_read(path))


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    return connection


def _connect_to_read(path: Path) -> sqlite3.Connection:
    connection = _connect(path)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _check(connection: sqlite3.Connection) -> None:
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise UnusableDatabaseError("is damaged")


def _close_unfinished(connection: sqlite3.Connection) -> None:
    # When it ended nobody knows; what is known is that it was not after this.
    connection.execute(
        "UPDATE calls SET ended = max(started, established, 1), end_reason = ?, end_detail = ?,"
        " seen = NOT (direction = ? AND established = 0) WHERE ended = 0",
        (CallEndReason.FAILURE.value, INTERRUPTED, CallDirection.INCOMING.value),
    )


def _begin_anew(path: Path, why: str) -> OpenedHistory:
    aside = path.with_name(f"{path.name}.aside-{time.time_ns()}")
    try:
        path.rename(aside)
        for companion in _COMPANIONS:
            with contextlib.suppress(FileNotFoundError):
                Path(f"{path}{companion}").rename(f"{aside}{companion}")
        history = _open(path)
    except (OSError, sqlite3.Error, UnusableDatabaseError) as error:
        return _without(error, f" {path.name} {why}, and")
    return OpenedHistory(
        history,
        f"The call history {path.name} {why}; it is kept as {aside.name} and a new one begins.",
    )


def _without(error: Exception, why: str = "") -> OpenedHistory:
    return OpenedHistory(
        None, f"Calls are not kept in the history:{why} it cannot be opened ({plain_cause(error)})."
    )
