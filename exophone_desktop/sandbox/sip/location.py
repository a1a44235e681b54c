"""Where registered subscribers are to be found (RFC 3261 section 10.3)."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from exophone_desktop.sandbox.sip.transport import Flow
from exophone_desktop.sandbox.sip.uri import SipUri

MAX_CONTACTS = 10


@dataclass(frozen=True, slots=True)
class Binding:
    """One contact of an address of record.

    ``flow`` is the way the registration came, and the way a request to it goes. ``expires_at``
    is in the clock's seconds.
    """

    contact: SipUri
    flow: Flow
    expires_at: float
    call_id: str
    cseq: int


class LocationService:
    """Bindings of every subscriber. Expired ones are never handed out."""

    def __init__(self, time: Callable[[], float]) -> None:
        self._time = time
        self._bindings: dict[str, tuple[Binding, ...]] = {}
        self._expected: dict[str, set[asyncio.Event]] = {}

    def bindings(self, user: str) -> tuple[Binding, ...]:
        """The current contacts of ``user``, newest first."""
        now = self._time()
        current = tuple(b for b in self._bindings.get(user, ()) if b.expires_at > now)
        self._keep(user, current)
        return current

    def replace(self, user: str, bindings: tuple[Binding, ...]) -> None:
        """Set all contacts of ``user`` at once, so that a registration is all or nothing."""
        self._keep(user, bindings[:MAX_CONTACTS])
        if bindings:
            for arrived in self._expected.get(user, ()):
                arrived.set()

    async def expect(self, user: str, seconds: float) -> bool:
        """Wait until ``user`` is registered, at most ``seconds``; False when nobody came."""
        if self.bindings(user):
            return True
        arrived = asyncio.Event()
        self._expected.setdefault(user, set()).add(arrived)
        try:
            async with asyncio.timeout(seconds):
                await arrived.wait()
        except TimeoutError:
            return False
        finally:
            self._expected[user].discard(arrived)
            if not self._expected[user]:
                del self._expected[user]
        return True

    def forget_flow(self, flow: Flow) -> None:
        """Forget every contact that could only be reached by a connection now closed."""
        for user in list(self._bindings):
            self._keep(user, tuple(b for b in self.bindings(user) if b.flow != flow))

    def _keep(self, user: str, bindings: tuple[Binding, ...]) -> None:
        if bindings:
            self._bindings[user] = bindings
        else:
            self._bindings.pop(user, None)
