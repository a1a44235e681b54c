import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from fakes.past_calls import answered, ended, incoming, outgoing

from exophone_desktop.domain.call import CallEndReason
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.history import opening
from exophone_desktop.history.migrations import NEWEST
from exophone_desktop.history.opening import INTERRUPTED, open_history
from exophone_desktop.history.records import CallKind

ROOT = Path(__file__).resolve().parents[3]

IN_A_CALL = """
import sys
from pathlib import Path
from fakes.past_calls import answered, incoming, outgoing
from exophone_desktop.history.opening import open_history
history = open_history(Path(sys.argv[1])).history
for future in (
    history.begin(incoming("ringing"), "Asha"),
    history.begin(outgoing("dialled"), "bob"),
    history.begin(incoming("talking"), "Carol"),
    history.answer(answered(incoming("talking"))),
):
    future.result(10)
print("in a call", flush=True)
sys.stdin.read()
"""

WRITING = """
import itertools, sys
from pathlib import Path
from fakes.past_calls import outgoing
from exophone_desktop.history.opening import open_history
history = open_history(Path(sys.argv[1])).history
for number in itertools.count():
    history.begin(outgoing(f"c{number}"), "bob").result(10)
    print(f"c{number}", flush=True)
"""


def another_app(program: str, path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def kill(app: subprocess.Popen[str]) -> str:
    """End it as ``kill -9`` does; what it had said is returned."""
    app.kill()
    with app:
        # Not communicate(), which leaves out what is in the buffer of stdout already.
        return app.stdout.read()


def aside(path: Path) -> list[Path]:
    return sorted(path.parent.glob("*.aside-*"))


def test_a_killed_app_loses_no_call_and_the_next_one_closes_them(path: Path) -> None:
    app = another_app(IN_A_CALL, path)
    assert app.stdout.readline() == "in a call\n"
    kill(app)
    history = open_history(path).history
    records = {record.call_id: record for record in history.search()}
    assert {call_id: record.kind for call_id, record in records.items()} == {
        "ringing": CallKind.MISSED,
        "dialled": CallKind.FAILED,
        "talking": CallKind.RECEIVED,
    }
    for record in records.values():
        assert not record.in_progress
        assert (record.end_reason, record.end_detail) == (CallEndReason.FAILURE, INTERRUPTED)
    assert [r.call_id for r in records.values() if not r.seen] == ["ringing"]
    assert history.missed_count() == 1
    history.close()


def test_an_app_that_is_killed_while_it_writes_loses_nothing_that_it_had_kept(path: Path) -> None:
    app = another_app(WRITING, path)
    kept = [app.stdout.readline().strip() for _ in range(40)]
    kept += kill(app).split()
    opened = open_history(path)
    assert opened.problem == ""
    found = {record.call_id for record in opened.history.search(limit=100_000)}
    # The last line may have been cut off, or not yet been said.
    assert set(kept[:-1]) <= found
    assert len(found) <= len(kept) + 1
    opened.history.close()


def test_a_call_of_another_window_that_goes_on_is_completed_by_that_window(path: Path) -> None:
    first = open_history(path).history
    first.begin(outgoing(), "bob").result(5)
    second = open_history(path).history
    call = ended(answered(outgoing()), CallEndReason.REMOTE_HANGUP)
    first.complete(call, CallStatistics(), "bob").result(5)
    (record,) = second.search()
    assert record.end_reason is CallEndReason.REMOTE_HANGUP
    assert (record.end_detail, record.duration) == ("", 60)
    first.close()
    second.close()


def test_two_windows_may_begin_the_history_at_once(path: Path) -> None:
    together, opened = threading.Barrier(4), []

    def open_it() -> None:
        together.wait(5)
        opened.append(open_history(path))

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert [each.problem for each in opened] == [""] * 4
    for each in opened:
        each.history.close()
    assert not aside(path)


def filled(path: Path) -> None:
    history = open_history(path).history
    for number in range(300):
        history.begin(incoming(f"c{number}", name="x" * 100), "x" * 100)
    history.close()


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    # Pages in the middle: old rows, which nothing that comes later touches.
    content[4096 * 8 : 4096 * 12] = b"\xa5" * (4096 * 4)
    path.write_bytes(content)


def damaged_inside(path: Path) -> bytes:
    filled(path)
    damage(path)
    return path.read_bytes()


def newer(path: Path) -> bytes:
    open_history(path).history.close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()
    return path.read_bytes()


def foreign(path: Path) -> bytes:
    path.parent.mkdir(parents=True)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE calls (something_else)")
    connection.commit()
    connection.close()
    return path.read_bytes()


def no_database(path: Path) -> bytes:
    path.parent.mkdir(parents=True)
    return b"This is a letter to my aunt.\n" * 200


def without_its_table(path: Path) -> bytes:
    open_history(path).history.close()
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE calls")
    connection.close()
    return path.read_bytes()


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (damaged_inside, "is damaged"),
        (no_database, "is damaged"),
        (without_its_table, "is damaged"),
        (newer, "was written by a newer ExoPhone"),
        (foreign, "is another program's"),
    ],
)
def test_what_cannot_be_used_is_kept_beside_and_a_new_history_begins(
    make, why: str, path: Path
) -> None:
    content = make(path)
    path.write_bytes(content)
    opened = open_history(path)
    (kept,) = aside(path)
    assert opened.problem == (
        f"The call history history.db {why}; it is kept as {kept.name} and a new one begins."
    )
    assert kept.read_bytes() == content
    opened.history.begin(outgoing(), "bob").result(5)
    assert len(opened.history.search()) == 1
    opened.history.close()
    again = open_history(path)
    assert again.problem == ""
    assert len(again.history.search()) == 1
    again.history.close()


def test_what_a_damaged_history_had_not_merged_yet_is_kept_with_it(path: Path) -> None:
    filled(path)
    app = another_app(IN_A_CALL, path)
    assert app.stdout.readline() == "in a call\n"
    kill(app)
    assert Path(f"{path}-wal").stat().st_size
    assert b"Carol" not in path.read_bytes()
    damage(path)
    opened = open_history(path)
    assert "is damaged" in opened.problem
    assert b"Carol" in b"".join(each.read_bytes() for each in aside(path))
    assert opened.history.search() == ()
    opened.history.close()


def test_a_place_that_cannot_be_written_is_told_and_calls_go_on_without(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="ascii")
    opened = open_history(tmp_path / "data" / "history.db")
    assert opened.history is None
    assert opened.problem.startswith("Calls are not kept in the history: it cannot be opened (")


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "history.db").mkdir()
    opened = open_history(tmp_path / "history.db")
    assert opened.history is None
    assert "cannot be opened" in opened.problem


def test_a_file_that_another_program_holds_is_not_put_aside(path: Path, monkeypatch) -> None:
    open_history(path).history.close()
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.2)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    opened = open_history(path)
    assert opened.history is None
    assert "locked" in opened.problem
    assert not aside(path)
    other.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions.")
def test_only_its_owner_may_read_the_history(path: Path) -> None:
    open_history(path).history.close()
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
