"""Runs the application with uvicorn inside the loop that is already running."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from fastapi import FastAPI

START_LIMIT = 10.0
STOP_LIMIT = 3


class _Uvicorn(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        # Signals belong to whoever runs the local Exotel, not to one of its parts.
        yield


class HttpServing:
    """One HTTP server on one socket."""

    def __init__(self, app: FastAPI, host: str, port: int) -> None:
        self._socket = socket.create_server((host, port))
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=STOP_LIMIT,
            limit_concurrency=200,
            ws="none",
        )
        self._server = _Uvicorn(config)
        self._closing: asyncio.Event = app.state.closing
        self._task: asyncio.Task[None] | None = None

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self._socket.getsockname()[1])

    async def start(self) -> None:
        """Serve. Connections made before it is done wait in the socket's queue."""
        self._task = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        async with asyncio.timeout(START_LIMIT):
            while not self._server.started:
                if self._task.done():
                    self._task.result()
                    raise OSError("The HTTP server ended at once.")
                await asyncio.sleep(0.01)

    async def stop(self) -> None:
        """Finish what is under way, for at most three seconds, and close."""
        self._server.should_exit = True
        # Event streams would never end by themselves.
        self._closing.set()
        if self._task is not None:
            await asyncio.wait([self._task], timeout=STOP_LIMIT + 2)
        self._socket.close()
