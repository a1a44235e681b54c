"""The local Exotel's SIP over real sockets: UDP and TCP on one port, and Dial Whom over HTTP."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace

import httpx
import pytest
from fakes.sip_bench import DOMAIN, ack_text, answer, authorised
from fakes.sip_client import ScriptedClient, eventually

from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings
from exophone_desktop.sandbox.sip.message import SipRequest

SETTINGS = SandboxSettings(lines=False, registration_wait=0.2)
EXOPHONE = f"sip:08040408080@{DOMAIN}"
BOTH = pytest.mark.parametrize("protocol", ["udp", "tcp"])


@dataclass
class World:
    exotel: LocalExotel
    http: httpx.AsyncClient
    stack: AsyncExitStack

    async def token(self, user: str) -> dict[str, str]:
        body = {
            "user_name": user,
            "password": f"{user}-pass1",
            "account_sid": "exotel1",
            "device_id": "d",
        }
        answer = await self.http.post("/v1/login", json=body)
        return {"Authorization": f"Bearer {answer.json()['subscriber_token']['access_token']}"}

    async def password(self, user: str) -> str:
        path = f"/v2/accounts/exotel1/subscribers/{user}/profile"
        profile = await self.http.get(path, headers=await self.token(user))
        return str(profile.json()["sip_password"])

    async def wants(self, user: str, callee: str) -> None:
        path = f"/v1/accounts/exotel1/subscribers/{user}/context"
        body = {"dialToNumber": f"sip:{callee}", "message": "hi"}
        await self.http.post(path, json=body, headers=await self.token(user))

    async def client(self, user: str, protocol: str = "udp") -> ScriptedClient:
        client = ScriptedClient(user, protocol)
        await client.connect(self.exotel.sip_host, self.exotel.sip_port)
        self.stack.push_async_callback(client.close)
        return client

    async def registered(self, user: str, protocol: str = "udp") -> ScriptedClient:
        client = await self.client(user, protocol)
        assert (await client.register(await self.password(user))).status == 200
        return client

    async def calls(self) -> list[dict[str, object]]:
        return list((await self.http.get("/sandbox/v1/calls")).json())


async def _world(settings: SandboxSettings) -> AsyncIterator[World]:
    async with LocalExotel(settings) as exotel, AsyncExitStack() as stack:
        http = httpx.AsyncClient(base_url=exotel.http_url, trust_env=False, timeout=5)
        await stack.enter_async_context(http)
        yield World(exotel, http, stack)


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async for world in _world(SETTINGS):
        yield world


async def invite(world: World, alice: ScriptedClient, uri: str) -> str:
    """Alice's INVITE with good credentials, sent; returns its text."""
    text = alice.request("INVITE", uri)
    alice.send(text)
    challenge = await alice.final()
    assert challenge.status == 407
    alice.send(ack_text(text, challenge))
    good = authorised(text, challenge, password=await world.password("alice"))
    alice.send(good)
    return good


async def next_invite(client: ScriptedClient) -> SipRequest:
    message = await client.received()
    assert message.method == "INVITE"
    return message


@BOTH
@pytest.mark.parametrize("algorithm", [0, 1])
async def test_the_password_of_the_profile_registers(
    world: World, protocol: str, algorithm: int
) -> None:
    client = await world.client("alice", protocol)
    password = await world.password("alice")
    assert (await client.register(password, algorithm=algorithm)).status == 200
    status = (await world.http.get("/sandbox/v1/status")).json()
    assert status["registered"] == ["alice"]


async def test_the_password_of_the_login_does_not_register(world: World) -> None:
    client = await world.client("alice")
    assert (await client.register("alice-pass1")).status == 401


@pytest.mark.parametrize(("caller", "callee"), [("udp", "udp"), ("udp", "tcp"), ("tcp", "udp")])
async def test_a_call_through_the_exophone_reaches_the_one_in_the_context(
    world: World, caller: str, callee: str
) -> None:
    alice, bob = await world.client("alice", caller), await world.registered("bob", callee)
    await world.wants("alice", "bob")
    await invite(world, alice, EXOPHONE)
    received = await next_invite(bob)
    sid = received.first("X-Exotel-Callsid")
    assert len(sid) == 32
    bob.send(answer(received, 180, "Ringing"))
    bob.send(answer(received, 200, "OK"))
    heard = [await alice.response() for _ in range(3)]
    assert [message.status for message in heard] == [100, 180, 200]
    assert heard[2].first("X-Exotel-Callsid") == sid
    routes = tuple(f"Route: {value}" for value in reversed(heard[2].values("Record-Route")))
    for method, cseq in (("ACK", 2), ("BYE", 3)):
        uri = f"sip:bob@127.0.0.1:{bob.port}"
        alice.send(alice.request(method, uri, to_tag="bobtag", cseq=cseq, extra=routes))
    assert (await bob.received()).method == "ACK"
    bye = await bob.received()
    bob.send(answer(bye, 200, "OK", tag=""))
    assert (await alice.final()).status == 200
    (record,) = await world.calls()
    assert (record["caller"], record["callee"]) == ("alice", "bob")
    assert (record["call_sid"], record["state"]) == (sid, "ended")
    (push,) = (await world.http.get("/sandbox/v1/pushes")).json()
    assert push["subscriber"] == "bob"
    assert sid in push["payload"]


async def test_every_phone_of_a_subscriber_rings_and_hears_who_took_the_call(world: World) -> None:
    alice = await world.registered("alice")
    desk, mobile = await world.registered("bob"), await world.registered("bob", "tcp")
    await world.wants("alice", "bob")
    await invite(world, alice, EXOPHONE)
    at_desk, at_mobile = await next_invite(desk), await next_invite(mobile)
    desk.send(answer(at_desk, 180, "Ringing"))
    mobile.send(answer(at_mobile, 200, "OK"))
    assert (await alice.final()).status == 200
    cancel = await desk.received()
    assert (cancel.method, cancel.via.branch) == ("CANCEL", at_desk.via.branch)
    assert cancel.first("Reason") == 'SIP;cause=200;text="Call completed elsewhere"'


async def test_a_bare_text_of_dial_whom_works_as_well() -> None:
    async for world in _world(replace(SETTINGS, dial_whom_text=True)):
        alice, bob = await world.client("alice"), await world.registered("bob")
        await world.wants("alice", "bob")
        await invite(world, alice, EXOPHONE)
        assert (await next_invite(bob)).uri.startswith("sip:bob@")


async def test_a_call_to_the_exophone_for_nobody_is_refused(world: World) -> None:
    alice = await world.client("alice")
    await invite(world, alice, EXOPHONE)
    refusal = await alice.final()
    assert (refusal.status, refusal.reason) == (404, "Dial Whom Answered 404")
    assert refusal.first("X-Exotel-Callsid")


async def test_a_dial_whom_endpoint_that_is_away_is_said_plainly() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    settings = replace(SETTINGS, dial_whom_url=f"http://127.0.0.1:{port}/dial")
    async for world in _world(settings):
        alice = await world.client("alice")
        await invite(world, alice, EXOPHONE)
        refusal = await alice.final()
        assert (refusal.status, refusal.reason) == (503, "Dial Whom Endpoint Unreachable")


async def test_the_ringing_limit_of_dial_whom_ends_the_call() -> None:
    async for world in _world(replace(SETTINGS, max_ringing_duration=1)):
        alice, bob = await world.client("alice"), await world.registered("bob")
        await world.wants("alice", "bob")
        await invite(world, alice, EXOPHONE)
        received = await next_invite(bob)
        bob.send(answer(received, 180, "Ringing"))
        cancel = await bob.received()
        assert cancel.method == "CANCEL"
        bob.send(answer(cancel, 200, "OK"))
        bob.send(answer(received, 487, "Request Terminated"))
        assert (await bob.received()).method == "ACK"
        final = await alice.final()
        assert (final.status, final.reason) == (408, "No Answer")


async def test_the_conversation_limit_of_dial_whom_ends_the_call() -> None:
    async for world in _world(replace(SETTINGS, max_conversation_duration=1)):
        alice, bob = await world.client("alice"), await world.registered("bob")
        await world.wants("alice", "bob")
        await invite(world, alice, EXOPHONE)
        bob.send(answer(await next_invite(bob), 200, "OK"))
        assert (await alice.final()).status == 200
        assert (await bob.received()).method == "BYE"
        assert (await alice.received()).method == "BYE"


async def test_who_is_registered_by_tcp_is_away_when_the_connection_ends(world: World) -> None:
    bob = await world.registered("bob", "tcp")
    await bob.close()

    async def nobody_is_registered() -> bool:
        return (await world.http.get("/sandbox/v1/status")).json()["registered"] == []

    await eventually(nobody_is_registered)
    alice = await world.client("alice")
    await invite(world, alice, f"sip:bob@{DOMAIN}")
    assert (await alice.final()).status == 480


async def test_a_tcp_client_is_kept_alive_and_cut_off_when_it_talks_nonsense(
    world: World,
) -> None:
    client = await world.client("alice", "tcp")
    client.send(b"\r\n\r\n")

    async def answered() -> bool:
        return client.raw == b"\r\n"

    await eventually(answered)
    client.send(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
    await asyncio.wait_for(client.closed.wait(), 5)


@BOTH
async def test_a_malformed_request_is_answered_400(world: World, protocol: str) -> None:
    client = await world.client("alice", protocol)
    client.send(client.request("OPTIONS", f"sip:{DOMAIN}").replace("CSeq: 1", "CSeq: one"))
    assert (await client.response()).status == 400


async def test_garbage_on_the_port_harms_nobody(world: World) -> None:
    noise = await world.client("mallory")
    for seed in range(200):
        noise.send(bytes((seed * i * 7 + i) % 256 for i in range(seed * 5)))
        noise.send(f"INVITE sip:bob@{DOMAIN} SIP/2.0\r\nVia: {'x' * seed}\r\n\r\n")
    connections = [await world.client("mallory", "tcp") for _ in range(5)]
    for connection in connections:
        connection.send(b"\xff" * 70_000)
    alice = await world.registered("alice")
    alice.send(alice.request("OPTIONS", f"sip:{DOMAIN}"))
    assert (await alice.response()).status == 200


async def test_a_suspended_subscriber_cannot_call(world: World) -> None:
    alice = await world.registered("alice")
    password = await world.password("alice")
    key = httpx.BasicAuth("exotel1-key", "exotel1-token")
    path = "/v2/accounts/exotel1/subscribers/alice"
    await world.http.put(path, json={"status": "inactive"}, auth=key)
    text = alice.request("INVITE", EXOPHONE)
    alice.send(text)
    alice.send(authorised(text, await alice.final(), password=password))
    refusal = await alice.final()
    assert (refusal.status, refusal.reason) == (403, "Subscriber Is Inactive")


async def test_too_many_calls_in_a_minute_are_congestion() -> None:
    async for world in _world(replace(SETTINGS, calls_per_minute=1)):
        alice, bob = await world.client("alice"), await world.registered("bob")
        await invite(world, alice, f"sip:bob@{DOMAIN}")
        bob.send(answer(await next_invite(bob), 486, "Busy Here"))
        assert (await alice.final()).status == 486
        await invite(world, alice, f"sip:bob@{DOMAIN}")
        refusal = await alice.final()
        assert (refusal.status, refusal.reason) == (503, "Congestion")


async def test_udp_and_tcp_share_one_port_and_it_is_free_again_after_stop() -> None:
    exotel = LocalExotel(SETTINGS)
    await exotel.start()
    port = exotel.sip_port
    await exotel.stop()
    again = LocalExotel(replace(SETTINGS, sip_port=port))
    await again.start()
    assert again.sip_port == port
    await again.stop()
