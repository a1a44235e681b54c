"""Connections that may be silent for a while and can be given up from another thread."""

import selectors
import ssl
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from exophone_desktop.exotel.deadline import Deadline, DeadlineBackend

STEP = 0.25
"""Seconds between looks at whether the connection was given up."""
PIECE = 4096
"""Bytes that are written at once."""


class PatientBackend(httpcore.NetworkBackend):
    """A connection must be up, and a request answered, within ``connect_limit`` seconds.

    After ``answered()`` each read may wait ``idle_limit`` seconds.
    """

    def __init__(
        self, connect_limit: float, idle_limit: float, given_up: Callable[[], bool]
    ) -> None:
        self._idle_limit = idle_limit
        self._given_up = given_up
        self._patience = Patience(connect_limit)

    def answered(self) -> None:
        """The answer has begun to come: from now on it may be silent for a while."""
        self._patience.idle_limit = self._idle_limit

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of ``host`` that answers."""
        connecting = DeadlineBackend(self._patience.connecting)
        stream = connecting.open_tcp(host, port, local_address, socket_options)
        return _PatientStream(stream, self._patience, self._given_up)


class Patience:
    """How long reads may wait: until a deadline at first, then for ``idle_limit`` each.

    The deadline begins anew with each write: a long request takes its time, its answer may not.
    """

    def __init__(self, connect_limit: float) -> None:
        self.connect_limit = connect_limit
        self.connecting = Deadline(connect_limit)
        self.idle_limit: float | None = None

    def wrote(self) -> None:
        """Some of the request was sent."""
        self.connecting = Deadline(self.connect_limit)

    def end(self) -> float:
        """When a read that begins now must be over (monotonic clock)."""
        wait = self.connecting.remaining() if self.idle_limit is None else self.idle_limit
        return time.monotonic() + wait


class _PatientStream(httpcore.NetworkStream):
    def __init__(
        self, stream: httpcore.NetworkStream, patience: Patience, given_up: Callable[[], bool]
    ) -> None:
        self._stream = stream
        self._patience = patience
        self._given_up = given_up

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Read at most ``max_bytes``; no bytes, as at the end, once it was given up."""
        end = self._patience.end()
        while not self._given_up():
            try:
                return self._stream.read(max_bytes, min(STEP, max(0.001, end - time.monotonic())))
            except httpcore.ReadTimeout:
                if time.monotonic() >= end:
                    raise
        return b""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Write all of ``buffer``.

        A write that has begun cannot be given up, so small pieces go out as there is room.
        """
        for begin in range(0, len(buffer), PIECE):
            self._wait_for_room()
            self._stream.write(buffer[begin : begin + PIECE], self._patience.connect_limit)
        self._patience.wrote()

    def _wait_for_room(self) -> None:
        connection = self._stream.get_extra_info("socket")
        end = time.monotonic() + self._patience.connect_limit
        with selectors.DefaultSelector() as room:
            room.register(connection, selectors.EVENT_WRITE)
            while not room.select(STEP):
                if self._given_up():
                    raise httpcore.WriteError("given up")
                if time.monotonic() >= end:
                    raise httpcore.WriteTimeout("no room to write")

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        """Begin TLS on this connection."""
        limit = self._patience.connect_limit
        secured = self._stream.start_tls(ssl_context, server_hostname, limit)
        return _PatientStream(secured, self._patience, self._given_up)

    def get_extra_info(self, info: str) -> Any:
        """What is known of the connection."""
        return self._stream.get_extra_info(info)
