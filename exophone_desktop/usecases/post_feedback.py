"""Reports how a call was, at once or later, or leaves it."""

import asyncio
import logging

from exophone_desktop.domain.call import CallDetails, CallFeedback, CallIssue, CallState
from exophone_desktop.domain.feedback import FeedbackReport
from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.history.errors import HistoryError
from exophone_desktop.history.records import CallRecord
from exophone_desktop.host.feedback_file import FeedbackFileError
from exophone_desktop.usecases.call_history import keep_rating
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import (
    FeedbackFailed,
    FeedbackPosted,
    FeedbackSkipped,
    FeedbackStarted,
    LastCallRecalled,
)
from exophone_desktop.usecases.recents import whose_calls
from exophone_desktop.usecases.send_feedback import owner_of, send_waiting_feedback
from exophone_desktop.usecases.session import Session
from exophone_desktop.usecases.state import CallInView, NoticeKind, Screen
from exophone_desktop.usecases.wrap_up import end_wrap_up

log = logging.getLogger(__name__)

NO_CALL = "There is no call to rate yet."
_LOOKED_AT = 50


async def post_feedback(desk: Desk, rating: int, issue: CallIssue) -> None:
    """Send the verdict on the ended call, with a rating of 1 to 5.

    It is on disk before anything else, so that it is sent once, now or when online again. Where
    the disk does not take it, it is sent now or not at all.
    """
    ended, session = desk.state().ended_call, desk.session.current
    if ended is not None and desk.session.sip is not None:
        # A plain SIP account has nobody to tell; the verdict stays with the call.
        desk.dispatch(FeedbackPosted())
        await keep_rating(desk, ended.details.call_id, rating, issue)
        return
    if ended is None or session is None or desk.state().posting_feedback:
        return
    desk.dispatch(FeedbackStarted())
    try:
        feedback = CallFeedback(rating, issue)
        report = FeedbackReport(ended.details.call_id, ended.details.session_id, feedback)
        await asyncio.to_thread(_kept_or_sent, desk, session, report)
    except (ValueError, ExotelHttpError) as error:
        desk.dispatch(FeedbackFailed(f"The feedback was not sent. {error}", will_retry=False))
        return
    desk.dispatch(FeedbackPosted())
    await end_wrap_up(desk)
    await keep_rating(desk, ended.details.call_id, rating, issue)
    await send_waiting_feedback(desk)


def _kept_or_sent(desk: Desk, session: Session, report: FeedbackReport) -> None:
    try:
        desk.waiting_feedback.add(owner_of(session), report)
    except FeedbackFileError as error:
        log.warning("%s", error)
        desk.feedback.send(session, report)


async def skip_feedback(desk: Desk) -> None:
    """Leave the ended call unrated; it may be rated later."""
    desk.dispatch(FeedbackSkipped())
    await end_wrap_up(desk)


async def rate_last_call(desk: Desk) -> None:
    """Ask how the last call was in which both sides talked."""
    if desk.state().screen is not Screen.HOME or desk.state().call is not None:
        return
    record = await _last_call(desk)
    if record is None:
        desk.tell(NO_CALL, NoticeKind.INFO)
        return
    details = CallDetails(
        call_id=record.call_id,
        direction=record.direction,
        state=CallState.ENDED,
        remote_id=record.remote_id,
        session_id=record.session_id,
        duration=record.duration,
        started_time=record.started,
        established_time=record.established,
        ended_time=record.ended,
        end_reason=record.end_reason,
        sip_code=record.sip_code,
    )
    desk.dispatch(LastCallRecalled(CallInView(details, record.person)))


async def _last_call(desk: Desk) -> CallRecord | None:
    history, owner = desk.history, whose_calls(desk)
    if history is None:
        return None
    try:
        newest = await asyncio.to_thread(lambda: history.search(limit=_LOOKED_AT, owner=owner))
    except HistoryError as error:
        desk.tell(str(error))
        return None
    return next((call for call in newest if call.established and call.ended), None)
