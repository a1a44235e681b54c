"""Who may ring a phone that takes calls only from its server."""

import re
import uuid
from collections.abc import Iterator

import pytest

from exophone_desktop.engine import events


@pytest.fixture
def stranger(raw_peer) -> Iterator[object]:
    """A peer at another address than the registrar's."""
    peer = type(raw_peer)("127.0.0.2")
    yield peer
    peer.socket.close()


@pytest.fixture
def guarded(make_phone, raw_peer):
    """A phone that is registered at the raw peer, and takes calls from nobody else."""
    registrar = f"sip:127.0.0.1:{raw_peer.port}"
    phone = make_phone("bob", registrar=registrar, only_from_server=True)
    asked = raw_peer.receive("REGISTER")
    contact = re.search(r"(?im)^contact: (<[^>]*>)", asked)[1]
    answer_register(raw_peer, asked, phone.port, contact)
    phone.heard(events.RegistrationSucceeded)
    return phone


def answer_register(registrar, asked: str, port: int, contact: str) -> None:
    registrar.answer(asked, "200 OK", port, headers=f"Contact: {contact};expires=300")


def test_nothing_of_a_stranger_rings_or_is_answered_and_the_server_still_can_call(
    guarded, raw_peer, stranger
) -> None:
    invite = stranger.invite(guarded.port)
    options = stranger.invite(guarded.port, body="").replace("INVITE", "OPTIONS")
    foreign = stranger.invite(guarded.port).replace("<sip:bob@127.0.0.1>", "<tel:+100>")
    inside = invite.replace("To: <sip:bob@127.0.0.1>", "To: <sip:bob@127.0.0.1>;tag=guessed")
    unreadable = options.replace("OPTIONS sip:bob", "OPTIONS http:bob")
    for message in (invite, options, foreign, inside, unreadable):
        stranger.send(guarded.port, message)
    raw_peer.send(guarded.port, raw_peer.invite(guarded.port))
    raw_peer.receive("SIP/2.0 180")
    guarded.heard(events.CallReceived)
    stranger.socket.setblocking(False)
    with pytest.raises(BlockingIOError):
        stranger.socket.recv(4096)
    assert sum(isinstance(each, events.CallReceived) for each in guarded.kept) == 1


def test_a_call_to_a_stranger_can_be_ended_by_them(guarded, raw_peer, stranger) -> None:
    call_id = guarded.place(f"sip:eve@127.0.0.2:{stranger.socket.getsockname()[1]}")
    invite = stranger.receive("INVITE")
    here = f"127.0.0.2:{stranger.port}"
    ok = stranger.sdp()
    stranger.answer(
        invite,
        "200 OK",
        guarded.port,
        headers=f"Record-Route: <sip:{here};lr>",
        body=ok.replace("\n", "\r\n"),
    )
    ack = stranger.receive("ACK")
    guarded.heard(events.CallConfirmed)
    dialog = {
        name: re.search(rf"(?im)^{name}: (.*)\r$", ack)[1] for name in ("From", "To", "Call-ID")
    }
    stranger.send(
        guarded.port,
        f"BYE sip:bob@127.0.0.1:{guarded.port} SIP/2.0\n"
        f"Via: SIP/2.0/UDP {here};branch=z9hG4bK{uuid.uuid4().hex};rport\n"
        f"From: {dialog['To']}\nTo: {dialog['From']}\nCall-ID: {dialog['Call-ID']}\n"
        "CSeq: 9 BYE\nMax-Forwards: 70\nContent-Length: 0\n\n",
    )
    ended = guarded.heard(events.CallDisconnected)
    assert (ended.call.call_id, ended.ended_here) == (call_id, False)


def test_who_replaces_a_call_that_is_up_is_no_stranger(guarded, raw_peer, stranger) -> None:
    invite = raw_peer.invite(guarded.port)
    raw_peer.send(guarded.port, invite)
    guarded.answer_next()
    ok = raw_peer.receive("SIP/2.0 200")
    raw_peer.send(guarded.port, raw_peer.ack(invite, ok))
    guarded.heard(events.CallConfirmed)
    call_id = re.search(r"Call-ID: (\S+)", ok)[1]
    tags = {name: re.search(rf"(?im)^{name}:.*;tag=(\S+)", ok)[1] for name in ("To", "From")}
    named = f"{call_id};to-tag={tags['To']};from-tag={tags['From']}"
    guessed = f"{call_id};to-tag=guessed;from-tag={tags['From']}"
    stranger.send(guarded.port, stranger.invite(guarded.port, extra=f"Replaces: {guessed}\n"))
    takes_over = stranger.invite(guarded.port, extra=f"Replaces: {named}\n")
    stranger.send(guarded.port, takes_over)
    answer = stranger.receive("SIP/2.0 200")
    assert re.search(r"Call-ID: (\S+)", answer)[1] in takes_over


def test_a_phone_without_a_server_can_be_called_whatever_it_was_told(make_phone, stranger) -> None:
    bob = make_phone("bob", only_from_server=True)
    stranger.send(bob.port, stranger.invite(bob.port))
    assert bob.heard(events.CallReceived)


def test_no_host_is_looked_up_because_a_stranger_names_it(guarded, raw_peer, stranger) -> None:
    named = stranger.sdp().replace("c=IN IP4 127.0.0.1", "c=IN IP4 sound.example.invalid")
    stranger.send(guarded.port, stranger.invite(guarded.port, body=named))
    raw_peer.send(guarded.port, raw_peer.invite(guarded.port))
    guarded.heard(events.CallReceived)
    logged = [each.message for each in guarded.kept if isinstance(each, events.LogWritten)]
    assert not [line for line in logged if "looked up" in line], logged
