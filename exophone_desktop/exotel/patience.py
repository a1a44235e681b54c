"""Connections that may be silent for a while and can be given up from another thread."""

import ssl
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from exophone_desktop.exotel.deadline import Deadline, DeadlineBackend

STEP = 0.25
"""Seconds between looks at whether the connection was given up."""


class PatientBackend(httpcore.NetworkBackend):
    """Connects within ``connect_limit`` seconds; a read may then wait ``idle_limit`` seconds."""

    def __init__(
        self, connect_limit: float, idle_limit: float, given_up: Callable[[], bool]
    ) -> None:
        self._connect_limit = connect_limit
        self._idle_limit = idle_limit
        self._given_up = given_up

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of ``host`` that answers."""
        connecting = DeadlineBackend(Deadline(self._connect_limit))
        stream = connecting.open_tcp(host, port, local_address, socket_options)
        return _PatientStream(stream, self._connect_limit, self._idle_limit, self._given_up)


class _PatientStream(httpcore.NetworkStream):
    def __init__(
        self,
        stream: httpcore.NetworkStream,
        connect_limit: float,
        idle_limit: float,
        given_up: Callable[[], bool],
    ) -> None:
        self._stream = stream
        self._connect_limit = connect_limit
        self._idle_limit = idle_limit
        self._given_up = given_up

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Read at most ``max_bytes``; no bytes, as at the end, once it was given up."""
        end = time.monotonic() + self._idle_limit
        while not self._given_up():
            try:
                return self._stream.read(max_bytes, STEP)
            except httpcore.ReadTimeout:
                if time.monotonic() >= end:
                    raise
        return b""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Write all of ``buffer``."""
        self._stream.write(buffer, self._connect_limit)

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
        secured = self._stream.start_tls(ssl_context, server_hostname, self._connect_limit)
        return _PatientStream(secured, self._connect_limit, self._idle_limit, self._given_up)

    def get_extra_info(self, info: str) -> Any:
        """What is known of the connection."""
        return self._stream.get_extra_info(info)
