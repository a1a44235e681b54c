"""How a command ended."""

from dataclasses import dataclass
from enum import IntEnum


class Exit(IntEnum):
    """How the commands end: ``call``, ``answer``, ``register``, ``soundcheck`` and others."""

    DONE = 0
    FAULT_FOUND = 1
    UNUSABLE = 2
    NOT_REGISTERED = 3
    NOT_ANSWERED = 4
    NO_MEDIA = 5
    SOUND_FAILS = 6
    NOT_RUNNING = 7
    REFUSED = 8


@dataclass(frozen=True, slots=True)
class Outcome:
    """The exit status, and one plain sentence about what happened."""

    status: Exit
    sentence: str
