"""Answers the intents of the page for reporting a problem."""

from collections.abc import Callable
from pathlib import Path

from exophone_desktop.host.problem_report import ProblemReport
from exophone_desktop.ui.actions.tasks import ActionTasks
from exophone_desktop.usecases import report_problem
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.report_problem import ReportDraft


class ReportActions(ActionTasks):
    """Implements ``ReportIntents``."""

    def open_report(self) -> None:
        """Begin a report."""
        self._do(report_problem.open_report)

    def preview_report(self, draft: ReportDraft, show: Callable[[ProblemReport], None]) -> None:
        """Show what would be sent."""

        async def preview(desk: Desk) -> None:
            show(await report_problem.preview_report(desk, draft))

        self._do(preview)

    def send_report(self, draft: ReportDraft) -> None:
        """Send it."""
        self._do(lambda desk: report_problem.send_report(desk, draft))

    def cancel_report(self) -> None:
        """Send no more of it."""
        self._do(report_problem.cancel_report)

    def save_report(self, draft: ReportDraft, path: str) -> None:
        """Write it to a file."""
        self._do(lambda desk: report_problem.save_report(desk, draft, Path(path)))
