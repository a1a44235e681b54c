"""Do not disturb: for how long, and what is said of it."""

from dataclasses import dataclass
from enum import StrEnum


class QuietLength(StrEnum):
    """For how long a person does not want to be disturbed.

    ``UNTIL_TOMORROW`` ends in the morning, not at midnight, when a ring would be worst.
    """

    HALF_HOUR = "HALF_HOUR"
    HOUR = "HOUR"
    UNTIL_TOMORROW = "UNTIL_TOMORROW"
    UNTIL_TURNED_OFF = "UNTIL_TURNED_OFF"


@dataclass(frozen=True, slots=True)
class DoNotDisturb:
    """No call rings until ``until`` (seconds since the epoch); None until it is turned off."""

    until: float | None = None


@dataclass(frozen=True, slots=True)
class DoNotDisturbBegun:
    """Calls do not ring from now on, or until another time than before."""

    quiet: DoNotDisturb


@dataclass(frozen=True, slots=True)
class DoNotDisturbEnded:
    """Calls ring again."""


QuietEvent = DoNotDisturbBegun | DoNotDisturbEnded
