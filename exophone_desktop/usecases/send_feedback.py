"""Sends the verdicts that wait on disk, each once."""

import asyncio
import logging

from exophone_desktop.domain.feedback import FeedbackReport
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.host.feedback_file import FeedbackFileError, FeedbackOwner
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import FeedbackFailed
from exophone_desktop.usecases.session import Session

log = logging.getLogger(__name__)

_HOPELESS = frozenset({HttpFailure.REFUSED, HttpFailure.NOT_FOUND, HttpFailure.FORBIDDEN})
"""It would be refused the same way tomorrow."""


def owner_of(session: Session) -> FeedbackOwner:
    """Whose verdicts are sent within ``session``."""
    return FeedbackOwner(
        platform_hostname=session.platform_hostname,
        account_sid=session.user.account_sid,
        subscriber_name=session.user.subscriber_name,
    )


async def send_waiting_feedback(desk: Desk) -> None:
    """Send what waits for whoever is signed in; what cannot be sent now waits on.

    A report is removed from disk when the platform has taken it. Should the app die in between,
    it is sent again under the same identifier, by which the platform knows it.
    """
    session = desk.session.current
    if session is None:
        return
    async with desk.session.feedback_turn:
        try:
            reports = await asyncio.to_thread(desk.waiting_feedback.waiting, owner_of(session))
        except FeedbackFileError as error:
            log.warning("%s", error)
            return
        for report in reports:
            if not desk.session.is_current(session):
                return
            if not await send_one(desk, session, report):
                return


async def send_one(desk: Desk, session: Session, report: FeedbackReport) -> bool:
    """Send ``report``; False where it is better to wait before the next."""
    try:
        await asyncio.to_thread(desk.feedback.send, session, report)
    except ExotelHttpError as error:
        if error.kind not in _HOPELESS:
            log.info("The feedback waits: %s", error)
            will_retry = "It is kept, and sent when Exotel can be reached again."
            desk.dispatch(FeedbackFailed(f"The feedback was not sent yet. {will_retry}", True))
            return False
        desk.dispatch(FeedbackFailed(f"The feedback was not taken. {error}", False))
    try:
        await asyncio.to_thread(desk.waiting_feedback.remove, report.report_id)
    except FeedbackFileError as error:
        log.warning("Feedback that was sent may be sent again: %s", error)
    return True
