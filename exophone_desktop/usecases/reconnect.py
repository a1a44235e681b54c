"""Tries again to become reachable when the network or the platform failed."""

from exophone_desktop.exotel.pauses import pause_after
from exophone_desktop.usecases.begin_session import connect
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.voice.errors import ErrorType, VoiceClientError

WORTH_A_RETRY = frozenset({ErrorType.NETWORK_ERROR, ErrorType.SERVER_ERROR})
FIRST_PAUSE = 2.0


def pause_before(attempt: int) -> float:
    """Seconds before the retry after ``attempt`` failures in a row (1, 2, …)."""
    return pause_after(attempt - 1, first=FIRST_PAUSE)


async def reconnect(desk: Desk, error_type: ErrorType) -> None:
    """After a failed initialisation: wait, longer each time, and try again."""
    session, sip = desk.session.current, desk.session.sip
    if not desk.session.anyone or error_type not in WORTH_A_RETRY:
        return
    desk.session.failed_connections += 1
    await desk.pause(pause_before(desk.session.failed_connections))
    current = desk.session.current
    try:
        if sip is not None and desk.session.sip is sip:
            desk.voice.initialize_with_account(sip.account)
        # Somebody else may have signed in meanwhile; renewed tokens are the same person's.
        elif session is not None and current is not None and current.user == session.user:
            connect(desk, current)
    except VoiceClientError as error:
        desk.tell(str(error))
