"""Digits, by RTP events and by SIP INFO, in both directions."""

from collections.abc import Callable

import pytest
from interop.baresip import Baresip
from interop.exophone import OK, Account, Exophone
from interop.registrar import DOMAIN


@pytest.mark.parametrize("method", ["rfc4733", "info"])
def test_digits_that_we_send_are_received(
    account: Callable[..., Account],
    baresip: Callable[..., Baresip],
    exophone: Callable[..., Exophone],
    method: str,
) -> None:
    bob = baresip("bob", auto_answer=True)
    alice = account("alice", dtmf=method)

    phone = exophone(
        "call", f"sip:bob@{DOMAIN}", "--account", alice.path, "--dtmf", "159#*0", "--seconds", 5
    )
    assert bob.digits_received(6) == "159#*0"
    code, summary = phone.finish()

    assert code == OK, summary
    assert ("application/dtmf-relay" in bob.program.text()) == (method == "info")


def test_digits_that_baresip_sends_are_received(
    account: Callable[..., Account],
    baresip: Callable[..., Baresip],
    exophone: Callable[..., Exophone],
) -> None:
    phone = exophone("answer", "--account", account("alice").path)
    phone.wait_for("registration_succeeded")
    bob = baresip("bob")
    bob.dial("alice")
    bob.wait_for("CALL_ESTABLISHED")
    phone.wait_for("statistics_measured")

    for digit in "42#":
        bob.press(digit)
        phone.wait_for("dtmf_received", digit=digit)
    bob.hang_up()

    assert phone.finish()[0] == OK
    received = [line["digit"] for line in phone.events() if line["event"] == "dtmf_received"]
    assert received == ["4", "2", "#"]
