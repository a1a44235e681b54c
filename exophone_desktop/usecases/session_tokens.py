"""The tokens of a session: renewed, kept out of the log, and in the keyring if so wished."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import Subscriber
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.token_keeper import Renew, TokenKeeper
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import SessionExpired
from exophone_desktop.usecases.keep_session import keep_renewed_tokens
from exophone_desktop.usecases.state import SignedInUser

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SignInAgain:
    """Signs in once more, for a platform that cannot renew tokens.

    Exotel has not published how its platform does it. The password lives here, in memory, and
    nowhere else; there is none in a session that was resumed.
    """

    desk: Desk = field(repr=False)
    user: SignedInUser
    user_name: str
    password: Secret

    def __call__(self) -> SubscriberToken:
        """A new pair. Raises ``ExotelHttpError``."""
        backend = self.desk.backend(self.user.hostname)
        sid, device = self.user.account_sid, self.desk.device_id
        try:
            return backend.login(self.user_name, self.password, sid, device).token
        except ExotelHttpError as error:
            if error.kind is not HttpFailure.FORBIDDEN:
                raise
            sentence, status = str(error), error.status
        raise RefreshTokenExpiredError(HttpFailure.FORBIDDEN, sentence, status)


def keeper_of(
    desk: Desk,
    user: SignedInUser,
    platform_hostname: str,
    token: SubscriberToken,
    sign_in_again: SignInAgain | None = None,
) -> TokenKeeper:
    """What keeps ``token`` good. Without ``sign_in_again`` it is from an earlier run."""
    _hide(desk, token)
    subscriber = Subscriber(user.account_sid, user.subscriber_name, Secret(""))
    ask_platform = desk.session.renewal(platform_hostname, subscriber, desk.session.clock)

    def ended(error: RefreshTokenExpiredError) -> None:
        if desk.session.current is not None and desk.session.current.tokens is keeper:
            desk.report(SessionExpired(str(error)))

    keeper = TokenKeeper(
        token,
        _renewing(desk, ask_platform, sign_in_again),
        desk.session.clock,
        resumed=sign_in_again is None,
        on_renewed=lambda: keep_renewed_tokens(desk, keeper),
        on_ended=ended,
    )
    return keeper


def _renewing(
    desk: Desk, ask_platform: Renew, sign_in_again: Callable[[], SubscriberToken] | None
) -> Renew:
    def renew(token: SubscriberToken) -> SubscriberToken:
        try:
            fresh = ask_platform(token)
        except ExotelHttpError as error:
            if error.kind is not HttpFailure.NOT_FOUND or sign_in_again is None:
                raise
            fresh = sign_in_again()
        _hide(desk, fresh)
        return fresh

    return renew


def _hide(desk: Desk, token: SubscriberToken) -> None:
    desk.hide(token.access)
    desk.hide(token.refresh)
