import errno
from pathlib import Path

import pytest

from exophone_desktop.domain.call import CallFeedback, CallIssue
from exophone_desktop.domain.feedback import FeedbackReport
from exophone_desktop.host import feedback_file
from exophone_desktop.host.feedback_file import (
    MAX_WAITING,
    FeedbackFile,
    FeedbackFileError,
    FeedbackOwner,
)

ALICE = FeedbackOwner(platform_hostname="https://x/v2", account_sid="sid", subscriber_name="alice")
BOB = FeedbackOwner(platform_hostname="https://x/v2", account_sid="sid", subscriber_name="bob")


def report(call_id: str = "c") -> FeedbackReport:
    return FeedbackReport(call_id, "s", CallFeedback(4, CallIssue.ECHO))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "feedback.json"


def test_what_is_added_waits_also_after_a_restart_until_it_is_removed(path: Path) -> None:
    first, second = report("1"), report("2")
    FeedbackFile(path).add(ALICE, first)
    FeedbackFile(path).add(ALICE, second)
    assert FeedbackFile(path).waiting(ALICE) == (first, second)
    FeedbackFile(path).remove(first.report_id)
    assert FeedbackFile(path).waiting(ALICE) == (second,)


def test_each_person_has_their_own(path: Path) -> None:
    FeedbackFile(path).add(ALICE, report())
    assert FeedbackFile(path).waiting(BOB) == ()


def test_the_number_that_wait_is_bounded(path: Path) -> None:
    file = FeedbackFile(path)
    for number in range(MAX_WAITING + 1):
        file.add(ALICE, report(str(number)))
    assert [each.call_id for each in file.waiting(ALICE)][:1] == ["1"]
    assert len(file.waiting(ALICE)) == MAX_WAITING


@pytest.mark.expects_log("cannot be read")
@pytest.mark.parametrize("content", ["{", '{"waiting": [{"rating": 9}]}', "[]"])
def test_a_file_that_makes_no_sense_counts_as_empty(path: Path, content: str) -> None:
    path.write_text(content)
    assert FeedbackFile(path).waiting(ALICE) == ()
    FeedbackFile(path).add(ALICE, report())
    assert len(FeedbackFile(path).waiting(ALICE)) == 1


def test_a_disk_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FeedbackFileError, match="cannot be kept"):
        FeedbackFile(tmp_path / "file" / "feedback.json").add(ALICE, report())


@pytest.mark.expects_log("cannot be read")
def test_a_moment_without_the_disk_loses_no_verdict(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = report("1"), report("2")
    file = FeedbackFile(path)
    file.add(ALICE, first)

    def read(path: Path, limit: int) -> bytes:
        raise OSError(errno.EMFILE, "Too many open files")

    with monkeypatch.context() as broken:
        broken.setattr(feedback_file, "read_bounded", read)
        assert file.waiting(ALICE) == ()
        for change in (lambda: file.add(ALICE, second), lambda: file.remove(first.report_id)):
            with pytest.raises(FeedbackFileError, match=r"cannot be read \(too many open files\)"):
                change()
    assert file.waiting(ALICE) == (first,)
