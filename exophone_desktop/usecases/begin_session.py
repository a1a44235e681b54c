"""What signing in and resuming have in common: the voice client starts, the state says so."""

import logging
from collections.abc import Mapping

from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import SignedIn
from exophone_desktop.usecases.last_push import keep_last_push
from exophone_desktop.usecases.session import Session
from exophone_desktop.voice.errors import VoiceClientError

log = logging.getLogger(__name__)


def begin_session(desk: Desk, session: Session, last_push: str) -> None:
    """Make ``session`` the current one; pushes go on after the event ``last_push``.

    Raises:
        ExotelHttpError: the backend has an unusable address.
        VoiceClientError: the voice client cannot use the session.
    """

    def relay(push: Mapping[str, object], event_id: str) -> None:
        try:
            desk.voice.relay_session_data(push)
        except VoiceClientError as error:
            # Signed out in the very moment.
            log.info("A push was not relayed: %s", error)
            return
        if event_id and session.remember:
            keep_last_push(desk.settings, user, event_id)

    user = session.user
    line = desk.listen(
        user.hostname, user.account_sid, user.subscriber_name, session.tokens, relay, last_push
    )
    connect(desk, session)
    desk.session.begin(session, line)
    desk.dispatch(SignedIn(user, desk.secrets.kept, bool(session.sandbox)))


def connect(desk: Desk, session: Session) -> None:
    """Have the voice client register ``session``. Raises ``VoiceClientError``."""
    token = session.token
    desk.voice.initialize(
        session.platform_hostname,
        session.user.subscriber_name,
        session.user.display_name,
        session.user.account_sid,
        token.as_json().reveal(),
    )
    desk.session.connected_access = token.access
