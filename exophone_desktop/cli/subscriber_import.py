"""Imports subscribers batch by batch, and keeps a report of what is done and what is not.

The report is on disk before the first request and never more than some seconds behind: whatever
ends the import, importing the report goes on with what is left. Names are unique, so creating
one again does no harm.
"""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from exophone_desktop.cli.subscriber_csv import (
    CUSTOM_FIELD,
    NAME,
    NOT_TRIED,
    OUTCOME,
    RETRY,
    STATUS,
    UNKNOWN,
    Retry,
    Row,
    written,
)
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.subscriber_records import (
    Created,
    NotCreated,
    SubscriberStatus,
)
from exophone_desktop.exotel.subscribers import MAX_PER_REQUEST, SubscriberApi
from exophone_desktop.host.files import write_whole

REASON = "reason"
REPORTED = (NAME, STATUS, CUSTOM_FIELD, OUTCOME, REASON, RETRY)
REPORT_SECONDS = 2.0
THROTTLED_PAUSES = (2.0, 4.0, 8.0, 16.0, 32.0)
_WORTH_A_RETRY = frozenset({408, 429})

Result = TypeVar("Result")


@dataclass(slots=True)
class Line:
    """A row of the report."""

    row: Row
    outcome: str = NOT_TRIED
    reason: str = ""
    retry: Retry = Retry.CREATE

    def cells(self) -> dict[str, str]:
        """It as the cells of ``REPORTED``."""
        return {
            NAME: self.row.new.name,
            STATUS: self.row.status.value,
            CUSTOM_FIELD: self.row.new.custom_field or "",
            OUTCOME: self.outcome,
            REASON: self.reason,
            RETRY: self.retry.value,
        }


class ImportReport:
    """The report of one import, as CSV, or as JSON where the file name ends so."""

    def __init__(self, path: Path, rows: Sequence[Row]) -> None:
        self.path = path
        self.lines = [Line(row, retry=row.todo) for row in rows]
        self._kept_at = 0.0

    def keep(self) -> None:
        """Write it. Raises ``OSError``."""
        cells = [line.cells() for line in self.lines]
        if self.path.suffix.lower() == ".json":
            content = json.dumps(cells, indent=1, ensure_ascii=False).encode("utf-8", "replace")
        else:
            content = written(REPORTED, cells)
        write_whole(self.path, content)
        self._kept_at = time.monotonic()

    def keep_if_due(self) -> None:
        """Write it when the last time is some seconds ago. Raises ``OSError``."""
        if time.monotonic() - self._kept_at >= REPORT_SECONDS:
            self.keep()

    @property
    def done(self) -> int:
        """How many rows are as they were wanted."""
        return sum(line.outcome in ("created", "updated") for line in self.lines)

    @property
    def to_retry(self) -> int:
        """How many rows are worth another try."""
        return sum(line.retry is not Retry.NO for line in self.lines)


def import_rows(
    api: SubscriberApi,
    report: ImportReport,
    progress: Callable[[int], None],
    pause: Callable[[float], None] = time.sleep,
) -> str:
    """Create, and suspend where wanted, every row; returns why it stopped early, or nothing.

    ``progress`` is told how many rows were tried. The report is complete however this ends.
    Raises ``OSError`` when the report cannot be written, in the beginning before any request.
    """
    report.keep()
    tried = 0
    try:
        for batch in _batches(report.lines):
            try:
                _try(api, batch, pause)
            except ExotelHttpError as error:
                return error.message
            tried += len(batch)
            progress(tried)
            report.keep_if_due()
    finally:
        report.keep()
    return ""


def _batches(lines: Sequence[Line]) -> Iterator[list[Line]]:
    create = [line for line in lines if line.row.todo is Retry.CREATE]
    for first in range(0, len(create), MAX_PER_REQUEST):
        yield create[first : first + MAX_PER_REQUEST]
    yield from ([line] for line in lines if line.row.todo is Retry.UPDATE)


def _try(api: SubscriberApi, batch: list[Line], pause: Callable[[float], None]) -> None:
    if batch[0].row.todo is Retry.CREATE:
        for line in batch:
            # What stands there when an answer never comes: it may have been done.
            line.outcome, line.reason = UNKNOWN, "No answer came; it may have been created."
        try:
            results = _patiently(lambda: api.create([line.row.new for line in batch]), pause)
        except ExotelHttpError as error:
            refused = 400 <= error.status < 500
            for line in batch:
                line.outcome = "not created" if refused else line.outcome
                line.reason = error.message
            raise
        for line, result in zip(batch, results, strict=True):
            _note(line, result)
    for line in batch:
        if line.row.unsure and line.outcome == "refused" and line.retry is Retry.NO:
            _look(api, line, pause)
        if line.retry is Retry.UPDATE:
            _set_status(api, line, pause)


def _note(line: Line, result: Created | NotCreated) -> None:
    match result:
        case Created(record=record):
            line.outcome, line.reason, line.retry = "created", "", Retry.NO
            if record.status is not line.row.status:
                line.outcome, line.retry = "created only", Retry.UPDATE
        case NotCreated(status=status, reason=reason):
            again = status >= 500 or status in _WORTH_A_RETRY
            line.outcome, line.reason = "refused", reason
            line.retry = Retry.CREATE if again else Retry.NO


def _look(api: SubscriberApi, line: Line, pause: Callable[[float], None]) -> None:
    """Refused, perhaps since the earlier try did create it: then it is there, just as wanted."""
    new = line.row.new
    line.retry = Retry.CREATE
    try:
        record = _patiently(lambda: api.get(new.name), pause)
    except ExotelHttpError as error:
        if error.kind is not HttpFailure.NOT_FOUND:
            raise
        line.retry = Retry.NO
        return
    line.retry = Retry.NO
    if record.custom_field == new.custom_field:
        _note(line, Created(new.name, record))


def _set_status(api: SubscriberApi, line: Line, pause: Callable[[float], None]) -> None:
    name, status = line.row.new.name, line.row.status
    try:
        _patiently(lambda: (api.update(name, status, line.row.new.custom_field),), pause)
    except ExotelHttpError as error:
        line.reason = error.message
        if error.kind is HttpFailure.NOT_FOUND:
            line.outcome, line.retry = "refused", Retry.CREATE
            return
        raise
    created = line.row.todo is Retry.CREATE and status is SubscriberStatus.INACTIVE
    line.outcome, line.reason = "created" if created else "updated", ""
    line.retry = Retry.NO


def _patiently(ask: Callable[[], Result], pause: Callable[[float], None]) -> Result:
    """``ask``, again after longer and longer pauses while the platform asks to wait."""
    for seconds in THROTTLED_PAUSES:
        try:
            return ask()
        except ExotelHttpError as error:
            if error.kind is not HttpFailure.THROTTLED:
                raise
        pause(seconds)
    return ask()
