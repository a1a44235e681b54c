"""A call that rings here and is answered or declined on another phone."""

from exophone_desktop.engine import events
from exophone_desktop.engine.elsewhere import Elsewhere

ANSWERED, DECLINED = Elsewhere.ANSWERED, Elsewhere.DECLINED
COMPLETED = 'Reason: SIP;cause=200;text="Call completed elsewhere"\n'


def ringing(phone, raw_peer, number: int) -> tuple[str, str]:
    """An INVITE that rings at ``phone``, and its 180."""
    invite = raw_peer.invite(phone.port, call_id=f"call-{number}")
    raw_peer.send(phone.port, invite)
    return invite, raw_peer.receive("SIP/2.0 180")


def cancel(invite: str, reason: str = "") -> str:
    """The CANCEL of ``invite`` (RFC 3261 section 9.1)."""
    kept = ("Via:", "From:", "To:", "Call-ID:", "Max-Forwards:")
    lines = [line for line in invite.split("\n") if line.startswith(kept)]
    uri = invite.split(" ", 2)[1]
    head = "\n".join([f"CANCEL {uri} SIP/2.0", *lines, "CSeq: 1 CANCEL"])
    return f"{head}\n{reason}Content-Length: 0\n\n"


def test_the_reason_of_a_cancel_tells_who_took_the_call(bob, raw_peer) -> None:
    forms = (
        (COMPLETED, ANSWERED),
        ("", None),
        ("Reason: Q.850;cause=16, SIP\n ;cause=200\n", ANSWERED),
        ("Reason: Q.850;cause=26\n", ANSWERED),
        ('reason : SIP;cause=603;text="Call declined elsewhere"\n', DECLINED),
        ("Reason: SIP;cause=487\n", None),
        (f"Reason: {'x' * 1_500}\nReason: SIP;cause=200\n", ANSWERED),
    )
    for number, (reason, elsewhere) in enumerate(forms):
        invite, _ = ringing(bob, raw_peer, number)
        raw_peer.send(bob.port, cancel(invite, reason))
        end = bob.heard(events.CallDisconnected)
        assert (end.sip_code, end.ended_here, end.elsewhere) == (487, False, elsewhere), reason
        assert bool(end.detail) is (elsewhere is None), reason
        refusal = raw_peer.receive("SIP/2.0 487")
        raw_peer.send(bob.port, cancel(invite).replace("CANCEL", "ACK"))
        assert f"call-{number}" in refusal


def test_a_bye_before_the_answer_may_say_so_too(bob, raw_peer) -> None:
    invite, early = ringing(bob, raw_peer, 1)
    bye = raw_peer.ack(invite, early).replace("ACK ", "BYE ", 1).replace("1 ACK", "2 BYE")
    raw_peer.send(bob.port, bye.replace("Max-Forwards", f"{COMPLETED}Max-Forwards", 1))
    assert bob.heard(events.CallDisconnected).elsewhere is ANSWERED


def test_a_cancel_that_ends_nothing_tells_nothing(bob, raw_peer) -> None:
    invite, _ = ringing(bob, raw_peer, 1)
    other = cancel(invite, COMPLETED).replace("branch=z9hG4bK", "branch=z9hG4bKother", 1)
    raw_peer.send(bob.port, other)
    raw_peer.receive("SIP/2.0 481")
    raw_peer.send(bob.port, cancel(invite))
    assert bob.heard(events.CallDisconnected).elsewhere is None


def test_the_end_of_an_answered_call_was_nobody_elses(bob, raw_peer) -> None:
    invite = raw_peer.invite(bob.port)
    raw_peer.send(bob.port, invite)
    bob.answer_next()
    ok = raw_peer.receive("SIP/2.0 200")
    ack = raw_peer.ack(invite, ok)
    raw_peer.send(bob.port, ack)
    bob.heard(events.CallConfirmed)
    bye = ack.replace("ACK ", "BYE ", 1).replace("1 ACK", "2 BYE")
    raw_peer.send(bob.port, bye.replace("Max-Forwards", f"{COMPLETED}Max-Forwards", 1))
    end = bob.heard(events.CallDisconnected)
    assert (end.sip_code, end.elsewhere) == (200, None)
