"""What the voice client says of sound: devices, routes, levels, troubles, recordings.

They are among the events of ``voice.events``. Those of sound checks are the engine's own values.
"""

from dataclasses import dataclass

from exophone_desktop.audio.notices import DeviceNotice
from exophone_desktop.audio.settings import AudioDevice, RememberedChoice
from exophone_desktop.domain.call import CallAudioRoute, CallDetails
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.engine.sound_events import (
    SoundCheckDone as SoundCheckDone,
    SoundCheckEvent,
    SoundCheckFailed as SoundCheckFailed,
    SoundCheckProgressed as SoundCheckProgressed,
    SoundCheckStopped as SoundCheckStopped,
)


@dataclass(frozen=True, slots=True)
class AudioRouteChanged:
    """Where call sound goes now, and which routes this machine has."""

    route: CallAudioRoute
    available: tuple[CallAudioRoute, ...]


@dataclass(frozen=True, slots=True)
class AudioDevicesChanged:
    """The sound devices of this machine; what calls go through is marked.

    ``remembered`` are the person's choices, for ``AudioSettings.remembered`` at the next start;
    None where this event does not tell.
    """

    devices: tuple[AudioDevice, ...]
    remembered: tuple[RememberedChoice, ...] | None = None


@dataclass(frozen=True, slots=True)
class AudioDeviceReplaced:
    """Sound goes through another device, though nobody asked; ``detail`` says so.

    Choosing ``notice.undo`` for ``notice.purpose`` puts it back, where ``undo`` is not empty.
    """

    notice: DeviceNotice
    detail: str


@dataclass(frozen=True, slots=True)
class SoundTroubleNoticed:
    """Something is wrong with the sound of the call, though the call is up."""

    call: CallDetails
    trouble: SoundTrouble


@dataclass(frozen=True, slots=True)
class SoundTroublePassed:
    """It is right again."""

    call: CallDetails
    trouble: SoundTrouble


@dataclass(frozen=True, slots=True)
class SoundLevelsMeasured:
    """How loud microphone and speaker are, a few times a second; RMS in dBFS, -96 to 0."""

    microphone_dbfs: float
    speaker_dbfs: float
    speaking: bool


@dataclass(frozen=True, slots=True)
class RecordingChanged:
    """The call is being recorded to ``path``, or no longer; ``detail`` says why it ended early."""

    call: CallDetails
    recording: bool
    path: str
    detail: str = ""


SoundEvent = (
    AudioRouteChanged
    | AudioDevicesChanged
    | AudioDeviceReplaced
    | SoundTroubleNoticed
    | SoundTroublePassed
    | SoundLevelsMeasured
    | RecordingChanged
    | SoundCheckEvent
)
