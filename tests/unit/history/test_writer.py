import contextlib
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from exophone_desktop.history import writer as writer_module
from exophone_desktop.history.errors import HistoryError
from exophone_desktop.history.writer import Writer


@pytest.fixture
def connection() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute("CREATE TABLE kept (number)")
    return connection


@pytest.fixture
def writer(connection: sqlite3.Connection):
    writer = Writer(connection)
    yield writer
    assert writer.close(5)


class Gate:
    """A change that takes until it is let through."""

    def __init__(self) -> None:
        self.entered, self.open = threading.Event(), threading.Event()

    def __call__(self, connection: sqlite3.Connection) -> None:
        self.entered.set()
        assert self.open.wait(10)


def test_changes_are_made_in_their_order_on_one_thread(writer: Writer) -> None:
    made: list[tuple[int, str]] = []
    for number in range(20):
        last = writer.submit(lambda _, n=number: made.append((n, threading.current_thread().name)))
    last.result(5)
    assert made == [(number, "call-history") for number in range(20)]


def test_a_change_that_fails_is_undone_and_the_next_one_is_made(writer: Writer) -> None:
    def half(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO kept VALUES (1)")
        connection.execute("INSERT INTO nowhere VALUES (1)")

    counted: list[int] = []
    with pytest.raises(HistoryError, match=r"could not be kept in the history \(no such table"):
        writer.submit(half).result(5)
    count = "SELECT count(*) FROM kept"
    writer.submit(lambda c: counted.append(c.execute(count).fetchone()[0])).result(5)
    assert counted == [0]


def test_a_disk_that_hangs_does_not_fill_the_memory(writer: Writer, monkeypatch) -> None:
    monkeypatch.setattr(writer_module, "MAX_WAITING", 3)
    gate = Gate()
    first = writer.submit(gate)
    assert gate.entered.wait(5)
    waiting = [writer.submit(lambda _: None) for _ in range(3)]
    with pytest.raises(HistoryError, match="cannot keep up"):
        writer.submit(lambda _: None).result(0)
    gate.open.set()
    assert [each.result(5) for each in (first, *waiting)] == [None] * 4


def test_closing_waits_no_longer_than_it_may(connection: sqlite3.Connection) -> None:
    writer, gate = Writer(connection), Gate()
    writer.submit(gate)
    assert gate.entered.wait(5)
    assert not writer.close(0.05)
    with pytest.raises(HistoryError, match="has been closed"):
        writer.submit(lambda _: None).result(0)
    gate.open.set()
    assert writer.close(5)


BIG = "INSERT INTO kept VALUES (zeroblob(100000))"


def room_for(pages: int) -> Callable[[sqlite3.Connection], None]:
    """A change after which the disk has room for so many pages."""
    return lambda c: c.execute(f"PRAGMA max_page_count = {pages}").close()


def kept(connection: sqlite3.Connection) -> int:
    return connection.execute("SELECT count(*) FROM kept").fetchone()[0]


def test_what_a_full_disk_did_not_take_is_made_up_before_the_next_change(writer: Writer) -> None:
    writer.submit(room_for(3))
    with pytest.raises(HistoryError, match="disk is full"):
        writer.submit(lambda c: c.execute(BIG), later_too=True).result(5)
    # Not this one: nobody asked for it.
    with pytest.raises(HistoryError, match="disk is full"):
        writer.submit(lambda c: c.execute(BIG)).result(5)
    counted: list[int] = []
    writer.submit(room_for(1000))
    writer.submit(lambda c: counted.append(kept(c))).result(5)
    assert counted == [1]


def test_what_a_full_disk_did_not_take_is_made_up_in_the_end(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute("CREATE TABLE kept (number)")
    writer = Writer(connection)
    writer.submit(room_for(3))
    with pytest.raises(HistoryError, match="disk is full"):
        writer.submit(lambda c: c.execute(BIG), later_too=True).result(5)
    writer.submit(room_for(1000))
    assert writer.close(5)
    with contextlib.closing(sqlite3.connect(path)) as reopened:
        assert kept(reopened) == 1
