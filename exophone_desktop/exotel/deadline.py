"""One limit for a whole HTTP exchange, held at every step on the network.

A time-out of each read alone would let a server that sends a byte now and then hold a caller
for hours, and name resolution has no limit at all. Here every step may use what is left.
"""

import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Iterable
from typing import Any

import httpcore


class Deadline:
    """A moment that is ``seconds`` away when this is made (monotonic clock)."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def remaining(self) -> float:
        """Seconds left. Raises ``httpcore.TimeoutException`` when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.TimeoutException("the deadline has passed")
        return left


class DeadlineBackend(httpcore.NetworkBackend):
    """Opens TCP connections that obey ``deadline``."""

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002  the deadline says it
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of ``host`` that answers."""
        return DeadlineStream(
            self.open_tcp(host, port, local_address, socket_options), self._deadline
        )

    def open_tcp(
        self,
        host: str,
        port: int,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """The same, but the deadline is for connecting only."""
        addresses = _addresses_of(host, self._deadline)
        failure: Exception = httpcore.ConnectError("no address")
        for index, address in enumerate(addresses):
            # One dead address must not use up the time of the others.
            share = self._deadline.remaining() / (len(addresses) - index)
            try:
                stream = self._sockets.connect_tcp(
                    address, port, share, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return stream
        raise failure


class DeadlineStream(httpcore.NetworkStream):
    """A connection whose every read and write obeys ``deadline``."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Read at most ``max_bytes``."""
        return self._stream.read(max_bytes, self._deadline.remaining())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Write all of ``buffer``."""
        self._stream.write(buffer, self._deadline.remaining())

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
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.remaining())
        return DeadlineStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """What the connection says of itself."""
        return self._stream.get_extra_info(info)


class NameNotFoundError(Exception):
    """The host name has no address."""


def _addresses_of(host: str, deadline: Deadline) -> list[str]:
    try:
        return [str(ipaddress.ip_address(host))]
    except ValueError:
        pass
    answers: queue.SimpleQueue[list[str] | None] = queue.SimpleQueue()

    def resolve() -> None:
        try:
            found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            answers.put(None)
        else:
            answers.put(list(dict.fromkeys(str(entry[4][0]) for entry in found)))

    # The resolver cannot be interrupted; it ends by its own limits (resolv.conf) and the
    # daemon thread with it, while we go on when our time is over.
    threading.Thread(target=resolve, name="resolve-host", daemon=True).start()
    try:
        addresses = answers.get(timeout=deadline.remaining())
    except queue.Empty:
        raise httpcore.ConnectTimeout("no answer from the resolver") from None
    if not addresses:
        raise NameNotFoundError(host)
    return addresses
