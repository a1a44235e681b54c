"""What the voice client needs from Exotel's HTTP side, whoever provides it."""

from dataclasses import dataclass
from typing import Protocol

from exophone_desktop.domain.account import SubscriberProfile
from exophone_desktop.domain.call import CallDetails, CallFeedback
from exophone_desktop.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class SubscriberSession:
    """The parameters of ``initialize`` (guide section 4.2).

    ``hostname`` is the platform's base URL; ``subscriber_token`` is the JSON object with
    ``refresh_token`` and ``access_token``, as the app backend gave it.
    """

    hostname: str
    subscriber_name: str
    display_name: str
    account_sid: str
    subscriber_token: Secret


class Platform(Protocol):
    """Exotel's platform. Calls take as long as HTTP takes and have limits of their own.

    Every method raises ``PlatformError`` and nothing else.
    """

    def fetch_profile(self, session: SubscriberSession) -> SubscriberProfile:
        """Who the subscriber is in SIP."""

    def post_feedback(
        self, session: SubscriberSession, call: CallDetails, feedback: CallFeedback
    ) -> None:
        """Report a person's verdict on an ended call."""
