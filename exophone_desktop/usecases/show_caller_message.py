"""Shows what a caller says about the call, while it rings."""

import asyncio
import logging

from exophone_desktop.domain.call import CallDetails
from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import CallerMessageReceived

log = logging.getLogger(__name__)


async def show_caller_message(desk: Desk, call: CallDetails) -> None:
    """Fetch the context of the caller and show its message, if the call still rings then."""
    session = desk.session.current
    if session is None or call.message or not call.remote_id:
        return
    try:
        message = await asyncio.to_thread(
            lambda: desk.backend(session.user.hostname).get_context(
                session.subscriber, call.remote_id
            )
        )
    except ExotelHttpError as error:
        # The call rings all the same, and that is what matters.
        log.info("The caller's message could not be fetched: %s", error)
        return
    if message:
        desk.dispatch(CallerMessageReceived(call.call_id, message))
