"""What ``exophone register`` does: register, stay so for a while, unregister."""

from dataclasses import dataclass
from typing import Any

from exophone_desktop.cli.outcome import Exit, Outcome
from exophone_desktop.cli.policy import Registration, Send
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine.events import EngineEvent


@dataclass(frozen=True, slots=True)
class RegisterPlan:
    """What was asked for. ``seconds`` is how long to stay registered."""

    account: SipAccount
    seconds: float = 0.0


class RegisterPolicy:
    """A registration, from events and time to an outcome."""

    def __init__(self, plan: RegisterPlan, send: Send, now: float) -> None:
        self._plan = plan
        self._registration = Registration(plan.account, send, now)
        self._registered_at: float | None = None
        self._begun = now
        self.deadline: float | None = self._registration.deadline
        self.outcome: Outcome | None = None

    def on_event(self, event: EngineEvent, now: float) -> None:
        """Something happened."""
        self._registration.on_event(event)
        self.outcome = self._registration.failure
        if self._registration.ready and self._registered_at is None and self.outcome is None:
            self._registered_at = now
            self.deadline = now + self._plan.seconds

    def on_time(self, now: float) -> None:  # noqa: ARG002
        """The deadline has come."""
        if self._registered_at is None:
            self._registration.on_time()
            self.outcome = self._registration.failure
        else:
            self.outcome = Outcome(Exit.DONE, "The registration worked.")

    def on_interrupt(self, now: float) -> None:
        """The person wants to end it."""
        if self._registered_at is None:
            self._registration.on_interrupt()
            self.outcome = self._registration.failure
        else:
            self.on_time(now)

    def figures(self) -> dict[str, Any]:
        """What the summary says beside the outcome."""
        registered = self._registered_at
        return {
            "registered": registered is not None,
            "registration_time": None if registered is None else round(registered - self._begun, 3),
        }
