"""Sound before other work: what a device's thread does cannot wait, and takes next to no time."""

import logging
import os

log = logging.getLogger(__name__)

_PRIORITY = 10  # of 1 to 99: behind the sound server and the kernel's own


def take_real_time_priority() -> bool:
    """Give the calling thread real-time priority (``SCHED_RR``) on Linux; whether it has it now.

    Other systems give it to sound threads by themselves. On Linux it needs the right to it
    (``RLIMIT_RTPRIO``, as members of the group ``audio`` mostly have); the thread goes on without
    it where not. Children of the process do not inherit it.
    """
    try:
        policy = os.SCHED_RR | os.SCHED_RESET_ON_FORK
        os.sched_setscheduler(0, policy, os.sched_param(_PRIORITY))
    except (AttributeError, OSError) as error:
        log.debug("No real-time priority: %s", error)
        return False
    return True
