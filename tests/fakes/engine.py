"""An engine that follows a script: each command is answered by the events the script names."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from exophone_desktop.engine.commands import EngineCommand, EngineSettings
from exophone_desktop.engine.events import EngineEvent, EngineStarted, EngineStopped
from exophone_desktop.engine.protocol import EventHandler

Asked = TypeVar("Asked", bound=EngineCommand)
Reaction = Callable[[EngineCommand], Iterable[EngineEvent]]


class ScriptedEngine:
    """``script`` says which events a command of a class brings; others bring none.

    Events are delivered on the caller's thread. ``say`` delivers one that nobody asked for.
    """

    def __init__(self, script: dict[type[EngineCommand], Reaction] | None = None) -> None:
        self.script = script or {}
        self.sent: list[EngineCommand] = []
        self.settings: EngineSettings | None = None
        """What it began with, and from then on what the next one would begin with."""
        self.stopped = False
        self._on_event: EventHandler | None = None

    def start(self, settings: EngineSettings, on_event: EventHandler) -> None:
        self.settings = settings
        self._on_event = on_event
        self.say(EngineStarted(("udp", "tcp"), ("PCMU/8000",)))

    def begin_again_with(self, settings: EngineSettings) -> None:
        self.settings = settings

    def send(self, command: EngineCommand) -> None:
        if self.stopped:
            return
        self.sent.append(command)
        reaction = self.script.get(type(command))
        for event in reaction(command) if reaction else ():
            self.say(event)

    def stop(self, timeout: float = 5.0) -> None:
        if not self.stopped:
            self.stopped = True
            if self._on_event is not None:
                self.say(EngineStopped())

    def last(self, kind: type[Asked]) -> Asked:
        """The newest command of this kind."""
        return next(command for command in reversed(self.sent) if isinstance(command, kind))

    def say(self, event: EngineEvent) -> None:
        assert self._on_event is not None, "the engine has not been started"
        self._on_event(event)
