"""Reports how a call was, or leaves it."""

from exophone_desktop.domain.call import CallIssue
from exophone_desktop.usecases.call_history import keep_rating
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import FeedbackPosted, FeedbackSkipped, FeedbackStarted
from exophone_desktop.voice.errors import VoiceClientError


async def post_feedback(desk: Desk, rating: int, issue: CallIssue) -> None:
    """Send the verdict on the ended call, with a rating of 1 to 5.

    The voice client sends it in its own time and tells of a failure by ``ProblemReported``.
    """
    ended = desk.state().ended_call
    if ended is None or desk.state().posting_feedback:
        return
    desk.dispatch(FeedbackStarted())
    try:
        call = desk.voice.get_call_controller().get_call_from_call_id(ended.details.call_id)
        if call is None:
            desk.tell("Only the latest call can be rated.")
            return
        call.post_feedback(rating, issue)
    except (VoiceClientError, ValueError) as error:
        desk.tell(f"The feedback was not sent. {error}")
        return
    desk.dispatch(FeedbackPosted())
    await keep_rating(desk, ended.details.call_id, rating, issue)


async def skip_feedback(desk: Desk) -> None:
    """Leave the ended call unrated."""
    desk.dispatch(FeedbackSkipped())
