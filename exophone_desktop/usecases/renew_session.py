"""Fresh tokens for a session whose access token (30 minutes) has run out."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.token_keeper import TokenKeeper
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError
from exophone_desktop.usecases.begin_session import connect, hide_token
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.keep_session import keep_session
from exophone_desktop.usecases.session import Session
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.voice.errors import VoiceClientError


async def fresh_session(desk: Desk, session: Session) -> Session:
    """``session`` with an access token that is good, as the current one.

    Raises:
        ExotelHttpError: the platform could not be asked, or refused.
    """
    return await _with(desk, session, lambda keeper: keeper.access())


async def renewed(desk: Desk, session: Session) -> Session:
    """``session`` with another access token than it has. Raises ``ExotelHttpError``."""
    return await _with(desk, session, lambda keeper: keeper.renewed(session.token.access))


async def renew_refused_session(desk: Desk, because: str) -> None:
    """The platform refused the session: renew it once, or ask the person to sign in again.

    ``because`` is the refusal as a sentence.
    """
    session = desk.session.current
    if session is None:
        return
    if not desk.session.may_renew:
        await _end(desk, because)
        return
    desk.session.may_renew = False
    try:
        fresh = await renewed(desk, session)
        if desk.session.current is fresh:
            connect(desk, fresh)
    except RefreshTokenExpiredError as error:
        await _end(desk, str(error))
    except ExotelHttpError as error:
        if error.kind in (HttpFailure.FORBIDDEN, HttpFailure.NOT_FOUND):
            await _end(desk, str(error))
        else:
            # Not the session's fault: the next refusal may try again.
            desk.session.may_renew = True
            desk.tell(str(error))
    except VoiceClientError as error:
        desk.tell(str(error))


async def _with(desk: Desk, session: Session, ask: Callable[[TokenKeeper], Secret]) -> Session:
    keeper = desk.session.keeper
    if keeper is None or not desk.session.is_current(session):
        return session
    try:
        await asyncio.to_thread(ask, keeper)
    except ExotelHttpError as error:
        if error.kind is not HttpFailure.NOT_FOUND or not session.password:
            raise
        # A platform without our way to renew tokens: only the password gets new ones there.
        return await _signed_in_again(desk, session)
    if keeper.token == session.token:
        return session
    fresh = replace(session, token=keeper.token)
    await _adopt(desk, session, fresh)
    return fresh


async def _signed_in_again(desk: Desk, session: Session) -> Session:
    user = session.user
    login = await asyncio.to_thread(
        lambda: desk.backend(user.hostname).login(
            session.user_name, session.password, user.account_sid, desk.device_id
        )
    )
    fresh = replace(session, token=login.token, platform_hostname=login.platform_hostname)
    hide_token(desk, fresh)
    if desk.session.is_current(session):
        may_renew = desk.session.may_renew
        desk.session.begin(fresh, desk.session.keeper_of(fresh, desk.hide, desk.now))
        # Signing in again is a renewal, not a session that was accepted.
        desk.session.may_renew = may_renew
        if fresh.remember:
            await keep_session(desk, fresh)
    return fresh


async def _adopt(desk: Desk, session: Session, fresh: Session) -> None:
    if desk.session.is_current(session):
        desk.session.current = fresh
        if fresh.remember:
            await keep_session(desk, fresh)


async def _end(desk: Desk, sentence: str) -> None:
    if desk.state().call is not None:
        # A call goes on without a session; it is not cut off for want of a token.
        desk.tell(sentence)
        return
    await sign_out(desk, because=sentence)
