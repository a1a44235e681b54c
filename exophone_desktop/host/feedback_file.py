"""Verdicts on calls that wait on disk until they can be sent."""

import logging
import threading
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from exophone_desktop.domain.call import CallFeedback, CallIssue
from exophone_desktop.domain.feedback import FeedbackReport
from exophone_desktop.host.files import plain_reason, read_bounded, write_whole

log = logging.getLogger(__name__)

MAX_WAITING = 200
"""How many wait at most; the oldest go first."""
_MAX_FILE = 1024 * 1024

Text = Annotated[str, Field(max_length=2048)]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class FeedbackOwner(_Model):
    """Whose verdict it is, and which platform it is for."""

    platform_hostname: Text
    account_sid: Text
    subscriber_name: Text


class _Waiting(_Model):
    owner: FeedbackOwner
    report_id: Annotated[str, Field(min_length=1, max_length=64)]
    call_id: Text
    session_id: Text
    rating: Annotated[int, Field(ge=1, le=5)]
    issue: CallIssue

    def report(self) -> FeedbackReport:
        feedback = CallFeedback(self.rating, self.issue)
        return FeedbackReport(self.call_id, self.session_id, feedback, self.report_id)


class _Stored(_Model):
    waiting: tuple[_Waiting, ...] = ()


class FeedbackFileError(Exception):
    """A verdict cannot be kept; the text is a plain sentence."""


class FeedbackFile:
    """The verdicts in the file ``path``. Safe from any thread; takes as long as the disk."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._turn = threading.Lock()

    def waiting(self, owner: FeedbackOwner) -> tuple[FeedbackReport, ...]:
        """What waits for ``owner`` to be signed in and online, oldest first."""
        with self._turn:
            try:
                waiting = self._load()
            except FeedbackFileError as error:
                log.warning("%s", error)
                return ()
            return tuple(each.report() for each in waiting if each.owner == owner)

    def add(self, owner: FeedbackOwner, report: FeedbackReport) -> None:
        """Keep ``report`` until it is removed. Raises ``FeedbackFileError``."""
        added = _Waiting(
            owner=owner,
            report_id=report.report_id,
            call_id=report.call_id,
            session_id=report.session_id,
            rating=report.feedback.rating,
            issue=report.feedback.issue,
        )
        with self._turn:
            self._save((*self._load(), added)[-MAX_WAITING:])

    def remove(self, report_id: str) -> None:
        """It was sent, or will never be taken. Raises ``FeedbackFileError``."""
        with self._turn:
            kept = self._load()
            left = tuple(each for each in kept if each.report_id != report_id)
            if left != kept:
                self._save(left)

    def _load(self) -> tuple[_Waiting, ...]:
        try:
            return _Stored.model_validate_json(read_bounded(self._path, _MAX_FILE)).waiting
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except OSError as error:
            # It may be readable again in a moment: nothing is written over it.
            raise FeedbackFileError(
                f"The feedback that waits cannot be read ({plain_reason(error)})."
            ) from error
        except ValueError:
            log.warning("The feedback that was to be sent later cannot be read")
            return ()

    def _save(self, waiting: tuple[_Waiting, ...]) -> None:
        try:
            write_whole(self._path, _Stored(waiting=waiting).model_dump_json().encode() + b"\n")
        except OSError as error:
            raise FeedbackFileError(
                f"The feedback cannot be kept for later ({plain_reason(error)})."
            ) from error
