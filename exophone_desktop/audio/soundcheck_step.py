"""What a sound check does at a time; a value of its own, for a window without sound libraries."""

from enum import StrEnum


class Step(StrEnum):
    """What is being done."""

    PLAY_TONE = "play_tone"
    RECORD = "record"
    PLAY_BACK = "play_back"
    ECHO = "echo"
