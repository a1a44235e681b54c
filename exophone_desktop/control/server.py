"""The control API on 127.0.0.1, on a thread and an event loop of its own.

The window's thread is never kept by a client: events go one way as values, actions the other way
as tasks of the window's loop.
"""

import asyncio
import contextlib
import logging
import threading
from concurrent.futures import Future

from websockets.asyncio.server import ServerConnection, serve

from exophone_desktop.control.client_session import ClientSession
from exophone_desktop.control.gate import Gate
from exophone_desktop.control.hub import Hub
from exophone_desktop.control.messages import MAX_REQUEST
from exophone_desktop.control.performing import Performer
from exophone_desktop.domain.secret import Secret
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.state import AppState

log = logging.getLogger(__name__)

START_SECONDS = 5.0
HANDSHAKE_SECONDS = 5.0
CLOSE_SECONDS = 2.0
"""Seconds that a client has to say goodbye."""
PING_SECONDS = 20.0
"""A client that is silent for so long is asked whether it is there, and has as long to answer."""

# The library reports every stranger's bad handshake as an error: that is no news for our log.
_SILENT = logging.Logger("control wire", logging.CRITICAL + 1)


class ControlServerError(Exception):
    """The control API cannot be offered; the text is a plain sentence."""


class ControlServer:
    """``start`` and ``close`` may wait for seconds; ``publish`` returns at once.

    ``all_allowed`` is false where the person switched the API off: then a second start of the
    app is the only client that gets anything done.
    """

    def __init__(
        self, performer: Performer, token: Secret, state: AppState, all_allowed: bool = True
    ) -> None:
        self._performer = performer
        self._token = token
        self._hub = Hub(state)
        self._all_allowed = all_allowed
        self._clients = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending: asyncio.Event | None = None
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def start(self) -> int:
        """Listen; returns the port. Raises ``ControlServerError``."""
        port: Future[int] = Future()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._live(port)), name="control-server", daemon=True
        )
        self._thread.start()
        try:
            return port.result(START_SECONDS)
        except (OSError, TimeoutError) as error:
            raise ControlServerError(
                "Other programs cannot reach this app: it could not listen on 127.0.0.1 "
                f"({type(error).__name__})."
            ) from error

    def publish(self, event: AppEvent, state: AppState) -> None:
        """``event`` has happened and led to ``state``. From any thread, in order."""
        with self._lock:
            if self._loop is not None:
                self._loop.call_soon_threadsafe(self._hub.publish, event, state)
            else:
                # Nobody is connected yet; the first who is will begin with this.
                self._hub.state = state

    @property
    def clients(self) -> int:
        """How many programs are connected."""
        return self._clients

    def close(self) -> None:
        """Say goodbye to the clients and end the thread; idempotent."""
        with self._lock:
            if self._loop is not None and self._ending is not None:
                self._loop.call_soon_threadsafe(self._ending.set)
        if self._thread is not None:
            self._thread.join(2 * CLOSE_SECONDS + 1.0)

    async def _live(self, port: "Future[int]") -> None:
        ending = asyncio.Event()
        try:
            server = await serve(
                self._serve_client,
                "127.0.0.1",
                0,
                process_request=Gate(self._token, lambda: self.clients),
                compression=None,
                server_header=None,
                open_timeout=HANDSHAKE_SECONDS,
                close_timeout=CLOSE_SECONDS,
                ping_interval=PING_SECONDS,
                ping_timeout=PING_SECONDS,
                max_size=MAX_REQUEST,
                logger=_SILENT,
            )
        except OSError as error:
            port.set_exception(error)
            return
        with self._lock:
            self._loop, self._ending = asyncio.get_running_loop(), ending
        async with server:
            port.set_result(next(iter(server.sockets)).getsockname()[1])
            await ending.wait()
            with self._lock:
                self._loop = None

    async def _serve_client(self, connection: ServerConnection) -> None:
        self._clients += 1
        try:
            session = ClientSession(connection, self._hub, self._performer, self._all_allowed)
            with contextlib.suppress(asyncio.CancelledError):
                await session.serve()
        except Exception:
            log.exception("A client of the control API could not be served")
        finally:
            self._clients -= 1
