"""The values that name sound: devices, tones, and what an engine is to use."""

from dataclasses import dataclass
from enum import StrEnum

from exophone_desktop.domain.call import CallAudioRoute


class Tone(StrEnum):
    """A tone a phone makes itself (ITU-T E.180)."""

    RINGBACK = "ringback"
    RINGTONE = "ringtone"
    BUSY = "busy"
    REORDER = "reorder"
    CALL_WAITING = "call_waiting"


class ToneCountry(StrEnum):
    """Whose call progress tones are played (ITU-T E.180)."""

    INDIA = "IN"
    UNITED_STATES = "US"
    UNITED_KINGDOM = "GB"
    EUROPE = "EU"


class AudioBackend(StrEnum):
    """Where sound comes from and goes to.

    AUTO takes the system's devices, or NULL when the machine has none.
    """

    AUTO = "auto"
    SYSTEM = "system"
    FILES = "files"
    NULL = "null"


class DeviceDirection(StrEnum):
    """Which way sound goes through a device."""

    CAPTURE = "capture"
    PLAYBACK = "playback"


@dataclass(frozen=True, slots=True)
class AudioDevice:
    """One sound device as the system names it. ``id`` is stable while it stays plugged in."""

    id: str
    name: str
    direction: DeviceDirection
    is_default: bool = False
    route: CallAudioRoute = CallAudioRoute.EARPIECE


@dataclass(frozen=True, slots=True)
class AudioSettings:
    """What an engine uses for sound.

    With FILES, ``play_path`` (any format libsndfile reads) is the microphone, silence after its
    end, and all that the speaker would play is written to ``record_path``: 16-bit mono WAV at
    16 kHz. Empty paths mean silence and nowhere.
    """

    backend: AudioBackend = AudioBackend.AUTO
    microphone: str = ""
    speaker: str = ""
    play_path: str = ""
    record_path: str = ""
    tone_country: ToneCountry = ToneCountry.INDIA
