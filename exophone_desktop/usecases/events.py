"""What the use cases say has happened, beside the voice client's own events."""

from dataclasses import dataclass

from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.host.settings import SoundSettings
from exophone_desktop.usecases.call_settings import CallSettingsEvent
from exophone_desktop.usecases.care_events import CareEvent
from exophone_desktop.usecases.checkup_state import CheckupEvent
from exophone_desktop.usecases.desktop_events import DesktopSettingsChanged
from exophone_desktop.usecases.headset_state import HeadsetStands
from exophone_desktop.usecases.home_events import HomeEvent
from exophone_desktop.usecases.link_events import LinkEvent
from exophone_desktop.usecases.program_events import ProgramEvent
from exophone_desktop.usecases.quiet_state import QuietEvent
from exophone_desktop.usecases.settings_events import SettingsEvent
from exophone_desktop.usecases.speed_dial_state import SpeedDialEvent
from exophone_desktop.usecases.state import CallInView, Notice, SignedInUser, SignInDefaults
from exophone_desktop.voice.events import VoiceEvent


@dataclass(frozen=True, slots=True)
class SignInRemembered:
    """The form starts with what was remembered; ``secrets_kept`` tells of the keyring."""

    defaults: SignInDefaults
    secrets_kept: bool


@dataclass(frozen=True, slots=True)
class SignInStarted:
    """The backend is being asked."""


@dataclass(frozen=True, slots=True)
class SignInFailed:
    """Not signed in; ``detail`` is shown on the form."""

    detail: str


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The backend accepted the person."""

    user: SignedInUser
    secrets_kept: bool
    ring_me_available: bool = False


@dataclass(frozen=True, slots=True)
class SessionExpired:
    """The person has to sign in again; ``detail`` says why. A call goes on."""

    detail: str


@dataclass(frozen=True, slots=True)
class SignedOut:
    """Nobody is signed in any more."""


@dataclass(frozen=True, slots=True)
class DialRefused:
    """What was typed cannot be dialled, or the call could not be placed."""

    detail: str


@dataclass(frozen=True, slots=True)
class PersonDialled:
    """A call to ``person`` is about to be placed through the exophone."""

    person: str


@dataclass(frozen=True, slots=True)
class CallerMessageReceived:
    """What the caller of ``call_id`` says about the call, in their words."""

    call_id: str
    message: str


@dataclass(frozen=True, slots=True)
class FeedbackStarted:
    """The verdict is on its way."""


@dataclass(frozen=True, slots=True)
class FeedbackPosted:
    """The verdict has been taken."""


@dataclass(frozen=True, slots=True)
class FeedbackFailed:
    """The verdict was not sent; ``detail`` says so, ``will_retry`` whether it will be, later."""

    detail: str
    will_retry: bool


@dataclass(frozen=True, slots=True)
class LastCallRecalled:
    """The person wants to rate ``call``, which ended a while ago."""

    call: CallInView


@dataclass(frozen=True, slots=True)
class FeedbackSkipped:
    """The person did not want to rate the call."""


@dataclass(frozen=True, slots=True)
class ReportOpened:
    """The person wants to report a problem."""


@dataclass(frozen=True, slots=True)
class ReportStarted:
    """The report is about to be sent."""


@dataclass(frozen=True, slots=True)
class ReportFailed:
    """The report was not sent, or is not wanted any more; ``detail`` is a sentence."""

    detail: str


@dataclass(frozen=True, slots=True)
class RecordingPolicyRead:
    """Whether calls may be recorded, by the settings."""

    allowed: bool


@dataclass(frozen=True, slots=True)
class SoundSettingsChanged:
    """How the person wants sound, as read at the start or as just chosen."""

    sound: SoundSettings


@dataclass(frozen=True, slots=True)
class SoundCheckStepAsked:
    """The person began a step of the sound check."""

    step: Step


@dataclass(frozen=True, slots=True)
class SoundCheckLeft:
    """The sound check is off screen, and what was recorded is gone."""


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """Something to tell the person."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class NoticeDismissed:
    """The person has read it."""


AppEvent = (
    VoiceEvent
    | LinkEvent
    | ProgramEvent
    | QuietEvent
    | SettingsEvent
    | DesktopSettingsChanged
    | HeadsetStands
    | SignInRemembered
    | SignInStarted
    | SignInFailed
    | SignedIn
    | SessionExpired
    | SignedOut
    | DialRefused
    | PersonDialled
    | CallerMessageReceived
    | FeedbackStarted
    | FeedbackPosted
    | FeedbackFailed
    | LastCallRecalled
    | FeedbackSkipped
    | ReportOpened
    | ReportStarted
    | ReportFailed
    | RecordingPolicyRead
    | SoundSettingsChanged
    | SoundCheckStepAsked
    | SoundCheckLeft
    | NoticeGiven
    | NoticeDismissed
    | CallSettingsEvent
    | SpeedDialEvent
    | CareEvent
    | HomeEvent
    | CheckupEvent
)
