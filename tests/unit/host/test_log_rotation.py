import errno
import io
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from exophone_desktop.host.log_rotation import KEPT_LOGS, MAX_LOG, RotatingLog, older_logs

DAY = 24 * 3600.0
NOON = 1_800_000_000.0


class Clock:
    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "exophone.log"


@pytest.fixture
def log(path: Path, clock: Clock) -> Iterator[RotatingLog]:
    log = RotatingLog(path, clock)
    yield log
    log.close()


def write(log: RotatingLog, text: str) -> None:
    log.handle(logging.LogRecord("test", logging.INFO, "", 0, text, (), None))


def test_a_new_day_begins_a_new_file(path: Path, clock: Clock, log: RotatingLog) -> None:
    write(log, "today")
    clock.time += DAY
    write(log, "tomorrow")
    assert path.read_text() == "tomorrow\n"
    assert [file.read_text() for file in older_logs(path)] == ["today\n"]


def test_a_file_of_yesterday_is_not_continued_after_a_start(path: Path, clock: Clock) -> None:
    path.write_text("yesterday\n")
    os.utime(path, (NOON - DAY, NOON - DAY))
    log = RotatingLog(path, clock)
    write(log, "today")
    log.close()
    assert path.read_text() == "today\n"
    assert [file.read_text() for file in older_logs(path)] == ["yesterday\n"]


def test_files_are_bounded_in_size_and_number(path: Path, clock: Clock, log: RotatingLog) -> None:
    half = "x" * (MAX_LOG // 2)
    for _ in range(2 * (KEPT_LOGS + 4)):
        clock.time += 1.0
        write(log, half)
    assert len(older_logs(path)) == KEPT_LOGS
    assert all(file.stat().st_size <= MAX_LOG for file in (path, *older_logs(path)))


def test_files_older_than_the_days_of_the_profile_are_removed(
    path: Path, clock: Clock, log: RotatingLog
) -> None:
    for age in (1, 4):
        file = path.with_name(f"exophone-202701{15 - age}T080000000000Z.log")
        file.write_text(f"{age} days old\n")
    foreign = path.with_name("exophone-mine.log")
    foreign.write_text("not ours\n")
    log.keep(days=3)
    assert [file.read_text() for file in older_logs(path)] == ["1 days old\n"]
    assert foreign.exists()


def test_a_file_that_cannot_be_renamed_is_written_on(
    path: Path, clock: Clock, log: RotatingLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError

    write(log, "today")
    monkeypatch.setattr(Path, "rename", refuse)
    clock.time += DAY
    write(log, "tomorrow")
    assert path.read_text() == "today\ntomorrow\n"


class FullDisk(io.RawIOBase):
    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return 0

    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_does_not_disturb_the_end_of_the_program(log: RotatingLog) -> None:
    assert log.stream is not None
    log.stream.close()
    log.stream = io.TextIOWrapper(io.BufferedWriter(FullDisk()))
    write(log, "lost")
    log.close()


def test_a_next_file_that_cannot_be_opened_for_a_while_is_opened_later(
    path: Path, clock: Clock, log: RotatingLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> io.TextIOWrapper:
        raise OSError(errno.EMFILE, "Too many open files")

    write(log, "today")
    clock.time += DAY
    with monkeypatch.context() as crowded:
        crowded.setattr(log, "_open", refuse)
        write(log, "lost")
    write(log, "tomorrow")
    assert path.read_text() == "tomorrow\n"
