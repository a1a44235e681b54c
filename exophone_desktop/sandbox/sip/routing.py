"""What the proxy asks the service behind it: where does this call go?"""

from dataclasses import dataclass
from typing import Protocol

from exophone_desktop.sandbox.sip.message import SipRequest
from exophone_desktop.sandbox.sip.transport import Flow


@dataclass(frozen=True, slots=True)
class Target:
    """One place to send a request to: its new Request-URI, and the way there."""

    uri: str
    flow: Flow


class CallWatch(Protocol):
    """Is told how one call goes, in order. Each end is told once."""

    def rang(self) -> None:
        """The callee sent 180 or 183."""

    def answered(self) -> None:
        """The callee sent 2xx."""

    def failed(self, status: int, reason: str) -> None:
        """The call ended before it was answered."""

    def ended(self) -> None:
        """The answered call is over."""


@dataclass(frozen=True, slots=True)
class Route:
    """Where a request goes.

    ``fields`` are added to the forwarded request and to its responses. ``ring_limit`` ends an
    unanswered call, ``talk_limit`` an answered one, in seconds; 0 is no limit.
    """

    targets: tuple[Target, ...]
    fields: tuple[tuple[str, str], ...] = ()
    ring_limit: float = 0.0
    talk_limit: float = 0.0
    watch: CallWatch | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request goes nowhere, as a final response."""

    status: int
    reason: str
    fields: tuple[tuple[str, str], ...] = ()


class Router(Protocol):
    """The service behind the proxy."""

    async def route(self, request: SipRequest, caller: str) -> Route | Refusal:
        """Decide about a request outside any dialog, sent by the authenticated ``caller``.

        Must end within a bounded time, and may be cancelled when the caller gives up.
        """
