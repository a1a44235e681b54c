"""Log files that begin anew each day and at a size, and of which few are kept."""

import contextlib
import logging
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from logging.handlers import BaseRotatingHandler
from pathlib import Path

MAX_LOG = 2 * 1024 * 1024
"""Bytes after which a file is followed by the next."""
KEPT_LOGS = 8
"""How many files are kept beside the one that is written, however young they are."""
DEFAULT_DAYS = 7
_DAY = 24 * 3600.0
_NEXT_TRY = 60.0
_ENDED = "%Y%m%dT%H%M%S%fZ"


def older_logs(path: Path) -> list[Path]:
    """The files that came before ``path``, oldest first."""
    try:
        beside = [each for each in path.parent.iterdir() if each.suffix == path.suffix]
    except OSError:
        return []
    return sorted(each for each in beside if _ended(each, path) is not None)


def _ended(file: Path, path: Path) -> float | None:
    """When ``file`` was ended, None where it is no older log of ``path``."""
    prefix = f"{path.stem}-"
    if not file.stem.startswith(prefix):
        return None
    try:
        ended = datetime.strptime(file.stem.removeprefix(prefix), _ENDED)
    except ValueError:
        return None
    return ended.replace(tzinfo=UTC).timestamp()


class RotatingLog(BaseRotatingHandler):
    """Writes ``path``; loses lines rather than disturb the program when the disk is full.

    Days are those of UTC, as the times in the file are. Older files are named by the moment at
    which they were ended, and go after ``days`` days or when there are more than ``KEPT_LOGS``.
    """

    def __init__(self, path: Path, now: Callable[[], float] = time.time) -> None:
        """Raises ``OSError`` where the file cannot be written."""
        self._path = path
        self._now = now
        self._days = DEFAULT_DAYS
        self._not_before = 0.0
        self._began = self._day_of_file()
        super().__init__(path, "a", encoding="utf-8", errors="replace")
        self._prune()

    def keep(self, days: int) -> None:
        """Keep older files for ``days`` days from now on."""
        self._days = days
        self._prune()

    def shouldRollover(self, record: logging.LogRecord) -> bool:  # noqa: N802
        """Whether ``record`` belongs in a new file."""
        if self._now() < self._not_before or self.stream is None:
            return False
        length = self.stream.tell()
        if length == 0:
            self._began = self._today()
            return False
        return self._began != self._today() or length + len(self.format(record)) > MAX_LOG

    def doRollover(self) -> None:  # noqa: N802
        """End the file and begin the next."""
        stream, self.stream = self.stream, None
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()
        ended = datetime.fromtimestamp(self._now(), UTC).strftime(_ENDED)
        try:
            self._path.rename(self._path.with_name(f"{self._path.stem}-{ended}{self._path.suffix}"))
        except OSError:
            # On Windows, somebody has it open: go on with it, and try again in a while.
            self._not_before = self._now() + _NEXT_TRY
        self.stream = self._open()
        self._began = self._today()
        self._prune()

    def close(self) -> None:
        """End; lines that a full disk does not take are lost."""
        with contextlib.suppress(OSError):
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Drop ``record``."""

    def _prune(self) -> None:
        older = older_logs(self._path)
        too_old = self._now() - self._days * _DAY
        for number, file in enumerate(reversed(older)):
            if number >= KEPT_LOGS or (_ended(file, self._path) or 0.0) < too_old:
                with contextlib.suppress(OSError):
                    file.unlink()

    def _day_of_file(self) -> date:
        try:
            return datetime.fromtimestamp(self._path.stat().st_mtime, UTC).date()
        except OSError:
            return self._today()

    def _today(self) -> date:
        return datetime.fromtimestamp(self._now(), UTC).date()
