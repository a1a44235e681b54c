"""What the log says of a period of time."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from exophone_desktop.host.files import read_bounded
from exophone_desktop.host.log_rotation import MAX_LOG, older_logs

MAX_EXCERPT = 4 * 1024 * 1024
"""Most characters of an excerpt."""

_LARGEST_FILE = 2 * MAX_LOG
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z(?= )")


@dataclass(frozen=True, slots=True)
class LogExcerpt:
    """Whole entries, oldest first. ``complete`` is false where the oldest were too much."""

    text: str
    entries: int
    complete: bool = True


def read_log(path: Path, start: float, end: float, mask: Callable[[str], str]) -> LogExcerpt:
    """The entries from ``start`` to ``end`` (seconds since the epoch), each through ``mask``.

    A secret may have been written before it was known to be one; so it is masked again here.
    Files that cannot be read are left out.
    """
    kept: list[str] = []
    size = 0
    for file in (path, *reversed(older_logs(path))):
        for entry in reversed(list(_entries(_text_of(file), start, end))):
            shown = mask(entry)
            size += len(shown)
            if size > MAX_EXCERPT:
                return LogExcerpt("".join(reversed(kept)), len(kept), complete=False)
            kept.append(shown)
    return LogExcerpt("".join(reversed(kept)), len(kept))


def _text_of(file: Path) -> str:
    try:
        return read_bounded(file, _LARGEST_FILE).decode(errors="replace")
    except (OSError, ValueError):
        return ""


def _entries(text: str, start: float, end: float) -> Iterator[str]:
    # The further lines of an entry, such as a traceback's, are indented and have no time.
    lines: list[str] = []
    wanted = False
    for line in text.splitlines():
        time = _TIME.match(line)
        if time is None:
            lines.append(line + "\n")
            continue
        if wanted:
            yield "".join(lines)
        lines = [line + "\n"]
        wanted = start <= _seconds(time[0]) <= end
    if wanted:
        yield "".join(lines)


def _seconds(written: str) -> float:
    try:
        return datetime.strptime(written, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC).timestamp()
    except ValueError:
        return -1.0
