"""Fresh tokens for a session whose access token (30 minutes) has run out."""

import asyncio
from dataclasses import replace

from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.tokens import is_fresh
from exophone_desktop.usecases.begin_session import connect, hide_token
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.keep_session import keep_session
from exophone_desktop.usecases.session import Session
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.voice.errors import VoiceClientError


async def fresh_session(desk: Desk, session: Session) -> Session:
    """``session``, with new tokens where the old ones have run out and can be renewed.

    Raises:
        ExotelHttpError: the backend could not be asked, or refused.
    """
    if is_fresh(session.token.access, desk.now()) or not session.password:
        return session
    return await renewed(desk, session)


async def renewed(desk: Desk, session: Session) -> Session:
    """``session`` with new tokens, as the current one. Raises ``ExotelHttpError``."""
    user = session.user
    login = await asyncio.to_thread(
        lambda: desk.backend(user.hostname).login(
            session.user_name, session.password, user.account_sid, desk.device_id
        )
    )
    fresh = replace(session, token=login.token, platform_hostname=login.platform_hostname)
    hide_token(desk, fresh)
    if desk.session.current is session:
        desk.session.current = fresh
        if fresh.remember:
            await keep_session(desk, fresh)
    return fresh


async def renew_refused_session(desk: Desk, because: str) -> None:
    """The platform refused the session: renew it once, or ask the person to sign in again.

    ``because`` is the refusal as a sentence.
    """
    session = desk.session.current
    if session is None:
        return
    if not session.password or not desk.session.may_renew:
        await _end(desk, because)
        return
    desk.session.may_renew = False
    try:
        fresh = await renewed(desk, session)
        if desk.session.current is fresh:
            connect(desk, fresh)
    except ExotelHttpError as error:
        if error.kind is HttpFailure.FORBIDDEN:
            await _end(desk, str(error))
        else:
            desk.tell(str(error))
    except VoiceClientError as error:
        desk.tell(str(error))


async def _end(desk: Desk, sentence: str) -> None:
    if desk.state().call is not None:
        # A call goes on without a session; it is not cut off for want of a token.
        desk.tell(sentence)
        return
    await sign_out(desk, because=sentence)
