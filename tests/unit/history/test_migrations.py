import sqlite3
from pathlib import Path

import pytest
from fakes.past_calls import ended, incoming

from exophone_desktop.domain.call import CallEndReason, CallIssue
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.history.migrations import (
    APPLICATION_ID,
    MIGRATIONS,
    NEWEST,
    UnusableDatabaseError,
    migrate,
    version_of,
)
from exophone_desktop.history.opening import open_history
from exophone_desktop.history.records import CallKind

DATABASES = Path(__file__).parent / "databases"
OLD = sorted(DATABASES.glob("version_*.sql"))


def restored(script: Path, path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(script.read_text(encoding="utf-8"))
    return connection


def schema(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()


def test_there_is_a_database_of_every_version() -> None:
    assert [int(script.stem.removeprefix("version_")) for script in OLD] == sorted(MIGRATIONS)


@pytest.mark.parametrize("script", OLD, ids=lambda script: script.stem)
def test_a_database_of_an_older_version_has_its_calls_and_what_is_new(
    script: Path, tmp_path: Path
) -> None:
    path = tmp_path / "history.db"
    restored(script, path).close()
    opened = open_history(path)
    assert opened.problem == ""
    records = opened.history.search()
    assert [record.call_id for record in records] == ["four", "three", "two", "one"]
    assert [record.kind for record in records] == [
        CallKind.FAILED,
        CallKind.MISSED,
        CallKind.RECEIVED,
        CallKind.DIALLED,
    ]
    one, missed = records[-1], records[1]
    assert (one.person, one.rating, one.issue, one.note) == ("bob", 3, CallIssue.ECHO, "a note")
    assert one.quality.mos == 4.2
    assert (missed.end_reason, missed.seen) == (CallEndReason.TIMEOUT, False)
    assert opened.history.search("jose 98-76") == ()
    assert [r.call_id for r in opened.history.search("JOSE")] == ["two"]
    assert [r.call_id for r in opened.history.search("80 4718")] == ["three"]
    opened.history.close()


@pytest.mark.parametrize("script", OLD, ids=lambda script: script.stem)
def test_calls_that_others_took_are_told_from_missed_ones_in_an_older_database(
    script: Path, tmp_path: Path
) -> None:
    path = tmp_path / "history.db"
    restored(script, path).close()
    history = open_history(path).history
    for call_id, reason in (
        ("five", CallEndReason.ANSWERED_ELSEWHERE),
        ("six", CallEndReason.DECLINED_ELSEWHERE),
    ):
        history.complete(ended(incoming(call_id), reason), CallStatistics(), "Asha").result(5)
    assert {record.kind for record in history.search("asha")} == {
        CallKind.ANSWERED_ELSEWHERE,
        CallKind.DECLINED_ELSEWHERE,
    }
    assert [record.call_id for record in history.search(missed_only=True)] == ["three"]
    assert history.missed_count() == 1
    assert history.close()


@pytest.mark.parametrize("script", OLD, ids=lambda script: script.stem)
def test_an_older_database_ends_up_with_the_same_tables_as_a_new_one(
    script: Path, tmp_path: Path
) -> None:
    old, new = restored(script, tmp_path / "old.db"), sqlite3.connect(":memory:")
    new.isolation_level = None
    for connection in (old, new):
        migrate(connection)
        assert version_of(connection) == NEWEST
    assert schema(old) == schema(new)
    old.close()
    new.close()


@pytest.mark.parametrize("script", OLD, ids=lambda script: script.stem)
def test_the_kept_databases_are_what_those_versions_wrote(script: Path, tmp_path: Path) -> None:
    kept, made = restored(script, tmp_path / "kept.db"), sqlite3.connect(":memory:")
    made.isolation_level = None
    migrate(made, to=version_of(kept))
    assert schema(kept) == schema(made)
    kept.close()
    made.close()


def test_a_step_that_fails_changes_nothing(tmp_path: Path) -> None:
    connection = restored(OLD[0], tmp_path / "history.db")
    # The last statement of the step cannot be done.
    connection.execute("DROP INDEX calls_by_time")
    before = schema(connection)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection)
    assert schema(connection) == before
    assert version_of(connection) == 1
    connection.close()


def test_a_newer_database_is_left_alone() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    with pytest.raises(UnusableDatabaseError, match="newer"):
        migrate(connection)
    assert version_of(connection) == NEWEST + 1
    connection.close()
