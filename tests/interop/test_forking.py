"""Two phones of one person behind Kamailio, which rings both."""

from collections.abc import Callable

from interop.alice import Alice
from interop.baresip import Baresip
from interop.exophone import Account, Exophone
from interop.registrar import DOMAIN

from exophone_desktop.engine import events
from exophone_desktop.engine.elsewhere import Elsewhere


def test_what_the_other_phone_answers_is_told_from_a_missed_call(
    alice: Alice,
    account: Callable[..., Account],
    baresip: Callable[..., Baresip],
    exophone: Callable[..., Exophone],
) -> None:
    baresip("alice", auto_answer=True)
    carol = account("carol")
    call = exophone("call", f"sip:alice@{DOMAIN}", "--account", carol.path)
    alice.heard(events.CallReceived)
    end = alice.heard(events.CallDisconnected)
    assert (end.elsewhere, end.sip_code, end.detail) == (Elsewhere.ANSWERED, 487, "")
    call.wait_for("call_confirmed")
    call.interrupt()
    call.finish()
