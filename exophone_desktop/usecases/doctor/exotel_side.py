"""Exotel's HTTP side as the doctor asks it."""

import time

from exophone_desktop.domain.account import SubscriberProfile
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel import probes
from exophone_desktop.exotel.backend import Subscriber
from exophone_desktop.exotel.platform import ExotelPlatform, PlatformSession
from exophone_desktop.exotel.probes import Address, Certificate
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.subscribers import SubscriberApi
from exophone_desktop.exotel.token_renewal import TokenRenewal
from exophone_desktop.usecases.doctor.subject import ApiSubject, SubscriberSubject


class ExotelSide:
    """An ``ExotelPort`` over the network. ``device_id`` is whom tokens are asked for."""

    def __init__(self, device_id: str) -> None:
        self._device_id = device_id

    def reach(self, address: Address, limit: float) -> float:
        """Connect; the seconds it took."""
        return probes.reach(address, limit)

    def certificate(self, address: Address, limit: float) -> Certificate:
        """What the server's certificate says."""
        return probes.certificate(address, limit)

    def server_date(self, base: str, limit: float) -> float | None:
        """The server's time."""
        return probes.server_date(base, limit)

    def create_token(self, api: ApiSubject, limit: float) -> None:
        """Ask for a subscriber token, and throw it away."""
        server = SubscriberApi(api.base, api.account_sid, api.key, limit)
        server.create_token(api.subscriber_name, self._device_id)

    def fetch_profile(self, session: PlatformSession, limit: float) -> SubscriberProfile:
        """Who the subscriber is in SIP."""
        return ExotelPlatform(limit).fetch_profile(session)

    def renew(self, subscriber: SubscriberSubject, limit: float) -> Secret:
        """A new access token."""
        who = Subscriber(subscriber.account_sid, subscriber.name, subscriber.token.access)
        renewal = TokenRenewal(subscriber.platform, who, ServerClock(time.time), limit)
        return renewal(subscriber.token).access

    def push_opens(
        self, base: str, account_sid: str, subscriber: str, access: Secret, limit: float
    ) -> None:
        """Open the push connection, and close it."""
        probes.push_opens(base, account_sid, subscriber, access, limit)
