"""Our engine as the phone of Alice: commands in, events out."""

import queue
import time
import uuid
from collections.abc import Callable
from typing import TypeVar

from interop.registrar import DOMAIN, PASSWORDS, Registrar

from exophone_desktop.domain.account import SipAccount, SipTransport
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.events import EngineEvent
from exophone_desktop.engine.process import ProcessEngine

LIMIT = 20.0
Heard = TypeVar("Heard")


class Alice:
    """Our engine, registered at Kamailio."""

    def __init__(self, registrar: Registrar, address: str, transport: str = "udp") -> None:
        self._said: queue.Queue[EngineEvent] = queue.Queue()
        self.engine = ProcessEngine()
        self.engine.start(EngineSettings.without_sound_devices(), self._said.put)
        account = SipAccount(
            id=f"sip:alice@{DOMAIN}",
            registrar=f"sip:{DOMAIN}",
            username="alice",
            password=Secret(PASSWORDS["alice"]),
            transport=SipTransport(transport),
            proxy=registrar.uri(transport),
            bind=address,
        )
        self.engine.send(commands.AddAccount("alice", account))
        self.heard(events.RegistrationSucceeded)

    def heard(self, kind: type[Heard], fits: Callable[[Heard], bool] = lambda event: True) -> Heard:
        """The next event of this kind that fits."""
        give_up = time.monotonic() + LIMIT
        while True:
            event = self._next(give_up)
            if isinstance(event, kind) and fits(event):
                return event

    def heard_all(self, *wanted: Callable[[EngineEvent], bool]) -> None:
        """An event for each that is ``wanted``, in whatever order they come."""
        give_up, missing = time.monotonic() + LIMIT, list(wanted)
        while missing:
            event = self._next(give_up)
            missing = [fits for fits in missing if not fits(event)]

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

    def _next(self, give_up: float) -> EngineEvent:
        return self._said.get(timeout=max(0.0, give_up - time.monotonic()))
