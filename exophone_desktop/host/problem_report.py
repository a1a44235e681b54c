"""What is sent when somebody reports a problem: their words, this machine, and the log."""

import io
import json
import platform
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from exophone_desktop.host.log_reader import read_log
from exophone_desktop.host.logs import Redactor

MAX_DESCRIPTION = 4000
"""Longest description, in characters."""

LEFT_OUT = "(Older entries are left out: the log of this time is too large.)\n"
NOTHING_LOGGED = "(Nothing was logged in this time.)\n"


@dataclass(frozen=True, slots=True)
class ReportFile:
    """One file of a report: a name, and text without secrets."""

    name: str
    text: str

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return len(self.text.encode())


@dataclass(frozen=True, slots=True)
class ProblemReport:
    """All that would be sent, ready to be looked at."""

    files: tuple[ReportFile, ...]

    def as_zip(self) -> bytes:
        """The files in a zip archive."""
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
            for file in self.files:
                target.writestr(file.name, file.text)
        return archive.getvalue()


class ReportWriter:
    """Writes reports from the log at ``log_file``. Safe to use from several threads."""

    def __init__(self, log_file: Path, redactor: Redactor, version: str) -> None:
        self._log_file = log_file
        self._redactor = redactor
        self._version = version

    def write(
        self, start: float, end: float, description: str, reporter: Mapping[str, str]
    ) -> ProblemReport:
        """The report on the time from ``start`` to ``end`` (seconds since the epoch).

        ``reporter`` says who reports. The same times and words give the same report again, so
        what was shown is what is sent. Takes as long as the disk.
        """
        mask = self._redactor.mask
        log = read_log(self._log_file, start, end, mask)
        about = {
            "description": mask(description[:MAX_DESCRIPTION]),
            "from": _moment(start),
            "to": _moment(end),
            "log_entries": log.entries,
            "app": f"ExoPhone Desktop {self._version}",
            "system": f"{platform.system()} {platform.release()} ({platform.machine()})",
            "python": platform.python_version(),
            **{name: mask(value) for name, value in reporter.items()},
        }
        text = log.text if log.complete else LEFT_OUT + log.text
        return ProblemReport(
            (
                ReportFile("report.json", json.dumps(about, indent=2, ensure_ascii=False) + "\n"),
                ReportFile("exophone.log", text or NOTHING_LOGGED),
            )
        )


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")
