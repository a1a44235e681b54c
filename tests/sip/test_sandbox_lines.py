"""Real calls with the local Exotel's test lines: engines on both sides, sound included."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import TypeVar

import httpx
import pytest

from exophone_desktop.domain.account import SipAccount, SipTransport
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine.commands import (
    AddAccount,
    AnswerCall,
    EngineSettings,
    HangUpCall,
    PlaceCall,
)
from exophone_desktop.engine.events import (
    CallConfirmed,
    CallDisconnected,
    CallRang,
    CallReceived,
    EngineEvent,
    EngineStarted,
    RegistrationSucceeded,
    StatisticsMeasured,
)
from exophone_desktop.engine.process import ProcessEngine
from exophone_desktop.sandbox.lines import BEHAVIOURS
from exophone_desktop.sandbox.server import LocalExotel

LIMIT = 20.0
Heard = TypeVar("Heard", bound=EngineEvent)


@dataclass
class Phone:
    """Alice's phone, registered at a local Exotel with its test lines."""

    exotel: LocalExotel
    http: httpx.AsyncClient
    engine: ProcessEngine = field(default_factory=ProcessEngine)
    events: "asyncio.Queue[EngineEvent]" = field(default_factory=asyncio.Queue)
    headers: dict[str, str] = field(default_factory=dict)
    domain: str = ""

    async def start(self, transport: SipTransport) -> None:
        loop = asyncio.get_running_loop()
        self.engine.start(
            EngineSettings.without_sound_devices(),
            lambda event: loop.call_soon_threadsafe(self.events.put_nowait, event),
        )
        await self.hear(EngineStarted)
        body = {"user_name": "alice", "password": "alice-pass1"}
        body |= {"account_sid": "exotel1", "device_id": "d"}
        token = (await self.http.post("/v1/login", json=body)).json()["subscriber_token"]
        self.headers = {"Authorization": f"Bearer {token['access_token']}"}
        path = "/v2/accounts/exotel1/subscribers/alice/profile"
        profile = (await self.http.get(path, headers=self.headers)).json()
        self.domain = profile["sip_domain"]
        server = f"sip:{profile['sip_server']}:{profile['sip_port']}"
        account = SipAccount(
            id=profile["sip_uri"],
            registrar=f"sip:{self.domain}",
            username=profile["sip_username"],
            password=Secret(profile["sip_password"]),
            proxy=f"{server};transport={transport.value};lr",
            transport=transport,
        )
        self.engine.send(AddAccount("alice", account))
        await self.hear(RegistrationSucceeded)

    async def hear(self, *kinds: type[Heard]) -> Heard:
        async with asyncio.timeout(LIMIT):
            while not isinstance(event := await self.events.get(), kinds):
                pass
        return event

    async def record(self) -> tuple[str, int]:
        """Callee and final status of the one call, once the local Exotel has written it down."""
        async with asyncio.timeout(LIMIT):
            while True:
                (record,) = (await self.http.get("/sandbox/v1/calls")).json()
                if record["status"]:
                    return record["callee"], record["status"]

    async def dial(self, line: str) -> None:
        path = "/v1/accounts/exotel1/subscribers/alice/context"
        body = {"dialToNumber": f"sip:{line}", "message": "hello"}
        await self.http.post(path, json=body, headers=self.headers)
        self.engine.send(PlaceCall("mine", "alice", f"sip:08040408080@{self.domain}"))


BY_UDP_AND_TCP = pytest.mark.parametrize(
    "phone", [SipTransport.UDP, SipTransport.TCP], indirect=True, ids=str
)


@pytest.fixture
async def phone(request: pytest.FixtureRequest) -> AsyncIterator[Phone]:
    async with (
        LocalExotel() as exotel,
        httpx.AsyncClient(base_url=exotel.http_url, trust_env=False, timeout=5) as http,
    ):
        phone = Phone(exotel, http)
        try:
            await phone.start(getattr(request, "param", SipTransport.UDP))
            yield phone
        finally:
            await asyncio.to_thread(phone.engine.stop)


async def test_the_lines_can_be_called_as_soon_as_the_local_exotel_has_started(
    phone: Phone,
) -> None:
    status = (await phone.http.get("/sandbox/v1/status")).json()
    assert set(status["lines"]) == set(BEHAVIOURS)
    assert {"alice", *BEHAVIOURS} == set(status["registered"])


@BY_UDP_AND_TCP
async def test_the_echo_line_sends_sound_back(phone: Phone) -> None:
    await phone.dial("echo")
    await phone.hear(CallConfirmed)
    while (await phone.hear(StatisticsMeasured)).statistics.packets_received < 25:
        pass
    phone.engine.send(HangUpCall("mine"))
    ended = await phone.hear(CallDisconnected)
    assert ended.ended_here
    assert ended.statistics.packets_received >= 25


async def test_the_speaker_line_speaks_and_hangs_up_by_itself(phone: Phone) -> None:
    await phone.dial("speaker")
    await phone.hear(CallConfirmed)
    ended = await phone.hear(CallDisconnected)
    assert (ended.sip_code, ended.ended_here) == (200, False)
    # Four seconds of speech, fifty packets a second.
    assert 150 < ended.statistics.packets_received < 260


@pytest.mark.parametrize(("line", "code"), [("busy", 486), ("decline", 603)])
async def test_a_line_that_refuses_is_heard_as_such(phone: Phone, line: str, code: int) -> None:
    await phone.dial(line)
    assert (await phone.hear(CallDisconnected)).sip_code == code


async def test_the_silent_line_rings_until_the_caller_gives_up(phone: Phone) -> None:
    await phone.dial("silent")
    await phone.hear(CallRang)
    phone.engine.send(HangUpCall("mine"))
    ended = await phone.hear(CallDisconnected)
    assert (ended.sip_code, ended.ended_here) == (487, True)
    assert await phone.record() == ("silent", 487)


async def test_the_callback_line_calls_back_and_speaks(phone: Phone) -> None:
    await phone.dial("callback")
    await phone.hear(CallConfirmed)
    assert not (await phone.hear(CallDisconnected)).ended_here
    back = await phone.hear(CallReceived)
    assert back.call.remote_uri.startswith("sip:callback@")
    assert "X-Exotel-Callsid" in {header.name for header in back.headers}
    phone.engine.send(AnswerCall(back.call.call_id))
    assert (await phone.hear(CallDisconnected)).statistics.packets_received > 150


@BY_UDP_AND_TCP
async def test_ring_makes_a_line_call_the_subscriber(phone: Phone) -> None:
    answer = await phone.http.post("/sandbox/v1/ring", json={"subscriber": "alice"})
    assert answer.status_code == 202
    call = (await phone.hear(CallReceived)).call
    assert call.remote_uri.startswith("sip:callback@")
    phone.engine.send(HangUpCall(call.call_id))
    await phone.hear(CallDisconnected)
    away = await phone.http.post("/sandbox/v1/ring", json={"subscriber": "bob"})
    assert away.status_code == 409
