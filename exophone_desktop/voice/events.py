"""What the voice client says has happened: the callbacks of the SDK, as values.

Each is delivered on the client's own thread, in order. The listener classes in
``voice.listeners`` turn them into the SDK's callbacks.
"""

from dataclasses import dataclass
from enum import StrEnum

from exophone_desktop.domain.call import CallDetails
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.voice.care_events import (
    CareEvent as CareEvent,
    ConsultationChanged as ConsultationChanged,
    HoldChanged as HoldChanged,
    TransferAllowed as TransferAllowed,
    TransferFailed as TransferFailed,
    TransferStarted as TransferStarted,
    TransferSucceeded as TransferSucceeded,
)
from exophone_desktop.voice.errors import ExotelVoiceError
from exophone_desktop.voice.report_events import (
    LogLevel as LogLevel,
    LogReported as LogReported,
    ReportEvent as ReportEvent,
)
from exophone_desktop.voice.session_data import RelayOutcome as RelayOutcome
from exophone_desktop.voice.sound_events import (
    AudioDeviceReplaced as AudioDeviceReplaced,
    AudioDevicesChanged as AudioDevicesChanged,
    AudioRouteChanged as AudioRouteChanged,
    RecordingChanged as RecordingChanged,
    SoundEvent as SoundEvent,
    SoundLevelsMeasured as SoundLevelsMeasured,
    SoundTroubleNoticed as SoundTroubleNoticed,
    SoundTroublePassed as SoundTroublePassed,
)


class Reachability(StrEnum):
    """Whether calls can be made and received now."""

    OFFLINE = "OFFLINE"
    CONNECTING = "CONNECTING"
    READY = "READY"


@dataclass(frozen=True, slots=True)
class InitializationSucceeded:
    """``on_initialization_success``."""


@dataclass(frozen=True, slots=True)
class InitializationFailed:
    """``on_initialization_failure``."""

    error: ExotelVoiceError


@dataclass(frozen=True, slots=True)
class AuthenticationFailed:
    """``on_authentication_failure``."""

    error: ExotelVoiceError


@dataclass(frozen=True, slots=True)
class DeInitialized:
    """``on_de_initialized``: ``stop`` is complete."""


@dataclass(frozen=True, slots=True)
class MediaSessionDestroyed:
    """``on_destroy_media_session``: the media of the last call has been cleaned up."""


@dataclass(frozen=True, slots=True)
class ReachabilityChanged:
    """Registration came or went; ``detail`` is a plain sentence, empty when ready."""

    reachability: Reachability
    detail: str = ""


@dataclass(frozen=True, slots=True)
class IncomingCall:
    """``on_incoming_call``; one that is ANSWERING took over the last one, which ended just now."""

    call: CallDetails


@dataclass(frozen=True, slots=True)
class CallInitiated:
    """``on_call_initiated``."""

    call: CallDetails


@dataclass(frozen=True, slots=True)
class CallRinging:
    """``on_call_ringing``; ``early_media`` when their own ringing arrives: else ours is heard."""

    call: CallDetails
    early_media: bool = False


@dataclass(frozen=True, slots=True)
class CallEstablished:
    """``on_call_established``."""

    call: CallDetails


@dataclass(frozen=True, slots=True)
class CallMediaDisrupted:
    """``on_media_disrupted``."""

    call: CallDetails


@dataclass(frozen=True, slots=True)
class CallRenewingMedia:
    """``on_renewing_media``."""

    call: CallDetails


@dataclass(frozen=True, slots=True)
class CallMediaRestored:
    """Media is back: the call is ESTABLISHED again (``on_call_established`` is not repeated)."""

    call: CallDetails


@dataclass(frozen=True, slots=True)
class CallStateChanged:
    """A move to a state that has no callback in the SDK: EARLY, CONNECTING, ANSWERING, ENDING; and,
    with ``early_media``, that sound arrives before the answer (EARLY; RINGING where it rang)."""

    call: CallDetails
    early_media: bool = False


@dataclass(frozen=True, slots=True)
class CallEnded:
    """``on_call_ended``; ``detail`` is a plain sentence, empty for a normal end."""

    call: CallDetails
    statistics: CallStatistics = CallStatistics()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CallMissed:
    """``on_missed_call``; ``time`` is seconds since the epoch."""

    remote_id: str
    time: float
    remote_display_name: str = ""


@dataclass(frozen=True, slots=True)
class SessionDataRelayed:
    """A push was judged. An accepted call is fetched: ``IncomingCall`` or ``CallMissed`` follows.

    ``caller_name`` is safe to show, empty where the data could not be read.
    """

    outcome: RelayOutcome
    caller_name: str = ""


@dataclass(frozen=True, slots=True)
class MuteChanged:
    """The microphone is silenced, or sent again."""

    call: CallDetails
    muted: bool


@dataclass(frozen=True, slots=True)
class StatisticsUpdated:
    """Fresh figures of the call in progress, about once a second."""

    call: CallDetails
    statistics: CallStatistics


@dataclass(frozen=True, slots=True)
class DtmfDigitReceived:
    """The far end sent a digit."""

    call: CallDetails
    digit: str


@dataclass(frozen=True, slots=True)
class DtmfDigitsSent:
    """Digits have been handed to the network."""

    call: CallDetails
    digits: str


@dataclass(frozen=True, slots=True)
class ProblemReported:
    """Something did not work, and the call or the app goes on; ``detail`` says what."""

    detail: str


VoiceEvent = (
    InitializationSucceeded
    | InitializationFailed
    | AuthenticationFailed
    | DeInitialized
    | MediaSessionDestroyed
    | ReachabilityChanged
    | IncomingCall
    | CallInitiated
    | CallRinging
    | CallEstablished
    | CallMediaDisrupted
    | CallRenewingMedia
    | CallMediaRestored
    | CallStateChanged
    | CallEnded
    | CallMissed
    | SessionDataRelayed
    | MuteChanged
    | StatisticsUpdated
    | DtmfDigitReceived
    | DtmfDigitsSent
    | ProblemReported
    | CareEvent
    | SoundEvent
    | ReportEvent
)
