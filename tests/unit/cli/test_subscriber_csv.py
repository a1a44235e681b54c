import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.cli.subscriber_csv import (
    EXPORTED,
    Retry,
    UnfitCsv,
    defused,
    exported,
    plain,
    read_rows,
    written,
)
from exophone_desktop.exotel.subscriber_records import SubscriberRecord, SubscriberStatus

NOW = datetime(2026, 1, 2, tzinfo=UTC)
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "＝1"]


def a_file(folder: Path, text: str) -> Path:
    path = folder / "people.csv"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_exported_as_text_and_imported_as_it_was(tmp_path: Path, text: str) -> None:
    record = SubscriberRecord("bob", SubscriberStatus.INACTIVE, text, NOW, NOW)
    content = written(EXPORTED, [exported(record)])
    [cells] = csv.DictReader(io.StringIO(content.decode(), newline=""))
    assert cells["custom_field"] == f"'{text}"
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    [row] = read_rows(path)
    assert (row.new.name, row.new.custom_field) == ("bob", text)
    assert row.status is SubscriberStatus.INACTIVE


@given(st.text())
def test_any_text_survives_defusing(text: str) -> None:
    assert plain(defused(text)) == text
    assert not defused(text).startswith(("=", "+", "-", "@"))


def test_an_apostrophe_that_guards_nothing_is_kept() -> None:
    assert plain("'tis") == "'tis"


def test_a_byte_order_mark_and_other_columns_are_taken(tmp_path: Path) -> None:
    path = a_file(tmp_path, "\ufeffteam,subscriber_name\nred,bob\n")
    [row] = read_rows(path)
    assert (row.new.name, row.new.custom_field, row.status.value) == ("bob", None, "active")


def test_semicolons_separate_as_spreadsheets_of_many_countries_write_them(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text('subscriber_name;custom_field\nbob;"a;b"\neve;c,d\n', encoding="utf-8")
    assert [row.new.custom_field for row in read_rows(path)] == ["a;b", "c,d"]


def test_a_report_gives_only_what_is_left_to_do(tmp_path: Path) -> None:
    text = "subscriber_name,status,retry\nann,active,no\nbob,active,create\ncem,inactive,update\n"
    rows = read_rows(a_file(tmp_path, text))
    assert [(row.new.name, row.todo) for row in rows] == [
        ("bob", Retry.CREATE),
        ("cem", Retry.UPDATE),
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name\nbob\n", "no column subscriber_name"),
        ("", "no column subscriber_name"),
        ("subscriber_name\nno spaces\n", "Line 2: .* white space"),
        ("subscriber_name\nabcdefghijklmnopq\n", "Line 2: .* longer than 16 bytes"),
        ("subscriber_name\nbob\nann\nbob\n", "Line 4: bob stands in line 2 already"),
        ("subscriber_name,status\nbob,asleep\n", "Line 2: .* neither active nor inactive"),
        ("subscriber_name,retry\nbob,maybe\n", "Line 2: What to retry"),
        ('subscriber_name\n"bob', "After line 1 .* not CSV"),
    ],
)
def test_a_file_that_breaks_the_rules_says_where(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(UnfitCsv, match=sentence):
        read_rows(a_file(tmp_path, text))


def test_many_mistakes_are_named_up_to_a_limit(tmp_path: Path) -> None:
    with pytest.raises(UnfitCsv) as caught:
        read_rows(a_file(tmp_path, "subscriber_name\n" + "?\n" * 500))
    assert str(caught.value).endswith("And 480 more.")


def test_a_file_that_is_no_text_or_not_there_is_told(tmp_path: Path) -> None:
    binary = tmp_path / "binary.csv"
    binary.write_bytes(b"\xff\xfe\x00")
    for path, sentence in ((binary, "not UTF-8"), (tmp_path / "none", "no such file")):
        with pytest.raises(UnfitCsv, match=sentence):
            read_rows(path)
