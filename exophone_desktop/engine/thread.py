"""The engine in a thread of this process: for the engine's own child process, and for tests."""

import logging
import queue
import sys
import threading

from exophone_desktop.audio.hardware.priority import keep_up_with_sound
from exophone_desktop.audio.sound import NearEnd
from exophone_desktop.engine.commands import EngineCommand, EngineSettings
from exophone_desktop.engine.events import EngineDied, EngineEvent, EngineStopped
from exophone_desktop.engine.pjsip.agenda import Agenda, Job
from exophone_desktop.engine.pjsip.stack import StackError
from exophone_desktop.engine.pjsip.user_agent import UserAgent
from exophone_desktop.engine.protocol import EventHandler

log = logging.getLogger(__name__)

# Shorter than the default 5 ms, so that a busy thread does not make audio late.
_SWITCH_SECONDS = 0.0005


class EngineThread:
    """A ``SipEngine`` that runs here. One at a time in a process: the stack allows no more."""

    def __init__(self, near: NearEnd) -> None:
        self._near = near
        self._commands: queue.SimpleQueue[EngineCommand] = queue.SimpleQueue()
        self._agenda = Agenda()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, settings: EngineSettings, on_event: EventHandler) -> None:
        """Start the stack in its thread; ``EngineStarted`` or ``EngineDied`` follows."""
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._thread = threading.Thread(
            target=self._run, args=(settings, on_event), name="sip-engine", daemon=True
        )
        self._thread.start()

    def begin_again_with(self, settings: EngineSettings) -> None:
        """Nothing: it is not started again by itself."""

    def send(self, command: EngineCommand) -> None:
        """Ask for something; safe from any thread."""
        self._commands.put(command)
        self._agenda.wake()

    def soon(self, job: Job) -> None:
        """Run ``job`` on the engine thread in its next turn; safe from any thread."""
        self._agenda.soon(job)

    def later(self, seconds: float, job: Job) -> None:
        """Run ``job`` on the engine thread after ``seconds``; call it on that thread."""
        self._agenda.after(seconds, job)

    def stop(self, timeout: float = 5.0) -> None:
        """Say goodbye and end."""
        self._stopping.set()
        self._agenda.wake()
        if self._thread is not None:
            self._thread.join(timeout)

    def _run(self, settings: EngineSettings, on_event: EventHandler) -> None:
        def emit(event: EngineEvent) -> None:
            try:
                on_event(event)
            except Exception:
                log.exception("A handler failed on %s", type(event).__name__)

        keep_up_with_sound()
        try:
            agent = UserAgent(settings, self._near, self._agenda, emit)
        except StackError as error:
            emit(EngineDied(str(error), will_restart=False))
            return
        except Exception as error:
            log.exception("The engine could not be set up")
            detail = f"The call engine could not be set up ({type(error).__name__})."
            emit(EngineDied(detail, will_restart=False))
            return
        while not self._stopping.is_set():
            self._turn(agent)
        try:
            agent.close()
        except Exception:
            log.exception("The SIP stack did not close in order")
        emit(EngineStopped())

    def _turn(self, agent: UserAgent) -> None:
        try:
            agent.turn()
            while not self._commands.empty():
                agent.handle(self._commands.get_nowait())
        except Exception:
            # A fault in one turn must not end every call.
            log.exception("A turn of the engine failed")
