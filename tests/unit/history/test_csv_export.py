import csv
import os
from pathlib import Path

import pytest
from fakes.past_calls import GOOD, answered, ended, incoming, outgoing
from hypothesis import given, strategies as st

from exophone_desktop.domain.call import CallEndReason, CallIssue
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.history.csv_export import defused
from exophone_desktop.history.errors import HistoryError


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_file_has_every_call_and_what_is_known_of_it(history, tmp_path: Path) -> None:
    call = answered(incoming(name="Asha, Ltd"))
    history.begin(call, "Asha, Ltd")
    history.complete(ended(call, CallEndReason.REMOTE_HANGUP, 200), GOOD, "Asha, Ltd")
    history.rate("in-1", 4, CallIssue.ECHO)
    history.note("in-1", 'said "later"').result(5)
    history.begin(outgoing(), "bob").result(5)
    target = tmp_path / "calls.csv"
    assert history.export_csv(target) == 2
    dialled, received = read(target)
    assert dialled["person"] == "bob"
    assert dialled["number"] == "bob"
    assert dialled["mos"] == dialled["rating"] == dialled["issue"] == ""
    assert received["time"] == "2023-11-14T22:13:20+00:00"
    assert received["person"] == "Asha, Ltd"
    assert received["number"] == "'+918047180000"
    assert (received["kind"], received["duration_s"]) == ("RECEIVED", "60")
    assert (received["mos"], received["rating"], received["issue"]) == ("4.3", "4", "ECHO")
    assert received["note"] == 'said "later"'


def test_a_call_that_somebody_else_took_is_told_so(history, tmp_path: Path) -> None:
    call = ended(incoming(), CallEndReason.ANSWERED_ELSEWHERE, 487)
    history.complete(call, CallStatistics(), "Asha").result(5)
    history.export_csv(tmp_path / "calls.csv")
    (row,) = read(tmp_path / "calls.csv")
    assert (row["kind"], row["end_reason"]) == ("ANSWERED_ELSEWHERE", "ANSWERED_ELSEWHERE")


def test_lines_and_quotes_are_those_of_rfc_4180(history, tmp_path: Path) -> None:
    history.begin(incoming(), 'Asha "A", Ltd').result(5)
    target = tmp_path / "calls.csv"
    history.export_csv(target)
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbftime,kind,")
    assert content.count(b"\r\n") == content.count(b"\n") == 2
    assert b',"Asha ""A"", Ltd",' in content


@pytest.mark.parametrize(
    "name",
    [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(1)",
        "\uff1d1+1",
        "\uff0b1",
        "\uff20SUM(1)",
        "\u200c=1+1",
        '=HYPERLINK("http://x","y")',
    ],
)
def test_a_name_that_would_be_a_formula_is_text(history, tmp_path: Path, name: str) -> None:
    history.begin(incoming(name=name), name)
    history.note("in-1", name).result(5)
    target = tmp_path / "calls.csv"
    history.export_csv(target)
    (row,) = read(target)
    assert row["person"] == f"'{name}"
    assert row["note"] == f"'{name}"


@given(st.text(max_size=100))
def test_no_cell_begins_like_a_formula_or_has_control_characters(text: str) -> None:
    cell = defused(text)
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert not any(ord(each) < 32 or 127 <= ord(each) < 160 for each in cell)


def test_a_folder_that_is_not_there_is_told_and_nothing_is_left(history, tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match=r"could not be exported to calls\.csv \(no such file"):
        history.export_csv(tmp_path / "nowhere" / "calls.csv")


def test_an_export_that_fails_leaves_the_file_as_it_was(history, tmp_path: Path) -> None:
    target = tmp_path / "calls.csv"
    target.mkdir()
    before = set(os.listdir(tmp_path))
    with pytest.raises(HistoryError):
        history.export_csv(target)
    assert set(os.listdir(tmp_path)) == before
