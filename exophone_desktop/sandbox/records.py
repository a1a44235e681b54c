"""What the local Exotel remembers for people and tests to look at; all of it is bounded."""

import asyncio
import secrets
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import count

MAX_CALLS = 500
MAX_PUSHES = 50
MAX_FEEDBACK = 500
STILL_RINGING = 60.0


@dataclass(slots=True)
class CallRecord:
    """One INVITE from a subscriber. Times are seconds since the epoch, 0 when not yet.

    ``dialed`` is what was dialled, ``callee`` the subscriber it led to. ``state`` is
    ``routing``, ``ringing``, ``answered``, ``ended`` or ``failed``; ``status`` the final SIP
    code of a failed call. It is told how the call goes (``sip.routing.CallWatch``).
    """

    caller: str
    dialed: str
    call_sid: str = field(default_factory=lambda: secrets.token_hex(16))
    callee: str = ""
    state: str = "routing"
    status: int = 0
    reason: str = ""
    started: float = field(default_factory=time.time)
    answered_at: float = 0.0
    ended_at: float = 0.0

    def rang(self) -> None:
        """The callee rings."""
        if self.state == "routing":
            self.state = "ringing"

    def answered(self) -> None:
        """The callee answered."""
        self.state, self.answered_at = "answered", time.time()

    def failed(self, status: int, reason: str) -> None:
        """The call never came about."""
        self.state, self.status, self.reason = "failed", status, reason
        self.ended_at = time.time()

    def ended(self) -> None:
        """The answered call is over."""
        self.state, self.ended_at = "ended", time.time()


@dataclass(frozen=True, slots=True)
class Push:
    """A call announced through the push endpoint (guide section 5.1.2)."""

    subscriber: str
    payload: str
    payload_version: str
    number: int = 0
    received: float = field(default_factory=time.time)


@dataclass(frozen=True, slots=True)
class Feedback:
    """A person's verdict on a call, as the client posted it."""

    subscriber: str
    call_id: str
    session_id: str
    rating: int
    issue: str
    received: float = field(default_factory=time.time)


class Records:
    """The newest calls, pushes and feedback."""

    def __init__(self) -> None:
        self.calls: deque[CallRecord] = deque(maxlen=MAX_CALLS)
        self.feedback: deque[Feedback] = deque(maxlen=MAX_FEEDBACK)
        self._pushes: dict[str, deque[Push]] = {}
        self._numbers = count(1)
        self._run = secrets.token_hex(4)
        self._listeners: set[asyncio.Event] = set()

    def add_push(self, push: Push) -> None:
        """Keep a push for its subscriber."""
        numbered = replace(push, number=next(self._numbers))
        self._pushes.setdefault(push.subscriber, deque(maxlen=MAX_PUSHES)).append(numbered)
        for listener in self._listeners:
            listener.set()

    def push_id(self, push: Push) -> str:
        """What names ``push`` in an event stream; ids of another run are other ones."""
        return f"{self._run}-{push.number}"

    def pushes_after(self, subscriber: str, last_id: str) -> list[Push]:
        """The pushes of ``subscriber`` that came after the one called ``last_id``.

        Without a ``last_id`` of this run: those of the last minute, which may still ring.
        """
        kept = self._pushes.get(subscriber, ())
        run, _, number = last_id.partition("-")
        if run == self._run and number.isascii() and number.isdecimal():
            return [push for push in kept if push.number > int(number[:18])]
        recent = time.time() - STILL_RINGING
        return [push for push in kept if push.received >= recent]

    @contextmanager
    def listening(self) -> Iterator[asyncio.Event]:
        """An event that is set when any push arrives."""
        arrived = asyncio.Event()
        self._listeners.add(arrived)
        try:
            yield arrived
        finally:
            self._listeners.discard(arrived)

    def pushes(self) -> list[Push]:
        """Everyone's pushes, oldest first."""
        everyone = [push for pushes in self._pushes.values() for push in pushes]
        return sorted(everyone, key=lambda push: push.received)
