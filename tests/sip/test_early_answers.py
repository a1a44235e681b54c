"""Provisional answers whose SDP cannot be agreed: the stack would abort at the next SDP."""

import re
import socket

import pytest

from exophone_desktop.domain.account import SrtpPolicy
from exophone_desktop.engine import commands, events

NO_CODEC = ("RTP/AVP 0 101\r\na=rtpmap:0 PCMU/8000", "RTP/AVP 99\r\na=rtpmap:99 FOO/8000")
BROKEN = {
    "no common codec": NO_CODEC,
    "no sound wanted": ("m=audio 40000", "m=audio 0"),
    "a port that is 0 in sixteen bits": ("m=audio 40000", "m=audio 65536"),
    "a broken rtpmap": ("rtpmap:101", "rtpmap101"),
    "no audio": ("m=audio", "m=image"),
    "no line of media": ("m=audio 40000 RTP/AVP 0 101\r\n", ""),
    "no address": ("c=IN IP4 127.0.0.1\r\n", ""),
    "an address of another kind": ("c=IN IP4 127.0.0.1", "c=IN IP6 ::1"),
    "an address that is none": ("c=IN IP4 127.0.0.1", "c=IN IP4 999.0.0.1"),
    "digits only": ("AVP 0 101", "AVP 101"),
    "keys that nobody offered": (
        "RTP/AVP 0 101",
        "RTP/SAVP 0 101\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:" + "A" * 40,
    ),
    "no SDP": ("v=0", "x"),
}


def sdp_of(raw_peer, port: int = 40000) -> str:
    return raw_peer.sdp(port).replace("\n", "\r\n")


def placed(phone, raw_peer) -> tuple[str, str]:
    """A call to the raw peer: its identifier and its INVITE."""
    call_id = phone.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    return call_id, raw_peer.receive("INVITE")


def from_branch(invite: str, tag: str) -> str:
    """The INVITE as another branch would answer it (RFC 3261 section 12.1)."""
    return re.sub(r"(?m)^(To: [^\r\n]*)", rf"\1;tag={tag}", invite, count=1)


def end(phone, raw_peer, call_id: str) -> None:
    phone.send(commands.HangUpCall(call_id))
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", phone.port)
    phone.heard(events.CallDisconnected, lambda event: event.call.call_id == call_id)


@pytest.mark.parametrize("kinds", [list(BROKEN)[0::2], list(BROKEN)[1::2]], ids=["some", "others"])
def test_a_call_rings_and_connects_after_early_media_that_cannot_be_agreed(
    alice, raw_peer, kinds
) -> None:
    process = alice.engine.process_id
    good = sdp_of(raw_peer)
    for kind in kinds:
        right, wrong = BROKEN[kind]
        assert right in good, kind
        bad = good.replace(right, wrong)
        call_id, invite = placed(alice, raw_peer)
        # All in one turn of the stack, as if they had waited for it.
        raw_peer.answer(invite, "183 Session Progress", alice.port, body=bad)
        raw_peer.answer(invite, "183 Session Progress", alice.port, body=good)
        raw_peer.answer(invite, "200 OK", alice.port, body=good)
        alice.heard(events.CallRang, lambda event, c=call_id: event.call.call_id == c)
        alice.heard(events.CallConfirmed, lambda event, c=call_id: event.call.call_id == c)
        end(alice, raw_peer, call_id)
    assert alice.engine.process_id == process


def test_branches_that_disagree_do_not_spoil_the_one_that_answers(alice, raw_peer) -> None:
    process = alice.engine.process_id
    good = sdp_of(raw_peer)
    bad = good.replace(*NO_CODEC)
    call_id, invite = placed(alice, raw_peer)
    for tag, body in (("one", good), ("two", bad), ("three", good), ("four", bad)):
        branch = from_branch(invite, tag)
        raw_peer.answer(branch, "183 Session Progress", alice.port, body=body)
    raw_peer.answer(from_branch(invite, "five"), "200 OK", alice.port, body=good)
    alice.heard(events.CallConfirmed)
    end(alice, raw_peer, call_id)
    assert alice.engine.process_id == process


def test_sdp_after_the_call_was_given_up_here_is_not_looked_at(alice, raw_peer) -> None:
    process = alice.engine.process_id
    good = sdp_of(raw_peer)
    call_id, invite = placed(alice, raw_peer)
    raw_peer.answer(invite, "180 Ringing", alice.port)
    alice.heard(events.CallRang)
    alice.send(commands.HangUpCall(call_id))
    raw_peer.receive("CANCEL")
    for body in (good.replace(*NO_CODEC), good):
        raw_peer.answer(invite, "183 Session Progress", alice.port, body=body)
    raw_peer.answer(invite, "200 OK", alice.port, body=good)
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
    alice.heard(events.CallDisconnected)
    assert alice.engine.process_id == process


def test_two_answers_of_which_the_first_cannot_be_agreed_end_the_call_only(alice, raw_peer) -> None:
    process = alice.engine.process_id
    good = sdp_of(raw_peer)
    _, invite = placed(alice, raw_peer)
    raw_peer.answer(from_branch(invite, "one"), "200 OK", alice.port, body=good.replace(*NO_CODEC))
    raw_peer.answer(from_branch(invite, "two"), "200 OK", alice.port, body=good)
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
    alice.heard(events.CallDisconnected)
    assert alice.engine.process_id == process


def test_a_call_is_held_and_resumed_after_a_second_branch_answered(alice, raw_peer) -> None:
    good = sdp_of(raw_peer)
    call_id, invite = placed(alice, raw_peer)
    raw_peer.answer(from_branch(invite, "one"), "200 OK", alice.port, body=good)
    raw_peer.answer(from_branch(invite, "two"), "200 OK", alice.port, body=good)
    alice.heard(events.CallConfirmed)
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
    alice.send(commands.HoldCall(call_id))
    again = good.replace("o=- 1 1", "o=- 1 2") + "a=recvonly\r\n"
    raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=again)
    alice.heard(events.CallHeld)
    alice.send(commands.ResumeCall(call_id))
    again = good.replace("o=- 1 1", "o=- 1 3")
    raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=again)
    alice.heard(events.CallResumed)
    end(alice, raw_peer, call_id)


def test_a_renewal_survives_a_provisional_answer_that_cannot_be_agreed(alice, raw_peer) -> None:
    process = alice.engine.process_id
    good = sdp_of(raw_peer)
    call_id, invite = placed(alice, raw_peer)
    raw_peer.answer(invite, "200 OK", alice.port, body=good)
    alice.heard(events.CallConfirmed)
    raw_peer.receive("ACK")
    alice.send(commands.RenewMedia(call_id))
    again = raw_peer.receive("INVITE")
    raw_peer.answer(again, "183 Session Progress", alice.port, body=good.replace(*NO_CODEC))
    raw_peer.answer(again, "200 OK", alice.port, body=good.replace("o=- 1 1", "o=- 1 2"))
    raw_peer.receive("ACK")
    end(alice, raw_peer, call_id)
    assert alice.engine.process_id == process


PARTS = {
    "alone": "--b\r\nContent-Type: application/sdp\r\n\r\n{sdp}--b--\r\n",
    "compact": "--b\r\nc:application/sdp\r\n\r\n{sdp}--b--\r\n",
    "odd": "--b\r\nCONTENT-TYPE : APPLICATION/SDP;x=y\r\nContent-ID: <1>\r\n\r\n{sdp}--b--\r\n",
    "second": "--b\r\n\r\nv=0\r\n--b\r\nc: application/sdp\r\n\r\n{sdp}--b--\r\n",
    "after a preamble": (
        "Content-Type: application/sdp\r\n\r\n{other}\r\n"
        "--b\r\nc: application/sdp\r\n\r\n{sdp}--b--\r\n"
    ),
    "first of two": (
        "--b\r\nc: application/sdp\r\n\r\n{sdp}"
        "--b\r\nContent-Type: application/sdp\r\n\r\n{other}--b--\r\n"
    ),
}


def answer_in_parts(raw_peer, invite: str, port: int, body: str) -> None:
    """Answer 183 with this body, which is one in parts."""
    send, kind = raw_peer.send, b"multipart/mixed;boundary=b"
    raw_peer.send = lambda to, raw: send(to, raw.replace(b"application/sdp", kind, 1))
    raw_peer.answer(invite, "183 Session Progress", port, body=body)
    raw_peer.send = send


def test_no_form_of_parts_hides_sdp_that_cannot_be_agreed(alice, raw_peer) -> None:
    process = alice.engine.process_id
    good = sdp_of(raw_peer)
    for form in PARTS.values():
        for bad in (good.replace(*NO_CODEC), ""):
            call_id, invite = placed(alice, raw_peer)
            parts = form.format(sdp=bad, other=good)
            answer_in_parts(raw_peer, invite, alice.port, parts)
            raw_peer.answer(invite, "183 Session Progress", alice.port, body=good)
            raw_peer.answer(invite, "200 OK", alice.port, body=good)
            alice.heard(events.CallConfirmed, lambda event, c=call_id: event.call.call_id == c)
            end(alice, raw_peer, call_id)
    assert alice.engine.process_id == process


@pytest.mark.parametrize("form", ["plain", "alone", "compact", "after a preamble"])
def test_early_media_that_can_be_agreed_is_heard(alice, raw_peer, form) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as theirs:
        theirs.bind(("127.0.0.1", 0))
        _, invite = placed(alice, raw_peer)
        sdp = sdp_of(raw_peer, theirs.getsockname()[1])
        if form == "plain":
            raw_peer.answer(invite, "183 Session Progress", alice.port, body=sdp)
        else:
            parts = PARTS[form].format(sdp=sdp, other=sdp.replace(*NO_CODEC))
            answer_in_parts(raw_peer, invite, alice.port, parts)
        ours = int(re.search(r"m=audio (\d+)", invite).group(1))
        rtp = bytes([0x80, 0, 0, 1, 0, 0, 0, 160, 0, 0, 0, 7]) + bytes([0x55]) * 160
        # The stack opens its stream a moment after it has the SDP.
        alice.heard(events.MediaStarted)
        theirs.sendto(rtp, ("127.0.0.1", ours))
        alice.heard(events.EarlyMediaStarted)


def test_who_wants_keys_rings_on_where_early_media_has_none(make_phone, raw_peer) -> None:
    phone = make_phone("alice", srtp=SrtpPolicy.REQUIRED)
    process = phone.engine.process_id
    good = sdp_of(raw_peer)
    _, invite = placed(phone, raw_peer)
    raw_peer.answer(invite, "183 Session Progress", phone.port, body=good)
    phone.heard(events.CallRang)
    raw_peer.answer(invite, "200 OK", phone.port, body=good)
    raw_peer.answer(raw_peer.receive("BYE"), "200 OK", phone.port)
    phone.heard(events.CallDisconnected)
    assert phone.engine.process_id == process
