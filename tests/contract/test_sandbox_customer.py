"""The platform's calls to a customer's endpoints, over real HTTP."""

import asyncio
import base64
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.sandbox.customer import CustomerEndpoints, DialWhomFailed

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@contextlib.asynccontextmanager
async def endpoint(serve: Serve) -> AsyncIterator[str]:
    """``host:port`` of a server whose connections are all over when the block is left."""
    tasks: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        tasks.add(task)
        await serve(reader, writer)
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    try:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        if tasks:
            await asyncio.wait(tasks, timeout=5)


async def test_a_push_url_may_carry_its_own_key(caplog: pytest.LogCaptureFixture) -> None:
    heard: list[str] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        heard.append(head.lower())
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    caplog.set_level(logging.DEBUG)
    async with endpoint(serve) as address:
        url = f"http://theirkey:theirtoken@{address}/push"
        customer = CustomerEndpoints("http://127.0.0.1/x", url, "key", Secret("token"))
        assert await customer.push("bob", "{}", "1")
        await customer.close()
    expected = base64.b64encode(b"theirkey:theirtoken").decode().lower()
    assert f"authorization: basic {expected}" in heard[0]
    assert "theirtoken" not in caplog.text


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", 503),
        (b"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n", 404),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n" + b"x" * 90_000, 503),
        (b"nonsense\r\n\r\n", 503),
        (b"", 503),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsip:bob", 503),
    ],
)
async def test_a_dial_whom_endpoint_that_misbehaves_is_a_plain_failure(
    answer: bytes, status: int
) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)

    async with endpoint(serve) as address:
        url = f"http://{address}/dial"
        customer = CustomerEndpoints(url, url, "key", Secret("token"))
        with pytest.raises(DialWhomFailed) as failed:
            await customer.dial_whom("abc", "alice", "080")
        await customer.close()
    assert failed.value.status == status


async def test_an_endpoint_that_never_answers_is_not_waited_for() -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async with endpoint(serve) as address:
        url = f"http://{address}/dial"
        customer = CustomerEndpoints(url, url, "key", Secret("token"), limit=0.2)
        with pytest.raises(DialWhomFailed, match="Unreachable"):
            await customer.dial_whom("abc", "alice", "080")
        assert not await customer.push("bob", "{}", "1")
        await customer.close()
