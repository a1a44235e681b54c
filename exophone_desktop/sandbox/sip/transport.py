"""UDP and TCP on one port (RFC 3261 section 18), loopback only, with bounded input.

A flow says where a message came from, so that answers, and later requests to a registered
client, go back the same way (RFC 3581, and the idea of RFC 5626).
"""

import asyncio
import contextlib
import ipaddress
import logging
from collections.abc import Callable
from dataclasses import dataclass

from exophone_desktop.sandbox.sip.message import MAX_MESSAGE
from exophone_desktop.sandbox.sip.stream import StreamFramer
from exophone_desktop.sandbox.sip.uri import MalformedMessage

log = logging.getLogger(__name__)

MAX_CONNECTIONS = 256
IDLE_LIMIT = 3600.0
_MAX_UNSENT = 1 << 20


@dataclass(frozen=True, slots=True)
class Flow:
    """One way to a peer: protocol, its address, and for TCP which connection (else 0)."""

    protocol: str
    host: str
    port: int
    connection: int = 0

    @property
    def reliable(self) -> bool:
        """Whether the transport retransmits by itself."""
        return self.protocol == "tcp"


MessageHandler = Callable[[bytes, Flow], None]
ClosedHandler = Callable[[Flow], None]


def is_loopback(host: str) -> bool:
    """Whether ``host`` is a literal address of this machine's loopback."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


class SipTransport(asyncio.DatagramProtocol):
    """Both sockets. Bytes in go to ``on_message``; a lost TCP connection to ``on_closed``."""

    def __init__(self, on_message: MessageHandler, on_closed: ClosedHandler) -> None:
        self._on_message = on_message
        self._on_closed = on_closed
        self._udp: asyncio.DatagramTransport | None = None
        self._tcp: asyncio.Server | None = None
        self._writers: dict[Flow, asyncio.StreamWriter] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._connections = 0
        self.host = ""
        self.port = 0

    async def open(self, host: str, port: int) -> None:
        """Listen on both protocols; ``port`` 0 finds one that is free for both.

        Raises:
            OSError: The address cannot be used.
        """
        loop = asyncio.get_running_loop()
        for attempt in range(20):
            server = await asyncio.start_server(self._serve, host, port, limit=MAX_MESSAGE)
            found = int(server.sockets[0].getsockname()[1])
            try:
                self._udp, _ = await loop.create_datagram_endpoint(
                    lambda: self, local_addr=(host, found)
                )
            except OSError:
                server.close()
                await server.wait_closed()
                if port or attempt == 19:
                    raise
                continue
            self._tcp, self.host, self.port = server, host, found
            return

    async def close(self) -> None:
        """Close every socket and wait for the connections' tasks, two seconds at most."""
        if self._tcp is not None:
            self._tcp.close()
        for writer in list(self._writers.values()):
            writer.close()
        for task in list(self._tasks):
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=2)
        if self._udp is not None:
            self._udp.close()

    def send(self, flow: Flow, data: bytes) -> bool:
        """Send one message; False when the connection is gone or its reader has stalled."""
        if not is_loopback(flow.host):
            return False
        if not flow.reliable:
            if self._udp is None or self._udp.is_closing():
                return False
            self._udp.sendto(data, (flow.host, flow.port))
            return True
        writer = self._writers.get(flow)
        if writer is None or writer.is_closing():
            return False
        if writer.transport.get_write_buffer_size() > _MAX_UNSENT:
            writer.transport.abort()
            return False
        writer.write(data)
        return True

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        """Hand on one datagram; keep-alives (RFC 5626 section 3.5) end here."""
        if data.strip(b"\r\n\0 "):
            self._on_message(data, Flow("udp", addr[0], addr[1]))

    def error_received(self, exc: Exception) -> None:
        """Note an ICMP error; the transaction's timers deal with the silence."""
        log.debug("UDP error: %s", exc)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if len(self._writers) >= MAX_CONNECTIONS or task is None:
            writer.close()
            return
        self._tasks.add(task)
        try:
            await self._read(reader, writer, self._flow_of(writer))
        except asyncio.CancelledError:
            # The server is closing; a cancelled stream task would only make asyncio complain.
            log.debug("SIP connection closed by the server")
        finally:
            self._tasks.discard(task)

    def _flow_of(self, writer: asyncio.StreamWriter) -> Flow:
        self._connections += 1
        peer = writer.get_extra_info("peername") or ("", 0)
        flow = Flow("tcp", peer[0], peer[1], self._connections)
        self._writers[flow] = writer
        return flow

    async def _read(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, flow: Flow
    ) -> None:
        framer = StreamFramer()
        try:
            while True:
                async with asyncio.timeout(IDLE_LIMIT):
                    data = await reader.read(MAX_MESSAGE)
                if not data:
                    return
                for message in framer.feed(data):
                    self._on_message(message, flow)
                if framer.take_ping():
                    writer.write(b"\r\n")
        except (OSError, MalformedMessage) as ended:
            log.debug("SIP connection from %s:%s ended: %s", flow.host, flow.port, ended)
        finally:
            self._writers.pop(flow, None)
            writer.close()
            self._on_closed(flow)
            with contextlib.suppress(OSError):
                async with asyncio.timeout(1):
                    await writer.wait_closed()
