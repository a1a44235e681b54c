"""Who may come in: programs of this person that know the token, and no web page."""

import hmac
from collections.abc import Callable
from http import HTTPStatus

from websockets.asyncio.server import ServerConnection
from websockets.http11 import Request, Response

from exophone_desktop.control.messages import PATH
from exophone_desktop.domain.secret import Secret

MAX_CLIENTS = 16
"""How many programs may be connected at once."""

_BEARER = "Bearer "


class Gate:
    """Answers the opening handshake (RFC 6455 section 4)."""

    def __init__(self, token: Secret, clients: Callable[[], int]) -> None:
        """``clients`` tells how many are in."""
        self._token = token
        self._clients = clients

    def __call__(self, connection: ServerConnection, request: Request) -> Response | None:
        """A refusal in one sentence, or None to let it in."""
        problem = self._problem(request)
        if problem is None:
            return None
        status, sentence = problem
        return connection.respond(status, sentence + "\n")

    def _problem(self, request: Request) -> tuple[HTTPStatus, str] | None:
        headers = request.headers
        # Browsers always send it (RFC 6454 section 7), programs don't.
        if headers.get_all("Origin"):
            return HTTPStatus.FORBIDDEN, "Web pages may not use the control API."
        hosts = [each.rpartition(":")[0] for each in headers.get_all("Host")]
        if hosts not in (["127.0.0.1"], ["localhost"]):
            return HTTPStatus.FORBIDDEN, "The control API is for this computer only."
        if request.path != PATH:
            return HTTPStatus.NOT_FOUND, f"This app speaks {PATH}."
        given = headers.get_all("Authorization")
        if len(given) != 1 or not self._is_token(given[0]):
            return HTTPStatus.UNAUTHORIZED, "The token is missing or wrong."
        if self._clients() >= MAX_CLIENTS:
            return HTTPStatus.SERVICE_UNAVAILABLE, f"{MAX_CLIENTS} programs are connected already."
        return None

    def _is_token(self, authorization: str) -> bool:
        expected = (_BEARER + self._token.reveal()).encode()
        return hmac.compare_digest(authorization.encode("utf-8", "replace"), expected)
