"""What the engine says of sound: devices, levels, troubles, recordings."""

from dataclasses import dataclass

from exophone_desktop.audio.notices import DeviceNotice
from exophone_desktop.audio.settings import AudioDevice, RememberedChoice
from exophone_desktop.audio.sound_figures import EchoFigures, MicrophoneFigures
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.engine.snapshot import CallSnapshot


@dataclass(frozen=True, slots=True)
class AudioDevicesListed:
    """The sound devices of this machine, and the ones in use (empty id: default).

    Told when asked for and whenever they change. ``remembered`` are the person's choices, to be
    kept for the next start (``AudioSettings.remembered``); None where this event does not tell.
    """

    devices: tuple[AudioDevice, ...]
    microphone: str = ""
    speaker: str = ""
    remembered: tuple[RememberedChoice, ...] | None = None


@dataclass(frozen=True, slots=True)
class AudioDeviceReplaced:
    """Sound goes through another device, though nobody asked: one vanished, or came back.

    ``detail`` says so in a plain sentence. ``ChooseAudioDevice`` with the notice's purpose and
    ``undo`` puts it back, where ``undo`` is not empty.
    """

    notice: DeviceNotice
    detail: str


@dataclass(frozen=True, slots=True)
class AudioFailed:
    """Sound does not work; ``detail`` says in plain words what and what to do."""

    detail: str


@dataclass(frozen=True, slots=True)
class SoundMeasured:
    """Levels of the near end, a few times a second while a call or a tone sounds.

    Decibels below full scale, RMS; -90 is silence. ``speaking`` is whether someone talks into the
    microphone, also while muted.
    """

    microphone_dbfs: float
    speaker_dbfs: float
    speaking: bool


@dataclass(frozen=True, slots=True)
class TroubleNoticed:
    """Something is wrong with the sound of a call."""

    call: CallSnapshot
    trouble: SoundTrouble


@dataclass(frozen=True, slots=True)
class TroublePassed:
    """It is right again."""

    call: CallSnapshot
    trouble: SoundTrouble


@dataclass(frozen=True, slots=True)
class RecordingStarted:
    """The call is being recorded, on hold once it is resumed; both sides hear a tone then."""

    call: CallSnapshot
    path: str


@dataclass(frozen=True, slots=True)
class RecordingStopped:
    """Nothing more is recorded; ``detail`` says why it ended early, if it did.

    The file ``path`` is complete within moments; a FLAC takes longer, and ``AudioFailed`` says
    where it stays a WAV file.
    """

    call: CallSnapshot
    path: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SoundCheckProgressed:
    """A step goes on: ``done`` is 0 to 1; ``level_dbfs`` (RMS) is what the microphone hears.

    ``device`` is the name of the device that is checked.
    """

    step: Step
    device: str
    done: float
    level_dbfs: float | None = None


@dataclass(frozen=True, slots=True)
class SoundCheckDone:
    """A step was done; ``microphone`` comes with RECORD, ``echo`` with ECHO."""

    step: Step
    microphone: MicrophoneFigures | None = None
    echo: EchoFigures | None = None


@dataclass(frozen=True, slots=True)
class SoundCheckFailed:
    """A step could not be done; ``detail`` is a plain sentence that can be shown."""

    step: Step
    detail: str


@dataclass(frozen=True, slots=True)
class SoundCheckStopped:
    """A step was ended before it was done. ``by_call``: because a call began or came in."""

    step: Step
    by_call: bool = False


CallSoundEvent = TroubleNoticed | TroublePassed | RecordingStarted | RecordingStopped
"""What is said of the sound of one call."""

SoundCheckEvent = SoundCheckProgressed | SoundCheckDone | SoundCheckFailed | SoundCheckStopped

SoundEvent = (
    AudioDevicesListed
    | AudioDeviceReplaced
    | AudioFailed
    | SoundMeasured
    | CallSoundEvent
    | SoundCheckEvent
)
