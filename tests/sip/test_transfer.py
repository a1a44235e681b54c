"""Blind transfer by REFER (RFC 3515), and REFERs of others, which are refused."""

import uuid

from exophone_desktop.engine import commands, events


def raw_call(alice, raw_peer) -> str:
    """A call from Alice to the raw peer; its identifier."""
    call_id = alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=raw_peer.sdp())
    alice.heard(events.CallConfirmed)
    raw_peer.receive("ACK")
    return call_id


def in_dialog(refer: str, method: str, number: int, port: int, raw_peer, extra: str, body: str):
    """A request of the raw peer in the dialog of ``refer``, which came from the other side."""
    fields = {
        line.split(":", 1)[0].lower(): line for line in refer.split("\r\n")[1:] if ":" in line
    }
    mine, theirs = fields["to"].split(":", 1)[1], fields["from"].split(":", 1)[1]
    return "\r\n".join(
        [
            f"{method} sip:alice@127.0.0.1:{port} SIP/2.0",
            f"Via: SIP/2.0/UDP 127.0.0.1:{raw_peer.port};branch=z9hG4bK{uuid.uuid4().hex};rport",
            f"From:{mine}",
            f"To:{theirs}",
            fields["call-id"],
            f"CSeq: {number} {method}",
            f"Contact: <sip:raw@127.0.0.1:{raw_peer.port}>",
            "Max-Forwards: 70",
            *([extra] if extra else []),
            f"Content-Length: {len(body)}",
            "",
            body,
        ]
    ).encode()


def notify(refer: str, number: int, line: str, state: str, alice, raw_peer) -> None:
    extra = (
        f"Event: refer\r\nSubscription-State: {state}\r\nContent-Type: message/sipfrag;version=2.0"
    )
    raw_peer.send(
        alice.port, in_dialog(refer, "NOTIFY", number, alice.port, raw_peer, extra, f"{line}\r\n")
    )


def test_a_call_is_passed_on_and_our_leg_ends(alice, raw_peer) -> None:
    call_id = raw_call(alice, raw_peer)
    alice.send(commands.TransferCall(call_id, "sip:carol@example.test"))
    refer = raw_peer.receive("REFER")
    assert "refer-to: <sip:carol@example.test>" in refer.lower().replace("\r\n", "\n") or (
        "refer-to: sip:carol@example.test" in refer.lower()
    )
    raw_peer.answer(refer, "202 Accepted", alice.port)
    notify(refer, 101, "SIP/2.0 180 Ringing", "active;expires=60", alice, raw_peer)
    assert alice.heard(events.TransferProgressed).sip_code in (100, 180, 202)
    notify(refer, 102, "SIP/2.0 200 OK", "terminated;reason=noresource", alice, raw_peer)
    assert alice.heard(events.TransferSucceeded).target == "sip:carol@example.test"
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
    assert alice.heard(events.CallDisconnected).ended_here


def test_a_transfer_is_done_too_where_its_last_report_is_written_as_linphone_does(
    alice, raw_peer
) -> None:
    # linphone 5.1 says "reason=" twice, for which the stack by itself drops the message.
    call_id = raw_call(alice, raw_peer)
    alice.send(commands.TransferCall(call_id, "sip:carol@example.test"))
    refer = raw_peer.receive("REFER")
    raw_peer.answer(refer, "202 Accepted", alice.port)
    notify(refer, 101, "SIP/2.0 200 Ok", "terminated;reason=reason=noresource", alice, raw_peer)
    assert alice.heard(events.TransferSucceeded).target == "sip:carol@example.test"
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
    assert alice.heard(events.CallDisconnected).ended_here


def test_a_target_that_is_busy_leaves_the_call_up(alice, raw_peer) -> None:
    call_id = raw_call(alice, raw_peer)
    alice.send(commands.TransferCall(call_id, "sip:carol@example.test"))
    refer = raw_peer.receive("REFER")
    raw_peer.answer(refer, "202 Accepted", alice.port)
    notify(refer, 101, "SIP/2.0 486 Busy Here", "terminated;reason=noresource", alice, raw_peer)
    failed = alice.heard(events.TransferFailed)
    assert failed.sip_code == 486
    assert "busy" in failed.detail
    # The call is as it was: it can be held, and passed on again.
    alice.send(commands.TransferCall(call_id, "sip:dave@example.test"))
    raw_peer.answer(raw_peer.receive("REFER"), "202 Accepted", alice.port)


def test_a_far_end_that_refuses_to_transfer_is_told_of(alice, raw_peer) -> None:
    call_id = raw_call(alice, raw_peer)
    alice.send(commands.TransferCall(call_id, "sip:carol@example.test"))
    raw_peer.answer(raw_peer.receive("REFER"), "405 Method Not Allowed", alice.port)
    failed = alice.heard(events.TransferFailed)
    assert failed.sip_code == 405
    assert failed.detail.startswith("The call was not transferred.")


def test_a_stranger_cannot_make_this_phone_call_anybody(alice, bob, make_phone) -> None:
    carol = make_phone("carol")
    mine, theirs = alice.call(bob)
    alice.send(commands.TransferCall(mine, carol.address))
    assert alice.heard(events.TransferFailed).sip_code == 603
    alice.send(commands.HoldCall(mine))
    alice.heard(events.CallHeld)
    assert not [event for event in bob.kept if isinstance(event, events.CallPlaced)]
    assert not [event for event in carol.said.queue if isinstance(event, events.CallReceived)]
    assert alice.hang_up(mine).sip_code == 200
    assert theirs


def test_nobody_is_transferred_to_an_address_that_is_none(alice, bob) -> None:
    mine, _ = alice.call(bob)
    alice.send(commands.TransferCall(mine, "not an address"))
    assert alice.heard(events.CommandFailed).command == "TransferCall"
