"""What the page for reporting a problem asks for."""

from collections.abc import Callable
from typing import Protocol

from exophone_desktop.host.problem_report import ProblemReport
from exophone_desktop.usecases.report_problem import ReportDraft


class ReportIntents(Protocol):
    """A person's wishes. Each returns at once, as all ``Intents`` do."""

    def open_report(self) -> None:
        """Begin a report."""

    def preview_report(self, draft: ReportDraft, show: Callable[[ProblemReport], None]) -> None:
        """``show`` what would be sent, as soon as it was put together."""

    def send_report(self, draft: ReportDraft) -> None:
        """Send it."""

    def cancel_report(self) -> None:
        """Send no more of it."""

    def save_report(self, draft: ReportDraft, path: str) -> None:
        """Write it to a file."""
