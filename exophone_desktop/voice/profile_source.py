"""Where a ``SubscriberProfile`` comes from: the platform's call, or a plain SIP account."""

from dataclasses import dataclass, replace
from typing import Protocol

from exophone_desktop.domain.account import SipAccount, SubscriberProfile
from exophone_desktop.voice.platform import Platform, SubscriberSession


class ProfileSource(Protocol):
    """Knows who the client is in SIP. Safe from any thread."""

    def fetch_profile(self) -> SubscriberProfile:
        """The profile, now; as long as HTTP may take. Raises ``PlatformError``."""


@dataclass(frozen=True, slots=True)
class PlatformProfile:
    """What Exotel's platform hands a signed-in subscriber, shown by the session's display name."""

    platform: Platform
    session: SubscriberSession

    def fetch_profile(self) -> SubscriberProfile:
        """Ask the platform. Raises ``PlatformError``."""
        profile = self.platform.fetch_profile(self.session)
        account = replace(profile.account, display_name=self.session.display_name)
        return replace(profile, account=account)


@dataclass(frozen=True, slots=True)
class PlainSipAccount:
    """An account at any registrar, with the time limits that the profile has by default."""

    account: SipAccount

    def fetch_profile(self) -> SubscriberProfile:
        """At once; nobody is asked."""
        return SubscriberProfile(self.account)
