"""What the use cases need for feedback and reports of problems."""

from collections.abc import Mapping
from typing import Protocol

from exophone_desktop.domain.feedback import FeedbackReport
from exophone_desktop.host.feedback_file import FeedbackOwner
from exophone_desktop.host.problem_report import ProblemReport
from exophone_desktop.usecases.session import Session


class FeedbackPort(Protocol):
    """The platform's ear for verdicts on calls."""

    def send(self, session: Session, report: FeedbackReport) -> None:
        """Send one. Takes as long as HTTP; raises ``ExotelHttpError``."""


class WaitingFeedbackPort(Protocol):
    """Verdicts that wait on disk. Changes raise ``FeedbackFileError``."""

    def waiting(self, owner: FeedbackOwner) -> tuple[FeedbackReport, ...]:
        """What waits for ``owner``, oldest first."""

    def add(self, owner: FeedbackOwner, report: FeedbackReport) -> None:
        """Keep one."""

    def remove(self, report_id: str) -> None:
        """Forget one."""


class ReportPort(Protocol):
    """Reports of problems, made from the log on disk."""

    def write(
        self, start: float, end: float, description: str, reporter: Mapping[str, str]
    ) -> ProblemReport:
        """The report on a time. Takes as long as the disk."""
