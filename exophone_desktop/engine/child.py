"""The engine's own process: frames in on standard input, frames out on standard output.

It ends when asked, or when standard input closes because the parent is gone; either way calls
are ended with BYE and the registrar is told.
"""

import contextlib
import faulthandler
import functools
import gc
import logging
import os
import queue
import signal
import sys
import threading
from typing import IO

from exophone_desktop.audio.hardware.priority import give_way_when_stuck
from exophone_desktop.audio.notices import DevicesSeen
from exophone_desktop.audio.opening import followed, open_near_end
from exophone_desktop.engine import wire
from exophone_desktop.engine.device_events import device_events
from exophone_desktop.engine.events import AudioFailed, LogWritten
from exophone_desktop.engine.last_words import tell_where_when_asked
from exophone_desktop.engine.thread import EngineThread

log = logging.getLogger(__name__)

_COLLECT_SECONDS = 30.0
_MAX_LOG_LINE = 8192


class _Outlet:
    """Writes frames from one thread, so that no other waits for the parent to read."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._messages: queue.SimpleQueue[wire.WireMessage | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._write, name="event-outlet", daemon=True)
        self._thread.start()

    def put(self, message: wire.WireMessage) -> None:
        self._messages.put(message)

    def close(self) -> None:
        self._messages.put(None)
        self._thread.join(timeout=1.0)

    def _write(self) -> None:
        while (message := self._messages.get()) is not None:
            try:
                self._stream.write(wire.encode(message))
                self._stream.flush()
            except OSError:
                return  # the parent is gone; its end of the pipe says so to the reader too
            except Exception:
                # One that cannot be told must not cost those that follow.
                log.exception("%s could not be told", type(message).__name__)


class _LogToParent(logging.Handler):
    """Sends log lines where the app's log is kept."""

    def __init__(self, outlet: _Outlet) -> None:
        super().__init__()
        self._outlet = outlet

    def emit(self, record: logging.LogRecord) -> None:
        text = self.format(record)[:_MAX_LOG_LINE]
        self._outlet.put(LogWritten(record.levelno, record.name, text))


def main() -> int:
    """Run the engine until the parent says stop or goes away. Returns the exit status."""
    # Ctrl+C in a terminal reaches the whole group, and the parent decides what it means;
    # and a service manager or a closed terminal speaks to the group as well.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    # Standard error is in the app's log: where the stack aborted is in it too.
    faulthandler.enable(file=2)
    tell_where_when_asked()
    give_way_when_stuck()
    commands_in = os.fdopen(os.dup(0), "rb", buffering=0)
    events_out = os.fdopen(os.dup(1), "wb")
    # The stack prints to standard output; that must not land between frames.
    os.dup2(2, 1)
    outlet = _Outlet(events_out)
    logging.getLogger().addHandler(_LogToParent(outlet))
    try:
        first = wire.read_message(commands_in)
    except wire.WireError:
        first = None
    if not isinstance(first, wire.StartEngine):
        sys.stderr.write("The engine process is started by ExoPhone itself.\n")
        return 2
    trace = first.settings.sip_trace
    logging.getLogger().setLevel(logging.DEBUG if trace else logging.INFO)

    def devices_seen(seen: DevicesSeen) -> None:
        for event in device_events(seen):
            outlet.put(event)

    near = open_near_end(
        first.settings.audio,
        lambda detail: outlet.put(AudioFailed(detail)),
        on_devices=devices_seen,
    )
    engine = EngineThread(near)
    engine.start(first.settings, outlet.put)
    _collect_on(engine)
    with followed(near):
        with contextlib.suppress(wire.WireError):
            _relay(commands_in, engine, outlet)
        engine.stop()
    outlet.close()
    return 0


def _relay(commands_in: IO[bytes], engine: EngineThread, outlet: _Outlet) -> None:
    while True:
        message = wire.read_message(commands_in)
        if message is None or isinstance(message, wire.StopEngine):
            return
        if isinstance(message, wire.Ping):
            engine.soon(functools.partial(outlet.put, wire.Pong(message.number)))
        else:
            engine.send(message)  # type: ignore[arg-type]


def _collect_on(engine: EngineThread) -> None:
    # An object of the stack that is freed on another thread aborts the process, and the cyclic
    # collector runs on whichever thread allocates. So it runs on the engine thread only.
    gc.disable()

    def collect() -> None:
        gc.collect()
        engine.later(_COLLECT_SECONDS, collect)

    def begin() -> None:
        collect()
        # What stays for good need not be looked at again: that took 15 ms, a gap in the sound.
        gc.freeze()

    engine.soon(begin)


if __name__ == "__main__":
    sys.exit(main())
