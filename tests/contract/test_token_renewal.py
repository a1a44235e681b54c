"""Renewing access tokens by our contract with the platform, on both sides."""

import asyncio
import threading
from collections.abc import AsyncIterator

import httpx
import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import AppBackend, Subscriber
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.token_keeper import TokenKeeper
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError, TokenRenewal
from exophone_desktop.exotel.token_timer import TokenTimer
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings

ALICE = Subscriber("exotel1", "alice", Secret("a.a.a"))
OLD = SubscriberToken(Secret("r.r.r"), Secret("a.a.a"))
PATH = "/v2/accounts/exotel1/subscribers/alice/access_token"


def test_the_refresh_token_is_sent_and_the_access_token_read(server) -> None:
    clock = ServerClock(lambda: 0.0)
    server.answers_with(200, {"access_token": "n.n.n"}, "Date: Thu, 01 Jan 1970 00:10:00 GMT")
    renewed = TokenRenewal(server.base, ALICE, clock)(OLD)
    assert renewed == SubscriberToken(OLD.refresh, Secret("n.n.n"))
    [request] = server.requests
    assert (request.method, request.path) == ("POST", PATH.replace("/v2", "/v1"))
    assert request.headers["authorization"] == "Bearer r.r.r"
    assert clock.now() == pytest.approx(600.5)


@pytest.mark.parametrize("date", ["", "soon", "Date: x", "Thu, 01 Jan 99999 00:00:00 GMT"])
def test_a_date_that_makes_no_sense_leaves_the_clock(server, date: str) -> None:
    clock = ServerClock(lambda: 5.0)
    server.answers_with(200, {"access_token": "n.n.n"}, f"Date: {date}")
    TokenRenewal(server.base, ALICE, clock)(OLD)
    assert clock.now() == 5.0


def test_a_refused_refresh_token_has_an_error_of_its_own(server) -> None:
    server.answers_with(401, {})
    with pytest.raises(RefreshTokenExpiredError, match="sign in again") as caught:
        TokenRenewal(server.base, ALICE, ServerClock())(OLD)
    assert caught.value.kind is HttpFailure.TOKEN_EXPIRED


@pytest.mark.parametrize("body", [{}, {"access_token": ""}, {"access_token": "x" * 9000}, b"{"])
def test_an_answer_without_a_token_is_refused_without_showing_it(server, body: object) -> None:
    server.answers_with(200, body)
    with pytest.raises(ExotelHttpError) as caught:
        TokenRenewal(server.base, ALICE, ServerClock())(OLD)
    assert caught.value.kind is HttpFailure.BAD_ANSWER
    assert "xxxx" not in str(caught.value)


@pytest.fixture
async def exotel() -> AsyncIterator[LocalExotel]:
    settings = SandboxSettings(lines=False, access_token_lifetime=2, refresh_token_lifetime=60)
    async with LocalExotel(settings) as exotel:
        yield exotel


async def login(exotel: LocalExotel, user: str = "alice") -> SubscriberToken:
    backend = AppBackend(f"{exotel.http_url}/v1")
    answer = await asyncio.to_thread(
        backend.login, user, Secret(f"{user}-pass1"), "exotel1", "device"
    )
    return answer.token


async def test_the_local_exotel_renews_for_a_refresh_token_only(exotel: LocalExotel) -> None:
    token, bobs = await login(exotel), await login(exotel, "bob")
    async with httpx.AsyncClient(base_url=exotel.http_url, trust_env=False) as http:

        async def status(bearer: str | None) -> int:
            headers = {"Authorization": f"Bearer {bearer}"} if bearer else {}
            return (await http.post(PATH, json={}, headers=headers)).status_code

        assert await status(token.refresh.reveal()) == 200
        assert await status(token.access.reveal()) == 401
        assert await status("x.y.z") == 401
        assert await status(None) == 401
        assert await status(bobs.refresh.reveal()) == 403


async def test_a_refresh_token_opens_nothing_but_renewal(exotel: LocalExotel) -> None:
    token = await login(exotel)
    with pytest.raises(ExotelHttpError) as caught:
        await asyncio.to_thread(
            AppBackend(f"{exotel.http_url}/v1").contacts,
            Subscriber("exotel1", "alice", token.refresh),
        )
    assert caught.value.status == 401


async def test_two_hundred_renewals_need_no_second_login(exotel: LocalExotel) -> None:
    token, clock = await login(exotel), ServerClock()
    renewal = TokenRenewal(f"{exotel.http_url}/v2", ALICE, clock)
    keeper = TokenKeeper(token, renewal, clock)
    backend = AppBackend(f"{exotel.http_url}/v1")
    seen = {keeper.token.access}

    def day() -> None:
        for _ in range(200):
            seen.add(keeper.renewed(keeper.token.access))
            groups = keeper.call(
                lambda access: backend.contacts(Subscriber("exotel1", "alice", access))
            )
            assert groups

    await asyncio.to_thread(day)
    assert len(seen) == 201
    assert keeper.token.refresh == token.refresh


async def test_the_timer_renews_by_itself_before_the_token_ends(exotel: LocalExotel) -> None:
    token, clock = await login(exotel), ServerClock()
    renewed = threading.Semaphore(0)
    keeper = TokenKeeper(
        token,
        TokenRenewal(f"{exotel.http_url}/v2", ALICE, clock),
        clock,
        on_renewed=lambda: renewed.release(),
    )
    timer = TokenTimer(keeper)
    timer.start()
    try:
        for _ in range(2):
            assert await asyncio.to_thread(renewed.acquire, timeout=10)
    finally:
        timer.close()
