"""Calls between ours and linphonec through Kamailio: sound, digits, hold, refusals, transfers.

linphone's SIP, TLS and RTP are its own: it shares no code with ours, baresip or sipp. Unlike
baresip it knows Replaces (RFC 3891).
"""

from collections.abc import Callable
from pathlib import Path

import pytest
import soundfile
from interop.alice import Alice
from interop.baresip import Baresip
from interop.exophone import NOT_ANSWERED, OK, Account, Exophone
from interop.linphone import Linphone
from interop.registrar import DOMAIN
from interop.speech import assert_heard

from exophone_desktop.engine import commands, events

LOUDER_THERE = {"PCMU": 0.0, "G722": 6.0}
"""Decibels by which linphone plays what others sent, and sends what others play the softer.

It scales G.722 to 14 bits (msg722.c): baresip and linphone are as far apart, spandsp and so baresip
and ours are not.
"""


def piece(of: Path, first: float, last: float, target: Path) -> Path:
    samples, rate = soundfile.read(of, dtype="int16")
    soundfile.write(target, samples[int(first * rate) : int(last * rate)], rate, subtype="PCM_16")
    return target


@pytest.fixture
def question(speech: Path, tmp_path: Path) -> Path:
    """The first sentence of who calls: calls with it stay short."""
    return piece(speech, 0.6, 3.4, tmp_path / "question.wav")


@pytest.fixture
def answer(reply: Path, tmp_path: Path) -> Path:
    """The first sentence of who is called."""
    return piece(reply, 0.4, 3.0, tmp_path / "answer.wav")


@pytest.mark.parametrize(
    ("transport", "srtp", "codec"),
    [
        pytest.param("udp", "off", "PCMU", id="udp-PCMU"),
        pytest.param("tls", "required", "G722", id="tls-srtp-G722"),
    ],
)
def test_we_call_linphone_and_both_hear_what_was_said(
    account: Callable[..., Account],
    linphone: Callable[..., Linphone],
    exophone: Callable[..., Exophone],
    question: Path,
    answer: Path,
    tmp_path: Path,
    transport: str,
    srtp: str,
    codec: str,
) -> None:
    secure = srtp == "required"
    bob = linphone(
        "bob", transport=transport, codec=codec, srtp=secure, speech=answer, auto_answer=True
    )
    alice = account("alice", transport=transport, srtp=srtp)
    recording = tmp_path / "alice-heard.wav"

    phone = exophone(
        "call", f"sip:bob@{DOMAIN}", "--account", alice.path,
        "--play", question, "--record", recording,
    )  # fmt: skip
    code, summary = phone.finish()
    bob.ended()

    assert code == OK, summary
    assert summary["codec"] == codec
    assert bool(summary["srtp"]) == secure
    assert_heard(question, bob.heard(), 1, LOUDER_THERE[codec])
    assert_heard(answer, recording, 1, -LOUDER_THERE[codec])


@pytest.mark.parametrize(
    ("transport", "codec"), [("udp", "G722"), ("tcp", "PCMU")], ids=["udp-G722", "tcp-PCMU"]
)
def test_linphone_calls_us_and_both_hear_what_was_said(
    account: Callable[..., Account],
    linphone: Callable[..., Linphone],
    exophone: Callable[..., Exophone],
    question: Path,
    answer: Path,
    tmp_path: Path,
    transport: str,
    codec: str,
) -> None:
    recording = tmp_path / "alice-heard.wav"
    alice = account("alice", transport=transport)
    phone = exophone("answer", "--account", alice.path, "--play", answer, "--record", recording)
    bob = linphone("bob", transport=transport, codec=codec, speech=question)
    phone.wait_for("registration_succeeded")

    bob.dial("alice")
    bob.wait_until_up()
    # The longer of the two: we send silence once our file is at its end.
    bob.hear_out(question)
    bob.hang_up()
    code, summary = phone.finish()

    assert code == OK, summary
    assert summary["codec"] == codec
    assert summary["end_reason"] == "REMOTE_HANGUP"
    assert_heard(answer, bob.heard(), 1, LOUDER_THERE[codec])
    assert_heard(question, recording, 1, -LOUDER_THERE[codec])


def test_digits_go_both_ways(alice: Alice, linphone: Callable[..., Linphone]) -> None:
    bob = linphone("bob", auto_answer=True)
    call_id = alice.call("bob")
    bob.wait_until_up()

    alice.engine.send(commands.SendDtmf(call_id, "159#*0"))
    assert bob.digits_received(6) == "159#*0"
    bob.press("4#")
    digits = [alice.heard(events.DtmfReceived).digit for _ in range(2)]

    assert digits == ["4", "#"]
    assert "telephone-event/8000" in bob.messages()
    assert "application/dtmf-relay" not in bob.messages()


def test_we_hold_linphone_and_take_the_call_up_again(
    alice: Alice, linphone: Callable[..., Linphone]
) -> None:
    bob = linphone("bob", auto_answer=True)
    call_id = alice.call("bob")
    bob.wait_until_up()
    alice.hears()

    alice.engine.send(commands.HoldCall(call_id))
    assert alice.heard(events.CallHeld).here
    bob.wait_until_held()
    alice.engine.send(commands.ResumeCall(call_id))
    assert alice.heard(events.CallResumed).here
    bob.wait_until_up()

    alice.hears()


def test_linphone_holds_us_and_takes_the_call_up_again(
    alice: Alice, linphone: Callable[..., Linphone]
) -> None:
    bob = linphone("bob", auto_answer=True)
    alice.call("bob")
    alice.hears()

    bob.hold()
    assert not alice.heard(events.CallHeld).here
    bob.resume()
    resumed = alice.heard(events.CallResumed)

    assert not resumed.here
    assert not resumed.call.held_there
    alice.hears()


def test_linphone_hangs_up_and_we_are_told(
    account: Callable[..., Account],
    linphone: Callable[..., Linphone],
    exophone: Callable[..., Exophone],
) -> None:
    bob = linphone("bob")
    phone = exophone("call", f"sip:bob@{DOMAIN}", "--account", account("alice").path)
    bob.wait_until_rung()
    phone.wait_for("call_rang")
    bob.accept()
    phone.wait_for("call_confirmed")
    # A call without a packet is another thing to the command line.
    phone.wait_for("statistics_measured")

    bob.hang_up()
    code, summary = phone.finish()

    assert code == OK, summary
    assert summary["end_reason"] == "REMOTE_HANGUP"


def test_a_call_that_linphone_declines_is_told_as_busy(
    account: Callable[..., Account],
    linphone: Callable[..., Linphone],
    exophone: Callable[..., Exophone],
) -> None:
    bob = linphone("bob")
    phone = exophone("call", f"sip:bob@{DOMAIN}", "--account", account("alice").path)
    bob.wait_until_rung()

    bob.hang_up()
    code, summary = phone.finish()

    assert code == NOT_ANSWERED
    assert (summary["sip_code"], summary["end_reason"]) == (603, "BUSY")
    assert summary["detail"]


def test_linphone_stops_ringing_when_we_cancel(
    account: Callable[..., Account],
    linphone: Callable[..., Linphone],
    exophone: Callable[..., Exophone],
) -> None:
    bob = linphone("bob")
    phone = exophone("call", f"sip:bob@{DOMAIN}", "--account", account("alice").path)
    bob.wait_until_rung()
    phone.wait_for("call_rang")

    phone.interrupt()
    code, summary = phone.finish()
    bob.ended()

    assert code == NOT_ANSWERED
    assert summary["end_reason"] == "LOCAL_HANGUP"
    bob.wait_until_logged("\nCANCEL sip:bob@")


def test_we_stop_ringing_when_linphone_cancels(
    alice: Alice, linphone: Callable[..., Linphone]
) -> None:
    bob = linphone("bob")
    bob.dial("alice")
    received = alice.heard(events.CallReceived).call

    bob.hang_up()

    ended = alice.heard(events.CallDisconnected)
    assert (ended.call.call_id, ended.ended_here) == (received.call_id, False)
    assert ended.sip_code == 487


def test_linphone_is_told_that_we_are_busy(alice: Alice, linphone: Callable[..., Linphone]) -> None:
    bob = linphone("bob")
    bob.dial("alice")
    received = alice.heard(events.CallReceived).call

    alice.engine.send(commands.RejectCall(received.call_id, 486, "Busy Here"))

    # It says no more than that; its log has the answer.
    bob.wait_until_failed()
    bob.wait_until_logged("\nSIP/2.0 486 Busy Here")


def test_we_transfer_linphone_to_a_third(
    alice: Alice, linphone: Callable[..., Linphone], baresip: Callable[..., Baresip]
) -> None:
    bob = linphone("bob", auto_answer=True)
    carol = baresip("carol", auto_answer=True)
    call_id = alice.call("bob")
    bob.wait_until_up()

    alice.engine.send(commands.TransferCall(call_id, f"sip:carol@{DOMAIN}"))

    # Its last report says "reason=" twice (see odd_headers.py).
    carol.wait_for("CALL_ESTABLISHED")
    bob.wait_until_up("carol")
    assert alice.heard(events.TransferSucceeded).target == f"sip:carol@{DOMAIN}"
    assert alice.heard(events.CallDisconnected).ended_here


@pytest.mark.parametrize("alice", ["tcp"], indirect=True)
def test_two_linphones_that_we_connect_take_our_place_in_the_call_that_there_is(
    alice: Alice, linphone: Callable[..., Linphone]
) -> None:
    bob, carol = linphone("bob", auto_answer=True), linphone("carol", auto_answer=True)
    first = alice.call("bob")
    bob.wait_until_up()
    alice.engine.send(commands.HoldCall(first))
    alice.heard(events.CallHeld)
    second = alice.call("carol")
    carol.wait_until_up()

    alice.engine.send(commands.ConnectCalls(first, second))

    # Carol ends the call that is replaced, before or after Bob's report.
    alice.heard_all(
        lambda event: isinstance(event, events.TransferSucceeded) and "carol" in event.target,
        lambda event: isinstance(event, events.CallDisconnected) and event.call.call_id == first,
        lambda event: isinstance(event, events.CallDisconnected) and event.call.call_id == second,
    )
    bob.wait_until_up("carol")
    carol.wait_until_up("bob")
    assert "\nReplaces: " in carol.messages()


def test_linphone_cannot_send_us_elsewhere_and_the_call_goes_on(
    alice: Alice, linphone: Callable[..., Linphone]
) -> None:
    bob = linphone("bob", auto_answer=True)
    alice.call("bob")
    bob.wait_until_up()

    bob.transfer("carol")

    bob.wait_until_logged("\nSIP/2.0 603 Decline")
    alice.hears()
