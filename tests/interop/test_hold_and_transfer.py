"""Hold both ways and blind transfer with baresip, through Kamailio."""

from collections.abc import Callable

from interop.alice import Alice
from interop.baresip import Baresip
from interop.registrar import DOMAIN

from exophone_desktop.engine import commands, events


def test_we_hold_baresip_and_take_the_call_up_again(
    alice: Alice, baresip: Callable[..., Baresip]
) -> None:
    bob = baresip("bob", auto_answer=True)
    call_id = alice.call("bob")
    alice.hears()
    alice.engine.send(commands.HoldCall(call_id))
    assert alice.heard(events.CallHeld).here
    bob.program.wait_for(r"a=sendonly")
    alice.engine.send(commands.ResumeCall(call_id))
    assert alice.heard(events.CallResumed).here
    alice.hears()


def test_baresip_holds_us_and_takes_the_call_up_again(
    alice: Alice, baresip: Callable[..., Baresip]
) -> None:
    bob = baresip("bob", auto_answer=True)
    alice.call("bob")
    alice.hears()
    bob.hold()
    assert not alice.heard(events.CallHeld).here
    bob.resume()
    resumed = alice.heard(events.CallResumed)
    assert not resumed.here
    assert not resumed.call.held_there
    alice.hears()


def test_we_transfer_baresip_to_a_third(alice: Alice, baresip: Callable[..., Baresip]) -> None:
    bob = baresip("bob", auto_answer=True)
    carol = baresip("carol", auto_answer=True)
    call_id = alice.call("bob")
    alice.hears()
    alice.engine.send(commands.TransferCall(call_id, f"sip:carol@{DOMAIN}"))
    carol.wait_for("CALL_ESTABLISHED")
    assert alice.heard(events.TransferSucceeded).target == f"sip:carol@{DOMAIN}"
    assert alice.heard(events.CallDisconnected).ended_here
    bob.wait_for("CALL_ESTABLISHED")


def test_two_that_we_connect_talk_to_each_other_also_where_one_calls_anew(
    alice: Alice, baresip: Callable[..., Baresip]
) -> None:
    # This baresip knows no Replaces: it calls Carol once more, which her phone takes.
    bob = baresip("bob", auto_answer=True)
    carol = baresip("carol", auto_answer=True)
    first = alice.call("bob")
    alice.hears()
    alice.engine.send(commands.HoldCall(first))
    alice.heard(events.CallHeld)
    second = alice.call("carol")
    alice.engine.send(commands.ConnectCalls(first, second))
    assert "carol" in alice.heard(events.TransferSucceeded).target
    ended = {alice.heard(events.CallDisconnected).call.call_id for _ in range(2)}
    assert ended == {first, second}
    bob.wait_for("CALL_ESTABLISHED")
    carol.wait_for("CALL_ESTABLISHED")
