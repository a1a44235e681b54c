"""Reports a problem: first shows what would be sent, then sends just that, or saves it."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from exophone_desktop.host.files import plain_reason, write_whole
from exophone_desktop.host.problem_report import ProblemReport
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import ReportFailed, ReportOpened, ReportStarted
from exophone_desktop.usecases.session import Session
from exophone_desktop.usecases.state import NoticeKind, ReportPhase
from exophone_desktop.voice.errors import VoiceClientError

SIGNED_OUT = "Sign in to send a report, or save it to a file."

NOBODY_TO_SEND_TO = "A SIP account has nobody who takes reports; save it to a file."


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """What a person wants to report: their words, and a time in seconds since the epoch."""

    start: float
    end: float
    description: str


def reporter_of(session: Session | None) -> Mapping[str, str]:
    """Who reports, as it is written into the report."""
    if session is None:
        return {}
    return {"subscriber": session.user.subscriber_name, "account_sid": session.user.account_sid}


async def open_report(desk: Desk) -> None:
    """Begin a report; what became of the last one is forgotten, unless it is being sent."""
    desk.dispatch(ReportOpened())


async def preview_report(desk: Desk, draft: ReportDraft) -> ProblemReport:
    """All that ``send_report`` would send."""
    reporter = reporter_of(desk.session.current)
    return await asyncio.to_thread(
        desk.reports.write, draft.start, draft.end, draft.description, reporter
    )


async def send_report(desk: Desk, draft: ReportDraft) -> None:
    """Send the report; events say how it goes. A failed one can be sent again."""
    session = desk.session.current
    if desk.state().report.phase is ReportPhase.SENDING:
        return
    if session is None:
        desk.dispatch(ReportFailed(SIGNED_OUT if desk.session.sip is None else NOBODY_TO_SEND_TO))
        return
    desk.dispatch(ReportStarted())
    try:
        desk.voice.upload_logs(draft.start, draft.end, draft.description)
    except VoiceClientError as error:
        desk.dispatch(ReportFailed(str(error)))


async def cancel_report(desk: Desk) -> None:
    """Send no more of it."""
    if desk.state().report.phase is ReportPhase.SENDING:
        desk.voice.cancel_log_upload()
        desk.dispatch(ReportFailed("Sending was cancelled."))


async def save_report(desk: Desk, draft: ReportDraft, path: Path) -> None:
    """Write the report as a zip archive to ``path``, and tell of it."""
    report = await preview_report(desk, draft)
    try:
        await asyncio.to_thread(lambda: write_whole(path, report.as_zip()))
    except OSError as error:
        desk.tell(f"The report cannot be saved as {path.name}: {plain_reason(error)}.")
        return
    desk.tell(f"The report was saved as {path.name}.", NoticeKind.INFO)
