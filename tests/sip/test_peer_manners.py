"""What peers do in a call, politely and not: hold, redirection, odd digits, hosts not there."""

import re
import socket

import pytest

from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.sound_events import TroubleNoticed


@pytest.fixture
def talking(make_phone, raw_peer):
    """A phone in a call with the raw peer: phone, call, INVITE and its 200."""
    quick = EngineSettings.without_sound_devices()
    quick = type(quick)(audio=quick.audio, media_disrupted_after=0.5, media_renewed_after=0.5)
    phone = make_phone("bob", quick)
    invite = raw_peer.invite(phone.port)
    raw_peer.send(phone.port, invite)
    call_id = phone.answer_next()
    ok = raw_peer.receive("SIP/2.0 200")
    raw_peer.send(phone.port, raw_peer.ack(invite, ok))
    phone.heard(events.CallConfirmed)
    return phone, call_id, invite, ok


def in_dialog(raw_peer, invite: str, ok: str, method: str, cseq: int, kind: str, body: str) -> str:
    """A request inside the call."""
    request = raw_peer.ack(invite, ok).replace("ACK ", f"{method} ", 1)
    request = request.replace("CSeq: 1 ACK", f"CSeq: {cseq} {method}")
    raw = body.replace("\n", "\r\n")
    contact = f"Contact: <sip:raw@127.0.0.1:{raw_peer.port}>\n"
    end = f"{contact}Content-Type: {kind}\nContent-Length: {len(raw)}\n\n{body}"
    return request.replace("Content-Length: 0\n\n", end)


@pytest.mark.parametrize("body", ["Signal=5", "Signal=", "Signal=999999999", "Signal=\x1b\n"])
def test_digits_by_info_that_would_abort_the_stack_are_answered_400(
    talking, raw_peer, body
) -> None:
    phone, call_id, invite, ok = talking
    process = phone.engine.process_id
    info = in_dialog(raw_peer, invite, ok, "INFO", 2, "application/dtmf-relay", body)
    raw_peer.send(phone.port, info)
    assert raw_peer.receive("SIP/2.0 ").startswith("SIP/2.0 400")
    good = "Signal=7\nDuration=160\n"
    info = in_dialog(raw_peer, invite, ok, "INFO", 3, "application/dtmf-relay", good)
    raw_peer.send(phone.port, info)
    assert phone.heard(events.DtmfReceived).digit == "7"
    assert phone.engine.process_id == process
    phone.send(commands.HangUpCall(call_id))


def test_no_way_to_write_the_type_of_such_digits_gets_them_to_the_stack(bob, raw_peer) -> None:
    process = bob.engine.process_id
    invite = raw_peer.invite(bob.port)
    raw_peer.send(bob.port, invite)
    # Before anybody answers: the tag of the 180 is enough for a request in the dialog.
    ringing = raw_peer.receive("SIP/2.0 180")
    relay = "Content-Type: application/dtmf-relay"
    forms = (
        (relay, "Content-Type: application / dtmf-relay"),
        (relay, "Content-Type: application/ DTMF-Relay"),
        (relay, "Content-Type: application /dtmf-relay"),
        (relay, "Content-Type: application/\n dtmf-relay"),
        (relay, "c: application/dtmf-relay;x=y"),
        ("\nContent-Type", "\rContent-Type"),
        ("Signal=5", "Signal=5\r"),
        ("Signal=5", ""),
    )
    for cseq, (right, form) in enumerate(forms, 2):
        kind = "application/dtmf-relay"
        info = in_dialog(raw_peer, invite, ringing, "INFO", cseq, kind, "Signal=5")
        assert right in info
        raw = info.replace(right, form).replace("\n", "\r\n").replace("\r\r\n", "\r")
        raw_peer.send(bob.port, raw.encode())
        assert raw_peer.receive("SIP/2.0 ").startswith(("SIP/2.0 400", "SIP/2.0 500")), form
    assert bob.engine.process_id == process


@pytest.mark.parametrize(
    ("method", "status"), [("NEWMETHOD", 501), ("REGISTER", 501), ("PUBLISH", 501), ("BYE", 481)]
)
def test_a_request_that_a_phone_does_not_know_is_answered(
    bob, raw_peer, method: str, status: int
) -> None:
    raw_peer.send(bob.port, raw_peer.invite(bob.port).replace("INVITE", method))
    assert raw_peer.receive("SIP/2.0 ").startswith(f"SIP/2.0 {status}")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("CSeq: 1 INVITE", "CSeq: 1 OPTIONS"),
        ("CSeq: 1 INVITE", "CSeq: 1 INVITE\nCSeq: 59 INVITE"),
        ("Max-Forwards: 70", "Max-Forwards: 70\nf: <sip:other@example.net>;tag=2"),
    ],
)
def test_a_request_that_contradicts_itself_does_not_ring(
    bob, raw_peer, right: str, wrong: str
) -> None:
    raw_peer.send(bob.port, raw_peer.invite(bob.port).replace(right, wrong))
    assert raw_peer.receive("SIP/2.0 ").startswith("SIP/2.0 400")


@pytest.mark.parametrize("direction", ["sendonly", "inactive"])
def test_a_call_on_hold_is_not_taken_for_a_broken_one(talking, raw_peer, direction) -> None:
    phone, call_id, invite, ok = talking
    body = raw_peer.sdp().replace("o=- 1 1", "o=- 1 2") + f"a={direction}\n"
    hold = in_dialog(raw_peer, invite, ok, "INVITE", 2, "application/sdp", body)
    raw_peer.send(phone.port, hold)
    held = raw_peer.receive("SIP/2.0 200")
    raw_peer.send(phone.port, raw_peer.ack(hold, held).replace("CSeq: 1", "CSeq: 2"))
    phone.heard(events.MediaStarted)
    phone.kept.clear()
    # Well past the half second after which a silent call counts as disrupted.
    for _ in range(3):
        phone.heard(events.StatisticsMeasured)
    complaints = (events.MediaDisrupted, events.MediaRenewing, TroubleNoticed)
    assert not [event for event in phone.kept if isinstance(event, complaints)]
    phone.send(commands.HangUpCall(call_id))


@pytest.mark.parametrize("method", ["INVITE", "UPDATE"])
def test_a_call_whose_sound_is_switched_off_rests_until_it_is_switched_on(
    talking, raw_peer, method
) -> None:
    phone, call_id, invite, ok = talking
    for cseq, port in ((2, 0), (3, 40000)):
        body = raw_peer.sdp(port).replace("o=- 1 1", f"o=- 1 {cseq}")
        change = in_dialog(raw_peer, invite, ok, method, cseq, "application/sdp", body)
        raw_peer.send(phone.port, change)
        answer = raw_peer.receive("SIP/2.0 200")
        # RFC 3264 section 6: sound that is refused by the offer is refused by the answer.
        assert ("m=audio 0 " in answer) is (port == 0)
        if method == "INVITE":
            raw_peer.send(
                phone.port, raw_peer.ack(change, answer).replace("CSeq: 1", f"CSeq: {cseq}")
            )
        phone.heard(events.CallResumed if port else events.CallHeld)
    phone.send(commands.HangUpCall(call_id))


def test_a_redirection_is_told_and_not_followed(alice, raw_peer) -> None:
    alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    invite = raw_peer.receive("INVITE")
    moved = "Contact: <sip:evil@127.0.0.1:9>"
    raw_peer.answer(invite, "302 Moved Temporarily", alice.port, headers=moved)
    end = alice.heard(events.CallDisconnected)
    assert end.sip_code == 302
    assert "another address" in end.detail


def test_a_target_whose_host_is_not_there_is_told_in_plain_words(alice) -> None:
    alice.place("sip:bob@no-such-host.invalid")
    assert "no-such-host.invalid could not be found" in alice.heard(events.CommandFailed).detail


def test_a_call_that_is_still_being_looked_up_can_be_hung_up(alice) -> None:
    mine = alice.place("sip:bob@no-such-host.invalid")
    alice.send(commands.HangUpCall(mine))
    alice.heard((events.CallDisconnected, events.CommandFailed))


def test_an_account_with_a_proxy_and_no_registrar_can_call_at_once(make_phone, bob) -> None:
    phone = make_phone("caller")
    account = type(phone.account)(id="sip:caller@127.0.0.1", proxy=f"sip:127.0.0.1:{bob.port}")
    phone.send(commands.AddAccount("by-proxy", account))
    phone.send(commands.PlaceCall("c1", "by-proxy", f"sip:bob@127.0.0.1:{bob.port}"))
    bob.answer_next(caller="caller")
    assert phone.heard(events.CallConfirmed).call.call_id == "c1"


def test_an_account_whose_proxy_is_not_there_says_so_when_it_is_used(make_phone) -> None:
    phone = make_phone("caller")
    account = type(phone.account)(id="sip:caller@x.test", proxy="sip:no-such-host.invalid")
    phone.send(commands.AddAccount("lost", account))
    phone.heard(events.RegistrationFailed)
    phone.send(commands.PlaceCall("c1", "lost", "sip:bob@x.test"))
    assert "could not be found" in phone.heard(events.CommandFailed).detail


def test_figures_of_a_call_go_on_over_a_renewal(alice, bob) -> None:
    mine, _ = alice.call(bob)
    before = alice.heard(
        events.StatisticsMeasured, lambda event: event.statistics.packets_sent > 60
    ).statistics
    alice.send(commands.RenewMedia(mine))
    alice.heard(events.MediaRestored)
    after = alice.heard(events.StatisticsMeasured).statistics
    assert after.packets_sent >= before.packets_sent
    assert alice.hang_up(mine).statistics.packets_received >= before.packets_received


def test_a_183_without_sound_is_ringing_until_the_first_packet_comes(alice, raw_peer) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as theirs:
        theirs.bind(("127.0.0.1", 0))
        alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
        invite = raw_peer.receive("INVITE")
        sdp = raw_peer.sdp(theirs.getsockname()[1]).replace("\n", "\r\n")
        raw_peer.answer(invite, "183 Session Progress", alice.port, body=sdp)
        assert not alice.heard(events.CallRang).early_media
        assert not [event for event in alice.kept if isinstance(event, events.EarlyMediaStarted)]
        ours = int(re.search(r"m=audio (\d+)", invite).group(1))
        rtp = bytes([0x80, 0, 0, 1, 0, 0, 0, 160, 0, 0, 0, 7]) + bytes([0x55]) * 160
        theirs.sendto(rtp, ("127.0.0.1", ours))
        alice.heard(events.EarlyMediaStarted)


def test_a_registrar_that_accepts_and_keeps_nothing_is_told(make_phone, raw_peer) -> None:
    phone = make_phone("caller")
    registrar = f"sip:127.0.0.1:{raw_peer.port}"
    account = type(phone.account)(id="sip:x@127.0.0.1", registrar=registrar, bind="127.0.0.1")
    phone.send(commands.AddAccount("kept-nothing", account))
    for granted in (0, 60):
        register = raw_peer.receive("REGISTER")
        port = int(re.search(r"Via: SIP/2.0/UDP [^:;]+:(\d+)", register).group(1))
        contact = re.search(r"(?m)^Contact: [^>]*>", register).group()
        kept = f"{contact};expires={granted}" if granted else "Expires: 0"
        raw_peer.answer(register, "200 OK", port, headers=kept)
        if not granted:
            failure = phone.heard(events.RegistrationFailed)
            assert failure.will_retry
            assert "keeps none" in failure.detail
            phone.send(commands.RefreshRegistration("kept-nothing"))
    phone.heard(events.RegistrationSucceeded)
