"""Speaks to the running app: for ``exophone ctl`` and for a second start of the app."""

import contextlib
import itertools
import json
import logging
import time
from collections.abc import Callable, Iterator
from typing import Any

from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from exophone_desktop.control.messages import MAX_ANSWER, PATH, PROTOCOL, Json
from exophone_desktop.domain.secret import Secret
from exophone_desktop.domain.text import shown_text
from exophone_desktop.host.control_file import ControlFile, ControlFileError, TokenPlace
from exophone_desktop.host.secrets import OpenedSecretStore

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 35.0
"""A little longer than the app gives itself."""

_MAX_SENTENCE = 400
_SILENT = logging.Logger("control client wire", logging.CRITICAL + 1)


class NotRunningError(Exception):
    """There is no app to speak to; the text is a plain sentence."""


class ConnectionLostError(Exception):
    """The app went away, or did not answer in time; the text is a plain sentence."""


class RefusedError(Exception):
    """The app did not do it; the text is the app's own sentence."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def connect_to_running(
    file: ControlFile, open_secrets: Callable[[], OpenedSecretStore]
) -> "ControlClient":
    """A client of the app that ``file`` tells of. Takes up to some 10 seconds.

    Raises:
        NotRunningError: it is not there, or does not let us in.
    """
    try:
        address = file.read()
        if address is None or address.forsaken:
            raise NotRunningError("ExoPhone is not running.")
        if address.protocol != PROTOCOL:
            raise NotRunningError(
                f"The running app speaks version {address.protocol} of the control protocol, "
                f"and this command version {PROTOCOL}."
            )
        opened = open_secrets() if address.token is TokenPlace.KEYRING else None
        return ControlClient(address.port, file.read_token(address, opened))
    except ControlFileError as error:
        raise NotRunningError(str(error)) from error


class ControlClient:
    """A connection. What arrives while an answer is waited for is kept for ``messages``."""

    def __init__(self, port: int, token: Secret) -> None:
        """Connect. Raises ``NotRunningError``."""
        self._ids = itertools.count(1)
        self._kept: list[Json] = []
        self._closing = contextlib.ExitStack()
        try:
            opening = connect(
                f"ws://127.0.0.1:{port}{PATH}",
                additional_headers={"Authorization": f"Bearer {token.reveal()}"},
                user_agent_header=None,
                compression=None,
                proxy=None,
                open_timeout=CONNECT_SECONDS,
                close_timeout=1.0,
                max_size=MAX_ANSWER,
                logger=_SILENT,
            )
            self._connection: ClientConnection = self._closing.enter_context(opening)
        except InvalidStatus as error:
            body = (error.response.body or b"").decode("utf-8", "replace")
            raise NotRunningError(
                f"The running app refuses. {shown_text(body, _MAX_SENTENCE)}"
            ) from None
        except (OSError, InvalidHandshake, TimeoutError):
            raise NotRunningError("ExoPhone is not running, or does not answer.") from None

    def ask(self, action: str, params: Json = None, limit: float = ANSWER_SECONDS) -> Json:
        """Have the app do ``action``; returns its result.

        Raises:
            RefusedError: the app says why not.
            ConnectionLostError: no answer within ``limit`` seconds, or none ever.
        """
        request_id = next(self._ids)
        self.send(json.dumps({"id": request_id, "action": action, "params": params or {}}))
        end = time.monotonic() + limit
        while True:
            message = self._received(max(0.0, end - time.monotonic()))
            if message.get("id") != request_id or "id" not in message:
                self._kept.append(message)
                continue
            error = message.get("error")
            if error is not None:
                raise RefusedError(str(error["code"]), str(error["message"]))
            return message.get("result")

    def send(self, text: str) -> None:
        """Send a message as it is. Raises ``ConnectionLostError``."""
        try:
            self._connection.send(text)
        except (ConnectionClosed, OSError) as error:
            raise ConnectionLostError(_why(error)) from None

    def messages(self, limit: float | None = None) -> Iterator[Json]:
        """What arrives, until the app ends the connection or none came for ``limit`` seconds.

        Raises:
            ConnectionLostError: it ended, with the app's sentence where it gave one.
        """
        while True:
            yield self._kept.pop(0) if self._kept else self._received(limit)

    def close(self) -> None:
        """End the connection."""
        self._closing.close()

    def __enter__(self) -> "ControlClient":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _received(self, limit: float | None) -> Any:
        try:
            return json.loads(self._connection.recv(limit))
        except TimeoutError:
            raise ConnectionLostError("The app did not answer in time.") from None
        except (ConnectionClosed, OSError) as error:
            raise ConnectionLostError(_why(error)) from None


def _why(error: Exception) -> str:
    if isinstance(error, ConnectionClosed) and error.rcvd is not None and error.rcvd.reason:
        return shown_text(error.rcvd.reason, _MAX_SENTENCE)
    return "The app has ended."
