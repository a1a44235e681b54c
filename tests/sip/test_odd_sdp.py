"""Offers and answers that would hold up the stack, end its process, or ring for nothing."""

import socket
from collections.abc import Iterator

import pytest

from exophone_desktop.engine import events
from tests.sip.conftest import EnginePhone, RawPeer

RTP_HEADER = 12
MISSING = "no-such-host.invalid"


@pytest.fixture
def far_end() -> Iterator[socket.socket]:
    """Where the far end's sound is sent to."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as far_end:
        far_end.bind(("127.0.0.1", 0))
        far_end.settimeout(10)
        yield far_end


def offered(raw_peer: RawPeer, far_end: socket.socket, host: str = "127.0.0.1") -> str:
    sdp = raw_peer.sdp(far_end.getsockname()[1])
    return sdp.replace("c=IN IP4 127.0.0.1", f"c=IN IP4 {host}")


def answered(phone: EnginePhone, raw_peer: RawPeer, invite: str) -> str:
    """The 200 of a call that is up."""
    phone.answer_next()
    answer = raw_peer.receive("SIP/2.0 200")
    raw_peer.send(phone.port, raw_peer.ack(invite, answer))
    phone.heard(events.CallConfirmed)
    return answer


def test_sound_goes_to_a_host_that_an_offer_names(
    bob: EnginePhone, raw_peer: RawPeer, far_end: socket.socket
) -> None:
    invite = raw_peer.invite(bob.port, body=offered(raw_peer, far_end, "localhost"))
    raw_peer.send(bob.port, invite)
    answered(bob, raw_peer, invite)
    assert len(far_end.recv(2000)) > RTP_HEADER


def test_sound_goes_to_a_host_that_an_answer_names(
    alice: EnginePhone, raw_peer: RawPeer, far_end: socket.socket
) -> None:
    alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    body = offered(raw_peer, far_end, "localhost").replace("\n", "\r\n")
    raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=body)
    raw_peer.receive("ACK")
    alice.heard(events.CallConfirmed)
    assert len(far_end.recv(2000)) > RTP_HEADER


def test_a_caller_who_gives_up_while_a_host_is_looked_up_has_given_up(
    bob: EnginePhone, raw_peer: RawPeer, far_end: socket.socket
) -> None:
    invite = raw_peer.invite(bob.port, body=offered(raw_peer, far_end, "localhost"))
    head = invite.split("Content-Type", 1)[0]
    raw_peer.send(bob.port, invite)
    raw_peer.send(bob.port, head.replace("INVITE", "CANCEL") + "Content-Length: 0\n\n")
    assert "1 CANCEL" in raw_peer.receive("SIP/2.0 200")
    raw_peer.receive("SIP/2.0 487")


@pytest.mark.parametrize("host", [MISSING, "224.2.1.1"])
def test_an_answer_whose_sound_can_go_nowhere_ends_the_call(
    alice: EnginePhone, raw_peer: RawPeer, far_end: socket.socket, host: str
) -> None:
    alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    body = offered(raw_peer, far_end, host).replace("\n", "\r\n")
    raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=body)
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
    assert "where its sound is to go" in alice.heard(events.CallDisconnected).detail


@pytest.mark.parametrize(
    ("right", "wrong", "warning"),
    [
        ("c=IN IP4 127.0.0.1", f"c=IN IP4 {MISSING}", "301"),
        ("c=IN IP4 127.0.0.1", "c=IN IP4 224.2.1.1/127", "330"),
        ("RTP/AVP 0 101", "RTP/AVP 101", "305"),
        ("RTP/AVP 0 101", "RTP/AVP 13", "305"),
    ],
    ids=["a host that is not there", "a group", "digits only", "comfort noise only"],
)
def test_an_offer_that_can_give_no_call_is_refused_before_it_rings(
    bob: EnginePhone, raw_peer: RawPeer, right: str, wrong: str, warning: str
) -> None:
    body = raw_peer.sdp().replace(right, wrong)
    assert wrong in body
    raw_peer.send(bob.port, raw_peer.invite(bob.port, body=body))
    answer = raw_peer.receive("SIP/2.0 ")
    assert answer.startswith("SIP/2.0 488")
    assert f"Warning: {warning} " in answer


def test_packets_longer_than_the_stack_can_send_are_not_sent(
    bob: EnginePhone, raw_peer: RawPeer, far_end: socket.socket
) -> None:
    process = bob.engine.process_id
    body = offered(raw_peer, far_end).replace("AVP 0", "AVP 9").replace("0 PCMU", "9 G722")
    invite = raw_peer.invite(bob.port, body=body + "a=ptime:200\n")
    raw_peer.send(bob.port, invite)
    answered(bob, raw_peer, invite)
    assert {len(far_end.recv(2000)) for _ in range(3)} == {RTP_HEADER + 120 * 8}
    assert bob.engine.process_id == process
