"""The transaction machines, with a clock that the test turns (RFC 3261 section 17)."""

import itertools

import pytest
from fakes.sip_bench import TurnedClock, Wire, request

from exophone_desktop.sandbox.sip.layer import TransactionLayer, server_key
from exophone_desktop.sandbox.sip.machines import (
    CLIENT,
    INVITE_CLIENT,
    INVITE_SERVER,
    SERVER,
    Input,
    Machine,
    State,
    Timer,
)
from exophone_desktop.sandbox.sip.message import (
    SipRequest,
    SipResponse,
    parse_message,
    response_to,
)
from exophone_desktop.sandbox.sip.transactions import ServerTransaction
from exophone_desktop.sandbox.sip.transport import Flow

UDP = Flow("udp", "127.0.0.1", 40001)
TCP = Flow("tcp", "127.0.0.1", 40001, 1)
MACHINES = [INVITE_CLIENT, CLIENT, INVITE_SERVER, SERVER]


class User:
    """The user of a client transaction."""

    def __init__(self) -> None:
        self.heard: list[int] = []
        self.timeouts = 0

    def response(self, response: SipResponse) -> None:
        self.heard.append(response.status)

    def timeout(self) -> None:
        self.timeouts += 1


def parsed(method: str, **kwargs: object) -> SipRequest:
    message = parse_message(request(method, "sip:bob@h", **kwargs).encode())  # type: ignore[arg-type]
    assert isinstance(message, SipRequest)
    return message


def methods(wire: Wire) -> list[str]:
    return [m.method for _, m in wire.sent if isinstance(m, SipRequest)]


def statuses(wire: Wire) -> list[int]:
    return [m.status for _, m in wire.sent if isinstance(m, SipResponse)]


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def layer(clock: TurnedClock, wire: Wire) -> TransactionLayer:
    return TransactionLayer(clock, wire)


def serve(layer: TransactionLayer, message: SipRequest, flow: Flow = UDP) -> ServerTransaction:
    return layer.serve(message, flow)


@pytest.mark.parametrize("machine", MACHINES)
def test_every_state_that_can_be_entered_can_be_left(machine: Machine) -> None:
    entered = {machine.first} | {state for state, _ in machine.table.values()}
    entered.discard(State.TERMINATED)
    for state in entered:
        ways = {to for (here, _), (to, _) in machine.table.items() if here is state}
        assert ways - {state}, state


@pytest.mark.parametrize("machine", MACHINES)
def test_every_timer_that_runs_has_a_meaning_in_its_state(machine: Machine) -> None:
    for state, timers in machine.timers.items():
        for timer in timers:
            assert (state, timer) in machine.table
    for state, what in machine.table:
        if isinstance(what, Timer):
            assert what in machine.timers[state]


@pytest.mark.parametrize("machine", MACHINES)
def test_a_terminated_transaction_reacts_to_nothing(machine: Machine) -> None:
    every = itertools.chain(Input, Timer)
    assert not [what for what in every if (State.TERMINATED, what) in machine.table]


def test_an_invite_is_sent_again_at_doubling_intervals_until_timer_b(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    user, times = User(), []
    start = clock.now
    layer.send(parsed("INVITE"), UDP, user.response, user.timeout)
    for _ in range(8 * 33):
        before = len(wire.sent)
        clock.advance(0.125)
        times += [clock.now - start] * (len(wire.sent) - before)
    assert times == [0.5, 1.5, 3.5, 7.5, 15.5, 31.5]
    assert user.timeouts == 1
    assert clock.pending == 0


def test_over_tcp_nothing_is_sent_again_but_the_wait_still_ends(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    user = User()
    layer.send(parsed("INVITE"), TCP, user.response, user.timeout)
    clock.advance(33)
    assert methods(wire) == ["INVITE"]
    assert user.timeouts == 1


def test_a_provisional_answer_ends_the_retransmissions_of_an_invite(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    user, invite = User(), parsed("INVITE")
    layer.send(invite, UDP, user.response, user.timeout)
    assert layer.receive_response(response_to(invite, 180, "Ringing", tag="b"))
    clock.advance(300)
    assert methods(wire) == ["INVITE"]
    assert user.heard == [180]
    assert user.timeouts == 0


def test_a_failure_is_acknowledged_each_time_and_told_once(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    user, invite = User(), parsed("INVITE", extra=("Route: <sip:127.0.0.9;lr>",))
    layer.send(invite, UDP, user.response, user.timeout)
    busy = response_to(invite, 486, "Busy Here", tag="b")
    for _ in range(3):
        layer.receive_response(busy)
    assert user.heard == [486]
    acks = [m for _, m in wire.sent if isinstance(m, SipRequest) and m.method == "ACK"]
    assert len(acks) == 3
    assert acks[0].recipient.tag == "b"
    assert acks[0].via.branch == invite.via.branch
    assert acks[0].values("Route") == ["<sip:127.0.0.9;lr>"]
    assert str(acks[0].cseq.number) == str(invite.cseq.number)
    clock.advance(33)
    assert not layer.receive_response(busy)
    assert clock.pending == 0


def test_every_2xx_of_an_invite_is_told(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    user, invite = User(), parsed("INVITE")
    layer.send(invite, UDP, user.response, user.timeout)
    for tag in ("b", "b", "c"):
        layer.receive_response(response_to(invite, 200, "OK", tag=tag))
    assert user.heard == [200, 200, 200]
    assert methods(wire) == ["INVITE"]
    clock.advance(33)
    assert clock.pending == 0


def test_another_request_is_sent_again_ever_slower_and_gives_up(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    user = User()
    layer.send(parsed("OPTIONS"), UDP, user.response, user.timeout)
    clock.advance(31.9)
    # 0.5, 1.5, 3.5, then every T2.
    assert len(methods(wire)) == 1 + 3 + 7
    clock.advance(0.2)
    assert user.timeouts == 1


def test_a_request_that_is_being_worked_on_is_sent_again_every_four_seconds(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    user, options = User(), parsed("OPTIONS")
    layer.send(options, UDP, user.response, user.timeout)
    layer.receive_response(response_to(options, 100, "Trying"))
    clock.advance(8.5)
    assert len(methods(wire)) == 3
    layer.receive_response(response_to(options, 200, "OK", tag="b"))
    layer.receive_response(response_to(options, 200, "OK", tag="b"))
    assert user.heard == [100, 200]
    clock.advance(6)
    assert clock.pending == 0


def test_a_flow_that_is_gone_ends_the_wait_at_once(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    user = User()
    wire.dead.add(TCP)
    layer.send(parsed("OPTIONS"), TCP, user.response, user.timeout)
    assert user.timeouts == 0
    clock.advance(0)
    assert user.timeouts == 1


def test_a_retransmitted_invite_gets_the_last_answer_again(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    invite = parsed("INVITE")
    server = serve(layer, invite)
    server.receive(invite, UDP)
    assert statuses(wire) == []
    server.respond(response_to(invite, 100, "Trying"))
    server.receive(invite, UDP)
    server.respond(response_to(invite, 180, "Ringing", tag="b"))
    server.receive(invite, UDP)
    assert statuses(wire) == [100, 100, 180, 180]


def test_a_refused_invite_repeats_its_answer_until_the_ack(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    invite = parsed("INVITE")
    server = serve(layer, invite)
    server.respond(response_to(invite, 486, "Busy Here", tag="b"))
    clock.advance(1.6)
    assert statuses(wire) == [486, 486, 486]
    ack = parsed("ACK", branch=invite.via.branch, to_tag="b")
    found = layer.find_server(ack, "INVITE")
    assert found is server
    found.receive(ack, UDP)
    clock.advance(4)
    assert statuses(wire) == [486, 486, 486]
    clock.advance(1.1)
    assert layer.find_server(invite) is None
    assert clock.pending == 0


def test_an_ack_that_never_comes_is_not_waited_for_longer_than_timer_h(
    clock: TurnedClock, layer: TransactionLayer
) -> None:
    invite = parsed("INVITE")
    serve(layer, invite).respond(response_to(invite, 486, "Busy Here", tag="b"))
    clock.advance(32.1)
    assert layer.find_server(invite) is None
    assert clock.pending == 0


def test_an_accepted_invite_absorbs_retransmissions_and_passes_further_2xx(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    invite = parsed("INVITE")
    server = serve(layer, invite)
    for _ in range(2):
        server.respond(response_to(invite, 200, "OK", tag="b"))
    server.receive(invite, UDP)
    server.respond(response_to(invite, 486, "Busy Here", tag="b"))
    assert statuses(wire) == [200, 200]
    clock.advance(32.1)
    assert clock.pending == 0


def test_another_request_is_answered_again_until_timer_j(
    clock: TurnedClock, wire: Wire, layer: TransactionLayer
) -> None:
    options = parsed("OPTIONS")
    server = serve(layer, options)
    server.receive(options, UDP)
    server.respond(response_to(options, 200, "OK", tag="b"))
    server.receive(options, UDP)
    server.respond(response_to(options, 500, "No", tag="b"))
    assert statuses(wire) == [200, 200]
    clock.advance(32.1)
    assert layer.find_server(options) is None


def test_over_tcp_an_answered_request_is_forgotten_at_once(
    clock: TurnedClock, layer: TransactionLayer
) -> None:
    options = parsed("OPTIONS")
    serve(layer, options, TCP).respond(response_to(options, 200, "OK", tag="b"))
    clock.advance(0)
    assert layer.find_server(options) is None


def test_clients_of_rfc_2543_are_told_apart_without_a_branch() -> None:
    old = parsed("INVITE", branch="1", call_id="a")
    other = parsed("INVITE", branch="1", call_id="b")
    ack = parsed("ACK", branch="1", call_id="a")
    assert server_key(old, "INVITE") == server_key(ack, "INVITE")
    assert server_key(old, "INVITE") != server_key(other, "INVITE")


def test_closing_the_layer_leaves_no_timer(clock: TurnedClock, layer: TransactionLayer) -> None:
    user = User()
    layer.send(parsed("INVITE"), UDP, user.response, user.timeout)
    invite = parsed("INVITE")
    serve(layer, invite).respond(response_to(invite, 486, "Busy Here", tag="b"))
    layer.close()
    assert clock.pending == 0
