"""A SIP client made of sockets and text, for real servers on loopback."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Self

from fakes.sip_bench import DOMAIN, authorised, request

from exophone_desktop.sandbox.sip.message import SipRequest, SipResponse, parse_message
from exophone_desktop.sandbox.sip.stream import StreamFramer

LIMIT = 5.0


async def eventually(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something that cannot be waited for otherwise has come true."""
    for _ in range(int(LIMIT / 0.01)):
        if await condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("It did not come true in time.")


@dataclass
class ScriptedClient(asyncio.DatagramProtocol):
    """Sends what a test writes, and keeps what comes."""

    user: str
    protocol: str = "udp"
    port: int = 0
    inbox: "asyncio.Queue[SipRequest | SipResponse]" = field(default_factory=asyncio.Queue)
    closed: asyncio.Event = field(default_factory=asyncio.Event)
    raw: bytearray = field(default_factory=bytearray)

    async def connect(self, host: str, port: int) -> Self:
        loop = asyncio.get_running_loop()
        if self.protocol == "udp":
            self._udp, _ = await loop.create_datagram_endpoint(
                lambda: self, local_addr=("127.0.0.1", 0), remote_addr=(host, port)
            )
            self.port = self._udp.get_extra_info("sockname")[1]
        else:
            reader, self._writer = await asyncio.open_connection(host, port)
            self.port = self._writer.get_extra_info("sockname")[1]
            self._task = asyncio.create_task(self._read(reader))
        return self

    async def close(self) -> None:
        if self.protocol == "udp":
            self._udp.close()
        else:
            self._writer.close()
            self._task.cancel()
            await asyncio.wait([self._task], timeout=LIMIT)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        self.inbox.put_nowait(parse_message(data))

    async def _read(self, reader: asyncio.StreamReader) -> None:
        framer = StreamFramer()
        try:
            while data := await reader.read(65536):
                self.raw += data
                for message in framer.feed(data):
                    self.inbox.put_nowait(parse_message(message))
        except OSError:
            pass
        finally:
            self.closed.set()

    def send(self, text: str | bytes) -> None:
        data = text if isinstance(text, bytes) else text.encode()
        if self.protocol == "udp":
            self._udp.sendto(data)
        else:
            self._writer.write(data)

    def request(self, method: str, uri: str, **kwargs: object) -> str:
        kwargs = {"user": self.user, "port": self.port, **kwargs}
        return request(method, uri, transport=self.protocol.upper(), **kwargs)  # type: ignore[arg-type]

    async def response(self) -> SipResponse:
        message = await asyncio.wait_for(self.inbox.get(), LIMIT)
        assert isinstance(message, SipResponse), message
        return message

    async def final(self) -> SipResponse:
        """The next response that is not provisional."""
        while (response := await self.response()).status < 200:
            pass
        return response

    async def received(self) -> SipRequest:
        message = await asyncio.wait_for(self.inbox.get(), LIMIT)
        assert isinstance(message, SipRequest), message
        return message

    async def register(self, password: str, call_id: str = "reg", **kwargs: object) -> SipResponse:
        contact = f"Contact: <sip:{self.user}@127.0.0.1:{self.port};transport={self.protocol}>"
        text = self.request("REGISTER", f"sip:{DOMAIN}", call_id=call_id, extra=(contact,))
        self.send(text)
        challenge = await self.response()
        self.send(authorised(text, challenge, password=password, **kwargs))  # type: ignore[arg-type]
        return await self.response()
