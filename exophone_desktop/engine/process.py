"""The engine in a child process: what the app and the command line use.

The SIP stack is a build that aborts on misuse and on some hostile input. Here its death is an
event: a fresh engine is started, and whoever uses it registers again.
"""

import contextlib
import logging
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Sequence
from typing import IO

from exophone_desktop.audio.hardware.phone_role import phone_environment
from exophone_desktop.engine import events, wire
from exophone_desktop.engine.commands import EngineCommand, EngineSettings
from exophone_desktop.engine.farewells import Farewells
from exophone_desktop.engine.last_words import LastWords, ask_where
from exophone_desktop.engine.outbox import Outbox
from exophone_desktop.engine.protocol import EventHandler

log = logging.getLogger(__name__)

_PING_SECONDS = 2.0
_PATIENCE = 4
"""Pings without an answer after which a child is ended. They are counted, and no time is taken:
where both processes slept, with the computer or by a signal, much time has passed at once."""
_RESTARTS = 5
_RESTART_WINDOW_SECONDS = 60.0
_KILL_SECONDS = 1.0
_WORDS_SECONDS = 0.5


def engine_command() -> tuple[str, ...]:
    """How the child is started: this Python, or the packaged app itself."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--engine-child")
    return (sys.executable, "-m", "exophone_desktop.engine.child")


class ProcessEngine:
    """A ``SipEngine`` in a child process, started again when it dies or hangs."""

    def __init__(self, command: Sequence[str] | None = None) -> None:
        self._command = tuple(command or engine_command())
        self._outbox = Outbox()
        self._farewells = Farewells()
        self._process: subprocess.Popen[bytes] | None = None
        self._settings = EngineSettings()
        self._on_event: EventHandler | None = None
        self._stopping = threading.Event()
        self._given_up = threading.Event()
        self._unanswered = 0
        self._deaths: deque[float] = deque(maxlen=_RESTARTS)
        self._lock = threading.Lock()
        self._supervisor: threading.Thread | None = None

    @property
    def process_id(self) -> int | None:
        """The child's process id while it runs."""
        process = self._process
        return process.pid if process is not None else None

    def start(self, settings: EngineSettings, on_event: EventHandler) -> None:
        """Start the child; ``EngineStarted`` follows."""
        self._settings = settings
        self._on_event = on_event
        if self._given_up.is_set():
            # It is asked for anew: what the last child was to be told is of no use.
            self._outbox.clear()
            self._deaths.clear()
            self._given_up.clear()
        self._supervisor = threading.Thread(
            target=self._supervise, name="engine-supervisor", daemon=True
        )
        self._supervisor.start()

    def begin_again_with(self, settings: EngineSettings) -> None:
        """With what the next child begins."""
        self._settings = settings

    def send(self, command: EngineCommand) -> None:
        """Ask for something; never waits."""
        if not self._stopping.is_set() and not self._given_up.is_set():
            self._outbox.put(command)

    def stop(self, timeout: float = 5.0) -> None:
        """Ask the child to say goodbye and end; end it by force after ``timeout`` seconds."""
        first = not self._stopping.is_set()
        self._stopping.set()
        supervisor = self._supervisor
        if supervisor is None:
            return
        if first:
            self._outbox.put(wire.StopEngine())
        supervisor.join(timeout)
        if supervisor.is_alive():
            self._kill()
            supervisor.join(_KILL_SECONDS)
        self._farewells.close(timeout)

    # ---- the supervisor thread

    def _supervise(self) -> None:
        while True:
            detail = self._run_once()
            if self._stopping.is_set():
                break
            will_restart = self._may_restart()
            if not will_restart:
                self._given_up.set()
            self._tell(events.EngineDied(detail, will_restart))
            if not will_restart:
                break
        if self._stopping.is_set():
            self._tell(events.EngineStopped())

    def _run_once(self) -> str:
        """One child's whole life; returns how it ended."""
        try:
            process = subprocess.Popen(  # noqa: S603
                self._command,
                env=phone_environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        except OSError as error:
            return f"The call engine could not be started: {error.strerror}."
        with self._lock:
            self._process = process
        self._unanswered = 0
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        words = LastWords(process.stderr)
        gone = threading.Event()
        feeder = threading.Thread(
            target=self._feed, args=(process.stdin, gone), name="engine-feeder", daemon=True
        )
        feeder.start()
        detail = self._read(process.stdout)
        gone.set()
        self._outbox.wake()
        status = self._reap(process)
        self._farewells.say()
        words.join(_KILL_SECONDS)
        feeder.join(_KILL_SECONDS)
        return detail or f"The call engine ended unexpectedly ({_status_words(status)})."

    def _feed(self, stdin: IO[bytes], gone: threading.Event) -> None:
        number = 0
        next_ping = time.monotonic() + _PING_SECONDS
        try:
            _write(stdin, wire.StartEngine(self._settings))
            while not gone.is_set():
                message = self._outbox.take(gone, max(0.0, next_ping - time.monotonic()))
                if message is not None:
                    _write(stdin, message)
                if time.monotonic() >= next_ping:
                    self._kill_if_silent(gone)
                    number += 1
                    self._unanswered += 1
                    _write(stdin, wire.Ping(number))
                    next_ping = time.monotonic() + _PING_SECONDS
        except (OSError, ValueError):
            pass  # the child is gone; the reader sees the end and says so
        finally:
            _close_quietly(stdin)

    def _read(self, stdout: IO[bytes]) -> str:
        try:
            while (message := wire.read_message(stdout)) is not None:
                self._unanswered = 0
                self._farewells.follow(message)
                if not isinstance(
                    message, wire.Pong | events.EngineStopped | events.CallPartingPrepared
                ):
                    self._tell(message)
        except wire.WireError as error:
            self._kill()
            return f"The call engine spoke nonsense: {error}."
        except Exception:
            # Without this thread nobody would ever hear that there is no engine.
            log.exception("Listening to the call engine failed")
            self._kill()
            return "The call engine could not be heard any more; the log says why."
        return ""

    def _tell(self, event: wire.WireMessage) -> None:
        if isinstance(event, events.LogWritten):
            logging.getLogger(event.tag).log(event.level, "%s", event.message)
        try:
            if self._on_event is not None:
                self._on_event(event)  # type: ignore[arg-type]
        except Exception:
            log.exception("A handler failed on %s", type(event).__name__)

    def _kill_if_silent(self, gone: threading.Event) -> None:
        if self._unanswered < _PATIENCE:
            return
        log.error("The call engine does not answer; it is ended and started again")
        with self._lock:
            if self._process is not None:
                ask_where(self._process)
        gone.wait(_WORDS_SECONDS)
        self._kill()

    def _kill(self) -> None:
        with self._lock:
            if self._process is not None and self._process.poll() is None:
                self._process.kill()

    def _reap(self, process: subprocess.Popen[bytes]) -> int:
        try:
            status = process.wait(_KILL_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            status = process.wait()
        if process.stdout is not None:
            _close_quietly(process.stdout)
        with self._lock:
            self._process = None
        return status

    def _may_restart(self) -> bool:
        now = time.monotonic()
        full = len(self._deaths) == _RESTARTS
        too_many = full and now - self._deaths[0] < _RESTART_WINDOW_SECONDS
        self._deaths.append(now)
        return not too_many


def _write(stdin: IO[bytes], message: wire.WireMessage) -> None:
    stdin.write(wire.encode(message))
    stdin.flush()


def _status_words(status: int) -> str:
    return f"signal {-status}" if status < 0 else f"status {status}"


def _close_quietly(stream: IO[bytes]) -> None:
    with contextlib.suppress(OSError):  # broken as the child went
        stream.close()
