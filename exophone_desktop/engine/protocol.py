"""The one door to an engine, whoever hosts it: this process's thread or a child process."""

from collections.abc import Callable
from typing import Protocol

from exophone_desktop.engine.commands import EngineCommand, EngineSettings
from exophone_desktop.engine.events import EngineEvent

EventHandler = Callable[[EngineEvent], None]


class SipEngine(Protocol):
    """A SIP user agent that works by itself.

    ``send`` returns at once and never raises for what a peer or a person did: the outcome comes
    as an event. The handler is called on a thread of the engine's and must return quickly.
    """

    def start(self, settings: EngineSettings, on_event: EventHandler) -> None:
        """Start; ``EngineStarted`` follows. Called once, and again after an ``EngineDied`` that
        says it will not be started again."""

    def begin_again_with(self, settings: EngineSettings) -> None:
        """With what an engine is to begin that is started again by itself, after it died."""

    def send(self, command: EngineCommand) -> None:
        """Ask for something. After ``stop`` it does nothing."""

    def stop(self, timeout: float = 5.0) -> None:
        """End every call (BYE, CANCEL or a final answer), unregister and wait for the end.

        Idempotent. ``EngineStopped`` is the last event. ``timeout`` is in seconds; past it the
        engine is ended the hard way.
        """
