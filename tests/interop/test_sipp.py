"""sipp as the other end: refusals, no answer, headers, and a call from it."""

from collections.abc import Callable

import pytest
from interop.exophone import NOT_ANSWERED, OK, Account, Exophone
from interop.registrar import DOMAIN, PASSWORDS, Registrar
from interop.sipp import Sipp


@pytest.mark.parametrize(
    ("code", "reason", "end_reason"),
    [
        ("486", "Busy Here", "BUSY"),
        ("603", "Decline", "BUSY"),
        ("404", "Not Found", "UNREACHABLE"),
        ("503", "Service Unavailable", "UNREACHABLE"),
    ],
)
def test_a_refusal_is_told_with_its_reason(
    unregistered: Account,
    exophone: Callable[..., Exophone],
    sipp: Callable[..., Sipp],
    code: str,
    reason: str,
    end_reason: str,
) -> None:
    peer = sipp("refuses", code=code, reason=reason)

    phone = exophone("call", peer.uri("bob"), "--account", unregistered.path)
    status, summary = phone.finish()

    peer.succeeds()
    assert status == NOT_ANSWERED
    assert summary["sip_code"] == int(code)
    assert summary["end_reason"] == end_reason
    assert summary["detail"]
    assert not summary["established"]


def test_a_call_that_nobody_answers_is_cancelled_when_we_end(
    unregistered: Account, exophone: Callable[..., Exophone], sipp: Callable[..., Sipp]
) -> None:
    peer = sipp("rings_only")
    phone = exophone("call", peer.uri("bob"), "--account", unregistered.path)
    phone.wait_for("call_rang")

    phone.interrupt()
    status, summary = phone.finish()

    peer.succeeds()
    assert status == NOT_ANSWERED
    assert summary["end_reason"] == "LOCAL_HANGUP"


def test_our_headers_reach_the_other_end(
    unregistered: Account, exophone: Callable[..., Exophone], sipp: Callable[..., Sipp]
) -> None:
    peer = sipp("answers", header="X-Exotel-Custom", value="order-4711")

    phone = exophone(
        "call",
        peer.uri("bob"),
        "--account",
        unregistered.path,
        "--header",
        "X-Exotel-Custom: order-4711",
        "--seconds",
        2,
    )
    status, summary = phone.finish()

    peer.succeeds()
    assert status == OK, summary
    assert "X-Exotel-Custom: order-4711" in peer.messages()


def test_sipp_calls_us_through_the_registrar_and_sends_a_digit_by_info(
    account: Callable[..., Account],
    exophone: Callable[..., Exophone],
    sipp: Callable[..., Sipp],
    registrar: Registrar,
) -> None:
    phone = exophone("answer", "--account", account("alice").path)
    phone.wait_for("registration_succeeded")

    caller = sipp(
        "calls",
        remote=f"{registrar.address}:5060",
        service="alice",
        user="carol",
        password=PASSWORDS["carol"],
        domain=DOMAIN,
        talk="2000",
    )
    status, summary = phone.finish()

    caller.succeeds()
    assert status == OK, summary
    received = phone.wait_for("call_received")
    assert received["remote_uri"].startswith(f"sip:carol@{DOMAIN}")
    assert {"name": "X-Exotel-Custom", "value": "from-sipp"} in received["headers"]
    assert phone.wait_for("dtmf_received")["digit"] == "5"
    assert summary["codec"] == "PCMU"
