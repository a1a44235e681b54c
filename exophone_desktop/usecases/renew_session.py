"""A new token for a session that the platform refused (guide section 6)."""

import asyncio

from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError
from exophone_desktop.usecases.begin_session import connect
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import SessionExpired
from exophone_desktop.usecases.reconnect import reconnect
from exophone_desktop.voice.errors import ErrorType, VoiceClientError

_HOPELESS = frozenset({HttpFailure.FORBIDDEN, HttpFailure.NOT_FOUND})


async def renew_refused_session(desk: Desk, because: str) -> None:
    """Initialise again with a new token, once; else the person has to sign in again.

    ``because`` is the refusal as a sentence. A call goes on without a session.
    """
    session = desk.session.current
    if session is None:
        return
    if not desk.session.may_renew:
        desk.dispatch(SessionExpired(because))
        return
    desk.session.may_renew = False
    refused = desk.session.connected_access
    try:
        await asyncio.to_thread(session.tokens.renewed, refused)
        if desk.session.is_current(session):
            connect(desk, session)
    except ExotelHttpError as error:
        if not desk.session.is_current(session):
            return
        if isinstance(error, RefreshTokenExpiredError) or error.kind in _HOPELESS:
            desk.dispatch(SessionExpired(str(error)))
        else:
            # Not the session's fault: the next refusal may try again.
            desk.session.may_renew = True
            desk.tell(str(error))
            await reconnect(desk, ErrorType.NETWORK_ERROR)
    except VoiceClientError as error:
        desk.tell(str(error))
