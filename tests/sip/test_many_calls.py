"""Hundreds of calls in a row: no crash, no call left behind, no memory that stays away."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any, TypeVar

import httpx
import psutil
import pytest

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.domain.account import SipAccount, SipTransport
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.process import ProcessEngine
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings

CALLS, CALLS_BY_EXOTEL, FIRST_LOOK = 300, 150, 50
MOST_GROWTH = 5.0
"""MB between call 50 and the last.

The stack of the one who is called keeps 33 kB of each call for 32 s (RFC 3261 timer J), so calls
faster than four a second would need more for a while; each call here waits for its sound.
"""
MOST_AT_ONCE = 4
LIMIT = 15.0
Heard = TypeVar("Heard", bound=events.EngineEvent)
QUIET = EngineSettings(audio=AudioSettings(AudioBackend.NULL), statistics_interval=0.1)


class Watched:
    """A process whose memory is looked at twice."""

    def __init__(self, name: str, process_id: int) -> None:
        self.name = name
        self._process = psutil.Process(process_id)
        self._first: tuple[float, int, int] = (0.0, 0, 0)

    def look(self) -> tuple[float, int, int]:
        """Megabytes in memory, threads, and open files and sockets."""
        handles = self._process.num_handles if sys.platform == "win32" else self._process.num_fds
        return self._process.memory_info().rss / 1e6, self._process.num_threads(), handles()

    def look_first(self) -> None:
        self._first = self.look()

    def has_not_grown(self) -> None:
        (memory, threads, files), (then, threads_then, files_then) = self.look(), self._first
        assert memory - then < MOST_GROWTH, f"{self.name}: {then:.1f} MB became {memory:.1f} MB"
        # A call that ends just now may still hold a few.
        assert threads - threads_then <= 2, f"{self.name}: {threads_then} became {threads} threads"
        assert files - files_then <= 8, f"{self.name}: {files_then} became {files} open files"


def look_at(number: int, watched: list[Watched]) -> None:
    if number == FIRST_LOOK:
        for each in watched:
            each.look_first()


@pytest.mark.timeout(180)
def test_three_hundred_calls_with_sound_leave_nothing_behind(make_phone: Any) -> None:
    alice, bob = make_phone("alice", QUIET), make_phone("bob", QUIET)
    engines = {"alice": alice.engine.process_id, "bob": bob.engine.process_id}
    watched = [Watched(name, number) for name, number in engines.items()]
    for number in range(1, CALLS + 1):
        # The one who was called calls back, as with a busy agent.
        caller, called = (alice, bob) if number % 2 else (bob, alice)
        mine, theirs = caller.call(called)
        caller.heard(events.StatisticsMeasured, lambda event: event.statistics.packets_received > 0)
        caller.hang_up(mine)
        called.heard(
            events.CallDisconnected, lambda event, theirs=theirs: event.call.call_id == theirs
        )
        look_at(number, watched)
        alice.kept.clear()
        bob.kept.clear()
    for each in watched:
        each.has_not_grown()
    assert {"alice": alice.engine.process_id, "bob": bob.engine.process_id} == engines
    # A call that was left behind would take one of the places.
    for _ in range(MOST_AT_ONCE):
        alice.call(bob)


class SignedIn:
    """Alice's engine, registered at a local Exotel."""

    def __init__(self, exotel: LocalExotel, http: httpx.AsyncClient) -> None:
        self.engine = ProcessEngine()
        self._exotel = exotel
        self._http = http
        self._said: asyncio.Queue[events.EngineEvent] = asyncio.Queue()
        self._headers: dict[str, str] = {}
        self._domain = ""

    async def start(self) -> None:
        loop = asyncio.get_running_loop()
        self.engine.start(
            QUIET, lambda event: loop.call_soon_threadsafe(self._said.put_nowait, event)
        )
        await self.hear(events.EngineStarted)
        who = {"user_name": "alice", "password": "alice-pass1", "account_sid": "exotel1"}
        login = (await self._http.post("/v1/login", json={**who, "device_id": "d"})).json()
        self._headers = {"Authorization": f"Bearer {login['subscriber_token']['access_token']}"}
        path = "/v2/accounts/exotel1/subscribers/alice/profile"
        profile = (await self._http.get(path, headers=self._headers)).json()
        self._domain = profile["sip_domain"]
        account = SipAccount(
            id=profile["sip_uri"],
            registrar=f"sip:{self._domain}",
            username=profile["sip_username"],
            password=Secret(profile["sip_password"]),
            proxy=f"sip:{profile['sip_server']}:{profile['sip_port']};transport=tcp;lr",
            transport=SipTransport.TCP,
        )
        self.engine.send(commands.AddAccount("alice", account))
        await self.hear(events.RegistrationSucceeded)

    async def hear(self, kind: type[Heard]) -> Heard:
        async with asyncio.timeout(LIMIT):
            while not isinstance(event := await self._said.get(), kind):
                assert not isinstance(event, events.EngineDied | events.CommandFailed), event
        return event

    async def call_the_echo(self, number: int) -> None:
        path = "/v1/accounts/exotel1/subscribers/alice/context"
        body = {"dialToNumber": "sip:echo", "message": "hello"}
        await self._http.post(path, json=body, headers=self._headers)
        call_id = f"call-{number}"
        self.engine.send(commands.PlaceCall(call_id, "alice", f"sip:08040408080@{self._domain}"))
        await self.hear(events.CallConfirmed)
        while (await self.hear(events.StatisticsMeasured)).statistics.packets_received == 0:
            pass
        self.engine.send(commands.HangUpCall(call_id))
        await self.hear(events.CallDisconnected)


@pytest.fixture
async def signed_in() -> AsyncIterator[SignedIn]:
    settings = SandboxSettings(calls_per_minute=100_000, sip_transport=SipTransport.TCP)
    async with AsyncExitStack() as stack:
        exotel = await stack.enter_async_context(LocalExotel(settings))
        http = await stack.enter_async_context(
            httpx.AsyncClient(base_url=exotel.http_url, trust_env=False, timeout=LIMIT)
        )
        phone = SignedIn(exotel, http)
        stack.push_async_callback(asyncio.to_thread, phone.engine.stop)
        await phone.start()
        yield phone


@pytest.mark.timeout(180)
async def test_many_calls_through_the_local_exotel_leave_nothing_behind(
    signed_in: SignedIn,
) -> None:
    children = psutil.Process().children(recursive=True)
    watched = [Watched(f"engine {child.pid}", child.pid) for child in children]
    watched.append(Watched("the local Exotel", os.getpid()))
    assert len(watched) == 3
    for number in range(1, CALLS_BY_EXOTEL + 1):
        await signed_in.call_the_echo(number)
        look_at(number, watched)
    for each in watched:
        each.has_not_grown()
    assert psutil.Process().children(recursive=True) == children
