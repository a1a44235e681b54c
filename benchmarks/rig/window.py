"""Our engine as a window hosts it, in a process whose main thread can be made busy.

``python -m benchmarks.rig.window SPEC`` with SPEC as JSON of ``WindowSpec``. Lines of standard
input: ``dial URI``, ``hang up``, ``busy`` (bursts from now on). Incoming calls are answered.
It ends when standard input does.
"""

import itertools
import json
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.engine.commands import (
    AddAccount,
    AnswerCall,
    EngineSettings,
    HangUpCall,
    PlaceCall,
)
from exophone_desktop.engine.events import AudioFailed, CallReceived, EngineEvent, EngineStarted
from exophone_desktop.engine.process import ProcessEngine
from exophone_desktop.host.account_file import read_account

_BURST = 0.030
_SHARE = 0.80


@dataclass(frozen=True)
class WindowSpec:
    """An account file, and device ids."""

    account: str
    microphone: str
    speaker: str


class _Window:
    """Asks the engine for what the lines say."""

    def __init__(self, spec: WindowSpec) -> None:
        self._account = read_account(Path(spec.account))
        self._engine = ProcessEngine()
        self._ids = (f"call-{number}" for number in itertools.count())
        self._current = ""
        self._busy = threading.Event()
        self._ended = threading.Event()
        audio = AudioSettings(AudioBackend.SYSTEM, spec.microphone, spec.speaker)
        self._settings = EngineSettings(audio=audio)

    def run(self) -> None:
        """Follow the lines to their end."""
        self._engine.start(self._settings, self._on_event)
        reader = threading.Thread(target=self._read, name="lines", daemon=True)
        reader.start()
        while not self._ended.is_set():
            if not self._busy.wait(0.1):
                continue
            until = time.perf_counter() + _BURST
            while time.perf_counter() < until:
                pass
            time.sleep(_BURST * (1 / _SHARE - 1))
        self._engine.stop()

    def _read(self) -> None:
        for line in sys.stdin:
            match line.split():
                case ["dial", uri]:
                    self._current = next(self._ids)
                    self._engine.send(PlaceCall(self._current, "account", uri))
                case ["hang", "up"]:
                    self._engine.send(HangUpCall(self._current))
                case ["busy"]:
                    self._busy.set()
        self._ended.set()

    def _on_event(self, event: EngineEvent) -> None:
        match event:
            case EngineStarted():
                self._engine.send(AddAccount("account", self._account))
                print("engine started", flush=True)
            case CallReceived(call=call):
                self._current = call.call_id
                self._engine.send(AnswerCall(call.call_id))
            case AudioFailed(detail=detail):
                print(detail, flush=True)


def main() -> None:
    """Run the window that the argument describes."""
    _Window(WindowSpec(**json.loads(sys.argv[1]))).run()


if __name__ == "__main__":
    main()
