"""The call context at the backend: whom the call through the exophone is for.

Posts and deletions go one after another, so that the late deletion of one call's context never
takes the next call's with it.
"""

import asyncio
import logging

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.host.settings import PostedContext, SettingsError
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.session import Session
from exophone_desktop.usecases.state import AppState

log = logging.getLogger(__name__)


async def post_context(desk: Desk, session: Session, person: str, message: str) -> None:
    """Say that the next call is for ``person``. Raises ``ExotelHttpError``."""
    async with desk.session.context_turn:
        await _mark(desk, _owner(session))
        await asyncio.to_thread(
            lambda: desk.backend(session.user.hostname).post_context(
                session.subscriber, person, message
            )
        )


async def forget_context(desk: Desk, session: Session) -> None:
    """Forget the context that was posted last, unless it is already the next call's."""
    async with desk.session.context_turn:
        if _is_calling_out(desk.state()):
            return
        try:
            await asyncio.to_thread(
                lambda: desk.backend(session.user.hostname).delete_context(session.subscriber)
            )
        except ExotelHttpError as error:
            # The next call's context replaces it, or the next start deletes it.
            log.info("The call context was not deleted: %s", error)
            return
        await _mark(desk, None)


async def forget_left_context(desk: Desk, session: Session) -> None:
    """Forget a context that an earlier run could not, because it crashed or was offline."""
    loaded = await asyncio.to_thread(desk.settings.load)
    if loaded.settings.posted_context == _owner(session):
        await forget_context(desk, session)


def _owner(session: Session) -> PostedContext:
    user = session.user
    return PostedContext(
        hostname=user.hostname,
        account_sid=user.account_sid,
        subscriber_name=user.subscriber_name,
    )


async def _mark(desk: Desk, posted: PostedContext | None) -> None:
    try:
        await asyncio.to_thread(
            desk.settings.change,
            lambda before: before.model_copy(update={"posted_context": posted}),
        )
    except SettingsError as error:
        # A call is not refused because its context might outlive a crash.
        log.warning("%s", error)


def _is_calling_out(state: AppState) -> bool:
    call = state.call
    outgoing = call is not None and call.details.direction is CallDirection.OUTGOING
    return bool(state.dialling) or outgoing
