"""Our engine as the phone of Alice: commands in, events out."""

import queue
import time
import uuid
from collections.abc import Callable
from typing import TypeVar

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
