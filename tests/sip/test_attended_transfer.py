"""Attended transfer (RFC 5589 section 7), and calls that somebody else takes over (RFC 3891)."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

import pytest

from exophone_desktop.engine import commands, events


class Customer:
    """The raw peer in a call with Alice, which she has put on hold."""

    def __init__(self, alice, raw) -> None:
        self.alice, self.raw = alice, raw
        self.call_id = alice.place(f"sip:raw@127.0.0.1:{raw.port}")
        raw.answer(raw.receive("INVITE"), "200 OK", alice.port, body=raw.sdp())
        alice.heard(events.CallConfirmed)
        raw.receive("ACK")
        alice.send(commands.HoldCall(self.call_id))
        held = raw.receive("INVITE")
        raw.answer(held, "200 OK", alice.port, body=raw.sdp() + "a=recvonly\n")
        alice.heard(events.CallHeld)
        self._number = 100

    def is_referred(self) -> str:
        """Take the REFER; the dialog that it says to replace."""
        self.refer = self.raw.receive("REFER")
        self.raw.answer(self.refer, "202 Accepted", self.alice.port)
        found = re.search(r"[Rr]efer-[Tt]o:.*[?&]Replaces=([^&>\r]+)", self.refer)
        assert found, self.refer
        return unquote(found.group(1))

    def replaces(self, carol, dialog: str, status: str = "SIP/2.0 200") -> None:
        """Call Carol in the place of that dialog."""
        invite = self.raw.invite(carol.port, extra=f"Replaces: {dialog}\nRequire: replaces\n")
        self.raw.send(carol.port, invite)
        answer = self.raw.receive(status)
        if "200" in status:
            self.raw.send(carol.port, self.raw.ack(invite, answer))

    def notifies(self, line: str) -> None:
        """Tell Alice what became of it, for good."""
        fields = {
            each.split(":", 1)[0].lower(): each for each in self.refer.split("\r\n") if ":" in each
        }
        self._number += 1
        body = f"SIP/2.0 {line}\n"
        self.raw.send(
            self.alice.port,
            f"NOTIFY sip:alice@127.0.0.1:{self.alice.port} SIP/2.0\n"
            f"Via: SIP/2.0/UDP 127.0.0.1:{self.raw.port};branch=z9hG4bK{self._number};rport\n"
            f"From:{fields['to'].split(':', 1)[1]}\nTo:{fields['from'].split(':', 1)[1]}\n"
            f"{fields['call-id']}\nCSeq: {self._number} NOTIFY\nMax-Forwards: 70\n"
            f"Contact: <sip:raw@127.0.0.1:{self.raw.port}>\nEvent: refer\n"
            "Subscription-State: terminated;reason=noresource\n"
            "Content-Type: message/sipfrag;version=2.0\n"
            f"Content-Length: {len(body) + 1}\n\n{body}",
        )


@dataclass
class Consultation:
    """Alice holds a customer and talks to Carol."""

    alice: object
    carol: object
    customer: Customer
    mine: str
    carols: str


@pytest.fixture
def asked(alice, make_phone, raw_peer) -> Consultation:
    carol = make_phone("carol")
    customer = Customer(alice, raw_peer)
    mine, carols = alice.call(carol)
    return Consultation(alice, carol, customer, mine, carols)


def test_both_far_ends_talk_to_each_other_and_our_two_legs_end(asked, raw_peer) -> None:
    alice, carol = asked.alice, asked.carol
    alice.send(commands.ConnectCalls(asked.customer.call_id, asked.mine))
    asked.customer.replaces(carol, asked.customer.is_referred())

    taken = carol.heard(events.CallTakenOver)
    assert taken.replaced_id == asked.carols
    assert "sip:raw@" in taken.call.remote_uri
    # Her BYE and the customer's ACK pass each other.
    both = {type(carol.heard(events.CallConfirmed | events.CallDisconnected)) for _ in range(2)}
    assert both == {events.CallConfirmed, events.CallDisconnected}
    ended = next(e for e in carol.kept if isinstance(e, events.CallDisconnected))
    assert (ended.call.call_id, ended.detail) == (asked.carols, "")

    assert alice.heard(events.CallDisconnected).call.call_id == asked.mine
    asked.customer.notifies("200 OK")
    assert "sip:carol@" in alice.heard(events.TransferSucceeded).target
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
    assert alice.heard(events.CallDisconnected).call.call_id == asked.customer.call_id


def test_a_customer_who_cannot_replace_a_call_leaves_both_calls_up(asked) -> None:
    asked.alice.send(commands.ConnectCalls(asked.customer.call_id, asked.mine))
    asked.customer.is_referred()
    asked.customer.notifies("420 Bad Extension")
    assert asked.alice.heard(events.TransferFailed).sip_code == 420
    # Both are as they were, and they can be connected at a second try.
    asked.alice.send(commands.ConnectCalls(asked.customer.call_id, asked.mine))
    asked.customer.is_referred()
    assert not [e for e in asked.alice.kept if isinstance(e, events.CallDisconnected)]


def test_a_call_that_is_not_up_cannot_be_connected(alice, raw_peer) -> None:
    customer = Customer(alice, raw_peer)
    alice.send(commands.ConnectCalls(customer.call_id, "nothing"))
    failed = alice.heard(events.CommandFailed)
    assert (failed.command, failed.call_id) == ("ConnectCalls", customer.call_id)


def test_nobody_takes_over_a_call_whose_dialog_they_do_not_know(alice, bob, raw_peer) -> None:
    mine, _ = alice.call(bob)
    guess = "nothing-like-it@127.0.0.1;to-tag=a;from-tag=b"
    raw_peer.send(bob.port, raw_peer.invite(bob.port, extra=f"Replaces: {guess}\n"))
    assert raw_peer.receive("SIP/2.0 4").startswith("SIP/2.0 481")
    assert alice.hang_up(mine).sip_code == 200


def test_who_is_muted_stays_so_for_whoever_takes_the_call_over(asked) -> None:
    carol = asked.carol
    carol.send(commands.MuteCall(asked.carols))
    carol.heard(events.CallMuted)
    asked.alice.send(commands.ConnectCalls(asked.customer.call_id, asked.mine))
    asked.customer.replaces(carol, asked.customer.is_referred())
    taken = carol.heard(events.CallTakenOver)
    assert taken.call.muted
    assert carol.heard(events.CallMuted).call.call_id == taken.call.call_id


def test_a_call_is_taken_over_once(asked, raw_peer) -> None:
    carol = asked.carol
    asked.alice.send(commands.ConnectCalls(asked.customer.call_id, asked.mine))
    extra = f"Replaces: {asked.customer.is_referred()}\n"
    for _ in range(2):
        # The second comes before the first is answered.
        raw_peer.send(carol.port, raw_peer.invite(carol.port, extra=extra))
    assert raw_peer.receive("SIP/2.0 603")
    carol.heard(events.CallDisconnected)
    assert len([each for each in carol.kept if isinstance(each, events.CallTakenOver)]) == 1


def test_who_cannot_be_heard_takes_nothing_over(asked, raw_peer) -> None:
    asked.alice.send(commands.ConnectCalls(asked.customer.call_id, asked.mine))
    extra = f"Replaces: {asked.customer.is_referred()}\n"
    ciphered = raw_peer.sdp().replace("RTP/AVP", "RTP/SAVP")
    raw_peer.send(asked.carol.port, raw_peer.invite(asked.carol.port, extra=extra, body=ciphered))
    assert raw_peer.receive("SIP/2.0 488")
    assert asked.alice.hang_up(asked.mine).sip_code == 200
    assert asked.carol.heard(events.CallDisconnected).call.call_id == asked.carols
