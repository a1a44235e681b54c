import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.desk import FORM, Office, details

from exophone_desktop.domain.call import CallIssue
from exophone_desktop.domain.feedback import FeedbackReport
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.history.opening import open_history
from exophone_desktop.host.feedback_file import FeedbackFile, FeedbackFileError
from exophone_desktop.usecases.events import FeedbackFailed
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.post_feedback import NO_CALL, post_feedback, rate_last_call
from exophone_desktop.usecases.send_feedback import owner_of, send_waiting_feedback
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.usecases.state import NoticeKind, Screen
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallInitiated,
    Reachability,
    ReachabilityChanged,
)

READY = ReachabilityChanged(Reachability.READY)
OFFLINE = ExotelHttpError(HttpFailure.UNREACHABLE, "The platform cannot be reached.")
TALKED = details(session_id="sip-1", established_time=5.0, started_time=1.0)


@pytest.fixture
async def ended(office: Office) -> Office:
    await sign_in(office.desk, FORM)
    for event in (CallInitiated(TALKED), CallEstablished(TALKED), CallEnded(TALKED)):
        office.dispatch(event)
    assert office.state.screen is Screen.FEEDBACK
    return office


def waiting(office: Office) -> int:
    session = office.desk.session.current
    assert session is not None
    return len(office.desk.waiting_feedback.waiting(owner_of(session)))


async def test_a_verdict_is_sent_and_does_not_wait_any_more(ended: Office) -> None:
    await post_feedback(ended.desk, 4, CallIssue.ECHO)
    [report] = ended.platform.taken
    assert (report.call_id, report.session_id) == ("call-1", "sip-1")
    assert (report.feedback.rating, report.feedback.issue) == (4, CallIssue.ECHO)
    assert ended.state.screen is Screen.HOME
    assert waiting(ended) == 0


async def test_offline_a_verdict_waits_and_is_sent_once_when_back(ended: Office) -> None:
    ended.platform.failure = OFFLINE
    await post_feedback(ended.desk, 4, CallIssue.ECHO)
    assert ended.state.screen is Screen.HOME
    assert ended.state.notice is not None
    assert ended.state.notice.kind is NoticeKind.INFO
    assert waiting(ended) == 1
    ended.platform.failure = None
    await asyncio.gather(follow_voice(ended.desk, READY), follow_voice(ended.desk, READY))
    await follow_voice(ended.desk, READY)
    assert len(ended.platform.taken) == 1
    assert waiting(ended) == 0


async def test_a_verdict_outlives_the_app_and_is_sent_after_the_next_start(ended: Office) -> None:
    ended.platform.failure = OFFLINE
    await post_feedback(ended.desk, 2, CallIssue.NO_AUDIO)
    ended.platform.failure = None
    ended.new_desk()
    await sign_in(ended.desk, FORM)
    await follow_voice(ended.desk, READY)
    assert [report.feedback.rating for report in ended.platform.taken] == [2]


async def test_sent_again_a_verdict_has_the_same_identifier(ended: Office) -> None:
    seen = []
    taking = ended.platform.send

    def lost(session, report):
        seen.append(report.report_id)
        if len(seen) == 1:
            raise ExotelHttpError(HttpFailure.TIMED_OUT, "No answer.")
        taking(session, report)

    ended.platform.send = lost
    await post_feedback(ended.desk, 4, CallIssue.ECHO)
    await send_waiting_feedback(ended.desk)
    assert len(seen) == 2
    assert len(set(seen)) == 1


async def test_a_verdict_that_is_refused_is_told_and_not_sent_again(ended: Office) -> None:
    ended.platform.failure = ExotelHttpError(HttpFailure.REFUSED, "It is too late for that.", 400)
    await post_feedback(ended.desk, 4, CallIssue.ECHO)
    assert ended.state.notice is not None
    assert "too late" in ended.state.notice.text
    assert ended.state.notice.kind is NoticeKind.ERROR
    assert waiting(ended) == 0


async def test_another_persons_verdict_waits_for_them(ended: Office) -> None:
    ended.platform.failure = OFFLINE
    await post_feedback(ended.desk, 4, CallIssue.ECHO)
    await sign_out(ended.desk)
    ended.platform.failure = None
    await sign_in(ended.desk, replace(FORM, user_name="bob"))
    await follow_voice(ended.desk, READY)
    assert ended.platform.taken == []


class Unreadable:
    def waiting(self, owner: object) -> tuple[FeedbackReport, ...]:
        raise FeedbackFileError("The feedback that waits cannot be read (input/output error).")


def without_room(office: Office) -> None:
    """From now on the disk takes no verdict."""
    (office.folder / "a-file").write_text("")
    feedback = FeedbackFile(office.folder / "a-file" / "feedback.json")
    office.desk = replace(office.desk, waiting_feedback=feedback)


@pytest.mark.expects_log("cannot be kept for later")
async def test_a_verdict_that_cannot_be_kept_is_sent_at_once(ended: Office) -> None:
    without_room(ended)
    await post_feedback(ended.desk, 4, CallIssue.ECHO)
    assert [report.feedback.rating for report in ended.platform.taken] == [4]
    assert ended.state.screen is Screen.HOME


@pytest.mark.expects_log("cannot be kept for later")
async def test_a_verdict_that_can_neither_be_kept_nor_sent_can_be_given_again(
    ended: Office,
) -> None:
    without_room(ended)
    ended.platform.failure = OFFLINE
    await post_feedback(ended.desk, 4, CallIssue.ECHO)
    assert ended.state.screen is Screen.FEEDBACK
    assert not ended.state.posting_feedback
    [failed] = (each for each in ended.events if isinstance(each, FeedbackFailed))
    assert failed.detail == "The feedback was not sent. The platform cannot be reached."


@pytest.mark.expects_log("cannot be read")
async def test_verdicts_that_cannot_be_read_wait_until_they_can_be(ended: Office) -> None:
    ended.platform.failure = OFFLINE
    await post_feedback(ended.desk, 4, CallIssue.ECHO)
    ended.platform.failure = None
    readable = ended.desk.waiting_feedback
    ended.desk = replace(ended.desk, waiting_feedback=Unreadable())
    await follow_voice(ended.desk, READY)
    ended.desk = replace(ended.desk, waiting_feedback=readable)
    await follow_voice(ended.desk, READY)
    assert len(ended.platform.taken) == 1


async def test_a_rating_out_of_range_is_refused(ended: Office) -> None:
    await post_feedback(ended.desk, 6, CallIssue.ECHO)
    assert ended.platform.taken == []
    assert ended.state.screen is Screen.FEEDBACK


async def test_the_last_call_can_be_rated_later(office: Office, tmp_path: Path) -> None:
    await sign_in(office.desk, FORM)
    opened = open_history(tmp_path / "history.db")
    assert opened.history is not None
    try:
        done = replace(TALKED, ended_time=9.0)
        for change in (
            opened.history.begin(TALKED, "bob", "exotel1/alice"),
            opened.history.complete(done, CallEnded(done).statistics, "bob", owner="exotel1/alice"),
        ):
            await asyncio.wrap_future(change)
        office.desk = replace(office.desk, history=opened.history)
        await rate_last_call(office.desk)
        assert office.state.screen is Screen.FEEDBACK
        assert office.state.ended_call is not None
        assert office.state.ended_call.peer == "bob"
        await post_feedback(office.desk, 3, CallIssue.NO_ISSUE)
        assert opened.history.search(owner="exotel1/alice")[0].rating == 3
    finally:
        opened.history.close()
    assert [report.session_id for report in office.platform.taken] == ["sip-1"]
    assert office.state.screen is Screen.HOME


async def test_without_a_call_there_is_nothing_to_rate(office: Office) -> None:
    await sign_in(office.desk, FORM)
    await rate_last_call(office.desk)
    assert office.state.screen is Screen.HOME
    assert office.state.notice is not None
    assert office.state.notice.text == NO_CALL
