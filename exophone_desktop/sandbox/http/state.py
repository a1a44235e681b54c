"""What the HTTP side works on, and who may do what."""

import asyncio
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from exophone_desktop.sandbox.directory import Directory, Subscriber
from exophone_desktop.sandbox.http.tokens import TokenIssuer, TokenRefused
from exophone_desktop.sandbox.log_shelf import LogShelf
from exophone_desktop.sandbox.records import Records
from exophone_desktop.sandbox.settings import SandboxSettings

BASIC = 'Basic realm="Exotel"'
BEARER = 'Bearer realm="Exotel"'
INVALID_TOKEN = f'{BEARER}, error="invalid_token"'
"""RFC 7617 section 2, RFC 6750 section 3."""


class Refused(Exception):  # noqa: N818 - names what happened
    """A request is refused with an HTTP status and a plain sentence."""

    def __init__(
        self,
        status: int,
        description: str,
        message: str = "",
        code: int | None = None,
        challenge: str = "",
    ) -> None:
        """``message`` (a few words) and ``code`` go to ``error_data``; by default HTTP's.

        ``challenge`` says with 401 how to authenticate (RFC 9110 section 11.6.1).
        """
        super().__init__(description)
        self.status = status
        self.description = description
        self.message = message
        self.code = status if code is None else code
        self.challenge = challenge


class Ringer(Protocol):
    """Test lines that can be told to call someone."""

    @property
    def registered(self) -> frozenset[str]:
        """The lines that are up."""

    def ring(self, subscriber: str, line: str) -> None:
        """Let ``line`` call ``subscriber``."""


@dataclass(frozen=True, slots=True)
class CallContext:
    """Whom a caller wants to reach through the ExoPhone, and what they want to say first."""

    destination: str
    message: str


@dataclass(slots=True)
class Exotel:
    """The local Exotel as its HTTP side sees it. The addresses are known once it listens."""

    settings: SandboxSettings
    directory: Directory
    records: Records
    tokens: TokenIssuer
    is_registered: Callable[[str], bool]
    http_url: str = ""
    sip_port: int = 0
    lines: Ringer | None = None
    log_shelf: LogShelf = field(default_factory=LogShelf)
    closing: asyncio.Event = field(default_factory=asyncio.Event)
    contexts: dict[str, CallContext] = field(default_factory=dict)
    device_tokens: dict[str, str] = field(default_factory=dict)

    def check_account(self, sid: str) -> None:
        """Refuse any account but the one here."""
        if sid != self.settings.account_sid:
            raise Refused(404, "There is no such account.")

    def check_key(self, user: str, password: str) -> None:
        """Refuse all but the account's API key and token (basic authentication)."""
        right_user = hmac.compare_digest(user.encode(), self.settings.api_key.encode())
        right_token = hmac.compare_digest(
            password.encode(), self.settings.api_token.reveal().encode()
        )
        if not (right_user and right_token):
            raise Refused(401, "The API key or token is wrong.", challenge=BASIC)

    def bearer(self, access_token: str | None) -> Subscriber:
        """The active subscriber whose access token this is."""
        return self._holder(access_token, self.tokens.subscriber_of)

    def refresher(self, refresh_token: str | None, sid: str, name: str) -> Subscriber:
        """The active subscriber ``name``, whose refresh token this is."""
        subscriber = self._holder(refresh_token, self.tokens.subscriber_of_refresh)
        self.check_account(sid)
        if subscriber.name != name:
            raise Refused(403, "This belongs to another subscriber.")
        return subscriber

    def _holder(self, token: str | None, name_in: Callable[[str], str]) -> Subscriber:
        if not token:
            raise Refused(401, "Invalid token", challenge=BEARER)
        try:
            name = name_in(token)
        except TokenRefused as refused:
            raise Refused(401, str(refused), challenge=INVALID_TOKEN) from refused
        subscriber = self.directory.find(name)
        if subscriber is None:
            raise Refused(401, "Invalid token", challenge=INVALID_TOKEN)
        if not subscriber.active:
            raise Refused(403, "The subscriber is inactive.")
        return subscriber

    def owner(self, access_token: str | None, sid: str, name: str) -> Subscriber:
        """The subscriber ``name``, who alone may do this."""
        subscriber = self.bearer(access_token)
        self.check_account(sid)
        if subscriber.name != name:
            raise Refused(403, "This belongs to another subscriber.")
        return subscriber
