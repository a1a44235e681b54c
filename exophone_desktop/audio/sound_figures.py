"""What a recording tells of a microphone, and what a person should do about it: the values.

Free of numpy, so that the window's process can do without it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a recording shows of a microphone."""

    GOOD = "good"
    DEAD = "dead"
    STUCK = "stuck"
    TURNED_DOWN = "turned_down"
    NO_SPEECH = "no_speech"
    TOO_QUIET = "too_quiet"
    TOO_LOUD = "too_loud"
    NOISY = "noisy"


SILENT = frozenset({Verdict.DEAD, Verdict.STUCK, Verdict.TURNED_DOWN})
"""Nothing can be heard in such a recording, or next to nothing."""

ADVICE = {
    Verdict.GOOD: "You are heard well.",
    Verdict.DEAD: (
        "The microphone brings no sound at all. It may be switched off, or the system's privacy "
        "settings may keep programs from it."
    ),
    Verdict.STUCK: "The microphone is stuck on one value. Unplug it and plug it in again.",
    Verdict.TURNED_DOWN: (
        "The microphone is turned down in this app. Raise its volume in the window, under Sound."
    ),
    Verdict.NO_SPEECH: "No speech was heard. Speak while it listens, or choose another microphone.",
    Verdict.TOO_QUIET: (
        "You are hard to hear. Come nearer to the microphone or raise its level in the system's "
        "sound settings."
    ),
    Verdict.TOO_LOUD: (
        "You are too loud and sound distorted. Move the microphone away from your mouth or lower "
        "its level in the system's sound settings."
    ),
    Verdict.NOISY: (
        "There is much noise around you. Move the microphone nearer to your mouth, or use a "
        "headset."
    ),
}
"""What to tell the person, in a sentence or two."""


@dataclass(frozen=True, slots=True)
class MicrophoneFigures:
    """A recording in figures: dBFS (-96 to 0), and the share of samples that are clipped.

    ``speech_dbfs`` is the RMS of its loud parts, ``noise_dbfs`` of its quiet ones.
    """

    verdict: Verdict
    peak_dbfs: float
    speech_dbfs: float
    noise_dbfs: float
    clipped: float


@dataclass(frozen=True, slots=True)
class EchoFigures:
    """What of the loudspeaker comes back into the microphone.

    ``level_db`` is how loud it is beside what was played (both as samples), ``delay_ms`` how long
    it took through both devices; 0 in both where nothing comes back.
    """

    heard: bool
    level_db: float = 0.0
    delay_ms: float = 0.0

    @property
    def advice(self) -> str:
        """What it means, in a sentence."""
        if not self.heard:
            return "Others do not hear themselves through you."
        return (
            "The microphone hears the loudspeaker: echo cancellation is needed, "
            "and a headset is better."
        )
