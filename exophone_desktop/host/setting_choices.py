"""Answers among which settings let a person choose."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

MAX_OUTCOMES = 32
MAX_OUTCOME = 64
"""Longest outcome, in characters."""

Outcome = Annotated[str, Field(min_length=1, max_length=MAX_OUTCOME)]
"""What a call came to, in a word or two of the person's or their employer's."""


class ToneChoice(StrEnum):
    """Whose call progress tones are heard: of a country, or as ``Settings.phone_region`` has it."""

    REGION = "region"
    INDIA = "IN"
    UNITED_STATES = "US"
    UNITED_KINGDOM = "GB"
    EUROPE = "EU"


class RecordingFormat(StrEnum):
    """What files recordings are, by the ends of their names."""

    WAV = "wav"
    FLAC = "flac"


class CrmMoment(StrEnum):
    """When the CRM is told of a caller."""

    RINGING = "ringing"
    ANSWERED = "answered"


class AutoAnswer(StrEnum):
    """Which calls answer themselves: none, this person's own click-to-call legs, or all."""

    OFF = "off"
    OWN = "own"
    ALL = "all"
