"""Answers among which settings let a person choose."""

from enum import StrEnum


class CrmMoment(StrEnum):
    """When the CRM is told of a caller."""

    RINGING = "ringing"
    ANSWERED = "answered"


class AutoAnswer(StrEnum):
    """Which calls answer themselves: none, this person's own click-to-call legs, or all."""

    OFF = "off"
    OWN = "own"
    ALL = "all"
