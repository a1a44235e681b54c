"""Exotel's HTTP side as the voice client knows it: the same calls, the SDK's error types."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from exophone_desktop.domain.account import SubscriberProfile
from exophone_desktop.domain.call import CallDetails, CallFeedback
from exophone_desktop.domain.feedback import FeedbackReport
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.bearer import TokenSource
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.platform import ExotelPlatform
from exophone_desktop.usecases.session import Session
from exophone_desktop.voice.errors import ErrorType, PlatformError
from exophone_desktop.voice.platform import SubscriberSession

Answer = TypeVar("Answer")

TokensOf = Callable[[str, str, str], TokenSource | None]
"""What keeps the token good of a platform's hostname, an account SID and a subscriber."""

_ERROR_TYPES = {
    HttpFailure.BAD_ADDRESS: ErrorType.INVALID_PARAMETER,
    HttpFailure.UNREACHABLE: ErrorType.NETWORK_ERROR,
    HttpFailure.TIMED_OUT: ErrorType.NETWORK_ERROR,
    HttpFailure.UNTRUSTED: ErrorType.NETWORK_ERROR,
    HttpFailure.TOKEN_INVALID: ErrorType.AUTHENTICATION_INVALID_TOKEN,
    HttpFailure.TOKEN_EXPIRED: ErrorType.AUTHENTICATION_EXPIRED_TOKEN,
    HttpFailure.FORBIDDEN: ErrorType.MISSING_PERMISSION,
}


def platform_error(error: ExotelHttpError) -> PlatformError:
    """``error`` in the SDK's words."""
    kind = _ERROR_TYPES.get(error.kind, ErrorType.SERVER_ERROR)
    return PlatformError(kind, error.message)


class VoicePlatform:
    """A ``voice.platform.Platform`` over ``ExotelPlatform``."""

    def __init__(
        self,
        platform: ExotelPlatform,
        hide: Callable[[Secret], None],
        follow: Callable[[str, int], None],
        tokens_of: TokensOf = lambda *_: None,
        only_from_server: Callable[[], bool] = lambda: False,
    ) -> None:
        """``hide`` keeps a secret out of the log; ``follow`` sets its level and days.

        ``tokens_of`` knows renewed tokens; ``only_from_server`` whether nobody else may call, and
        takes as long as the disk.
        """
        self._platform = platform
        self._hide = hide
        self._follow = follow
        self._tokens_of = tokens_of
        self._only_from_server = only_from_server

    def fetch_profile(self, session: SubscriberSession) -> SubscriberProfile:
        """Who the subscriber is in SIP, by the very token of ``session``.

        A refusal is the client's to tell, and its owner's to initialise it again (guide
        section 6). Raises ``PlatformError``.
        """
        profile = _translated(lambda: self._platform.fetch_profile(session))
        self._hide(profile.account.password)
        self._follow(profile.log_level, profile.log_rotate_days)
        alone = self._only_from_server()
        return replace(profile, account=replace(profile.account, only_from_server=alone))

    def post_feedback(
        self, session: SubscriberSession, call: CallDetails, feedback: CallFeedback
    ) -> None:
        """Report a verdict on an ended call. Raises ``PlatformError``."""
        tokens = self._tokens_of(session.hostname, session.account_sid, session.subscriber_name)
        _translated(lambda: self._platform.post_feedback(session, call, feedback, tokens))


class PlatformFeedback:
    """A ``usecases.ports.FeedbackPort`` over ``ExotelPlatform``."""

    def __init__(self, platform: ExotelPlatform) -> None:
        self._platform = platform

    def send(self, session: Session, report: FeedbackReport) -> None:
        """Send ``report`` for whoever is signed in. Raises ``ExotelHttpError``."""
        user = session.user
        asked = SubscriberSession(
            session.platform_hostname,
            user.subscriber_name,
            user.display_name,
            user.account_sid,
            session.token.as_json(),
        )
        self._platform.send_feedback(asked, report, session.tokens)


def _translated(ask: Callable[[], Answer]) -> Answer:
    try:
        return ask()
    except ExotelHttpError as error:
        raise platform_error(error) from error
