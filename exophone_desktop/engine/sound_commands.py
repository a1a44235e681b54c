"""What the engine can be asked to do about sound: tones, devices, checks, recordings."""

from dataclasses import dataclass

from exophone_desktop.audio.settings import (
    ProcessingSettings,
    RingTone,
    SoundPurpose,
    Tone,
    ToneCountry,
    Volumes,
)
from exophone_desktop.audio.soundcheck_step import Step


@dataclass(frozen=True, slots=True)
class PlayTone:
    """Play a tone on the speaker (or the ringer) until ``StopTone``; replaces the one playing."""

    tone: Tone


@dataclass(frozen=True, slots=True)
class StopTone:
    """Stop the tone that is playing."""


@dataclass(frozen=True, slots=True)
class UseAudioDevices:
    """Send sound through these devices for now, it is not remembered.

    An empty id is what was chosen (``ChooseAudioDevice``), or else the system's default.
    """

    microphone: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class ChooseAudioDevice:
    """Use a device for one purpose, and remember it for the devices that are plugged in now.

    ``device`` is an ``AudioDevice.key``, empty for the system's default, wherever that goes.
    """

    purpose: SoundPurpose
    device: str = ""


@dataclass(frozen=True, slots=True)
class ListAudioDevices:
    """Ask for ``AudioDevicesListed``."""


@dataclass(frozen=True, slots=True)
class UseProcessing:
    """Change what is done to the microphone's sound, also in a call."""

    processing: ProcessingSettings


@dataclass(frozen=True, slots=True)
class UseVolumes:
    """Change volumes, also in a call."""

    volumes: Volumes


@dataclass(frozen=True, slots=True)
class UseRingTone:
    """Ring with ``tone``, or with the sound file ``path``, also when it rings now.

    With a file that cannot be used, ``AudioFailed`` says so and ``tone`` rings.
    """

    tone: RingTone
    path: str = ""


@dataclass(frozen=True, slots=True)
class UseToneCountry:
    """Play the call progress tones of ``country``, also the one that plays now."""

    country: ToneCountry


@dataclass(frozen=True, slots=True)
class CheckSound:
    """Do one step of a sound check in place of the one that goes on; not during a call.

    ``microphone`` and ``speaker`` are an ``AudioDevice.key`` or id, empty for what a call would
    use. ``seconds`` is how long to RECORD, 0.5 to 60; PLAY_BACK plays what was recorded last.
    ``SoundCheckProgressed`` comes ten times a second, and last one of the other events of
    ``engine.sound_events.SoundCheckEvent``.
    """

    step: Step
    microphone: str = ""
    speaker: str = ""
    seconds: float = 5.0


@dataclass(frozen=True, slots=True)
class StopSoundCheck:
    """End the step that goes on; with ``forget``, drop what was recorded as well."""

    forget: bool = False


@dataclass(frozen=True, slots=True)
class StartRecording:
    """Record a call to ``path`` (``.wav`` or ``.flac``): near end left, far end right."""

    call_id: str
    path: str


@dataclass(frozen=True, slots=True)
class StopRecording:
    """End the recording of a call."""

    call_id: str


SoundCommand = (
    PlayTone
    | StopTone
    | UseAudioDevices
    | ChooseAudioDevice
    | ListAudioDevices
    | UseProcessing
    | UseVolumes
    | UseRingTone
    | UseToneCountry
    | CheckSound
    | StopSoundCheck
    | StartRecording
    | StopRecording
)
