"""A policy of the command line with a clock that the test moves."""

from typing import Generic, Self, TypeVar

from exophone_desktop.cli.outcome import Exit
from exophone_desktop.cli.policy import Policy
from exophone_desktop.engine.commands import EngineCommand
from exophone_desktop.engine.events import EngineEvent

BEGIN = 100.0

AnyPolicy = TypeVar("AnyPolicy", bound=Policy)


class DrivenPolicy(Generic[AnyPolicy]):
    """``sent`` is what the policy asked the engine for. Whoever inherits makes ``policy``."""

    policy: AnyPolicy

    def __init__(self) -> None:
        self.sent: list[EngineCommand] = []
        self.now = BEGIN

    def see(self, *events: EngineEvent) -> Self:
        for event in events:
            self.policy.on_event(event, self.now)
        return self

    def wait_for_the_deadline(self) -> Self:
        assert self.policy.deadline is not None
        self.now = self.policy.deadline
        self.policy.on_time(self.now)
        return self

    @property
    def status(self) -> Exit | None:
        return self.policy.outcome.status if self.policy.outcome else None
