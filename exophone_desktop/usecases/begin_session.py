"""What signing in and resuming have in common: the voice client starts, the state says so."""

from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import SignedIn
from exophone_desktop.usecases.session import Session


def begin_session(desk: Desk, session: Session) -> None:
    """Make ``session`` the current one. Raises ``VoiceClientError``."""
    hide_token(desk, session)
    connect(desk, session)
    desk.session.begin(session, desk.session.keeper_of(session, desk.hide, desk.now))
    desk.dispatch(SignedIn(session.user, desk.secrets.kept, bool(session.sandbox)))


def connect(desk: Desk, session: Session) -> None:
    """Have the voice client register ``session``. Raises ``VoiceClientError``."""
    desk.voice.initialize(
        session.platform_hostname,
        session.user.subscriber_name,
        session.user.display_name,
        session.user.account_sid,
        session.token.as_json().reveal(),
    )
    desk.session.connected_access = session.token.access


def hide_token(desk: Desk, session: Session) -> None:
    """Keep the tokens out of the log."""
    desk.hide(session.token.access)
    desk.hide(session.token.refresh)
