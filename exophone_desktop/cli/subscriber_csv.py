"""Subscribers as CSV, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from exophone_desktop.exotel.subscriber_records import (
    NewSubscriber,
    SubscriberRecord,
    SubscriberStatus,
    name_problem,
)
from exophone_desktop.host.files import plain_reason, read_bounded

NAME, STATUS, CUSTOM_FIELD = "subscriber_name", "status", "custom_field"
OUTCOME, RETRY = "outcome", "retry"
UNKNOWN = "unknown"
"""The outcome of a row whose request was sent and never answered."""
NOT_TRIED = "not tried"
"""The outcome of the others; in the report of an import that was killed, of its last ones too."""
EXPORTED = (NAME, STATUS, CUSTOM_FIELD, "date_created", "date_updated")
MAX_FILE = 64 * 1024 * 1024
MAX_ROWS = 100_000
MAX_PROBLEMS = 20

# A spreadsheet runs a cell that begins so (OWASP, "CSV injection"); the apostrophe itself is
# marked too, so that reading gives back exactly what was written.
_FORMULA = tuple("=+-@\t\r\n'＝＋－＠")


class Retry(StrEnum):
    """What is still to do for a row; the column ``retry`` of a report."""

    NO = "no"
    CREATE = "create"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Row:
    """A subscriber to import. ``line`` is where it stands in the file.

    ``unsure``: an earlier import asked for it and got no answer, so that it may be there.
    """

    line: int
    new: NewSubscriber
    status: SubscriberStatus = SubscriberStatus.ACTIVE
    todo: Retry = Retry.CREATE
    unsure: bool = False


class UnfitCsv(ValueError):  # noqa: N818 - says what it is
    """The file cannot be imported; the text says why, a sentence a line."""


def defused(text: str) -> str:
    """``text`` as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def plain(cell: str) -> str:
    """The text of a cell that ``defused`` made, or that never needed it."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def written(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """CSV (RFC 4180, UTF-8) with every cell defused."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows({key: defused(cell) for key, cell in row.items()} for row in rows)
    return text.getvalue().encode("utf-8", "replace")


def exported(record: SubscriberRecord) -> dict[str, str]:
    """A subscriber as a row of ``EXPORTED``."""
    return {
        NAME: record.name,
        STATUS: record.status.value,
        CUSTOM_FIELD: record.custom_field or "",
        "date_created": record.date_created.isoformat(),
        "date_updated": record.date_updated.isoformat(),
    }


def read_rows(path: Path) -> list[Row]:
    """The rows that are to be imported; those a report marks as done are left out.

    Raises:
        UnfitCsv: the file cannot be read, or rows break the rules; then none is to be imported.
    """
    try:
        text = read_bounded(path, MAX_FILE).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnfitCsv("The CSV file is not UTF-8 text.") from None
    except OSError as error:
        raise UnfitCsv(f"The CSV file cannot be read ({plain_reason(error)}).") from None
    except ValueError as error:
        raise UnfitCsv(f"The CSV file {error}.") from None
    # Spreadsheets write semicolons where the comma is the decimal sign.
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    lines_of_text = io.StringIO(text, newline="")
    reader = csv.DictReader(lines_of_text, restval="", strict=True, delimiter=delimiter)
    problems: list[str] = []
    rows: list[Row] = []
    lines: dict[str, int] = {}
    try:
        if NAME not in (reader.fieldnames or ()):
            raise UnfitCsv(f"The CSV file has no column {NAME} in its first line.")
        for cells in reader:
            row = _row(reader.line_num, cells, problems)
            if row is None:
                continue
            first = lines.setdefault(row.new.name, row.line)
            if first != row.line:
                problems.append(f"Line {row.line}: {row.new.name} stands in line {first} already.")
            rows.append(row)
            if len(rows) > MAX_ROWS:
                raise UnfitCsv(f"The CSV file has more than {MAX_ROWS} rows.")
    except csv.Error as error:
        raise UnfitCsv(f"After line {reader.line_num} the file is not CSV: {error}.") from None
    if problems:
        more = len(problems) - MAX_PROBLEMS
        shown = problems[:MAX_PROBLEMS] + ([f"And {more} more."] if more > 0 else [])
        raise UnfitCsv("\n".join(shown))
    return rows


def _row(line: int, cells: Mapping[str, str], problems: list[str]) -> Row | None:
    todo = cells.get(RETRY, "").strip() or Retry.CREATE.value
    if todo == Retry.NO.value:
        return None
    name = plain(cells[NAME].strip())
    status = cells.get(STATUS, "").strip() or SubscriberStatus.ACTIVE.value
    problem = name_problem(name)
    if not problem and status not in set(SubscriberStatus):
        problem = f"The status of {name} is neither active nor inactive."
    if not problem and todo not in set(Retry):
        problem = f"What to retry for {name} is none of no, create and update."
    if problem:
        problems.append(f"Line {line}: {problem}")
        return None
    custom = plain(cells.get(CUSTOM_FIELD, ""))
    return Row(
        line,
        NewSubscriber(name, custom or None),
        SubscriberStatus(status),
        Retry(todo),
        unsure=cells.get(OUTCOME, "").strip() in (UNKNOWN, NOT_TRIED),
    )
