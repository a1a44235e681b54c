"""Exotel's way with a call, with the customer's endpoints played by the test."""

import asyncio
import json
from collections.abc import Callable

import pytest
from fakes.sip_bench import DOMAIN, TurnedClock, request

from exophone_desktop.sandbox.call_flow import CallFlow, Quota
from exophone_desktop.sandbox.customer import CustomerEndpoints, DialPlan, DialWhomFailed
from exophone_desktop.sandbox.directory import seeded_directory
from exophone_desktop.sandbox.records import Records
from exophone_desktop.sandbox.sip.location import Binding, LocationService
from exophone_desktop.sandbox.sip.message import SipRequest, parse_message
from exophone_desktop.sandbox.sip.routing import Refusal, Route
from exophone_desktop.sandbox.sip.transport import Flow
from exophone_desktop.sandbox.sip.uri import parse_uri

FLOW = Flow("udp", "127.0.0.1", 40002)


class Customer(CustomerEndpoints):
    """Answers without HTTP, and notes what it was asked."""

    def __init__(self) -> None:
        self.plan: DialPlan | DialWhomFailed = DialPlan("bob", 30, 3600)
        self.asked: list[tuple[str, str, str]] = []
        self.pushed: list[str] = []
        self.payloads: list[str] = []
        self.on_push: Callable[[], None] = lambda: None
        self.takes_pushes = True

    async def dial_whom(
        self, call_sid: str, caller: str, exophone: str, custom_field: str = ""
    ) -> DialPlan:
        self.asked.append((caller, exophone, custom_field))
        if isinstance(self.plan, DialWhomFailed):
            raise self.plan
        return self.plan

    async def push(self, subscriber: str, payload: str, version: str) -> bool:
        self.pushed.append(subscriber)
        self.payloads.append(payload)
        self.on_push()
        return self.takes_pushes


class World:
    def __init__(self, registration_wait: float = 0.0) -> None:
        self.clock = TurnedClock()
        self.location = LocationService(self.clock.time)
        self.records = Records()
        self.customer = Customer()
        self.directory = seeded_directory()
        self.flow = CallFlow(
            self.directory,
            self.location,
            self.records,
            self.customer,
            "08040408080",
            Quota(3),
            registration_wait,
        )

    def register(self, user: str) -> None:
        contact = parse_uri(f"sip:{user}@127.0.0.1:40002")
        self.location.replace(user, (Binding(contact, FLOW, self.clock.now + 300, "r", 1),))

    async def call(self, user: str, *extra: str, method: str = "INVITE") -> Route | Refusal:
        text = request(method, f"sip:{user}@{DOMAIN}", extra=extra)
        message = parse_message(text.encode())
        assert isinstance(message, SipRequest)
        return await self.flow.route(message, "alice")


@pytest.fixture
def world() -> World:
    return World()


@pytest.mark.parametrize("dialled", ["08040408080", "+918040408080", "+91-80-4040-8080"])
async def test_a_call_to_the_exophone_goes_where_dial_whom_says(world: World, dialled: str) -> None:
    world.register("bob")
    route = await world.call(dialled, "X-Exotel-CustomField: sip:bob")
    assert isinstance(route, Route)
    assert route.targets[0].uri == "sip:bob@127.0.0.1:40002"
    assert (route.ring_limit, route.talk_limit) == (30, 3600)
    assert world.customer.asked == [("alice", "08040408080", "sip:bob")]
    assert world.customer.pushed == ["bob"]
    (record,) = world.records.calls
    assert (record.caller, record.callee, record.state) == ("alice", "bob", "routing")
    assert route.fields == (("X-Exotel-Callsid", record.call_sid),)


async def test_a_direct_call_asks_nobody(world: World) -> None:
    world.register("bob")
    assert isinstance(await world.call("bob"), Route)
    assert world.customer.asked == []


async def test_a_test_line_is_not_pushed_to(world: World) -> None:
    world.register("echo")
    assert isinstance(await world.call("echo"), Route)
    assert world.customer.pushed == []


async def test_a_push_that_is_not_taken_does_not_stop_the_call(world: World) -> None:
    world.register("bob")
    world.customer.takes_pushes = False
    assert isinstance(await world.call("bob"), Route)


async def test_dial_whoms_failure_is_the_callers_answer(world: World) -> None:
    world.customer.plan = DialWhomFailed(503, "Dial Whom Endpoint Unreachable")
    refusal = await world.call("08040408080")
    assert isinstance(refusal, Refusal)
    assert (refusal.status, refusal.reason) == (503, "Dial Whom Endpoint Unreachable")
    assert world.records.calls[0].state == "failed"


async def test_a_stranger_is_not_found_and_someone_away_not_available(world: World) -> None:
    stranger, away = await world.call("nobody"), await world.call("bob")
    assert isinstance(stranger, Refusal)
    assert isinstance(away, Refusal)
    assert (stranger.status, away.status) == (404, 480)
    assert world.customer.pushed == ["bob"]


async def test_an_inactive_callee_is_not_available(world: World) -> None:
    world.register("bob")
    world.directory.change("bob", active=False, custom_field=None)
    refusal = await world.call("bob")
    assert isinstance(refusal, Refusal)
    assert refusal.status == 480


async def test_the_fourth_call_in_a_minute_is_congestion(world: World) -> None:
    world.register("bob")
    for _ in range(3):
        assert isinstance(await world.call("bob"), Route)
    refusal = await world.call("bob")
    assert isinstance(refusal, Refusal)
    assert (refusal.status, refusal.reason) == (503, "Congestion")
    assert ("Retry-After", "60") in refusal.fields


def test_a_quota_comes_back_after_a_minute() -> None:
    quota = Quota(1)
    assert quota.take("alice", 0.0)
    assert not quota.take("alice", 59.0)
    assert quota.take("bob", 59.0)
    assert quota.take("alice", 60.0)


async def test_a_message_goes_straight_to_the_subscriber(world: World) -> None:
    world.register("bob")
    route = await world.call("bob", method="MESSAGE")
    assert isinstance(route, Route)
    assert not world.records.calls


async def test_a_call_waits_for_who_was_pushed_to_and_registers() -> None:
    world = World(registration_wait=30.0)
    loop = asyncio.get_running_loop()
    world.customer.on_push = lambda: loop.call_later(0.01, world.register, "bob")
    route = await world.call("bob")
    assert isinstance(route, Route)
    assert route.targets[0].uri == "sip:bob@127.0.0.1:40002"
    call = json.loads(world.customer.payloads[0])
    assert call["callSid"] == dict(route.fields)["X-Exotel-Callsid"]
    assert (call["callerId"], call["callerName"]) == ("alice", "Alice")
    assert call["sipCall"]


async def test_a_call_does_not_wait_longer_than_it_may() -> None:
    refusal = await World(registration_wait=0.01).call("bob")
    assert isinstance(refusal, Refusal)
    assert refusal.status == 480


async def test_a_call_does_not_wait_for_who_could_not_be_pushed_to() -> None:
    world = World(registration_wait=3600.0)
    world.customer.takes_pushes = False
    assert isinstance(await world.call("bob"), Refusal)


async def test_a_caller_who_gives_up_ends_the_waiting() -> None:
    world = World(registration_wait=3600.0)
    pushed = asyncio.Event()
    world.customer.on_push = pushed.set
    calling = asyncio.create_task(world.call("bob"))
    await pushed.wait()
    calling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await calling
    assert world.records.calls[0].status == 487
    assert world.location._expected == {}
