"""The history as a file for spreadsheets."""

import contextlib
import csv
import os
import sqlite3
import tempfile
import unicodedata
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from exophone_desktop.history.records import CallRecord
from exophone_desktop.history.rows import COLUMNS, record_of

_HEADINGS = (
    *("time", "kind", "direction", "person", "number", "duration_s", "end_reason", "end_detail"),
    *("sip_code", "codec", "mos", "loss", "jitter_ms", "rtt_ms", "rating", "issue", "note"),
    *("call_id", "session_id"),
)
_FORMULA_SIGNS = ("=", "+", "-", "@")


def write_csv(connection: sqlite3.Connection, path: Path, owner: str) -> int:
    """Write the calls of ``owner``, newest first, to ``path``; returns how many.

    The file is whole or as it was.

    Comma-separated, quoted where need be, lines end in CR LF (RFC 4180); UTF-8 with the mark that
    spreadsheets look for. Times are ISO 8601 in UTC.

    Raises:
        OSError: the file cannot be written.
        sqlite3.Error: the history cannot be read.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as file:
            count = _write(connection, owner, csv.writer(file, lineterminator="\r\n").writerow)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    return count


def defused(text: str) -> str:
    """``text`` as a cell that no spreadsheet takes for a formula.

    Control characters become spaces; an apostrophe stands before what begins like a formula, in
    full-width letters too.
    """
    plain = "".join(" " if unicodedata.category(each) == "Cc" else each for each in text)
    seen = "".join(each for each in plain if unicodedata.category(each) != "Cf").lstrip()
    start = unicodedata.normalize("NFKC", seen[:1])
    return f"'{plain}" if start.startswith(_FORMULA_SIGNS) else plain


def _write(
    connection: sqlite3.Connection, owner: str, write_row: Callable[[Iterable[object]], object]
) -> int:
    write_row(_HEADINGS)
    count = 0
    statement = (
        f"SELECT {COLUMNS} FROM calls WHERE owner = ?"  # noqa: S608
        " ORDER BY started DESC, id DESC"
    )
    for row in connection.execute(statement, (owner,)):
        write_row(_cells(record_of(row)))
        count += 1
    return count


def _cells(record: CallRecord) -> tuple[str | int | float, ...]:
    quality = record.quality
    return (
        _time(record.started),
        record.kind.value,
        record.direction.value,
        defused(record.person),
        defused(record.number),
        record.duration,
        record.end_reason.value,
        defused(record.end_detail),
        record.sip_code or "",
        defused(record.codec),
        *(
            (quality.mos, quality.loss, quality.jitter_ms, quality.rtt_ms)
            if quality.mos
            else ("", "", "", "")
        ),
        record.rating or "",
        record.issue.value if record.rating else "",
        defused(record.note),
        defused(record.call_id),
        defused(record.session_id),
    )


def _time(seconds: float) -> str:
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return ""
