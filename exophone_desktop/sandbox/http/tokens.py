"""Subscriber tokens: JWT HS256 with the claims of Exotel's own (Subscriber Management API)."""

import secrets
import time
import uuid
from collections.abc import Callable
from typing import Any

import jwt
from pydantic import BaseModel

ALGORITHM = "HS256"
SCOPE = "voice"


class TokenRefused(Exception):  # noqa: N818 - names what happened
    """A token is not accepted; the text is what Exotel says: expired or invalid."""


class SubscriberToken(BaseModel):
    """The pair a client gets. Access is good for 30 minutes, refresh for 24 hours."""

    refresh_token: str
    access_token: str


class TokenIssuer:
    """Issues and checks tokens of one account.

    Lifetimes are in seconds; ``now`` gives seconds since the epoch. Tokens are good for as long
    as ``key`` is the same.
    """

    def __init__(
        self,
        account_sid: str,
        access_lifetime: float,
        refresh_lifetime: float,
        now: Callable[[], float] = time.time,
        key: bytes = b"",
    ) -> None:
        self._issuer = account_sid
        self._access = access_lifetime
        self._refresh = refresh_lifetime
        self._now = now
        self._key = key or secrets.token_bytes(32)
        self._client_id = str(uuid.uuid4()).upper()

    def issue(self, subscriber: str) -> SubscriberToken:
        """A fresh pair for ``subscriber``."""
        return SubscriberToken(
            refresh_token=self._sign(subscriber, self._refresh, {}),
            access_token=self.access(subscriber),
        )

    def subscriber_of(self, access_token: str) -> str:
        """Whose access token this is.

        Raises:
            TokenRefused: It has expired, is not ours, or is a refresh token.
        """
        claims = self._claims(access_token)
        if claims.get("scope") != SCOPE:
            raise TokenRefused("Invalid token")
        return str(claims["sub"])

    def subscriber_of_refresh(self, refresh_token: str) -> str:
        """Whose refresh token this is.

        Raises:
            TokenRefused: It has expired, is not ours, or is an access token.
        """
        claims = self._claims(refresh_token)
        if "scope" in claims:
            raise TokenRefused("Invalid token")
        return str(claims["sub"])

    def access(self, subscriber: str) -> str:
        """A fresh access token for ``subscriber``."""
        return self._sign(subscriber, self._access, {"scope": SCOPE})

    def _claims(self, token: str) -> dict[str, Any]:
        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                self._key,
                algorithms=[ALGORITHM],
                issuer=self._issuer,
                options={
                    "require": ["iss", "sub", "iat", "exp"],
                    # Judged below, by our own clock.
                    "verify_exp": False,
                    "verify_iat": False,
                },
            )
        except jwt.InvalidTokenError as error:
            raise TokenRefused("Invalid token") from error
        if claims["exp"] <= self._now():
            raise TokenRefused("Token expired")
        return claims

    def _sign(self, subscriber: str, lifetime: float, extra: dict[str, str]) -> str:
        # Whole seconds as Exotel has them, but for the very short lives that tests want.
        issued = int(self._now()) if lifetime >= 60 else round(self._now(), 3)
        claims = {
            "iss": self._issuer,
            "sub": subscriber,
            "iat": issued,
            "exp": issued + lifetime,
            "client_id": self._client_id,
            # Two tokens of the same second must still differ.
            "jti": secrets.token_hex(8),
            **extra,
        }
        return jwt.encode(claims, self._key, algorithm=ALGORITHM)
