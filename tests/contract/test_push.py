"""Pushes from the backend's documented endpoint to a desktop, over server-sent events."""

import asyncio
import json
import queue
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, field

import httpx
import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import AppBackend, Subscriber
from exophone_desktop.exotel.errors import HttpFailure
from exophone_desktop.exotel.push import UNKNOWN_THERE_PAUSE, PushConnection
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.token_keeper import TokenKeeper
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError, TokenRenewal
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings
from exophone_desktop.voice.session_data import RelayOutcome, SessionDataJudge


@dataclass
class Tokens:
    ended: bool = False
    refused: list[Secret] = field(default_factory=list)

    def access(self) -> Secret:
        return Secret("a.a.a")

    def renewed(self, refused: Secret) -> Secret:
        self.refused.append(refused)
        if self.ended:
            raise RefreshTokenExpiredError(HttpFailure.TOKEN_EXPIRED, "Sign in again.", 401)
        return Secret("b.b.b")

    def call(self, ask: Callable[[Secret], object]) -> object:
        raise AssertionError("a stream is not one call")


@dataclass
class Desktop:
    """A connection under test and what it handed on."""

    connection: PushConnection
    pushes: "queue.Queue[Mapping[str, object]]"
    changes: "queue.Queue[bool]"


def desktop_at(base: str, tokens: object) -> Desktop:
    pushes: queue.Queue[Mapping[str, object]] = queue.Queue()
    changes: queue.Queue[bool] = queue.Queue()
    connection = PushConnection(
        base,
        "exotel1",
        "alice",
        tokens,
        lambda push, _: pushes.put(push),
        on_connected=changes.put,
        spread=lambda: 0.0,
    )
    connection.start()
    return Desktop(connection, pushes, changes)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"


def event(number: int, **data: object) -> bytes:
    return f"id: r-{number}\ndata: {json.dumps(data)}\n\n".encode()


@pytest.fixture
def ended() -> Iterator[list[Desktop]]:
    desktops: list[Desktop] = []
    yield desktops
    for desktop in desktops:
        desktop.connection.close()


def test_after_a_break_it_resumes_with_the_last_event_it_handed_on(server, ended) -> None:
    server.sends(HEAD + event(1, n=1) + event(2, n=2) + b"id: r-3\ndata: {half")
    over = threading.Event()

    def stay(connection: socket.socket) -> None:
        connection.sendall(HEAD + event(3, n=3))
        over.wait(10)

    server.does(stay)
    desktop = desktop_at(server.base, Tokens())
    ended.append(desktop)
    assert [desktop.pushes.get(timeout=10)["n"] for _ in range(3)] == [1, 2, 3]
    over.set()
    first, second = server.requests[:2]
    assert first.path == "/v1/accounts/exotel1/subscribers/alice/push"
    assert first.headers["accept"] == "text/event-stream"
    assert first.headers["authorization"] == "Bearer a.a.a"
    assert "last-event-id" not in first.headers
    assert second.headers["last-event-id"] == "r-2"


def test_a_refused_token_is_renewed_at_once(server, ended) -> None:
    server.answers_with(401, {})
    server.sends(HEAD + event(1, n=1))
    tokens = Tokens()
    desktop = desktop_at(server.base, tokens)
    ended.append(desktop)
    assert desktop.pushes.get(timeout=10) == {"n": 1}
    assert tokens.refused == [Secret("a.a.a")]
    assert server.requests[1].headers["authorization"] == "Bearer b.b.b"


@pytest.mark.expects_log("The push connection failed")
def test_an_unforeseen_error_does_not_end_listening(server, ended) -> None:
    server.sends(HEAD + event(1, n=1))

    class Broken(Tokens):
        asked = 0

        def access(self) -> Secret:
            self.asked += 1
            if self.asked == 1:
                raise RuntimeError("lost")
            return super().access()

    desktop = desktop_at(server.base, Broken())
    ended.append(desktop)
    assert desktop.pushes.get(timeout=10) == {"n": 1}


def test_an_ended_session_ends_the_connection(server, ended) -> None:
    server.answers_with(401, {})
    desktop = desktop_at(server.base, Tokens(ended=True))
    ended.append(desktop)
    desktop.connection._thread.join(10)
    assert len(server.requests) == 1
    assert desktop.changes.empty()


@pytest.mark.parametrize(
    "raw",
    [HEAD + b"data: " + b"x" * 200_000, b"HTTP/1.1 302 X\r\nLocation: /x\r\n\r\n", b"SIP/2.0"],
)
def test_a_faulty_stream_is_left_and_tried_again(server, ended, raw: bytes) -> None:
    server.sends(raw)
    server.sends(HEAD + event(1, n=1))
    desktop = desktop_at(server.base, Tokens())
    ended.append(desktop)
    assert desktop.pushes.get(timeout=10) == {"n": 1}


def test_data_that_is_no_object_is_handed_on_as_malformed(server, ended) -> None:
    server.sends(HEAD + b"data: [1]\n\ndata: {\n\n" + event(1, subscriberName="alice"))
    desktop = desktop_at(server.base, Tokens())
    ended.append(desktop)
    judge = SessionDataJudge("alice", lambda: 0.0)
    outcomes = [judge.judge(desktop.pushes.get(timeout=10)).outcome for _ in range(3)]
    assert outcomes == [RelayOutcome.MALFORMED] * 3


@pytest.mark.expects_log("A push could not be handed on")
def test_a_push_that_cannot_be_taken_does_not_cost_the_next(server, ended) -> None:
    server.sends(HEAD + event(1, n=1) + event(2, n=2))
    taken: queue.Queue[object] = queue.Queue()

    def take(push: Mapping[str, object], event_id: str) -> None:
        if push["n"] == 1:
            raise ValueError("no")
        taken.put(push["n"])

    connection = PushConnection(server.base, "exotel1", "alice", Tokens(), take)
    connection.start()
    try:
        assert taken.get(timeout=10) == 2
    finally:
        connection.close()


def test_the_date_of_the_backend_sets_the_clock_before_the_first_push(server, ended) -> None:
    clock = ServerClock(lambda: 0.0)
    dated = HEAD.replace(b"\r\n\r\n", b"\r\nDate: Thu, 01 Jan 1970 00:10:00 GMT\r\n\r\n")
    server.sends(dated + event(1, n=1))
    times: queue.Queue[float] = queue.Queue()
    connection = PushConnection(
        server.base, "exotel1", "alice", Tokens(), lambda *_: times.put(clock.now()), clock=clock
    )
    connection.start()
    try:
        assert times.get(timeout=10) == pytest.approx(600.5)
    finally:
        connection.close()


def test_a_backend_without_pushes_is_left_in_peace(server, ended, monkeypatch) -> None:
    server.answers_with(404, {})
    pauses: queue.Queue[float] = queue.Queue()
    pause = PushConnection._wait

    def wait(connection: PushConnection, seconds: float) -> None:
        pauses.put(seconds)
        pause(connection, seconds)

    monkeypatch.setattr(PushConnection, "_wait", wait)
    ended.append(desktop_at(server.base, Tokens()))
    assert UNKNOWN_THERE_PAUSE / 2 <= pauses.get(timeout=10) <= UNKNOWN_THERE_PAUSE


def test_closing_ends_a_silent_connection_at_once(server) -> None:
    over = threading.Event()

    def silent(connection: socket.socket) -> None:
        connection.sendall(HEAD)
        over.wait(10)

    server.does(silent)
    desktop = desktop_at(server.base, Tokens())
    assert desktop.changes.get(timeout=10) is True
    desktop.connection.close()
    assert not desktop.connection._thread.is_alive()
    over.set()
    desktop.connection.close()


@pytest.fixture
async def exotel() -> AsyncIterator[LocalExotel]:
    async with LocalExotel(SandboxSettings(lines=False, access_token_lifetime=3)) as exotel:
        yield exotel


async def test_every_push_arrives_once_while_tokens_end(exotel: LocalExotel) -> None:
    base, clock = f"{exotel.http_url}/v1", ServerClock()
    login = await asyncio.to_thread(
        AppBackend(base).login, "alice", Secret("alice-pass1"), "exotel1", "device"
    )
    alice = Subscriber("exotel1", "alice", login.token.access)
    keeper = TokenKeeper(login.token, TokenRenewal(login.platform_hostname, alice, clock), clock)
    desktop = desktop_at(base, keeper)
    key = httpx.BasicAuth("exotel1-key", "exotel1-token")
    path = "/v1/accounts/exotel1/pushtoclient"
    got = []
    try:
        assert await asyncio.to_thread(desktop.changes.get, timeout=10)
        async with httpx.AsyncClient(base_url=exotel.http_url, auth=key, trust_env=False) as http:
            for number in range(8):
                body = {
                    "subscriberName": "alice",
                    "payload": str(number),
                    "payloadVersion": "1",
                }
                assert (await http.post(path, json=body)).status_code == 200
                other = {**body, "subscriberName": "bob"}
                assert (await http.post(path, json=other)).status_code == 200
                got.append(await asyncio.to_thread(desktop.pushes.get, timeout=10))
                if number in (2, 5):
                    # The stream ends with its token; the next push comes over another.
                    while await asyncio.to_thread(desktop.changes.get, timeout=10):
                        pass
    finally:
        await asyncio.to_thread(desktop.connection.close)
    assert [push["payload"] for push in got] == [str(number) for number in range(8)]
    assert {push["subscriberName"] for push in got} == {"alice"}
    assert desktop.pushes.empty()


async def test_the_stream_is_for_its_subscriber_only(exotel: LocalExotel) -> None:
    async with httpx.AsyncClient(base_url=exotel.http_url, trust_env=False) as http:
        login = {"user_name": "bob", "password": "bob-pass1"}
        body = {**login, "account_sid": "exotel1", "device_id": "d"}
        token = (await http.post("/v1/login", json=body)).json()["subscriber_token"]["access_token"]
        path = "/v1/accounts/exotel1/subscribers/alice/push"
        assert (await http.get(path)).status_code == 401
        headers = {"Authorization": f"Bearer {token}"}
        assert (await http.get(path, headers=headers)).status_code == 403
