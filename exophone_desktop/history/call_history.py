"""The history: every call of this desktop, newest first."""

import json
import math
import sqlite3
import threading
from collections.abc import Callable, Collection
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from exophone_desktop.domain.call import CallDetails, CallFeedback, CallIssue
from exophone_desktop.domain.matching import search_terms
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.domain.text import shown_text
from exophone_desktop.history import rows
from exophone_desktop.history.csv_export import write_csv
from exophone_desktop.history.errors import HistoryError, plain_cause
from exophone_desktop.history.records import CallRecord, kept_note
from exophone_desktop.history.rows import Column
from exophone_desktop.history.writer import Writer

_CLOSE_SECONDS = 5.0
_READ_SECONDS = 5.0

Answer = TypeVar("Answer")
Read = Callable[[sqlite3.Connection], Answer]


class CallHistory:
    """Calls in SQLite. Safe from any thread.

    Changes return at once; their futures tell when they are on disk, or have a ``HistoryError``.
    Questions wait for the disk, at most a few seconds, and raise ``HistoryError``.
    ``owner`` is whose calls are meant, by any text that is one account's alone; empty for nobody's.
    Nobody is told of another's calls.
    """

    def __init__(
        self,
        writing: sqlite3.Connection,
        reading: sqlite3.Connection,
        connect: Callable[[], sqlite3.Connection],
    ) -> None:
        """Owns both connections; ``connect`` opens one more to read for long. See ``opening``."""
        self._writer = Writer(writing)
        self._reading = reading
        self._turn = threading.Lock()
        self._connect = connect

    # ---- changes

    def begin(self, details: CallDetails, person: str, owner: str = "") -> Future[None]:
        """Keep that a call has started, with ``person`` (see ``CallRecord``)."""
        begun = rows.begun(details, person, owner)
        return self._writer.submit(lambda c: _insert(c, begun, "DO NOTHING"))

    def answer(self, details: CallDetails) -> Future[None]:
        """Keep that both sides talk, so that it is known even if the app dies in the call."""
        changes = rows.answered(details)
        return self._writer.submit(lambda c: _update(c, details.call_id, changes))

    def complete(
        self,
        details: CallDetails,
        statistics: CallStatistics,
        person: str = "",
        detail: str = "",
        owner: str = "",
    ) -> Future[None]:
        """Keep how a call ended; ``detail`` is a sentence where the end was not a normal one.

        A call whose beginning could not be kept is kept now. A missed one is unseen. Where the
        disk does not take it, it is tried again with the next change and when this is closed.
        """
        last = rows.completed(details, statistics, detail)
        whole = rows.begun(details, person, owner) | last
        names = ", ".join(f"{name} = excluded.{name}" for name in last)
        return self._writer.submit(
            lambda c: _insert(c, whole, f"DO UPDATE SET {names}"), later_too=True
        )

    def rate(self, call_id: str, rating: int, issue: CallIssue) -> Future[None]:
        """Keep a person's verdict. Raises ``ValueError`` for a rating that is not 1 to 5."""
        verdict = CallFeedback(rating, issue)
        changes: dict[str, Column] = {"rating": verdict.rating, "issue": verdict.issue.value}
        return self._writer.submit(lambda c: _update(c, call_id, changes))

    def note(self, call_id: str, text: str) -> Future[None]:
        """Keep a person's own words about a call; empty to take them away."""
        changes: dict[str, Column] = {"note": kept_note(text)}
        return self._writer.submit(lambda c: _update(c, call_id, changes))

    def mark_seen(self, newest: CallRecord, owner: str = "") -> Future[None]:
        """The person has been shown the missed calls up to ``newest``, not what came since."""
        statement = "UPDATE calls SET seen = 1 WHERE seen = 0 AND owner = ? AND id <= ?"
        return self._writer.submit(lambda c: _execute(c, statement, (owner, newest.id)))

    def adopt(self, owner: str) -> Future[None]:
        """Give ``owner`` the calls that are nobody's: those of before calls had owners."""
        statement = "UPDATE calls SET owner = ? WHERE owner = ''"
        return self._writer.submit(lambda c: _execute(c, statement, (owner,)))

    # ---- questions

    def missed_count(self, owner: str = "") -> int:
        """How many missed calls have not been seen."""
        statement = "SELECT count(*) FROM calls WHERE seen = 0 AND owner = ?"
        return int(self._read(lambda c: c.execute(statement, (owner,)).fetchone()[0]))

    def search(
        self,
        text: str = "",
        limit: int = 100,
        before: CallRecord | None = None,
        missed_only: bool = False,
        owner: str = "",
        numbers: Collection[str] = (),
    ) -> tuple[CallRecord, ...]:
        """At most ``limit`` calls, newest first, older than ``before`` where it is given.

        ``text`` is any part of a name or number, without regard to case and accents; in a number
        separators do not matter. Empty finds every call. ``missed_only`` leaves out the others.
        ``numbers`` (digits alone) are found beside ``text`` where a call has one for a name: they
        belong to people whose names only the caller knows.
        """
        edge = (before.started, before.id) if before else (math.inf, 0)
        terms = search_terms(shown_text(text))
        also = (json.dumps(list(numbers)),) if numbers and terms else ()
        statement = search_statement(len(terms), missed_only, bool(also))
        values = (owner, *edge, *terms, *also, limit)
        found = self._read(lambda c: c.execute(statement, values).fetchall())
        return tuple(map(rows.record_of, found))

    def export_csv(self, path: Path, owner: str = "") -> int:
        """Write all calls to ``path`` for a spreadsheet (see ``csv_export``); returns how many.

        Takes seconds for very many calls, and nobody waits for it meanwhile.
        """
        try:
            connection = self._connect()
            try:
                return write_csv(connection, path, owner)
            finally:
                connection.close()
        except (OSError, sqlite3.Error) as error:
            raise HistoryError(
                f"The calls could not be exported to {path.name} ({plain_cause(error)})."
            ) from error

    def close(self, timeout: float = _CLOSE_SECONDS) -> bool:
        """Make the changes that wait and let go of the file; False when that took too long."""
        written = self._writer.close(timeout)
        if self._turn.acquire(timeout=timeout):
            try:
                self._reading.close()
            finally:
                self._turn.release()
        return written

    def _read(self, read: Read[Answer]) -> Answer:
        if not self._turn.acquire(timeout=_READ_SECONDS):
            raise HistoryError("The call history takes too long to answer.")
        try:
            return read(self._reading)
        except sqlite3.Error as error:
            raise HistoryError(
                f"The call history cannot be read ({plain_cause(error)})."
            ) from error
        finally:
            self._turn.release()


def search_statement(terms: int, missed_only: bool, numbers: bool = False) -> str:
    """The question behind ``search``.

    Its values: owner, edge, ``terms`` terms, the ``numbers`` as a JSON array, limit.
    """
    # The inner question is answered by an index alone: calls_by_owner or calls_missed_by_owner.
    ways = ["instr(search_key, ?) > 0"] * terms
    if numbers:
        ways.append(f"{rows.NUMBER_FOR_NAME} IN (SELECT value FROM json_each(?))")  # noqa: S608
    either = " OR ".join(ways) or "1"
    kind = f"AND {rows.MISSED}" if missed_only else ""
    return (
        f"SELECT {rows.COLUMNS} FROM calls WHERE id IN ("  # noqa: S608
        f"SELECT id FROM calls WHERE owner = ? AND (started, id) < (?, ?) AND ({either}) {kind}"
        " ORDER BY started DESC, id DESC LIMIT ?) ORDER BY started DESC, id DESC"
    )


def _insert(connection: sqlite3.Connection, columns: dict[str, Column], conflict: str) -> None:
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    statement = f"INSERT INTO calls ({names}) VALUES ({marks}) ON CONFLICT (call_id) {conflict}"  # noqa: S608
    connection.execute(statement, tuple(columns.values()))


def _update(connection: sqlite3.Connection, call_id: str, columns: dict[str, Column]) -> None:
    names = ", ".join(f"{name} = ?" for name in columns)
    statement = f"UPDATE calls SET {names} WHERE call_id = ?"  # noqa: S608
    if not connection.execute(statement, (*columns.values(), call_id)).rowcount:
        raise HistoryError("There is no such call in the history.")


def _execute(connection: sqlite3.Connection, statement: str, values: tuple[Column, ...]) -> None:
    connection.execute(statement, values)
