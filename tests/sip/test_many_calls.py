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

PAIRS, PAIRS_BACK, CALLS_BY_EXOTEL = 130, 20, 110
FIRST_LOOK = 60
MOST_GROWTH = 1.0
"""MB between call 60 and the last, in the process of the one who calls."""
MOST_GROWTH_OF_EXOTEL = 3.0
KEPT_OF_A_CALL = 0.036
"""MB that the stack of the one who is called keeps of each call for 32 s (RFC 3261 timer J)."""
MOST_AT_ONCE = 4
LIMIT = 15.0
Heard = TypeVar("Heard", bound=events.EngineEvent)
QUIET = EngineSettings(audio=AudioSettings(AudioBackend.NULL), statistics_interval=0.1)


class Watched:
    """A process whose memory is looked at twice."""

    def __init__(self, name: str, process_id: int) -> None:
        self.name = name
        self.process_id = process_id
        self._process = psutil.Process(process_id)
        self._first: tuple[float, int, int] = (0.0, 0, 0)

    def look(self) -> tuple[float, int, int]:
        """Megabytes in memory, threads, and open files and sockets."""
        handles = self._process.num_handles if sys.platform == "win32" else self._process.num_fds
        return self._process.memory_info().rss / 1e6, self._process.num_threads(), handles()

    def look_first(self) -> None:
        self._first = self.look()

    def has_not_grown(self, allowed: float = MOST_GROWTH) -> None:
        """Since the first look; by ``allowed`` megabytes at most."""
        (memory, threads, files), (then, threads_then, files_then) = self.look(), self._first
        assert memory - then < allowed, f"{self.name}: {then:.2f} MB became {memory:.2f} MB"
        # A call that ends just now may still hold a few.
        assert threads - threads_then <= 2, f"{self.name}: {threads_then} became {threads} threads"
        assert files - files_then <= 8, f"{self.name}: {files_then} became {files} open files"


def kept_for_now(calls: int) -> float:
    """How much the process may hold that took ``calls`` after the first look."""
    return MOST_GROWTH + KEPT_OF_A_CALL * (calls - FIRST_LOOK)


def look_at(number: int, watched: list[Watched]) -> None:
    if number == FIRST_LOOK:
        for each in watched:
            each.look_first()


def call_twice_at_once(caller: Any, called: Any) -> None:
    """Two calls that are heard and ended here."""
    placed = [caller.place(called.address) for _ in range(2)]
    answered = [called.answer_next(caller=caller.name) for _ in range(2)]
    unheard = set(placed)
    while unheard:
        figures = caller.heard(
            events.StatisticsMeasured, lambda event: event.statistics.packets_received > 0
        )
        unheard.discard(figures.call.call_id)
    for call_id in placed:
        caller.hang_up(call_id)
    while answered:
        answered.remove(called.heard(events.CallDisconnected).call.call_id)


@pytest.mark.timeout(180)
def test_three_hundred_calls_with_sound_leave_nothing_behind(make_phone: Any) -> None:
    alice, bob = make_phone("alice", QUIET), make_phone("bob", QUIET)
    engines = {"alice": alice.engine.process_id, "bob": bob.engine.process_id}
    calling = Watched("alice, who calls", engines["alice"])
    being_called = Watched("bob, who is called", engines["bob"])
    for pair in range(1, PAIRS + 1):
        call_twice_at_once(alice, bob)
        look_at(2 * pair, [calling, being_called])
        alice.kept.clear()
        bob.kept.clear()
    calling.has_not_grown()
    being_called.has_not_grown(kept_for_now(2 * PAIRS))
    # As with a busy agent.
    for _ in range(PAIRS_BACK):
        call_twice_at_once(bob, alice)
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
    mine = Watched("alice's engine", signed_in.engine.process_id or 0)
    lines = [Watched("the lines", each.pid) for each in children if each.pid != mine.process_id]
    exotel = Watched("the local Exotel", os.getpid())
    assert len(lines) == 1
    for number in range(1, CALLS_BY_EXOTEL + 1):
        await signed_in.call_the_echo(number)
        look_at(number, [mine, *lines, exotel])
    mine.has_not_grown()
    lines[0].has_not_grown(kept_for_now(CALLS_BY_EXOTEL))
    exotel.has_not_grown(MOST_GROWTH_OF_EXOTEL)
    assert psutil.Process().children(recursive=True) == children
