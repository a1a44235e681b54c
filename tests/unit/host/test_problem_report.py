import io
import json
import zipfile
from pathlib import Path

import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.host import log_reader
from exophone_desktop.host.logs import Redactor
from exophone_desktop.host.problem_report import (
    LEFT_OUT,
    MAX_DESCRIPTION,
    NOTHING_LOGGED,
    ReportWriter,
)

NOON = 1_800_000_000.0  # 2027-01-15T08:00:00Z
HOUR = 3600.0
WHO = {"subscriber": "alice", "account_sid": "exotel1"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "exophone-20270115T073000000000Z.log").write_text(
        "2027-01-15T06:59:59.999Z INFO a: too early\n    and its second line\n"
        "2027-01-15T07:15:00.000Z INFO a: early\n"
    )
    (tmp_path / "exophone.log").write_text(
        "2027-01-15T07:45:00.000Z ERROR a: late\n    Traceback\n    the token is abcd1234\n"
        "2027-01-15T08:00:00.001Z INFO a: too late\n"
    )
    return tmp_path / "exophone.log"


def writer(path: Path, *secrets: str) -> ReportWriter:
    redactor = Redactor()
    for secret in secrets:
        redactor.hide(Secret(secret))
    return ReportWriter(path, redactor, "1.2")


def test_the_report_has_the_entries_of_the_time_and_no_others(path: Path) -> None:
    report = writer(path).write(NOON - HOUR, NOON, "no sound", WHO)
    about, log = report.files
    assert log.text.splitlines() == [
        "2027-01-15T07:15:00.000Z INFO a: early",
        "2027-01-15T07:45:00.000Z ERROR a: late",
        "    Traceback",
        "    the token is abcd1234",
    ]
    said = json.loads(about.text)
    assert said["description"] == "no sound"
    assert (said["from"], said["to"]) == (
        "2027-01-15T07:00:00.000+00:00",
        "2027-01-15T08:00:00.000+00:00",
    )
    assert (said["subscriber"], said["log_entries"]) == ("alice", 2)
    assert said["app"] == "ExoPhone Desktop 1.2"


def test_a_secret_learned_after_it_was_logged_is_masked_in_the_report(path: Path) -> None:
    report = writer(path, "abcd1234").write(NOON - HOUR, NOON, "abcd1234 does not work", WHO)
    everything = "".join(file.text for file in report.files)
    assert "abcd1234" not in everything
    assert "the token is ***" in everything
    assert "*** does not work" in everything


def test_the_same_time_and_words_give_the_same_report_again(path: Path) -> None:
    reports = writer(path)
    first = reports.write(NOON - HOUR, NOON, "no sound", WHO)
    with path.open("a") as log:
        log.write("2027-01-15T08:00:02.000Z INFO a: the report was looked at\n")
    assert reports.write(NOON - HOUR, NOON, "no sound", WHO) == first


def test_the_archive_holds_what_was_shown(path: Path) -> None:
    report = writer(path).write(NOON - HOUR, NOON, "no sound", WHO)
    with zipfile.ZipFile(io.BytesIO(report.as_zip())) as archive:
        packed = {name: archive.read(name).decode() for name in archive.namelist()}
    assert packed == {file.name: file.text for file in report.files}
    assert [file.size for file in report.files] == [len(t.encode()) for t in packed.values()]


def test_of_too_large_a_log_the_newest_entries_are_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_reader, "MAX_EXCERPT", 90)
    log = writer(path).write(NOON - HOUR, NOON, "", WHO).files[1]
    assert log.text.startswith(LEFT_OUT)
    assert "late" in log.text
    assert "early" not in log.text


def test_without_a_log_the_report_says_so(tmp_path: Path) -> None:
    report = writer(tmp_path / "none" / "exophone.log").write(NOON - HOUR, NOON, "x", WHO)
    assert report.files[1].text == NOTHING_LOGGED


def test_an_endless_description_is_bounded(path: Path) -> None:
    about = writer(path).write(NOON - HOUR, NOON, "x" * 100_000, WHO).files[0]
    assert len(json.loads(about.text)["description"]) == MAX_DESCRIPTION
