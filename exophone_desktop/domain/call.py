"""The call as the Exotel voice SDK describes it (Android guide 4.5 and 4.7, javadoc 1.0.13)."""

from dataclasses import dataclass
from enum import StrEnum


class CallState(StrEnum):
    """The twelve states of a call (guide section 4.5)."""

    NONE = "NONE"
    OUTGOING_INITIATED = "OUTGOING_INITIATED"
    EARLY = "EARLY"
    RINGING = "RINGING"
    CONNECTING = "CONNECTING"
    INCOMING = "INCOMING"
    ANSWERING = "ANSWERING"
    ESTABLISHED = "ESTABLISHED"
    MEDIA_DISRUPTED = "MEDIA_DISRUPTED"
    RENEWING_MEDIA = "RENEWING_MEDIA"
    ENDING = "ENDING"
    ENDED = "ENDED"


class CallDirection(StrEnum):
    """Who called."""

    INCOMING = "INCOMING"
    OUTGOING = "OUTGOING"


class CallEndReason(StrEnum):
    """Why a call ended, with the SDK's names, and two of ours.

    The SDK has no names for what another phone of the same person or group did with a call that
    rang here: it would say TIMEOUT, which means a missed call.
    """

    NONE = "NONE"
    UNREACHABLE = "UNREACHABLE"
    TIMEOUT = "TIMEOUT"
    BUSY = "BUSY"
    MEDIA_TIMEOUT = "MEDIA_TIMEOUT"
    FAILURE = "FAILURE"
    LOCAL_HANGUP = "LOCAL_HANGUP"
    REMOTE_HANGUP = "REMOTE_HANGUP"
    THROTTLED = "THROTTLED"
    INVALID_DIAL_INFO = "INVALID_DIAL_INFO"
    ANSWERED_ELSEWHERE = "ANSWERED_ELSEWHERE"
    DECLINED_ELSEWHERE = "DECLINED_ELSEWHERE"


class CallAudioRoute(StrEnum):
    """Where call sound goes (guide section 4.4)."""

    EARPIECE = "EARPIECE"
    SPEAKER = "SPEAKER"
    BLUETOOTH = "BLUETOOTH"
    HEADPHONES = "HEADPHONES"


class CallIssue(StrEnum):
    """What a person may report about a call (guide section 4.10)."""

    NO_ISSUE = "NO_ISSUE"
    BACKGROUND_NOISE = "BACKGROUND_NOISE"
    CHOPPY_AUDIO = "CHOPPY_AUDIO"
    HIGH_LATENCY = "HIGH_LATENCY"
    NO_AUDIO = "NO_AUDIO"
    ECHO = "ECHO"


@dataclass(frozen=True, slots=True)
class CallDetails:
    """One call at one moment; the SDK's CallDetails (javadoc; Android guide 4.7).

    Times are seconds since the epoch by this computer's clock, 0 where it has not happened. Text
    that came from the network has been made safe to show (``domain.text``).
    """

    call_id: str
    """This client's own name for the call: 32 hexadecimal digits."""

    direction: CallDirection
    state: CallState = CallState.NONE
    remote_id: str = ""
    """Who was dialled, as dialled, or who calls, as the caller's SIP address has it."""

    remote_display_name: str = ""
    """What a caller calls themselves; empty for outgoing calls."""

    session_id: str = ""
    """What the platform knows this leg by: its SIP Call-ID; empty until INVITE was sent."""

    duration: int = 0
    """Whole seconds since the call was established, up to its end; a clock that is set during
    the call does not change it. 0 for a call that never was."""

    started_time: float = 0.0
    """When it was dialled, or began to ring here."""

    established_time: float = 0.0
    ended_time: float = 0.0
    end_reason: CallEndReason = CallEndReason.NONE
    """NONE until it has ended."""

    sip_code: int = 0
    """The final SIP code, 200 to 699 (200 after a BYE); 0 until it has ended, or without one."""

    call_sid: str = ""
    """What the platform calls the whole call (``X-Exotel-Callsid`` of the INVITE); mostly empty."""

    message: str = ""
    """The caller's own words about the call (the context message), where there are any."""


@dataclass(frozen=True, slots=True)
class CallFeedback:
    """A person's verdict on a call (guide section 4.10).

    Raises:
        ValueError: ``rating`` is outside 1 to 5.
    """

    rating: int
    issue: CallIssue = CallIssue.NO_ISSUE

    def __post_init__(self) -> None:
        if not 1 <= self.rating <= 5:
            raise ValueError("The rating is a whole number from 1 to 5.")
