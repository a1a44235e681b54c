"""The local Exotel's calls to a customer's endpoints, against every fault of theirs."""

import asyncio
import socket
import tracemalloc
from collections.abc import Iterator

import pytest
from fakes.faulty_server import FaultyServer, http_answer, running_server
from fakes.http_faults import AMPLE, FAULTS, MANY, Fault, redirects_to

from exophone_desktop.domain.secret import Secret
from exophone_desktop.sandbox.customer import CustomerEndpoints, DialPlan, DialWhomFailed


async def answers_of(base: str, limit: float) -> tuple[DialPlan | DialWhomFailed, bool]:
    """What becomes of a Dial Whom request, and whether a push was taken."""
    customer = CustomerEndpoints(base, base, "key", Secret("token"), limit)
    outcome: DialPlan | DialWhomFailed
    try:
        outcome = await customer.dial_whom("abc", "alice", "080")
    except DialWhomFailed as failed:
        outcome = failed
    try:
        return outcome, await customer.push("bob", "{}", "1")
    finally:
        await customer.close()


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_faulty_endpoint_fails_the_call_with_a_reason_that_fits_a_sip_answer(
    server: FaultyServer, fault: Fault
) -> None:
    server.does(fault.play)
    outcome, taken = asyncio.run(answers_of(server.base, fault.limit))
    assert isinstance(outcome, DialWhomFailed)
    assert outcome.status in (404, 503)
    assert outcome.reason.isascii()
    assert outcome.reason.isprintable()
    assert "token" not in outcome.reason
    assert not taken or fault.body_only or "coded" in fault.name
    assert len(server.received(2)) == 2


def test_a_connection_that_closes_when_it_is_used_again_loses_no_push(
    server: FaultyServer,
) -> None:
    def then_waits(connection: socket.socket) -> None:
        connection.sendall(http_answer(200, {}))
        # Closed when something more comes: what a server's limit on idle connections may hit.
        connection.recv(1)

    server.does(then_waits)
    _, taken = asyncio.run(answers_of(server.base, AMPLE))
    assert taken
    assert len(server.received(2)) == 2


def test_a_bomb_is_not_unfolded(server: FaultyServer) -> None:
    [bomb] = [fault for fault in FAULTS if fault.name == "a body coded as gzip"]
    server.does(bomb.play)
    tracemalloc.start()
    try:
        asyncio.run(answers_of(server.base, bomb.limit))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MANY / 2


@pytest.fixture
def elsewhere() -> Iterator[FaultyServer]:
    yield from running_server()


def test_the_account_key_follows_no_redirect(server: FaultyServer, elsewhere: FaultyServer) -> None:
    elsewhere.sends(http_answer(200, {}))
    for fault in redirects_to(elsewhere.base):
        server.answers[:] = [fault.play]
        outcome, taken = asyncio.run(answers_of(server.base, fault.limit))
        assert isinstance(outcome, DialWhomFailed)
        assert not taken
    assert elsewhere.requests == []
