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


class RingTone(StrEnum):
    """The ring tones that are made here; a sound file of the person's own takes their place."""

    BELLS = "bells"
    WARBLE = "warble"


class EchoCancellation(StrEnum):
    """When what the speaker plays is taken out of what the microphone hears.

    AUTO is on unless the speaker sits at the ear (handset, headset, Bluetooth) or is virtual:
    there is no echo then, and cancelling only costs delay and speech.
    """

    AUTO = "auto"
    ON = "on"
    OFF = "off"


class NoiseSuppression(StrEnum):
    """How much steady noise is lowered: by 6, 12, 18 or 21 dB (the levels of WebRTC)."""

    OFF = "off"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    HIGHEST = "highest"


@dataclass(frozen=True, slots=True)
class ProcessingSettings:
    """What is done to the microphone's sound before it is sent.

    ``gain_control`` brings quiet and loud voices to one level, by 18 dB at most; ``high_pass``
    takes out rumble below 100 Hz.
    """

    echo_cancellation: EchoCancellation = EchoCancellation.AUTO
    noise_suppression: NoiseSuppression = NoiseSuppression.MODERATE
    gain_control: bool = True
    high_pass: bool = True


LEAST_VOLUME_DB = -60.0
MOST_VOLUME_DB = 20.0


@dataclass(frozen=True, slots=True)
class Volumes:
    """Gains in dB, 0 as it comes; beyond -60 (nothing is heard) and 20 the nearest is taken.

    ``speaker`` is for calls and their tones, ``ring`` for the ring tone alone.
    """

    microphone: float = 0.0
    speaker: float = 0.0
    ring: float = 0.0


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


class DeviceKind(StrEnum):
    """What a device is to the person at the desk."""

    BUILT_IN_SPEAKER = "built_in_speaker"
    BUILT_IN_MICROPHONE = "built_in_microphone"
    HANDSET = "handset"
    WIRED_HEADSET = "wired_headset"
    BLUETOOTH_HANDS_FREE = "bluetooth_hands_free"
    BLUETOOTH_STEREO = "bluetooth_stereo"
    EXTERNAL_SPEAKER = "external_speaker"
    EXTERNAL_MICROPHONE = "external_microphone"
    HDMI = "hdmi"
    VIRTUAL = "virtual"
    UNKNOWN = "unknown"


class SoundPurpose(StrEnum):
    """What a device is chosen for; each may have a device of its own."""

    MICROPHONE = "microphone"
    CALL = "call"
    RINGING = "ringing"

    @property
    def direction(self) -> DeviceDirection:
        """Which way its sound goes."""
        return DeviceDirection.CAPTURE if self is self.MICROPHONE else DeviceDirection.PLAYBACK


@dataclass(frozen=True, slots=True)
class AudioDevice:
    """One sound device as the system names it.

    ``id`` is what the sound system opens it by, stable while it stays plugged in. ``identity``
    stays the same over unplugging, restarts and Bluetooth profiles, and differs within one
    direction; ``unit`` is the same for the microphone and the loudspeaker of one headset. Both
    are empty where the system does not tell. ``in_use`` marks what sound goes through, or would
    go through if a call began now. ``muted``: the operating system has muted it, or
    turned it down to nothing; where the system does not tell (Windows), it is false.
    """

    id: str
    name: str
    direction: DeviceDirection
    is_default: bool = False
    route: CallAudioRoute = CallAudioRoute.EARPIECE
    kind: DeviceKind = DeviceKind.UNKNOWN
    identity: str = ""
    unit: str = ""
    in_use: bool = False
    muted: bool = False

    @property
    def key(self) -> str:
        """What a choice of this device is remembered by."""
        return self.identity or self.id


@dataclass(frozen=True, slots=True)
class RememberedChoice:
    """What a person chose for one purpose while just these devices were plugged in.

    ``devices`` is that set (``audio.choice.device_set``); ``device`` the ``AudioDevice.key`` that
    was chosen, empty for the system's default, wherever that goes.
    """

    devices: tuple[str, ...]
    purpose: SoundPurpose
    device: str


@dataclass(frozen=True, slots=True)
class AudioSettings:
    """What an engine uses for sound.

    With FILES, ``play_path`` (any format libsndfile reads) is the microphone, silence after its
    end, and all that the speaker would play is written to ``record_path``: 16-bit mono WAV at
    16 kHz. Empty paths mean silence and nowhere. ``ring_path`` is a sound file that rings instead
    of ``ring_tone``; ``processing`` is for microphones, files are sent as they are.
    """

    backend: AudioBackend = AudioBackend.AUTO
    microphone: str = ""
    speaker: str = ""
    play_path: str = ""
    record_path: str = ""
    tone_country: ToneCountry = ToneCountry.INDIA
    remembered: tuple[RememberedChoice, ...] = ()
    processing: ProcessingSettings = ProcessingSettings()
    volumes: Volumes = Volumes()
    ring_tone: RingTone = RingTone.BELLS
    ring_path: str = ""
