"""The real app, driven by itself for some time: ``python -m benchmarks.rig.soak_app SPEC``.

SPEC is JSON of ``SoakSpec``. It writes a JSON object a line: ``signed_in``, after each round
``round``, whatever the watch over the UI thread found (``freeze``), and last ``ended``.
"""

import asyncio
import gc
import json
import logging
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.rig.soak_person import SoakPerson
from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.composition.desktop import run_app
from exophone_desktop.composition.surroundings import Surroundings
from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.freeze_watch import Freeze
from exophone_desktop.host.paths import paths_in
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore
from exophone_desktop.ui.app import App
from exophone_desktop.ui.demonstrator import Credentials

_QUIET_SECONDS = 1.0
_GROWN = 12


@dataclass(frozen=True)
class SoakSpec:
    """Where the local Exotel is, a folder for the app's files, sound ("system", "null"), time."""

    hostname: str
    home: str
    sound: str
    seconds: float


class _Freezes(logging.Handler):
    """Passes on what the app's own watch says, as it says it."""

    def emit(self, record: logging.LogRecord) -> None:
        freeze = record.args[0] if isinstance(record.args, tuple) and record.args else None
        if isinstance(freeze, Freeze) and not _is_census(freeze):
            _tell(
                freeze=round(1000 * freeze.seconds),
                starved=freeze.starved,
                text=record.getMessage(),
            )


def _is_census(freeze: Freeze) -> bool:
    return any(place[0].endswith(f" {census.__name__}") for place in freeze.places if place)


def main() -> int:
    """Run the app for the time that the argument says."""
    spec = SoakSpec(**json.loads(sys.argv[1]))
    logging.getLogger("exophone_desktop.host.freeze_watcher").addHandler(_Freezes())
    audio = AudioSettings(AudioBackend(spec.sound))
    store = OpenedSecretStore(MemorySecrets(), kept=True)
    surroundings = Surroundings(paths_in(Path(spec.home)), lambda: store, audio)
    return run_app(surroundings, lambda app: _soak(app, spec))


async def _soak(app: App, spec: SoakSpec) -> int:
    person = SoakPerson(app, Path(spec.home), lambda _: None)
    await person.arrive(Credentials("alice", Secret("alice-pass1"), "exotel1", spec.hostname))
    _tell(signed_in=True)
    before, began, rounds = Counter[str](), time.monotonic(), 0
    while time.monotonic() - began < spec.seconds:
        await person.go_round()
        rounds += 1
        # Whoever measures does it now, at the same place of every round.
        # (Other objects of Qt are not counted: looking at them would keep their Python halves.)
        _tell(
            round=rounds,
            calls=person.calls,
            failures=len(person.failed),
            failed=person.failed[-3:],
            widgets=len(QApplication.allWidgets()),
        )
        await asyncio.sleep(_QUIET_SECONDS)
        if rounds == 2:
            before = census()
    grown = census() - before if before else Counter[str]()
    threads = [name for name in grown if name.startswith("thread ")]
    _tell(ended=True, grown=grown.most_common(_GROWN) + [(name, 1) for name in threads])
    return 0


def census() -> Counter[str]:
    """How many objects of each type Python's collector knows, and the threads by name."""
    gc.collect()
    kinds = (type(each) for each in gc.get_objects())
    counted = Counter(f"{kind.__module__}.{kind.__qualname__}" for kind in kinds)
    return counted + Counter(f"thread {each.name}" for each in threading.enumerate())


def _tell(**fields: object) -> None:
    print(json.dumps(fields), flush=True)


if __name__ == "__main__":
    sys.exit(main())
