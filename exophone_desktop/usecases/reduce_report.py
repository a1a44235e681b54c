"""What events do to the report of a problem."""

from dataclasses import replace

from exophone_desktop.usecases.events import AppEvent, ReportFailed, ReportOpened, ReportStarted
from exophone_desktop.usecases.state import AppState, ReportPhase, ReportState
from exophone_desktop.voice.report_events import (
    LogUploadFailed,
    LogUploadProgressed,
    LogUploadSucceeded,
)


def reduce_report(state: AppState, event: AppEvent) -> AppState:
    """``state`` after ``event``. What comes late, after it was cancelled, changes nothing."""
    sending = state.report.phase is ReportPhase.SENDING
    match event:
        case ReportOpened() if not sending:
            return replace(state, report=ReportState())
        case ReportStarted():
            return replace(state, report=ReportState(ReportPhase.SENDING))
        case ReportFailed(detail):
            return replace(state, report=ReportState(ReportPhase.FAILED, problem=detail))
        case LogUploadProgressed(sent, total) if sending:
            return replace(state, report=replace(state.report, sent=sent, total=total))
        case LogUploadSucceeded(reference) if sending:
            return replace(state, report=ReportState(ReportPhase.SENT, reference=reference))
        case LogUploadFailed(error) if sending:
            failed = ReportState(ReportPhase.FAILED, problem=error.error_message)
            return replace(state, report=failed)
    return state
