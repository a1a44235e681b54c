"""Processes that are killed in the middle of a call: the far end is told, and nothing stays."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
from fakes.sip_client import eventually

from exophone_desktop.sandbox.server import LocalExotel

LIMIT = 20.0
GOODBYE_LIMIT = 5.0
"""Seconds from a kill until the last process is gone."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


MARK = "EXOPHONE_TEST_MARK"
"""In the environment of what a test starts, and so of what that starts."""


def nothing_is_left_of(mark: str) -> None:
    """Wait until no process runs any more that carries the mark."""
    limit = time.monotonic() + GOODBYE_LIMIT
    while left := [each for each in psutil.process_iter() if carries(each, mark)]:
        assert time.monotonic() < limit, left
        psutil.wait_procs(left, timeout=0.05)


def carries(process: psutil.Process, mark: str) -> bool:
    try:
        ended = process.status() == psutil.STATUS_ZOMBIE
        return not ended and process.environ().get(MARK) == mark
    except psutil.Error:
        return False


class PhoneInCall:
    """``exophone call``, registered and in a call, with ``raw_peer`` as registrar and callee."""

    def __init__(self, peer: Any, folder: Path) -> None:
        self._peer = peer
        server = f"sip:raw@127.0.0.1:{peer.port}"
        account = folder / "alice.toml"
        account.write_text(
            '[account]\nid = "sip:alice@127.0.0.1"\nbind = "127.0.0.1"\n'
            f'registrar = "sip:127.0.0.1:{peer.port}"\n'
        )
        command = (sys.executable, "-m", "exophone_desktop", "call", server)
        self.mark = uuid.uuid4().hex
        self.process = subprocess.Popen(
            [*command, "--account", str(account), "--json"],
            env={**os.environ, MARK: self.mark},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        # Every other wait has a limit of its own; reading what the command says has this one.
        self._watchdog = threading.Timer(3 * LIMIT, self.process.kill)
        self._watchdog.start()
        self._answer(peer.receive("REGISTER"))
        self._answer(peer.receive("INVITE"), peer.sdp())
        peer.receive("ACK")
        self.wait_for("call_confirmed")
        [self.engine] = psutil.Process(self.process.pid).children(recursive=True)
        assert carries(self.engine, self.mark)

    def _answer(self, request: str, body: str = "") -> None:
        port = int(re.search(r"(?m)^Via: SIP/2.0/UDP 127\.0\.0\.1:(\d+)", request)[1])
        self._peer.answer(request, "200 OK", port, headers="Expires: 60", body=body)

    def wait_for(self, event: str) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if json.loads(line)["event"] == event:
                return
        pytest.fail(f"the command ended without {event}")

    def says_goodbye(self, lost: str = "") -> None:
        """Wait for BYE and for the end of the registration, in any order, and answer them.

        The first request of the method ``lost`` does not arrive.
        """
        awaited = {"BYE", "REGISTER"}
        while awaited:
            request = self._peer.socket.recv(65536).decode()
            method = request.split(" ", 1)[0]
            if method == "REGISTER":
                assert re.search(r"(?im)^(Expires: 0\r$|Contact:.*;expires=0)", request), request
            if method == lost:
                lost = ""
            elif method in awaited:
                awaited.remove(method)
                self._answer(request)

    def is_ended_for_the_far_end(self) -> None:
        """Wait for BYE from somebody else than the engine, and answer it."""
        self._answer(self._peer.receive("BYE"))

    def finish(self) -> tuple[int, list[dict[str, Any]], str]:
        out, said = self.process.communicate(timeout=LIMIT)
        return self.process.returncode, [json.loads(line) for line in out.splitlines()], said

    def close(self) -> None:
        self._watchdog.cancel()
        self._watchdog.join()
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def phone(raw_peer: Any, tmp_path: Path) -> Iterator[PhoneInCall]:
    in_call = PhoneInCall(raw_peer, tmp_path)
    yield in_call
    in_call.close()


def test_the_engine_says_goodbye_for_a_command_that_was_killed(phone: PhoneInCall) -> None:
    phone.process.kill()
    phone.says_goodbye()
    nothing_is_left_of(phone.mark)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_command_that_is_asked_to_end_hangs_up_and_unregisters(
    phone: PhoneInCall, number: int
) -> None:
    phone.process.send_signal(number)
    phone.says_goodbye()
    status, rows, said = phone.finish()
    # Nobody spoke, and that is what the status tells of.
    assert (status, said) == (5, "The call was answered, but no sound ever arrived.\n")
    assert (rows[-1]["event"], rows[-1]["end_reason"]) == ("summary", "LOCAL_HANGUP")
    nothing_is_left_of(phone.mark)


@pytest.mark.parametrize("lost", ["BYE", "REGISTER"])
def test_a_goodbye_that_is_lost_is_said_again(phone: PhoneInCall, lost: str) -> None:
    phone.process.kill()
    phone.says_goodbye(lost)
    nothing_is_left_of(phone.mark)


def test_the_death_of_the_engine_is_told_and_ends_the_command(phone: PhoneInCall) -> None:
    phone.engine.kill()
    phone.is_ended_for_the_far_end()
    status, rows, said = phone.finish()
    assert status == 5
    assert said == "The call engine ended unexpectedly (signal 9).\n"
    assert "engine_died" in {row["event"] for row in rows}
    assert (rows[-1]["event"], rows[-1]["established"]) == ("summary", True)
    assert rows[-1]["end_reason"] == "FAILURE"
    nothing_is_left_of(phone.mark)


WINDOW = """
import sys
from pathlib import Path
from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.composition.desktop import run_app
from exophone_desktop.composition.surroundings import Surroundings
from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.paths import app_paths
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore
from exophone_desktop.ui.demonstrator import Credentials, Demonstrator

async def drive(app):
    person = Demonstrator(app, Path(sys.argv[2]), print)
    await person.sign_in(Credentials("alice", Secret("alice-pass1"), "exotel1", sys.argv[1]))
    await person.dial("echo")
    print("in a call", flush=True)
    await app.closed()
    return 0

store = OpenedSecretStore(MemorySecrets(), kept=True)
audio = AudioSettings(AudioBackend.NULL)
sys.exit(run_app(Surroundings(app_paths(), lambda: store, audio), drive))
"""


@dataclass
class WindowInCall:
    """The app, signed in at a local Exotel and in a call with its echo."""

    process: asyncio.subprocess.Process
    exotel: httpx.AsyncClient
    mark: str

    async def end(self, number: int) -> None:
        self.process.send_signal(number)
        async with asyncio.timeout(GOODBYE_LIMIT):
            _, said = await self.process.communicate()
        assert self.process.returncode == (0 if number == signal.SIGTERM else -number), said

    async def call_is_over(self) -> bool:
        (call,) = (await self.exotel.get("/sandbox/v1/calls")).json()
        return bool(call["state"] == "ended")

    async def is_registered(self) -> bool:
        return "alice" in (await self.exotel.get("/sandbox/v1/status")).json()["registered"]

    async def is_away(self) -> bool:
        return await self.call_is_over() and not await self.is_registered()


@pytest.fixture
async def window(tmp_path: Path) -> AsyncIterator[WindowInCall]:
    mark = uuid.uuid4().hex
    async with (
        LocalExotel() as exotel,
        httpx.AsyncClient(base_url=exotel.http_url, trust_env=False, timeout=5) as http,
    ):
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", WINDOW, f"{exotel.http_url}/v1", str(tmp_path)),
            env={**os.environ, MARK: mark},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        assert process.stdout is not None
        try:
            async with asyncio.timeout(LIMIT):
                while (line := await process.stdout.readline()) != b"in a call\n":
                    assert line, await process.communicate()
            yield WindowInCall(process, http, mark)
        finally:
            if process.returncode is None:
                process.kill()
                await process.communicate()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
async def test_a_window_that_is_ended_in_a_call_hangs_up_and_unregisters(
    number: int, window: WindowInCall
) -> None:
    await window.end(number)
    await eventually(window.is_away)
    await asyncio.to_thread(nothing_is_left_of, window.mark)


async def test_a_window_whose_engine_is_killed_in_a_call_ends_it_for_the_far_end(
    window: WindowInCall,
) -> None:
    [engine] = psutil.Process(window.process.pid).children()
    await asyncio.to_thread(engine.kill)
    await eventually(window.call_is_over)
    await window.end(signal.SIGTERM)
    await asyncio.to_thread(nothing_is_left_of, window.mark)
