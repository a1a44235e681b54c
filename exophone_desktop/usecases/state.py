"""Everything the window shows, as one frozen value."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from exophone_desktop.audio.settings import AudioDevice, SoundPurpose
from exophone_desktop.domain.call import CallAudioRoute, CallDetails
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.host.desktop_settings import DesktopSettings
from exophone_desktop.host.settings import SoundSettings
from exophone_desktop.usecases.call_settings import CallSettingsState
from exophone_desktop.usecases.checkup_state import Checkup
from exophone_desktop.usecases.headset_state import HeadsetInView
from exophone_desktop.usecases.home_state import ContactList, HomeTab, RecentCalls
from exophone_desktop.usecases.program_form import ProgramsState
from exophone_desktop.usecases.quiet_state import DoNotDisturb
from exophone_desktop.usecases.settings_state import SettingsInView
from exophone_desktop.usecases.sign_in_state import (
    DEFAULT_HOSTNAME as DEFAULT_HOSTNAME,
    SignInDefaults as SignInDefaults,
    SipDefaults as SipDefaults,
)
from exophone_desktop.usecases.sound_check_state import SoundCheckInView
from exophone_desktop.usecases.speed_dial_state import SpeedDialState
from exophone_desktop.voice.consult_machine import ConsultState
from exophone_desktop.voice.events import Reachability


class Screen(StrEnum):
    """The five screens."""

    SIGN_IN = "SIGN_IN"
    HOME = "HOME"
    INCOMING = "INCOMING"
    IN_CALL = "IN_CALL"
    FEEDBACK = "FEEDBACK"


class NoticeKind(StrEnum):
    """How a notice is to be taken."""

    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


@dataclass(frozen=True, slots=True)
class DeviceUndo:
    """Choosing the device ``key`` for ``purpose`` again."""

    purpose: SoundPurpose
    key: str


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the person, shown until dismissed or replaced.

    ``undo`` is what takes back what is told, where that can be. ``until_dialled``: of no interest
    any more when the person dials again.
    """

    text: str
    kind: NoticeKind = NoticeKind.INFO
    undo: DeviceUndo | None = None
    until_dialled: bool = False


@dataclass(frozen=True, slots=True)
class OfferedNumber:
    """A number from another program; ``serial`` tells one offer from the next of the same."""

    number: str
    serial: int


@dataclass(frozen=True, slots=True)
class SignedInUser:
    """Who is signed in. ``exophone`` is the SIP exophone that every call goes through.

    ``sip_address`` (``user@domain``) is that of a plain SIP account, which has no account SID,
    hostname and exophone; empty for Exotel's subscribers.
    """

    subscriber_name: str
    display_name: str
    account_sid: str
    hostname: str
    exophone: str
    sip_address: str = ""

    @property
    def owner(self) -> str:
        """Whose past calls are this person's: account and subscriber, in one unmistakable text."""
        if self.sip_address:
            return f"sip:{self.sip_address}"
        return f"{quote(self.account_sid, safe='')}/{quote(self.subscriber_name, safe='')}"


@dataclass(frozen=True, slots=True)
class CallInView:
    """The call on screen. ``peer`` is the person: who was dialled, or who calls.

    ``end_detail`` is why it ended, as a plain sentence, empty for a normal end. ``troubles`` are
    what is wrong with its sound now, the most serious first. ``microphone_dbfs`` is how loud this
    person is (RMS, 0 is full scale), ``speaker_dbfs`` what they hear, None until it was measured.
    ``held_here`` and ``held_there`` are which sides hold it; ``transferring`` is to whom it is
    being passed on, empty mostly.
    """

    details: CallDetails
    peer: str
    muted: bool = False
    statistics: CallStatistics | None = None
    digits_sent: str = ""
    end_detail: str = ""
    troubles: tuple[SoundTrouble, ...] = ()
    microphone_dbfs: float | None = None
    speaker_dbfs: float | None = None
    recording: bool = False
    message: str = ""
    held_here: bool = False
    held_there: bool = False
    transferring: str = ""


@dataclass(frozen=True, slots=True)
class Consultation:
    """An attended transfer: ``target`` is asked before the call is passed on.

    ``aside`` is the call that waits on hold; None before there is a second one, and once there is
    only one again. ``second_id`` is the call to ``target``, empty before there is one.
    """

    state: ConsultState
    target: str
    aside: CallInView | None = None
    second_id: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedCall:
    """A call that answers itself if it comes before ``until`` (epoch seconds)."""

    call_sid: str
    until: float


@dataclass(frozen=True, slots=True)
class WrapUp:
    """No call rings until ``until`` (epoch seconds), ``seconds`` in all."""

    until: float
    seconds: int


class ReportPhase(StrEnum):
    """How far the report of a problem has come."""

    IDLE = "IDLE"
    SENDING = "SENDING"
    SENT = "SENT"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class ReportState:
    """The report of a problem: bytes on their way, what it is called there, or what is wrong."""

    phase: ReportPhase = ReportPhase.IDLE
    sent: int = 0
    total: int = 0
    reference: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class AppState:
    """The whole app at one moment.

    ``secrets_kept`` is false on a machine without a keyring: the session then lives in memory
    only, and the app says so. ``ring_me_available`` is set when signed in to the local Exotel.
    ``session_expired`` is why the person has to sign in again, empty while the session is good.
    ``call`` is the one that hears this person; of two, ``consultation`` has the other.
    ``dialling`` is the person a call is about to be placed to, empty once it is on its way.
    ``recording_allowed`` is whether calls may be recorded here, ``transfer_allowed`` whether they
    may be passed on. ``expected_calls`` were announced and answer themselves.
    ``outcomes`` are what a call may come to; ``wrap_up`` is the time after one, None mostly.
    ``offered`` is the last number that a link asked to call; ``phone_region`` is whose numbers
    those without a country are. ``do_not_disturb`` is None while calls ring. ``headset`` is the
    one whose buttons are heard.
    """

    screen: Screen = Screen.SIGN_IN
    sign_in_defaults: SignInDefaults = SignInDefaults()
    signing_in: bool = False
    sign_in_error: str = ""
    user: SignedInUser | None = None
    reachability: Reachability = Reachability.OFFLINE
    reachability_detail: str = ""
    call: CallInView | None = None
    consultation: Consultation | None = None
    ended_call: CallInView | None = None
    audio_route: CallAudioRoute = CallAudioRoute.EARPIECE
    audio_routes: tuple[CallAudioRoute, ...] = ()
    audio_devices: tuple[AudioDevice, ...] = ()
    notice: Notice | None = None
    dial_error: str = ""
    dialling: str = ""
    posting_feedback: bool = False
    secrets_kept: bool = True
    ring_me_available: bool = False
    session_expired: str = ""
    recording_allowed: bool = False
    transfer_allowed: bool = False
    expected_calls: tuple[ExpectedCall, ...] = ()
    outcomes: tuple[str, ...] = ()
    wrap_up: WrapUp | None = None
    sound: SoundSettings = SoundSettings()
    sound_check: SoundCheckInView = SoundCheckInView()
    headset: HeadsetInView = HeadsetInView()
    tab: HomeTab = HomeTab.DIAL
    recents: RecentCalls = RecentCalls()
    contacts: ContactList = ContactList()
    report: ReportState = ReportState()
    checkup: Checkup = Checkup()
    offered: OfferedNumber | None = None
    phone_region: str = "IN"
    programs: ProgramsState = ProgramsState()
    call_settings: CallSettingsState = CallSettingsState()
    speed_dial: SpeedDialState = SpeedDialState()
    do_not_disturb: DoNotDisturb | None = None
    settings: SettingsInView = SettingsInView()
    desktop: DesktopSettings = DesktopSettings()
