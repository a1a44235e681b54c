"""Hold both ways and blind transfer with baresip, through Kamailio."""

import queue
import time
import uuid
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from interop.baresip import Baresip
from interop.registrar import DOMAIN, PASSWORDS, Registrar

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.events import EngineEvent
from exophone_desktop.engine.process import ProcessEngine

LIMIT = 20.0
Heard = TypeVar("Heard")


class Alice:
    """Our engine, registered at Kamailio."""

    def __init__(self, registrar: Registrar, address: str) -> None:
        self._said: queue.Queue[EngineEvent] = queue.Queue()
        self.engine = ProcessEngine()
        self.engine.start(EngineSettings.without_sound_devices(), self._said.put)
        account = SipAccount(
            id=f"sip:alice@{DOMAIN}",
            registrar=f"sip:{DOMAIN}",
            username="alice",
            password=Secret(PASSWORDS["alice"]),
            proxy=registrar.uri("udp"),
            bind=address,
        )
        self.engine.send(commands.AddAccount("alice", account))
        self.heard(events.RegistrationSucceeded)

    def heard(self, kind: type[Heard], fits: Callable[[Heard], bool] = lambda event: True) -> Heard:
        """The next event of this kind that fits."""
        give_up = time.monotonic() + LIMIT
        while True:
            event = self._said.get(timeout=max(0.0, give_up - time.monotonic()))
            if isinstance(event, kind) and fits(event):
                return event

    def call(self, user: str) -> str:
        """A call that is up; its identifier."""
        call_id = uuid.uuid4().hex
        self.engine.send(commands.PlaceCall(call_id, "alice", f"sip:{user}@{DOMAIN}"))
        self.heard(events.CallConfirmed)
        return call_id

    def hears(self) -> None:
        """Packets arrive."""
        first = self.heard(events.StatisticsMeasured).statistics.packets_received
        self.heard(
            events.StatisticsMeasured,
            lambda event: event.statistics.packets_received > first + 20,
        )


@pytest.fixture
def alice(registrar: Registrar, address: str) -> Iterator[Alice]:
    phone = Alice(registrar, address)
    yield phone
    phone.engine.stop()


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
