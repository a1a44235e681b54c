"""What the page for reporting a problem shows. No Qt."""

from dataclasses import dataclass

from exophone_desktop.host.problem_report import ProblemReport, ReportFile
from exophone_desktop.ui.texts import Translate, shown_sentence
from exophone_desktop.usecases.state import AppState, ReportPhase

HOUR, DAY, WEEK = 3600.0, 24 * 3600.0, 7 * 24 * 3600.0
MAX_PREVIEW = 100_000
"""Characters of a file that are shown; the newest, for a log."""


@dataclass(frozen=True, slots=True)
class ReportPageView:
    """``progress`` is 0 to 100, None while there is nothing to tell of it yet."""

    sending: bool
    may_send: bool
    progress: int | None
    send_words: str
    status: str
    problem: str


def derive(state: AppState, translate: Translate) -> ReportPageView:
    """The page for ``state``."""
    report = state.report
    sending = report.phase is ReportPhase.SENDING
    failed = report.phase is ReportPhase.FAILED
    signed_out = state.user is None
    status = ""
    if sending:
        status = translate("Report", "Sending the report…")
    elif report.phase is ReportPhase.SENT:
        status = translate("Report", "The report was sent. Thank you!")
        if report.reference:
            named = translate("Report", "The report was sent. Its name there is {name}.")
            status = named.format(name=report.reference)
    elif signed_out:
        status = translate("Report", "Sign in to send a report, or save it to a file.")
    return ReportPageView(
        sending=sending,
        may_send=not signed_out and report.phase in (ReportPhase.IDLE, ReportPhase.FAILED),
        progress=report.sent * 100 // report.total if sending and report.total else None,
        send_words=translate("Report", "Try again") if failed else translate("Report", "Send"),
        status=status,
        problem=shown_sentence(report.problem, translate) if failed else "",
    )


def times(translate: Translate) -> tuple[tuple[str, str], ...]:
    """The times to choose from, in seconds up to now, and their words."""
    return (
        (str(HOUR), translate("Report", "The last hour")),
        (str(DAY), translate("Report", "The last 24 hours")),
        (str(WEEK), translate("Report", "The last 7 days")),
    )


def file_words(report: ProblemReport, translate: Translate) -> tuple[tuple[str, str], ...]:
    """The files of ``report`` by name, with what they are and how large."""
    meanings = {
        "report.json": translate("Report", "Your words and this computer"),
        "exophone.log": translate("Report", "The log of the app"),
    }
    return tuple(
        (file.name, f"{meanings.get(file.name, file.name)} ({size_words(file.size)})")
        for file in report.files
    )


def size_words(size: int) -> str:
    """A size in bytes for people."""
    if size < 1024:
        return f"{size} B"
    if size < 1024 * 1024:
        return f"{size / 1024:.0f} KB"
    return f"{size / 1024 / 1024:.1f} MB"


def preview_text(file: ReportFile, translate: Translate) -> str:
    """The text of ``file``, or its end where it is long."""
    if len(file.text) <= MAX_PREVIEW:
        return file.text
    left_out = translate("Report", "(The beginning is not shown here, but it is sent.)")
    return f"{left_out}\n{file.text[-MAX_PREVIEW:]}"
