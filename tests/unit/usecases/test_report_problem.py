import asyncio
import io
import zipfile

import pytest
from fakes.desk import FORM, Office

from exophone_desktop.usecases.report_problem import (
    ReportDraft,
    cancel_report,
    open_report,
    preview_report,
    save_report,
    send_report,
)
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.state import Notice, NoticeKind, ReportPhase
from exophone_desktop.voice.errors import ErrorType, ExotelVoiceError, IllegalStateError
from exophone_desktop.voice.report_events import (
    LogUploadFailed,
    LogUploadProgressed,
    LogUploadSucceeded,
)

DRAFT = ReportDraft(1_799_990_000.0, 1_800_000_000.0, "no sound")
FAILED = LogUploadFailed(ExotelVoiceError(ErrorType.UPLOAD_LOG_FAILURE, "host is not there."))


@pytest.fixture
async def signed_in(office: Office) -> Office:
    await sign_in(office.desk, FORM)
    return office


async def test_a_report_is_sent_and_its_reference_kept(signed_in: Office) -> None:
    await open_report(signed_in.desk)
    await send_report(signed_in.desk, DRAFT)
    assert ("upload_logs", DRAFT.start, DRAFT.end, "no sound") in signed_in.order
    assert signed_in.state.report.phase is ReportPhase.SENDING
    signed_in.dispatch(LogUploadProgressed(10, 100))
    assert (signed_in.state.report.sent, signed_in.state.report.total) == (10, 100)
    signed_in.dispatch(LogUploadSucceeded("alice-1.zip"))
    assert signed_in.state.report.phase is ReportPhase.SENT
    assert signed_in.state.report.reference == "alice-1.zip"


async def test_a_failed_report_says_why_and_can_be_sent_again(signed_in: Office) -> None:
    await send_report(signed_in.desk, DRAFT)
    signed_in.dispatch(FAILED)
    assert signed_in.state.report.phase is ReportPhase.FAILED
    assert signed_in.state.report.problem == "host is not there."
    await send_report(signed_in.desk, DRAFT)
    assert signed_in.state.report.phase is ReportPhase.SENDING
    assert signed_in.names().count("upload_logs") == 2


async def test_a_report_is_not_sent_twice_at_once(signed_in: Office) -> None:
    await asyncio.gather(send_report(signed_in.desk, DRAFT), send_report(signed_in.desk, DRAFT))
    assert signed_in.names().count("upload_logs") == 1


async def test_a_cancelled_report_stays_cancelled_whatever_comes_late(signed_in: Office) -> None:
    await send_report(signed_in.desk, DRAFT)
    await cancel_report(signed_in.desk)
    assert signed_in.order[-1] == "cancel_log_upload"
    cancelled = signed_in.state.report
    assert cancelled.phase is ReportPhase.FAILED
    for late in (LogUploadProgressed(10, 100), FAILED, LogUploadSucceeded("x.zip")):
        signed_in.dispatch(late)
    assert signed_in.state.report == cancelled


async def test_cancelling_when_nothing_is_sent_does_nothing(signed_in: Office) -> None:
    await cancel_report(signed_in.desk)
    assert "cancel_log_upload" not in signed_in.order
    assert signed_in.state.report.phase is ReportPhase.IDLE


async def test_a_client_that_refuses_is_a_failed_report(signed_in: Office) -> None:
    signed_in.voice.refusal = IllegalStateError("Logs are being sent already.")
    await send_report(signed_in.desk, DRAFT)
    assert signed_in.state.report.problem == "Logs are being sent already."


async def test_without_a_session_a_report_is_not_sent_but_can_be_saved(office: Office) -> None:
    await send_report(office.desk, DRAFT)
    assert office.state.report.phase is ReportPhase.FAILED
    assert "Sign in" in office.state.report.problem
    path = office.folder / "report.zip"
    await save_report(office.desk, DRAFT, path)
    assert office.state.notice == Notice("The report was saved as report.zip.")
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        assert archive.namelist() == ["report.json", "exophone.log"]


async def test_a_report_that_cannot_be_saved_says_why(office: Office) -> None:
    await save_report(office.desk, DRAFT, office.folder)
    assert office.state.notice is not None
    assert office.state.notice.text.startswith("The report cannot be saved")
    assert office.state.notice.kind is NoticeKind.ERROR


async def test_the_preview_names_who_reports(signed_in: Office) -> None:
    report = await preview_report(signed_in.desk, DRAFT)
    assert '"subscriber": "alice"' in report.files[0].text


async def test_opening_the_report_anew_forgets_the_last_ones_end(signed_in: Office) -> None:
    await send_report(signed_in.desk, DRAFT)
    await open_report(signed_in.desk)
    assert signed_in.state.report.phase is ReportPhase.SENDING
    signed_in.dispatch(FAILED)
    await open_report(signed_in.desk)
    assert signed_in.state.report.phase is ReportPhase.IDLE
