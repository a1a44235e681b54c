"""The local Exotel as a program, and on a thread of its own."""

import asyncio
import re
import signal
import socket
import sys
import threading

import httpx
import pytest

from exophone_desktop.sandbox.program import run_sandbox
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings

PROGRAM = (
    "import sys; from exophone_desktop.sandbox.program import run_sandbox; "
    "from exophone_desktop.sandbox.settings import SandboxSettings; "
    "sys.exit(run_sandbox(SandboxSettings(lines=False)))"
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_says_one_line_and_ends_in_good_order_when_asked_to(number: int) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        PROGRAM,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    line = (await asyncio.wait_for(process.stdout.readline(), 20)).decode()
    assert "alice/alice-pass1" in line
    base = re.search(r"http://127\.0\.0\.1:\d+/v1", line)
    assert base
    async with httpx.AsyncClient(trust_env=False) as client:
        status = await client.get(base[0].replace("/v1", "/sandbox/v1/status"))
    assert status.status_code == 200
    process.send_signal(number)
    rest, errors = await asyncio.wait_for(process.communicate(), 20)
    assert (process.returncode, rest, errors) == (0, b"", b"")


def test_a_start_that_fails_is_one_plain_line_and_status_1(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run_sandbox(SandboxSettings(host="192.0.2.1")) == 1
    assert "loopback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("protocol", "kind"), [("HTTP", socket.SOCK_STREAM), ("SIP", socket.SOCK_DGRAM)]
)
def test_a_port_that_is_taken_is_named(
    protocol: str, kind: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket(socket.AF_INET, kind) as other:
        other.bind(("127.0.0.1", 0))
        if kind == socket.SOCK_STREAM:
            other.listen()
        taken = other.getsockname()[1]
        ports = {"http_port": taken} if protocol == "HTTP" else {"sip_port": taken}
        assert run_sandbox(SandboxSettings(lines=False, **ports)) == 1
    said = capsys.readouterr().err
    reason = f"{protocol} port {taken} of 127.0.0.1 is in use already"
    assert said == f"The local Exotel could not start: {reason}.\n"


def test_it_runs_on_a_thread_with_a_loop_of_its_own() -> None:
    ready, urls = threading.Event(), []
    loop_of: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def serve() -> None:
        async with LocalExotel(SandboxSettings(lines=False)) as exotel:
            ended = asyncio.Event()
            loop_of.append((asyncio.get_running_loop(), ended))
            urls.append(exotel.http_url)
            ready.set()
            await ended.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert ready.wait(20)
    answer = httpx.get(f"{urls[0]}/sandbox/v1/status", trust_env=False)
    loop, ended = loop_of[0]
    loop.call_soon_threadsafe(ended.set)
    thread.join(20)
    assert not thread.is_alive()
    assert answer.status_code == 200
