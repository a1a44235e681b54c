"""Who is signed in, with the secrets that AppState must not hold."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import Subscriber
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.token_keeper import Renew, TokenKeeper
from exophone_desktop.exotel.token_renewal import TokenRenewal
from exophone_desktop.exotel.token_timer import TokenTimer
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.usecases.state import SignedInUser

RenewalMaker = Callable[[str, Subscriber, ServerClock], Renew]


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in person.

    ``password`` lives in memory only, for a platform that cannot renew tokens (Exotel has not
    published how it does); it is empty in a session that was resumed.
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

    def __init__(self, renewal: RenewalMaker = TokenRenewal) -> None:
        """``renewal`` makes what asks a platform for a new access token."""
        self._renewal = renewal
        self._timer: TokenTimer | None = None
        self.keeper: TokenKeeper | None = None
        """Keeps the access token of the current session good, in the background too."""
        self.current: Session | None = None
        self.connected_access = Secret("")
        """The access token that the voice client was given last."""
        self.may_renew = False
        """Whether a refused token may be renewed; once, until it was accepted again."""
        self.failed_connections = 0
        """Failures to initialise the voice client in a row."""
        self.context_turn = asyncio.Lock()
        """One change of the call context at a time."""

    def keeper_of(
        self, session: Session, hide: Callable[[Secret], None], now: Callable[[], float]
    ) -> TokenKeeper:
        """What keeps the tokens of ``session`` good; ``hide`` keeps new ones out of the log."""
        clock = ServerClock(now)
        return TokenKeeper(
            session.token,
            self._renewal(session.platform_hostname, session.subscriber, clock),
            clock,
            resumed=not session.password,
            on_renewed=hide,
        )

    def begin(self, session: Session, keeper: TokenKeeper) -> None:
        """``session`` is the one from now on, its tokens renewed ahead of their end."""
        self._stop_timer()
        self.keeper = keeper
        self._timer = TokenTimer(keeper)
        self._timer.start()
        self.current = session
        self.may_renew = True
        self.failed_connections = 0

    def end(self) -> Session | None:
        """Nobody is signed in from now on; returns who was."""
        self._stop_timer()
        self.keeper = None
        ended, self.current = self.current, None
        self.may_renew = False
        return ended

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.close(wait=0.0)
            self._timer = None

    def is_current(self, session: Session) -> bool:
        """Whether nobody signed out, or in, since ``session`` was the current one."""
        return self.current is session
