"""How a request shows who sent it."""

from typing import Annotated

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

_BEARER = HTTPBearer(auto_error=False, description="A subscriber's access token")


async def _access_token(
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)],
) -> str | None:
    return credentials.credentials if credentials else None


BearerToken = Annotated[str | None, Depends(_access_token)]

_REFRESH = HTTPBearer(
    auto_error=False, scheme_name="RefreshToken", description="A subscriber's refresh token"
)


async def _refresh_token(
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_REFRESH)],
) -> str | None:
    return credentials.credentials if credentials else None


RefreshToken = Annotated[str | None, Depends(_refresh_token)]
