"""Who is signed in, with the secrets that AppState must not hold."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import Subscriber
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.token_keeper import Renew, TokenKeeper
from exophone_desktop.exotel.token_renewal import TokenRenewal
from exophone_desktop.exotel.token_timer import TokenTimer
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.usecases.standing_line import StandingLine
from exophone_desktop.usecases.state import SignedInUser

RenewalMaker = Callable[[str, Subscriber, ServerClock], Renew]

CLOSE_LIMIT = 2.0


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in person. ``tokens`` renews the access token as long as the session lasts."""

    user: SignedInUser
    user_name: str
    platform_hostname: str
    tokens: TokenKeeper = field(repr=False, compare=False)
    sandbox: str = ""
    remember: bool = False

    @property
    def token(self) -> SubscriberToken:
        """The pair as it is now."""
        return self.tokens.token

    @property
    def subscriber(self) -> Subscriber:
        """On whose behalf the backend is asked, always with a good token."""
        return Subscriber(self.user.account_sid, self.user.subscriber_name, self.tokens)


@dataclass(frozen=True, slots=True)
class SipSession:
    """Somebody with a plain SIP account: no platform, no backend, no tokens."""

    user: SignedInUser
    account: SipAccount


class CurrentSession:
    """The one session, if there is one, and what must be done in turn within it.

    It owns what runs beside the session: the renewal of its token and the line for its pushes.
    """

    def __init__(
        self, renewal: RenewalMaker = TokenRenewal, clock: ServerClock | None = None
    ) -> None:
        """``renewal`` makes what asks a platform for a new access token."""
        self.renewal = renewal
        self.clock = clock or ServerClock()
        """The servers' time, as their answers tell it."""
        self._timer: TokenTimer | None = None
        self._line: StandingLine | None = None
        self.current: Session | None = None
        """Who is signed in with Exotel."""
        self.sip: SipSession | None = None
        """Who is signed in with a plain SIP account instead."""
        self.connected_access = Secret("")
        """The access token that the voice client was given last."""
        self.may_renew = False
        """Whether a refused token may be renewed; once, until it was accepted again.

        Of a plain SIP account: whether it has not been accepted yet.
        """
        self.failed_connections = 0
        """Failures to initialise the voice client in a row."""
        self.context_turn = asyncio.Lock()
        """One change of the call context at a time."""
        self.feedback_turn = asyncio.Lock()
        """One sending of feedback at a time."""
        self.keyring_turn = threading.Lock()
        """One change of the kept tokens at a time."""
        self.kept: Session | None = None
        """Whose tokens are kept; read and set in ``keyring_turn``."""

    def begin(self, session: Session, line: StandingLine) -> None:
        """``session`` is the one from now on: its token is renewed, its pushes are listened to."""
        self.end()
        self.current = session
        self.may_renew = True
        self.failed_connections = 0
        self._timer, self._line = TokenTimer(session.tokens), line
        self._timer.start()
        line.start()

    def begin_sip(self, session: SipSession) -> None:
        """``session`` is the one from now on; nothing runs beside it."""
        self.end()
        self.sip = session
        self.may_renew = True
        self.failed_connections = 0

    @property
    def anyone(self) -> bool:
        """Whether somebody is signed in, in either way."""
        return self.current is not None or self.sip is not None

    def end(self) -> bool:
        """Nobody is signed in from now on; whether somebody was. What ran beside ends soon."""
        self._stop(wait=0.0)
        ended, self.current, self.sip = self.anyone, None, None
        self.may_renew = False
        return ended

    def close(self) -> None:
        """End, and wait until nothing runs any more, some seconds at most."""
        self.end()
        self._stop(CLOSE_LIMIT)

    def _stop(self, wait: float) -> None:
        if self._line is not None:
            self._line.close(wait)
        if self._timer is not None:
            self._timer.close(wait)

    def is_current(self, session: Session) -> bool:
        """Whether nobody signed out, or in, since ``session`` was the current one."""
        return self.current is session

    def tokens_of(self, platform: str, account_sid: str, subscriber: str) -> TokenKeeper | None:
        """What keeps the token of a subscriber good; None for anyone but the one signed in."""
        session = self.current
        if session is None:
            return None
        own = (session.platform_hostname, session.user.account_sid, session.user.subscriber_name)
        return session.tokens if own == (platform, account_sid, subscriber) else None
