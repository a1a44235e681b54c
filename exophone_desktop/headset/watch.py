"""A thread that finds the headset, hears its buttons and lights its lamps."""

import contextlib
import logging
import math
import threading
import time
from collections.abc import Callable, Collection

from exophone_desktop.headset.events import (
    HeadsetConnected,
    HeadsetDisconnected,
    HeadsetEvent,
    HeadsetRefused,
    HeadsetTouched,
)
from exophone_desktop.headset.lamps import DARK, Lamps
from exophone_desktop.headset.library import HeadsetError, HidLibrary
from exophone_desktop.headset.looking import best_session
from exophone_desktop.headset.session import HeadsetSession

log = logging.getLogger(__name__)

READ_SECONDS = 0.2
"""How long one wait for a report takes, and so how late a lamp may be."""

AGAIN_SECONDS = 2.0
"""A second look so long after the first: buttons may come later than the sound of a headset."""

SETTLED_SECONDS = 60.0
"""After so long without an error, another one is worth another try by itself."""

FAILED = "Headset buttons stopped working; the log says why."


class HeadsetWatch:
    """Listens to one headset at a time, on a thread of its own that ``close`` ends.

    Without a headset it sleeps until it is asked to look: who calls knows when sound devices
    change, and a headset is one.
    """

    def __init__(
        self, open_library: Callable[[], HidLibrary], told: Callable[[HeadsetEvent], None]
    ) -> None:
        """``told`` is called on the thread and must return quickly."""
        self._open_library = open_library
        self._told = told
        self._lock = threading.Lock()
        self._woken = threading.Event()
        self._ended = False
        self._lamps = DARK
        self._sound_devices: tuple[str, ...] = ()
        self._looks: list[float] = []
        self._session: HeadsetSession | None = None
        self._failed = -math.inf
        self._standing: HeadsetEvent = HeadsetDisconnected()
        self._thread = threading.Thread(target=self._run, name="headset", daemon=True)

    def start(self) -> None:
        """Begin; once."""
        self._thread.start()

    def look(self, sound_devices: Collection[str]) -> None:
        """Look which headsets are there, soon; ``sound_devices`` are those that calls are on."""
        now = time.monotonic()
        with self._lock:
            self._sound_devices = tuple(sound_devices)
            self._looks = [now, now + AGAIN_SECONDS]
        self._woken.set()

    def show(self, lamps: Lamps) -> None:
        """Have the headset show ``lamps``, also the one that comes next."""
        with self._lock:
            self._lamps = lamps
        self._woken.set()

    def close(self, seconds: float) -> None:
        """End, within ``seconds``; the headset is left dark. Idempotent."""
        with self._lock:
            self._ended = True
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(seconds)
            if self._thread.is_alive():
                log.warning("The headset still keeps its thread.")

    def _run(self) -> None:
        try:
            library = self._open_library()
        except HeadsetError as error:
            self._stand(HeadsetRefused(str(error)))
            return
        try:
            while not self._ended:
                try:
                    if self._look_is_due():
                        self._look(library)
                    self._listen()
                except Exception:
                    log.exception("The headset's thread failed")
                    self._give_up()
        finally:
            self._let_go()

    def _look_is_due(self) -> bool:
        with self._lock:
            due = [each for each in self._looks if each <= time.monotonic()]
            self._looks = [each for each in self._looks if each not in due]
        return bool(due)

    def _look(self, library: HidLibrary) -> None:
        current = self._session.headset if self._session is not None else None
        try:
            found = best_session(library, self._sound_devices, current)
        except HeadsetError as error:
            if current is None:
                self._stand(HeadsetRefused(str(error)))
            return
        if isinstance(found, HeadsetSession):
            self._let_go()
            self._session = found
            self._stand(HeadsetConnected(found.headset.name))
        elif current is None:
            self._stand(HeadsetDisconnected())

    def _listen(self) -> None:
        session = self._session
        if session is None:
            self._woken.wait(self._until_next_look())
            self._woken.clear()
            return
        try:
            session.show(self._lamps, time.monotonic())
            report = session.wait(READ_SECONDS)
        except (OSError, ValueError):
            log.info("The headset %s is gone.", session.headset.name)
            self._let_go()
            self._stand(HeadsetDisconnected())
            self._look_again()
            return
        for signal in session.signals(report, time.monotonic()) if report else ():
            self._told(HeadsetTouched(signal))

    def _until_next_look(self) -> float | None:
        with self._lock:
            return max(0.0, min(self._looks) - time.monotonic()) if self._looks else None

    def _look_again(self) -> None:
        with self._lock:
            self._looks.append(time.monotonic() + AGAIN_SECONDS)

    def _give_up(self) -> None:
        """Do without this headset; it is tried once more soon, and when devices change."""
        with contextlib.suppress(Exception):
            self._let_go()
        self._stand(HeadsetRefused(FAILED))
        now = time.monotonic()
        if now - self._failed > SETTLED_SECONDS:
            self._look_again()
        self._failed = now

    def _let_go(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close(time.monotonic())

    def _stand(self, event: HeadsetEvent) -> None:
        if event != self._standing:
            self._standing = event
            log.info("Headset buttons: %s", event)
            self._told(event)
