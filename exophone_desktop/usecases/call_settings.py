"""What the person settled about calls and numbers, as a form has it."""

from dataclasses import dataclass

from exophone_desktop.host.setting_choices import RecordingFormat


@dataclass(frozen=True, slots=True)
class CallSettingsForm:
    """``outcomes`` is text as typed, one a line. An empty ``phone_region`` is the system's."""

    wrap_up_seconds: int = 0
    outcomes: str = ""
    phone_region: str = ""
    check_for_updates: bool = False
    recording_format: RecordingFormat = RecordingFormat.WAV


@dataclass(frozen=True, slots=True)
class CallSettingsState:
    """``form`` is what is kept, None until it was read; ``problem`` why a change was not."""

    form: CallSettingsForm | None = None
    problem: str = ""
    saved: bool = False


@dataclass(frozen=True, slots=True)
class CallSettingsRead:
    """The settings are known; ``saved`` when they have just been changed."""

    form: CallSettingsForm
    saved: bool = False


@dataclass(frozen=True, slots=True)
class CallSettingsRefused:
    """A change was not kept; ``problem`` is a sentence."""

    problem: str


CallSettingsEvent = CallSettingsRead | CallSettingsRefused
