"""Contacts and routes that ask for a transport that the account has not: no ACK could be sent."""

import re
import socket

import pytest

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.engine import commands, events

HERE = "sip:raw@127.0.0.1:{port}"


def sdp_of(raw_peer) -> str:
    return raw_peer.sdp().replace("\n", "\r\n")


def answer_from(
    raw_peer, invite: str, status: str, port: int, headers: str, own_port: int = 0
) -> None:
    """Answer with these in place of the raw peer's Contact."""
    send = raw_peer.send
    new = headers.format(here=HERE).format(port=own_port or raw_peer.port).encode()
    raw_peer.send = lambda to, raw: send(to, re.sub(rb"Contact: [^\r]*", lambda _: new, raw))
    raw_peer.answer(invite, status, port, body=sdp_of(raw_peer))
    raw_peer.send = send


@pytest.mark.parametrize(
    "headers",
    [
        "Contact: <{here};transport=tcp>",
        "m: Somebody <{here};ob;TRANSPORT=TLS>",
        "Contact: <{here}?x=y>",
        "Contact: <{here};method=INVITE>",
        "Contact: <{here};user=phone;ttl=3;lr>",
        "Contact: {here}\r\nRecord-Route: <sip:127.0.0.1:{{port}};transport=tcp;lr>",
    ],
)
def test_a_call_over_udp_stays_there_whatever_transport_its_hop_asks_for(
    alice, raw_peer, headers
) -> None:
    process = alice.engine.process_id
    call_id = alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    invite = raw_peer.receive("INVITE")
    answer_from(raw_peer, invite, "180 Ringing", alice.port, headers)
    answer_from(raw_peer, invite, "200 OK", alice.port, headers)
    raw_peer.receive("ACK")
    alice.send(commands.HangUpCall(call_id))
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
    alice.heard(events.CallDisconnected)
    assert alice.engine.process_id == process


def test_what_a_proxy_needs_for_its_other_side_is_left_alone(alice, raw_peer) -> None:
    alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    invite = raw_peer.receive("INVITE")
    headers = (
        "Contact: <sip:raw@192.0.2.7;transport=tcp>\r\n"
        "Record-Route: <sip:192.0.2.6;transport=tcp;lr>\r\n"
        "Record-Route: <sip:127.0.0.1:{{port}};transport=udp;lr>"
    )
    answer_from(raw_peer, invite, "200 OK", alice.port, headers)
    ack = raw_peer.receive("ACK sip:raw@192.0.2.7;transport=tcp SIP/2.0")
    assert "192.0.2.6;transport=tcp" in ack


@pytest.mark.parametrize(
    "headers",
    [
        "Contact: <tel:5>",
        "Contact: <sips:raw@127.0.0.1:{{port}}>",
        "Contact: <{here}>\r\nRecord-Route: <http://127.0.0.1>",
    ],
)
def test_an_answer_from_where_nothing_can_be_sent_to_is_a_failed_call(
    alice, raw_peer, headers
) -> None:
    process = alice.engine.process_id
    alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    invite = raw_peer.receive("INVITE")
    answer_from(raw_peer, invite, "180 Ringing", alice.port, headers)
    answer_from(raw_peer, invite, "200 OK", alice.port, headers)
    assert alice.heard(events.CallDisconnected).sip_code == 502
    assert alice.engine.process_id == process


def test_a_renewal_survives_a_contact_of_another_transport(alice, raw_peer) -> None:
    process = alice.engine.process_id
    call_id = alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=sdp_of(raw_peer))
    raw_peer.receive("ACK")
    alice.heard(events.CallConfirmed)
    alice.send(commands.RenewMedia(call_id))
    again = raw_peer.receive("INVITE")
    answer_from(raw_peer, again, "200 OK", alice.port, "Contact: <{here};transport=tls>")
    raw_peer.receive("ACK")
    assert alice.engine.process_id == process


def test_a_caller_whose_contact_asks_for_another_transport_hears_of_the_end(bob, raw_peer) -> None:
    contact = f"<{HERE}>".format(port=raw_peer.port)
    invite = raw_peer.invite(bob.port).replace(contact, contact.replace(">", ";transport=tcp>"))
    assert ";transport=tcp" in invite
    raw_peer.send(bob.port, invite)
    call_id = bob.answer_next()
    raw_peer.send(bob.port, raw_peer.ack(invite, raw_peer.receive("SIP/2.0 200")))
    bob.heard(events.CallConfirmed)
    bob.send(commands.HangUpCall(call_id))
    raw_peer.receive("BYE")


def test_a_call_over_tcp_stays_there_too(make_phone, raw_peer) -> None:
    phone = make_phone("alice", transport=SipTransport.TCP)
    process = phone.engine.process_id
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)
        port = server.getsockname()[1]
        phone.place(f"sip:raw@127.0.0.1:{port};transport=tcp")
        connection, _ = server.accept()
    with connection:
        connection.settimeout(10)
        invite = connection.recv(65536).decode()
        raw_peer.send = lambda _, raw: connection.sendall(raw)
        contact = "Contact: <{here};transport=udp>"
        answer_from(raw_peer, invite, "200 OK", phone.port, contact, port)
        assert connection.recv(65536).startswith(b"ACK ")
    assert phone.engine.process_id == process


def test_a_transfer_that_was_taken_leaves_the_call_on_its_transport(alice, raw_peer) -> None:
    call_id = alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=sdp_of(raw_peer))
    alice.heard(events.CallConfirmed)
    alice.send(commands.TransferCall(call_id, "sip:carol@example.test"))
    refer = raw_peer.receive("REFER")
    answer_from(raw_peer, refer, "202 Accepted", alice.port, "Contact: <{here};transport=tcp>")
    alice.heard(events.TransferProgressed)
    alice.send(commands.HangUpCall(call_id))
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
    alice.heard(events.CallDisconnected)


def test_a_branch_that_answers_late_does_not_change_the_way_of_the_call(alice, raw_peer) -> None:
    process = alice.engine.process_id
    call_id = alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    invite = raw_peer.receive("INVITE")
    other = re.sub(r"(?m)^(To: [^\r\n]*)", r"\1;tag=late", invite, count=1)
    route = "Contact: <{here}>\r\nRecord-Route: <sip:127.0.0.1:{{port}};lr>"
    answer_from(raw_peer, invite, "200 OK", alice.port, "Contact: <{here}>")
    answer_from(raw_peer, other, "200 OK", alice.port, route)
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
    alice.heard(events.CallConfirmed)
    alice.send(commands.RenewMedia(call_id))
    again = raw_peer.receive("INVITE")
    answer_from(raw_peer, again, "200 OK", alice.port, "Contact: <{here};transport=tcp>")
    raw_peer.receive("ACK")
    alice.send(commands.HangUpCall(call_id))
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
    alice.heard(events.CallDisconnected)
    assert alice.engine.process_id == process


def test_a_transfer_that_the_far_end_asks_for_leaves_the_call_on_its_transport(
    bob, raw_peer
) -> None:
    invite = raw_peer.invite(bob.port)
    raw_peer.send(bob.port, invite)
    call_id = bob.answer_next()
    ack = raw_peer.ack(invite, raw_peer.receive("SIP/2.0 200"))
    raw_peer.send(bob.port, ack)
    bob.heard(events.CallConfirmed)
    contact = f"Contact: <{HERE};transport=tcp>\nRefer-To: <sip:carol@example.test>"
    refer = ack.replace("ACK", "REFER").replace("CSeq: 1", "CSeq: 2").replace("z9hG4bK", "z9hG4bKr")
    more = contact.format(port=raw_peer.port)
    raw_peer.send(bob.port, refer.replace("Max-Forwards", f"{more}\nMax-Forwards"))
    raw_peer.receive("SIP/2.0 ")
    bob.send(commands.HangUpCall(call_id))
    raw_peer.receive("BYE")
