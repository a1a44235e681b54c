"""Asks the platform for a new access token (our contract; Exotel has not published its own).

``POST {platform}/accounts/{sid}/subscribers/{name}/access_token`` with the refresh token as
Bearer and an empty JSON object. 200 answers ``{"access_token": "<JWT>"}``, and the refresh token
stays good; 401 says that the refresh token has expired or is not accepted, 403 that the
subscriber is inactive or another one. ``AccessTokenPayload`` gives the answer's JSON schema.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import Subscriber
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http import DEFAULT_LIMIT, JsonServer
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.tokens import MAX_TOKEN, SubscriberToken


class RefreshTokenExpiredError(ExotelHttpError):
    """The refresh token is not accepted any more: the person has to sign in again."""


class AccessTokenPayload(BaseModel):
    """Answer of ``POST …/access_token``."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    access_token: Annotated[SecretStr, Field(min_length=1, max_length=MAX_TOKEN)]


class TokenRenewal:
    """Renews one subscriber's access token at the platform below ``hostname``.

    A call takes at most ``limit`` seconds. ``clock`` follows the platform's. Thread-safe.
    """

    def __init__(
        self,
        hostname: str,
        subscriber: Subscriber,
        clock: ServerClock,
        limit: float = DEFAULT_LIMIT,
    ) -> None:
        self._hostname = hostname
        self._path = (
            *("accounts", subscriber.account_sid),
            *("subscribers", subscriber.name, "access_token"),
        )
        self._clock = clock
        self._limit = limit

    def __call__(self, token: SubscriberToken) -> SubscriberToken:
        """``token`` with a new access token.

        Raises:
            RefreshTokenExpiredError: the refresh token is no good any more.
            ExotelHttpError: the platform could not be asked, or refused.
        """
        server = JsonServer(self._hostname, self._limit, clock=self._clock)
        try:
            answer = server.post(
                *self._path, body={}, answer=AccessTokenPayload, bearer=token.refresh
            )
        except ExotelHttpError as error:
            if error.status != 401:
                raise
            kind, status = HttpFailure.TOKEN_EXPIRED, error.status
        else:
            return SubscriberToken(token.refresh, Secret(answer.access_token.get_secret_value()))
        raise RefreshTokenExpiredError(
            kind, "Your session has ended; please sign in again.", status
        )
