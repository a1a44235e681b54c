"""The subscriber token: a pair of JWTs (Subscriber Management API, "create subscriber token")."""

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from exophone_desktop.domain.secret import Secret

MAX_TOKEN = 8192


@dataclass(frozen=True, slots=True)
class SubscriberToken:
    """The refresh token (24 hours) and the access token (30 minutes) of a subscriber."""

    refresh: Secret
    access: Secret

    def as_json(self) -> Secret:
        """The pair as ``initialize`` wants it (guide section 4.2)."""
        return Secret(
            json.dumps(
                {"refresh_token": self.refresh.reveal(), "access_token": self.access.reveal()}
            )
        )


class SubscriberTokenPayload(BaseModel):
    """The pair as JSON."""

    model_config = ConfigDict(hide_input_in_errors=True)

    refresh_token: SecretStr
    access_token: SecretStr

    def token(self) -> SubscriberToken:
        """The pair as a value."""
        return SubscriberToken(
            Secret(self.refresh_token.get_secret_value()),
            Secret(self.access_token.get_secret_value()),
        )


def parse_subscriber_token(text: Secret) -> SubscriberToken:
    """The pair out of its JSON form.

    Raises:
        ValueError: it is not such a pair; the text does not contain it.
    """
    try:
        return SubscriberTokenPayload.model_validate_json(text.reveal()).token()
    except ValidationError:
        pass
    raise ValueError("The subscriber token is not a JSON object with the two tokens.")


class _Claims(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True)

    iat: Annotated[float, Field(allow_inf_nan=False)] | None = None
    exp: Annotated[float, Field(allow_inf_nan=False)] | None = None


@dataclass(frozen=True, slots=True)
class Validity:
    """When a JWT was issued and when it ends, by its issuer's clock; seconds since the epoch."""

    issued: float
    expires: float

    @property
    def lifetime(self) -> float:
        """Seconds; the same whatever any clock says."""
        return max(0.0, self.expires - self.issued)


def validity(token: Secret) -> Validity | None:
    """What a JWT says of its times (RFC 7519 section 4.1), None where it does not.

    The signature is not checked: only the server can, and this is for planning alone.
    """
    claims = _claims(token)
    if claims is None or claims.iat is None or claims.exp is None:
        return None
    return Validity(claims.iat, claims.exp)


def _claims(token: Secret) -> _Claims | None:
    parts = token.reveal().split(".")
    if len(parts) != 3 or len(token.reveal()) > MAX_TOKEN:
        return None
    body = parts[1]
    try:
        raw = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
        return _Claims.model_validate_json(raw)
    except (binascii.Error, ValueError):
        return None
