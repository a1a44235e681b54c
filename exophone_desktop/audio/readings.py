"""What can be read off the near end while it runs: levels, and whether its devices work."""

from dataclasses import dataclass
from enum import StrEnum

from exophone_desktop.audio.levels import Level


class DeviceState(StrEnum):
    """How a device behaves.

    CLOSED: none is open. DENIED: none is open, since the system does not let this program use it.
    WORKING: sound flows. STALLED: it is open and has not asked for sound,
    or brought any, for a second. DEAD: the microphone brings digital silence: it is switched off,
    or this program may not hear it. STUCK: the microphone brings one value that is not zero, over
    and over.
    """

    CLOSED = "closed"
    DENIED = "denied"
    WORKING = "working"
    STALLED = "stalled"
    DEAD = "dead"
    STUCK = "stuck"


@dataclass(frozen=True, slots=True)
class SoundReadings:
    """The near end at one moment. Levels are of the last tenth of a second.

    ``microphone_level`` is behind the input gain and before processing; ``speaker_level`` is what
    is really played, tones and volume included. ``speaking`` is whether someone talks into the
    microphone, also while the call is muted; it changes within half a second.
    """

    microphone: DeviceState = DeviceState.CLOSED
    speaker: DeviceState = DeviceState.CLOSED
    microphone_level: Level = Level()
    speaker_level: Level = Level()
    speaking: bool = False
    cancelling_echo: bool = False
