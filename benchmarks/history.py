"""The history with very many calls: how long opening, searching and writing take."""

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.rig.errors import RigError
from benchmarks.rig.report import Report
from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.history import rows
from exophone_desktop.history.call_history import CallHistory
from exophone_desktop.history.opening import open_history

PURPOSE = "open, search, write and export a history of 100,000 calls"

_FIRST = ("Asha", "Ravi", "Zoë", "José", "Meera", "Anil", "Bob", "Carol", "Dan", "Eve")
_LAST = ("Núñez", "Rao", "Smith", "Iyer", "Müller", "Khan", "Das", "Roy", "Sen", "Lee")
_SEARCHES = {
    "nothing typed": "",
    "one letter": "a",
    "a name of many": "nunez",
    "a name of nobody": "zzzz",
    "the end of one number": "0000077",
    "a number with separators of nobody": "99 99-99 99",
}
_FINISHED = 1_600_000_000.0


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``history``."""
    parser.add_argument("--calls", type=int, default=100_000, help="calls in it (100000)")
    parser.add_argument("--times", type=int, default=20, help="how often each is done (20)")


def run(options: argparse.Namespace) -> Report:
    """Measure a history in a temporary folder."""
    report = Report(
        f"A history of {options.calls} calls",
        ["what", "median ms", "slowest ms", "by trigrams, median ms"],
        notes=[
            "The app searches with instr over a covering index; 100 calls are shown.",
            "By trigrams: the same question to an FTS5 index, without reading the rows;"
            " it cannot answer fewer than three letters.",
        ],
    )
    with tempfile.TemporaryDirectory(prefix="exophone-history-") as folder:
        path = Path(folder) / "history.db"
        fill(path, options.calls)
        report.notes.append(f"The file has {path.stat().st_size / 1e6:.0f} MB.")
        took = _times(lambda: opened(path).close(), min(options.times, 5))
        report.rows.append(["open, check and close", *took, None])
        trigrams = _trigrams(path)
        history = opened(path)
        try:
            for name, text in _SEARCHES.items():
                ours = _times(lambda text=text: history.search(text), options.times)  # type: ignore[misc]
                by_trigrams = _by_trigrams(trigrams, text, options.times)
                report.rows.append([f"search: {name}", *ours, by_trigrams])
            report.rows.append(["missed calls", *_times(history.missed_count, options.times), None])
            report.rows.append(["begin a call, on disk", *_writes(history, options.times), None])
            export = _times(lambda: history.export_csv(Path(folder) / "calls.csv"), 1)
            report.rows.append(["export", *export, None])
        finally:
            trigrams.close()
            history.close()
    return report


def opened(path: Path) -> CallHistory:
    """The history in ``path``. Raises ``RigError``."""
    found = open_history(path)
    if found.history is None:
        raise RigError(found.problem)
    return found.history


def fill(path: Path, count: int) -> None:
    """Make a history of ``count`` calls, a minute apart, in ``path``; the same every time."""
    opened(path).close()
    chance = random.Random(1)
    connection = sqlite3.connect(path)
    try:
        for number in range(count):
            started = _FINISHED + 60.0 * number
            name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)} {chance.randrange(2000)}"
            details = CallDetails(
                f"call-{number}",
                chance.choice(tuple(CallDirection)),
                remote_id=f"+91 80 {number:07d}",
                started_time=started,
                ended_time=started + 30,
                end_reason=CallEndReason.TIMEOUT if number % 50 else CallEndReason.LOCAL_HANGUP,
            )
            row = rows.begun(details, name, "") | rows.completed(details, CallStatistics(), "")
            marks = ", ".join("?" * len(row))
            connection.execute(
                f"INSERT INTO calls ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
            )
        connection.commit()
    finally:
        connection.close()


def _times(do: Callable[[], object], times: int) -> tuple[float, float]:
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        do()
        taken.append(1000 * (time.perf_counter() - began))
    return statistics.median(taken), max(taken)


def _writes(history: CallHistory, times: int) -> tuple[float, float]:
    numbers = iter(range(times))

    def begin() -> None:
        details = CallDetails(f"new-{next(numbers)}", CallDirection.OUTGOING, started_time=1.0)
        history.begin(details, "bob").result(10)

    return _times(begin, times)


def _trigrams(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(search_key, tokenize='trigram')")
    source = sqlite3.connect(path)
    connection.executemany(
        "INSERT INTO found(rowid, search_key) VALUES (?, ?)",
        source.execute("SELECT id, search_key FROM calls"),
    )
    source.close()
    return connection


def _by_trigrams(connection: sqlite3.Connection, text: str, times: int) -> float | None:
    letters = text.replace(" ", "").replace("-", "")
    if len(letters) < 3:
        return None
    statement = "SELECT rowid FROM found WHERE search_key MATCH ? ORDER BY rowid DESC LIMIT 100"
    return _times(lambda: connection.execute(statement, (f'"{letters}"',)).fetchall(), times)[0]
