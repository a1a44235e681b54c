"""Sound before other work: what a device's thread does cannot wait, and takes next to no time."""

import logging
import os
import signal
from contextlib import suppress
from pathlib import Path

log = logging.getLogger(__name__)

# Of 1 to 99: behind the sound server and the kernel's own.
_SOUND = 10
_BESIDE_SOUND = 2
_RECEIVING = 1

STUCK_SECONDS = 1.0
"""No thread of ours works so long without waiting for anything, unless it is stuck."""


def take_real_time_priority(thread_id: int = 0, priority: int = _SOUND) -> bool:
    """Give a thread real-time priority (``SCHED_RR``) on Linux; whether it has it now.

    ``thread_id`` is the system's, 0 the calling thread. ``priority`` is 1 to 99. Other systems
    give it to sound threads by themselves. On Linux it needs the right to it (``RLIMIT_RTPRIO``,
    as members of the group ``audio`` mostly have); the thread goes on without it where not.
    Children of the process do not inherit it.
    """
    try:
        policy = os.SCHED_RR | os.SCHED_RESET_ON_FORK
        os.sched_setscheduler(thread_id, policy, os.sched_param(priority))
    except (AttributeError, OSError) as error:
        log.debug("No real-time priority: %s", error)
        return False
    return True


def keep_up_with_sound() -> None:
    """Give the calling thread a lesser real-time priority: in a process with sound, one that waits
    for a processor while it holds Python's lock makes sound wait, too."""
    take_real_time_priority(priority=_BESIDE_SOUND)


def receive_after_others(thread_id: int) -> None:
    """Give a thread that waits for packets the least of these priorities: while another holds a
    socket's lock, the stack's asks again and again whether it may read. Were it to come first, the
    other could never let go, and the computer would stand still."""
    take_real_time_priority(thread_id, _RECEIVING)


def give_way_when_stuck(seconds: float = STUCK_SECONDS) -> None:
    """Take the priority from every thread of this process once one has run for so long without
    waiting (``RLIMIT_RTTIME``): it would leave nothing to others. For the main thread, which takes
    it when it works next (the engine's is asked every two seconds whether it lives); does nothing
    where there is no such limit."""
    try:
        import resource  # not on Windows

        _, most = resource.getrlimit(resource.RLIMIT_RTTIME)
        resource.setrlimit(resource.RLIMIT_RTTIME, (round(seconds * 1e6), most))
        signal.signal(signal.SIGXCPU, _give_way)
    except (ImportError, AttributeError, OSError, ValueError) as error:
        log.debug("No limit to real-time priority: %s", error)


def _give_way(*_: object) -> None:
    for thread_id in _threads():
        with suppress(OSError):
            policy = os.SCHED_OTHER | os.SCHED_RESET_ON_FORK
            os.sched_setscheduler(thread_id, policy, os.sched_param(0))
    log.error("A sound thread was stuck. From now on sound has no priority over other programs.")


def threads_named(name: str) -> tuple[int, ...]:
    """The system's ids of the threads of this process with this name; none but on Linux."""
    found = []
    for thread_id in _threads():
        with suppress(OSError):
            task = Path(f"/proc/self/task/{thread_id}/comm")
            if task.read_text("utf-8", "replace").strip() == name:
                found.append(thread_id)
    return tuple(found)


def _threads() -> tuple[int, ...]:
    try:
        return tuple(int(task.name) for task in Path("/proc/self/task").iterdir())
    except OSError:
        return ()
