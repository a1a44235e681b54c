"""Calls announced through the push endpoint, and the desktops that wait for them."""

import asyncio
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from exophone_desktop.sandbox.push_log import KeptPush, PushLog

MAX_PUSHES = 50
STILL_RINGING = 60.0


class Pushes:
    """The newest pushes of each subscriber (guide section 5.1.2), kept in ``folder`` if given."""

    def __init__(self, folder: Path | None = None) -> None:
        self._log = PushLog(folder)
        self._pushes: dict[str, deque[KeptPush]] = {}
        self._highest = 0
        self._waiting: set[asyncio.Event] = set()
        self._listeners: Counter[str] = Counter()
        for push in self._log.read():
            self._keep(push)
        self._log.rewrite(self.everyones())

    def add(self, subscriber: str, payload: str, payload_version: str) -> None:
        """Keep a push and wake who listens."""
        push = KeptPush(
            subscriber=subscriber,
            payload=payload,
            payload_version=payload_version,
            number=self._highest + 1,
            received=time.time(),
        )
        self._keep(push)
        self._log.append(push, self.everyones())
        for waiting in self._waiting:
            waiting.set()

    def id_of(self, push: KeptPush) -> str:
        """What names ``push`` in an event stream; ids of another run are other ones."""
        return f"{self._log.run}-{push.number}"

    def after(self, subscriber: str, last_id: str) -> list[KeptPush]:
        """The pushes of ``subscriber`` that came after the one called ``last_id``.

        Without a ``last_id`` of this run: those of the last minute, which may still ring.
        """
        kept = self._pushes.get(subscriber, ())
        run, _, number = last_id.partition("-")
        if run == self._log.run and number.isascii() and number.isdecimal():
            known = int(number[:18])
            if known <= self._highest:
                return [push for push in kept if push.number > known]
        recent = time.time() - STILL_RINGING
        return [push for push in kept if push.received >= recent]

    @contextmanager
    def listening(self, subscriber: str) -> Iterator[asyncio.Event]:
        """An event that is set when any push arrives."""
        arrived = asyncio.Event()
        self._waiting.add(arrived)
        self._listeners[subscriber] += 1
        try:
            yield arrived
        finally:
            self._waiting.discard(arrived)
            self._listeners[subscriber] -= 1

    def is_heard(self, subscriber: str) -> bool:
        """Whether a desktop of ``subscriber`` is connected."""
        return self._listeners[subscriber] > 0

    def everyones(self) -> list[KeptPush]:
        """Everyone's pushes, oldest first."""
        everyone = [push for pushes in self._pushes.values() for push in pushes]
        return sorted(everyone, key=lambda push: push.number)

    def _keep(self, push: KeptPush) -> None:
        self._highest = max(self._highest, push.number)
        self._pushes.setdefault(push.subscriber, deque(maxlen=MAX_PUSHES)).append(push)
