"""Who is signed in, with the secrets that AppState must not hold."""

import asyncio
from dataclasses import dataclass

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import Subscriber
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.usecases.state import SignedInUser


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in person.

    ``password`` lives in memory only, to renew the tokens while the app runs (the platform has
    no published way to renew them); it is empty in a session that was resumed.
    """

    user: SignedInUser
    user_name: str
    platform_hostname: str
    token: SubscriberToken
    sandbox: str = ""
    password: Secret = Secret("")
    remember: bool = False

    @property
    def subscriber(self) -> Subscriber:
        """On whose behalf the backend is asked."""
        return Subscriber(self.user.account_sid, self.user.subscriber_name, self.token.access)


class CurrentSession:
    """The one session, if there is one, and what must be done in turn within it."""

    def __init__(self) -> None:
        self.current: Session | None = None
        self.may_renew = False
        """Whether a refused token may be renewed; once, until it was accepted again."""
        self.failed_connections = 0
        """Failures to initialise the voice client in a row."""
        self.context_turn = asyncio.Lock()
        """One change of the call context at a time."""

    def begin(self, session: Session) -> None:
        """``session`` is the one from now on."""
        self.current = session
        self.may_renew = True
        self.failed_connections = 0

    def end(self) -> Session | None:
        """Nobody is signed in from now on; returns who was."""
        ended, self.current = self.current, None
        self.may_renew = False
        return ended

    def is_current(self, session: Session) -> bool:
        """Whether nobody signed out, or in, since ``session`` was the current one."""
        return self.current is session
