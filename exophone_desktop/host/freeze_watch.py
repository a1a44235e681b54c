"""Notices when a thread that should always be quick, the window's, stands still, and where.

The thread says ``beat`` every ``BEAT_SECONDS``. Another one calls ``glance``: when a beat is
overdue it notes what the first is doing. What is noted are modules, lines and function names,
never values. Qt-free, and free of threads of its own: ``freeze_watcher`` has one.
"""

import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

BEAT_SECONDS = 0.05
FREEZE_SECONDS = 0.1
"""Standing still for longer than this is seen by people as a hitch."""

_OVERDUE_SECONDS = 0.06
_SECOND_LOOK_SECONDS = 0.5
_LASTING_SECONDS = 5.0
_MOST_FRAMES = 14
_MOST_WAITING = 32


@dataclass(frozen=True, slots=True)
class ThreadTimes:
    """Seconds that a thread has had: on a processor, and waiting for one while it could run.

    ``queued`` is None where the system does not tell (all but Linux).
    """

    worked: float
    queued: float | None


@dataclass(frozen=True, slots=True)
class Freeze:
    """The thread stood still for at least ``seconds``.

    ``worked`` of them it ran on a processor, ``queued`` it could have run and got none; the rest
    it waited for something else: a disk, a lock, the interpreter. ``places`` are what it was doing
    when somebody looked, innermost first; empty where nobody came to look. ``worked`` is None while
    it still stands.
    """

    seconds: float
    worked: float | None
    queued: float | None
    places: tuple[tuple[str, ...], ...]

    @property
    def starved(self) -> bool:
        """Whether the machine is to blame: with a processor at hand it would not have been one."""
        return self.queued is not None and self.seconds - self.queued < FREEZE_SECONDS

    def __str__(self) -> str:
        still = "has stood" if self.worked is None else "stood"
        head = f"The window {still} still for {1000 * self.seconds:.0f} ms"
        if self.worked is not None:
            queued = "" if self.queued is None else f", {1000 * self.queued:.0f} ms waiting for one"
            head += f" ({1000 * self.worked:.0f} ms of it on a processor{queued})"
        return "\n".join([head, *(" < ".join(place) for place in self.places)])


class FreezeWatch:
    """Judges the beats of one thread. ``beat`` is for that thread, the rest for the watcher's."""

    def __init__(
        self,
        look: Callable[[], tuple[str, ...]],
        times: Callable[[], ThreadTimes],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """``look`` tells what the watched thread is doing; ``times`` is called on that thread."""
        self._look = look
        self._times = times
        self._clock = clock
        self._lock = threading.Lock()
        self._last: float | None = None
        self._last_times = ThreadTimes(0.0, None)
        self._seen: list[tuple[str, ...]] = []
        self._told_lasting = False
        self._freezes: deque[Freeze] = deque(maxlen=_MOST_WAITING)

    def beat(self) -> None:
        """The thread is alive; what it missed since its last beat is judged."""
        now, times = self._clock(), self._times()
        with self._lock:
            if self._last is not None:
                missed = now - self._last - BEAT_SECONDS
                if missed > FREEZE_SECONDS:
                    self._freezes.append(self._freeze(missed, times))
            self._last, self._last_times = now, times
            self._seen.clear()
            self._told_lasting = False

    def rest(self) -> None:
        """There will be no beats for a while, and that is no freeze."""
        with self._lock:
            self._last = None
            self._seen.clear()

    def glance(self) -> float | None:
        """Look whether a beat is overdue; seconds until the next glance, None while it rests."""
        with self._lock:
            if self._last is None:
                return None
            late = self._clock() - self._last - BEAT_SECONDS
            if late < _OVERDUE_SECONDS:
                return _OVERDUE_SECONDS - late
            if not self._seen:
                self._seen.append(self._look())
            if late < _SECOND_LOOK_SECONDS:
                return _SECOND_LOOK_SECONDS - late
            if len(self._seen) < 2:
                self._seen.append(self._look())
            if late < _LASTING_SECONDS:
                return _LASTING_SECONDS - late
            if not self._told_lasting:
                self._told_lasting = True
                self._seen.append(self._look())
                places = tuple(self._seen)
                self._freezes.append(Freeze(late, None, None, places))
            return _LASTING_SECONDS

    def taken(self) -> list[Freeze]:
        """The freezes since the last time that this was called; the oldest go beyond 32."""
        with self._lock:
            freezes = list(self._freezes)
            self._freezes.clear()
        return freezes

    def _freeze(self, missed: float, times: ThreadTimes) -> Freeze:
        before, queued = self._last_times, None
        if times.queued is not None and before.queued is not None:
            queued = times.queued - before.queued
        return Freeze(missed, times.worked - before.worked, queued, tuple(self._seen))


def doing(thread_id: int) -> tuple[str, ...]:
    """Where thread ``thread_id`` (``threading.get_ident``) is: ``module:line function`` a call."""
    return _places(sys._current_frames().get(thread_id))


def _places(frame: FrameType | None) -> tuple[str, ...]:
    places: list[str] = []
    while frame is not None and len(places) < _MOST_FRAMES:
        name = frame.f_globals.get("__name__", "?")
        places.append(f"{name}:{frame.f_lineno} {frame.f_code.co_qualname}")
        frame = frame.f_back
    return tuple(places)


class OwnThreadTimes:
    """The times of the thread that calls it; made on that thread, closed by whoever made it."""

    def __init__(self) -> None:
        try:
            # "time on a processor, time waiting for one (ns), turns": proc(5), sched-stats.
            path = f"/proc/self/task/{threading.get_native_id()}/schedstat"
            self._descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        except (OSError, AttributeError):
            self._descriptor = -1

    def __call__(self) -> ThreadTimes:
        """What it has had until now."""
        queued = None
        if self._descriptor >= 0:
            try:
                queued = int(os.pread(self._descriptor, 96, 0).split()[1]) / 1e9
            except (OSError, ValueError, IndexError):
                queued = None
        return ThreadTimes(time.thread_time(), queued)

    def close(self) -> None:
        """Let go of what tells the times. Harmless twice."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)
