"""What a phone answers to requests that are no call: inside one, outside, and to odd INVITEs."""

import re
import uuid

import pytest

from exophone_desktop.domain.account import SrtpPolicy
from exophone_desktop.engine import commands, events


def answered(raw_peer, port: int, message: str) -> str:
    """The final answer to a request of this dialog or none."""
    call_id = re.search(r"Call-ID: (\S+)", message)[1]
    cseq = re.search(r"CSeq: (\d+ \S+)", message)[1]
    raw_peer.send(port, message)
    while True:
        answer = raw_peer.receive("SIP/2.0 ")
        mine = f"Call-ID: {call_id}\r\n" in answer and f"CSeq: {cseq}\r\n" in answer
        if mine and not answer.startswith("SIP/2.0 1"):
            return answer


def in_call(raw_peer, invite: str, ok: str, method: str, cseq: int, more: str = "") -> str:
    """A request inside the call; ``more`` are headers, and a body behind an empty line."""
    request = raw_peer.ack(invite, ok).replace("ACK ", f"{method} ", 1)
    request = request.replace("CSeq: 1 ACK", f"CSeq: {cseq} {method}")
    headers, _, body = more.partition("\n\n")
    raw = body.replace("\n", "\r\n")
    headers = f"Contact: <sip:raw@127.0.0.1:{raw_peer.port}>\n" + (
        headers + "\n" if headers else ""
    )
    return request.replace(
        "Content-Length: 0\n\n", f"{headers}Content-Length: {len(raw)}\n\n{body}"
    )


@pytest.fixture
def talking(bob, raw_peer):
    """A phone in a call with the raw peer: the call, its INVITE and its 200."""
    invite = raw_peer.invite(bob.port)
    raw_peer.send(bob.port, invite)
    call_id = bob.answer_next()
    ok = raw_peer.receive("SIP/2.0 200")
    raw_peer.send(bob.port, raw_peer.ack(invite, ok))
    bob.heard(events.CallConfirmed)
    return call_id, invite, ok


def test_a_call_outlives_whatever_is_asked_inside_it(bob, raw_peer, talking) -> None:
    call_id, invite, ok = talking
    for cseq, (method, more, status) in enumerate(
        (
            ("OPTIONS", "", 200),
            ("INFO", "", 200),
            ("INFO", "Content-Type: application/foo\n\nx", 415),
            ("MESSAGE", "Content-Type: text/plain\n\nhello", 405),
            ("SUBSCRIBE", "Event: presence", 489),
            ("NOTIFY", "Event: talk", 489),
            ("FOO", "", 501),
            ("INVITE", "Require: foo", 420),
            ("OPTIONS", "", 200),
        ),
        2,
    ):
        request = in_call(raw_peer, invite, ok, method, cseq, more)
        answer = answered(raw_peer, bob.port, request)
        assert answer.startswith(f"SIP/2.0 {status} "), (method, more)
    assert "\r\nAllow: INVITE, ACK, BYE" in answer
    bob.send(commands.HangUpCall(call_id))
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", bob.port)
    assert bob.heard(events.CallDisconnected).sip_code == 200
    after = answered(raw_peer, bob.port, in_call(raw_peer, invite, ok, "OPTIONS", 40))
    assert after.startswith("SIP/2.0 481 ")


def test_a_phone_says_that_it_takes_what_it_takes(bob, raw_peer) -> None:
    ask = raw_peer.invite(bob.port, body="").replace("INVITE", "OPTIONS")
    answer = answered(raw_peer, bob.port, ask)
    for name, absent in (
        ("Allow", "MESSAGE"),
        ("Allow", "SUBSCRIBE"),
        ("Allow-Events", "presence"),
        ("Supported", "trickle-ice"),
        ("Accept", "text/plain"),
    ):
        assert absent not in re.search(rf"(?m)^{name}: (.*)$", answer)[1]
    assert "INVITE" in re.search(r"(?m)^Allow: (.*)$", answer)[1]


@pytest.mark.parametrize(
    ("method", "extra", "status"),
    [
        ("MESSAGE", "", 405),
        ("SUBSCRIBE", "Event: presence\n", 489),
        ("NOTIFY", "Event: dialog\n", 481),
        ("UPDATE", "", 481),
        ("REFER", "Refer-To: <sip:eve@127.0.0.1>\n", 603),
        ("OPTIONS", "Require: nobodyHasThis\n", 420),
        ("OPTIONS", "l: 2\n", 400),
        ("INVITE", "Supported: timer\nSession-Expires: 30\n", 422),
    ],
)
def test_what_is_not_taken_is_refused_with_its_reason_and_nothing_rings(
    bob, raw_peer, method: str, extra: str, status: int
) -> None:
    ask = raw_peer.invite(bob.port, extra=extra).replace("INVITE", method)
    assert answered(raw_peer, bob.port, ask).startswith(f"SIP/2.0 {status} ")
    # What comes next is heard next.
    raw_peer.send(bob.port, raw_peer.invite(bob.port, uuid.uuid4().hex))
    bob.heard(events.CallReceived)
    assert not [event for event in bob.kept[:-1] if isinstance(event, events.CallReceived)]


def test_an_invite_whose_body_did_not_come_whole_is_refused(bob, raw_peer) -> None:
    invite = raw_peer.invite(bob.port)
    assert answered(raw_peer, bob.port, invite[:-20]).startswith("SIP/2.0 400 ")


@pytest.mark.parametrize(
    "first",
    ["m=video 40002 RTP/AVP 96\na=rtpmap:96 H264/90000\n", "m=audio 40002 RTP/SAVP 0\n"],
    ids=["video", "encrypted"],
)
def test_a_call_whose_sound_is_not_the_first_line_is_heard_and_not_on_hold(
    bob, raw_peer, first: str
) -> None:
    offer = raw_peer.sdp().replace("m=audio", f"{first}m=audio")
    invite = raw_peer.invite(bob.port, body=offer)
    raw_peer.send(bob.port, invite)
    bob.answer_next()
    raw_peer.send(bob.port, raw_peer.ack(invite, raw_peer.receive("SIP/2.0 200")))
    assert bob.heard(events.MediaStarted).call.codec == "PCMU"
    assert not bob.heard(events.CallConfirmed).call.held_there
    sent = bob.heard(events.StatisticsMeasured, lambda event: event.statistics.packets_sent > 10)
    assert sent.call.codec == "PCMU"
    assert not [event for event in bob.kept if isinstance(event, events.CallHeld)]


def test_a_call_whose_sound_cannot_be_reached_is_refused_and_does_not_ring(bob, raw_peer) -> None:
    offer = raw_peer.sdp().replace("c=IN IP4 127.0.0.1", "c=IN IP6 ::1")
    refused = answered(raw_peer, bob.port, raw_peer.invite(bob.port, body=offer))
    assert refused.startswith("SIP/2.0 488 ")
    assert "\r\nWarning: 300 " in refused
    raw_peer.send(bob.port, raw_peer.invite(bob.port))
    bob.heard(events.CallReceived)
    assert sum(isinstance(event, events.CallReceived) for event in bob.kept) == 1


@pytest.mark.parametrize("method", ["INVITE", "UPDATE"])
def test_a_change_that_cannot_be_agreed_is_refused_and_the_call_goes_on(
    bob, raw_peer, talking, method: str
) -> None:
    call_id, invite, ok = talking
    heard = bob.heard(events.StatisticsMeasured).statistics.packets_sent
    good = raw_peer.sdp()
    for cseq, (right, wrong) in enumerate(
        (
            ("c=IN IP4 127.0.0.1", "c=IN IP6 ::1"),
            ("RTP/AVP 0 101\na=rtpmap:0 PCMU", "RTP/AVP 99\na=rtpmap:99 FOO"),
            ("m=audio 40000 RTP/AVP 0 101", "m=image 40000 udptl t38"),
        ),
        2,
    ):
        changed = f"Content-Type: application/sdp\n\n{good.replace(right, wrong)}"
        request = in_call(raw_peer, invite, ok, method, cseq, changed)
        assert answered(raw_peer, bob.port, request).startswith("SIP/2.0 488 "), wrong
        if method == "INVITE":
            raw_peer.send(bob.port, in_call(raw_peer, invite, ok, "ACK", cseq))
    bob.heard(events.StatisticsMeasured, lambda event: event.statistics.packets_sent > heard + 10)
    bob.send(commands.HangUpCall(call_id))
    raw_peer.receive("BYE")
    changes = (events.CallHeld, events.CallDisconnected)
    assert not [event for event in bob.kept if isinstance(event, changes)]


def test_a_call_whose_offer_is_never_answered_ends_with_a_sentence(bob, raw_peer) -> None:
    asked = raw_peer.invite(bob.port, body="").replace("Content-Type: application/sdp\n", "")
    raw_peer.send(bob.port, asked)
    bob.answer_next()
    ok = raw_peer.receive("SIP/2.0 200")
    assert "m=audio" in ok
    raw_peer.send(bob.port, raw_peer.ack(asked, ok))
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", bob.port)
    end = bob.heard(events.CallDisconnected)
    assert end.media_timed_out
    assert "did not say where its sound is to go" in end.detail


DTLS = ("RTP/AVP", "UDP/TLS/RTP/SAVPF")


def test_encryption_without_a_usable_key_is_refused_before_it_rings(make_phone, raw_peer) -> None:
    phone = make_phone("bob", srtp=SrtpPolicy.OPTIONAL)
    offer = raw_peer.sdp().replace("RTP/AVP", "RTP/SAVP")
    for key in ("", "a=crypto:1 AEAD_AES_256_GCM inline:AAAA\n"):
        refused = answered(raw_peer, phone.port, raw_peer.invite(phone.port, body=offer + key))
        assert refused.startswith("SIP/2.0 488 ")
    good = f"{offer}a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:{'A' * 40}\n"
    raw_peer.send(phone.port, raw_peer.invite(phone.port, body=good))
    phone.heard(events.CallReceived)
    assert sum(isinstance(event, events.CallReceived) for event in phone.kept) == 1


def test_keys_by_dtls_are_refused_wherever_they_are_offered(make_phone, raw_peer) -> None:
    """The stack's process would end, or hang, where the account encrypts if it can."""
    phone = make_phone("bob", srtp=SrtpPolicy.OPTIONAL)
    process = phone.engine.process_id
    offer = raw_peer.sdp().replace(*DTLS) + "a=setup:actpass\n"
    refused = answered(raw_peer, phone.port, raw_peer.invite(phone.port, body=offer))
    assert refused.startswith("SIP/2.0 488 ")
    invite = raw_peer.invite(phone.port)
    raw_peer.send(phone.port, invite)
    phone.answer_next()
    ok = raw_peer.receive("SIP/2.0 200")
    raw_peer.send(phone.port, raw_peer.ack(invite, ok))
    phone.heard(events.CallConfirmed)
    for cseq, method in enumerate(("INVITE", "UPDATE"), 2):
        changed = f"Content-Type: application/sdp\n\n{offer}"
        request = in_call(raw_peer, invite, ok, method, cseq, changed)
        assert answered(raw_peer, phone.port, request).startswith("SIP/2.0 488 ")
    phone.heard(events.StatisticsMeasured)
    assert phone.engine.process_id == process


def test_an_answer_with_keys_by_dtls_ends_the_call_only(make_phone, raw_peer) -> None:
    phone = make_phone("alice", srtp=SrtpPolicy.OPTIONAL)
    process = phone.engine.process_id
    answer = raw_peer.sdp().replace(*DTLS).replace("\n", "\r\n")
    phone.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    invite = raw_peer.receive("INVITE")
    raw_peer.answer(invite, "183 Session Progress", phone.port, body=answer)
    raw_peer.answer(invite, "200 OK", phone.port, body=answer)
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", phone.port)
    assert phone.heard(events.CallDisconnected).sip_code == 406
    late = raw_peer.invite(phone.port, body="").replace("Content-Type: application/sdp\n", "")
    raw_peer.send(phone.port, late)
    phone.answer_next()
    ack = raw_peer.ack(late, raw_peer.receive("SIP/2.0 200"))
    body = answer.replace("\r\n", "\n")
    told = f"Content-Type: application/sdp\nContent-Length: {len(answer)}\n\n{body}"
    raw_peer.send(phone.port, ack.replace("Content-Length: 0\n\n", told))
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", phone.port)
    phone.heard(events.CallDisconnected)
    assert phone.engine.process_id == process


def unreadable(raw_peer, port: int, before: str, after: str) -> str:
    """The status line that answers an INVITE in which this was changed."""
    invite = raw_peer.invite(port)
    assert before in invite
    return answered(raw_peer, port, invite.replace(before, after, 1)).split("\r\n")[0]


def test_requests_that_cannot_be_read_are_answered_and_ring_nothing(bob, raw_peer) -> None:
    for before, after, status in (
        (" SIP/2.0\n", " SIP/7.0\n", "505 Version Not Supported"),
        ("INVITE sip:", "INVITE nobodyKnowsThis:", "416 Unsupported URI Scheme"),
        ("CSeq: 1 INVITE", "CSeq: 36893488147419103232 INVITE", "400 Bad Request"),
        ("Max-Forwards: 70", f"Max-Forwards: 70\nX: {'a' * 5_000}", "513 Message Too Large"),
        ('"Raw"', '"Raw', "400 Bad Request"),
    ):
        assert unreadable(raw_peer, bob.port, before, after) == f"SIP/2.0 {status}"
    # What comes next is heard next.
    raw_peer.send(bob.port, raw_peer.invite(bob.port))
    bob.heard(events.CallReceived)
    assert sum(isinstance(event, events.CallReceived) for event in bob.kept) == 1
