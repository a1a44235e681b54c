"""Calls between our command line and baresip through Kamailio: both directions, all transports."""

from collections.abc import Callable
from pathlib import Path

import pytest
from interop.baresip import Baresip
from interop.exophone import OK, Account, Exophone
from interop.registrar import DOMAIN
from interop.speech import assert_heard

WAYS = [
    pytest.param("udp", "off", "PCMU", id="udp-PCMU"),
    pytest.param("tcp", "off", "G722", id="tcp-G722"),
    pytest.param("tls", "required", "PCMA", id="tls-srtp-PCMA"),
]


@pytest.mark.parametrize(("transport", "srtp", "codec"), WAYS)
def test_we_call_baresip_and_both_hear_what_was_said(
    account: Callable[..., Account],
    baresip: Callable[..., Baresip],
    exophone: Callable[..., Exophone],
    speech: Path,
    reply: Path,
    tmp_path: Path,
    transport: str,
    srtp: str,
    codec: str,
) -> None:
    bob = baresip(
        "bob",
        transport=transport,
        codec=codec,
        srtp=srtp == "required",
        speech=reply,
        auto_answer=True,
    )
    alice = account("alice", transport=transport, srtp=srtp, codecs=[codec])
    recording = tmp_path / "alice-heard.wav"

    phone = exophone(
        "call",
        f"sip:bob@{DOMAIN}",
        "--account",
        alice.path,
        "--play",
        speech,
        "--record",
        recording,
    )
    code, summary = phone.finish()
    bob.wait_for("CALL_CLOSED")

    assert code == OK, summary
    assert summary["codec"] == codec
    assert bool(summary["srtp"]) == (srtp == "required")
    assert_heard(speech, bob.heard())
    assert_heard(reply, recording)


@pytest.mark.parametrize(("transport", "srtp", "codec"), WAYS)
def test_baresip_calls_us_and_both_hear_what_was_said(
    account: Callable[..., Account],
    baresip: Callable[..., Baresip],
    exophone: Callable[..., Exophone],
    speech: Path,
    reply: Path,
    tmp_path: Path,
    transport: str,
    srtp: str,
    codec: str,
) -> None:
    alice = account("alice", transport=transport, srtp=srtp, codecs=[codec])
    recording = tmp_path / "alice-heard.wav"
    phone = exophone("answer", "--account", alice.path, "--play", reply, "--record", recording)
    phone.wait_for("registration_succeeded")
    bob = baresip("bob", transport=transport, codec=codec, srtp=srtp == "required", speech=speech)

    bob.dial("alice")
    bob.wait_for("CALL_ESTABLISHED")
    # The longer of the two: we send silence once our file is at its end.
    bob.hear_out(speech)
    bob.hang_up()
    code, summary = phone.finish()

    assert code == OK, summary
    assert summary["end_reason"] == "REMOTE_HANGUP"
    assert bool(summary["srtp"]) == (srtp == "required")
    assert_heard(reply, bob.heard())
    assert_heard(speech, recording)


def test_a_call_that_wants_srtp_is_not_made_without(
    account: Callable[..., Account],
    baresip: Callable[..., Baresip],
    exophone: Callable[..., Exophone],
) -> None:
    baresip("bob", transport="tls", srtp=False, auto_answer=True)
    alice = account("alice", transport="tls", srtp="required")

    code, summary = exophone(
        "call", f"sip:bob@{DOMAIN}", "--account", alice.path, "--seconds", 2
    ).finish()

    assert code != OK
    assert summary["packets_sent"] == 0
    assert summary["detail"]


def test_two_of_ours_hear_each_other(
    account: Callable[..., Account],
    exophone: Callable[..., Exophone],
    speech: Path,
    reply: Path,
    tmp_path: Path,
) -> None:
    secure = {"transport": "tls", "srtp": "required"}
    heard_by = {user: tmp_path / f"{user}-heard.wav" for user in ("alice", "carol")}
    carol = exophone(
        "answer", "--account", account("carol", **secure).path,
        "--play", reply, "--record", heard_by["carol"],
    )  # fmt: skip
    carol.wait_for("registration_succeeded")
    alice = exophone(
        "call", f"sip:carol@{DOMAIN}", "--account", account("alice", **secure).path,
        "--play", speech, "--record", heard_by["alice"],
    )  # fmt: skip

    assert alice.finish()[0] == OK
    assert carol.finish()[0] == OK

    assert_heard(speech, heard_by["carol"])
    assert_heard(reply, heard_by["alice"])


def test_baresip_hangs_up_and_we_are_told(
    account: Callable[..., Account],
    baresip: Callable[..., Baresip],
    exophone: Callable[..., Exophone],
) -> None:
    bob = baresip("bob", auto_answer=True)
    phone = exophone("call", f"sip:bob@{DOMAIN}", "--account", account("alice").path)
    phone.wait_for("call_confirmed")
    phone.wait_for("statistics_measured")

    bob.hang_up()
    code, summary = phone.finish()

    assert code == OK, summary
    assert summary["end_reason"] == "REMOTE_HANGUP"
