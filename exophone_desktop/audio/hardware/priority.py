"""Sound before other work: what a device's thread does cannot wait, and takes next to no time."""

import logging
import os
from contextlib import suppress
from pathlib import Path

log = logging.getLogger(__name__)

# Of 1 to 99: behind the sound server and the kernel's own.
_SOUND = 10
_BESIDE_SOUND = 1


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


def threads_named(name: str) -> tuple[int, ...]:
    """The system's ids of the threads of this process with this name; none but on Linux."""
    found = []
    with suppress(OSError):
        for task in Path("/proc/self/task").iterdir():
            with suppress(OSError):
                if (task / "comm").read_text("utf-8", "replace").strip() == name:
                    found.append(int(task.name))
    return tuple(found)
