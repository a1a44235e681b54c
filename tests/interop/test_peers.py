"""The foreign programs work with one another: otherwise nothing they say about us counts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from interop.baresip import Baresip
from interop.registrar import DOMAIN, PASSWORDS, Registrar
from interop.sipp import Sipp
from interop.speech import compare


@pytest.mark.parametrize(
    ("transport", "srtp", "codec"),
    [("udp", False, "PCMU"), ("tcp", False, "G722"), ("tls", True, "PCMA")],
)
def test_two_baresips_hear_each_other_through_kamailio(
    baresip: Callable[..., Baresip],
    speech: Path,
    reply: Path,
    transport: str,
    srtp: bool,
    codec: str,
) -> None:
    options = {"transport": transport, "srtp": srtp, "codec": codec}
    bob = baresip("bob", speech=reply, auto_answer=True, **options)
    alice = baresip("alice", speech=speech, **options)

    alice.dial("bob")
    alice.wait_for("CALL_ESTABLISHED")
    alice.hear_out(reply)
    bob.hear_out(speech)
    alice.hang_up()
    bob.wait_for("CALL_CLOSED")

    for said, heard in ((reply, alice.heard()), (speech, bob.heard())):
        likenesses = [utterance.likeness for utterance in compare(said, heard)]
        assert min(likenesses) > 0.8, likenesses


def test_sipp_calls_a_baresip_through_kamailio(
    baresip: Callable[..., Baresip], sipp: Callable[..., Sipp], registrar: Registrar
) -> None:
    bob = baresip("bob", auto_answer=True)

    caller = sipp(
        "calls",
        remote=f"{registrar.address}:5060",
        service="bob",
        user="carol",
        password=PASSWORDS["carol"],
        domain=DOMAIN,
        talk="500",
    )

    caller.succeeds()
    bob.wait_for("CALL_CLOSED")
