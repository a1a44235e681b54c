"""The steps from each version of the database to the next; never one that takes data away.

A step that was released is never changed: a new need is a new step at the end.
"""

import sqlite3
from collections.abc import Mapping
from types import MappingProxyType

from exophone_desktop.domain.matching import search_key

APPLICATION_ID = 0x45584F50
"""Marks the file as ours (``PRAGMA application_id``)."""

_CALLS = """
CREATE TABLE calls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    call_id TEXT NOT NULL UNIQUE,
    session_id TEXT NOT NULL,
    direction TEXT NOT NULL,
    person TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    started REAL NOT NULL,
    established REAL NOT NULL DEFAULT 0,
    ended REAL NOT NULL DEFAULT 0,
    duration INTEGER NOT NULL DEFAULT 0,
    end_reason TEXT NOT NULL DEFAULT 'NONE',
    end_detail TEXT NOT NULL DEFAULT '',
    sip_code INTEGER NOT NULL DEFAULT 0,
    mos REAL NOT NULL DEFAULT 0,
    loss REAL NOT NULL DEFAULT 0,
    jitter_ms REAL NOT NULL DEFAULT 0,
    rtt_ms REAL NOT NULL DEFAULT 0,
    codec TEXT NOT NULL DEFAULT '',
    rating INTEGER NOT NULL DEFAULT 0,
    issue TEXT NOT NULL DEFAULT 'NO_ISSUE',
    note TEXT NOT NULL DEFAULT '',
    seen INTEGER NOT NULL DEFAULT 1
) STRICT
"""

MIGRATIONS: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
        1: (
            _CALLS,
            "CREATE INDEX calls_by_time ON calls (started, id)",
            "CREATE INDEX calls_unseen ON calls (id) WHERE seen = 0",
            "CREATE INDEX calls_unfinished ON calls (id) WHERE ended = 0",
        ),
        # Search as one types: the index alone answers who matches, without reading the rows.
        2: (
            "ALTER TABLE calls ADD COLUMN search_key TEXT NOT NULL DEFAULT ''",
            "UPDATE calls SET search_key = search_key_of(direction, person, remote_id)",
            "CREATE INDEX calls_by_time_and_person ON calls (started, id, search_key)",
            "DROP INDEX calls_by_time",
        ),
        # Missed calls alone, searched in the same way: their kind is not in the row.
        3: (
            "CREATE INDEX calls_missed"
            " ON calls (started, id, search_key, direction, established, end_reason)"
            " WHERE direction = 'INCOMING' AND established = 0"
            " AND end_reason NOT IN ('NONE', 'LOCAL_HANGUP')",
        ),
        # Each account sees its own calls only. Those from before are nobody's, until they are
        # given to who signs in next (``CallHistory.adopt``).
        4: (
            "ALTER TABLE calls ADD COLUMN owner TEXT NOT NULL DEFAULT ''",
            "CREATE INDEX calls_by_owner ON calls (owner, started, id, search_key)",
            "DROP INDEX calls_by_time_and_person",
            "CREATE INDEX calls_missed_by_owner"
            " ON calls (owner, started, id, search_key, direction, established, end_reason)"
            " WHERE direction = 'INCOMING' AND established = 0"
            " AND end_reason NOT IN ('NONE', 'LOCAL_HANGUP')",
            "DROP INDEX calls_missed",
            "CREATE INDEX calls_unseen_by_owner ON calls (owner, id) WHERE seen = 0",
            "DROP INDEX calls_unseen",
        ),
        # What another phone answered or declined was not missed here.
        5: (
            "DROP INDEX calls_missed_by_owner",
            "CREATE INDEX calls_missed_by_owner"
            " ON calls (owner, started, id, search_key, direction, established, end_reason)"
            " WHERE direction = 'INCOMING' AND established = 0 AND end_reason NOT IN"
            " ('NONE', 'LOCAL_HANGUP', 'ANSWERED_ELSEWHERE', 'DECLINED_ELSEWHERE')",
        ),
    }
)
"""Statements that lead to each version (``PRAGMA user_version``) from the one before."""

NEWEST = max(MIGRATIONS)


class UnusableDatabaseError(Exception):
    """It is damaged, newer, or another program's; the text goes on from "The call history"."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the database, 0 when it is empty."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, to: int = NEWEST) -> None:
    """Bring the database to version ``to``, each step whole or not at all.

    ``connection`` is in autocommit mode (``isolation_level=None``).

    Raises:
        UnusableDatabaseError: the database is newer than this program, or another program's.
        sqlite3.Error: the database cannot be read or written.
    """
    connection.create_function("search_key_of", 3, search_key_of, deterministic=True)
    _require_ours(connection)
    for version in range(version_of(connection) + 1, to + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another window may have been quicker.
            if version_of(connection) < version:
                for statement in MIGRATIONS[version]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def search_key_of(direction: str, person: str, remote_id: str) -> str:
    """By what a call is found. Nobody looks for the exophone that all calls go out through."""
    return search_key(person) if direction == "OUTGOING" else search_key(person, remote_id)


def _require_ours(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN")  # one moment, while another window may be creating it
    try:
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        version = version_of(connection)
    finally:
        connection.execute("ROLLBACK")
    if application != APPLICATION_ID and (tables or version or application):
        raise UnusableDatabaseError("is another program's")
    if version > NEWEST:
        raise UnusableDatabaseError("was written by a newer ExoPhone")
