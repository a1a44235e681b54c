import queue
import sys

from exophone_desktop.engine import commands
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.events import EngineDied, EngineEvent
from exophone_desktop.engine.process import ProcessEngine


def deaths_until_given_up(said: "queue.Queue[EngineEvent]") -> int:
    """How often the engine died, with the last time."""
    count = 1
    while True:
        event = said.get(timeout=20)
        assert isinstance(event, EngineDied)
        if not event.will_restart:
            return count
        count += 1


def test_an_engine_that_was_given_up_is_tried_as_often_when_it_is_started_anew() -> None:
    said: queue.Queue[EngineEvent] = queue.Queue()
    engine = ProcessEngine([sys.executable, "-I", "-S", "-c", ""])
    engine.start(EngineSettings(), said.put)
    tries = deaths_until_given_up(said)
    assert tries > 1
    # Nobody would take it, and the next engine has nothing to do with it.
    engine.send(commands.ListAudioDevices())
    engine.start(EngineSettings(), said.put)
    assert deaths_until_given_up(said) == tries
    engine.stop()
