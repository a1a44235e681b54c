"""The story of calls and registration for the log, without whom one talks to.

Who reads a report of a problem finds calls by the identifiers that the platform has too.
"""

import logging

from exophone_desktop.domain.call import CallDetails
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.voice.events import (
    AudioDeviceReplaced,
    AuthenticationFailed,
    CallEnded,
    CallEstablished,
    CallInitiated,
    CallMediaDisrupted,
    CallMediaRestored,
    CallMissed,
    CallRenewingMedia,
    CallRinging,
    CallStateChanged,
    DeInitialized,
    HoldChanged,
    IncomingCall,
    InitializationFailed,
    InitializationSucceeded,
    ProblemReported,
    ReachabilityChanged,
    SessionDataRelayed,
    SoundTroubleNoticed,
    VoiceEvent,
)

log = logging.getLogger(__name__)


def log_event(event: VoiceEvent) -> None:
    """Put ``event`` into the log, where it is part of the story."""
    line = _about_a_call(event) or _about_the_client(event)
    if line:
        log.info("%s", line)


def _about_a_call(event: VoiceEvent) -> str:
    match event:
        case CallEnded(call, statistics, detail):
            return _ended(call, statistics, detail)
        case HoldChanged(call, held_here, held_there):
            holding = [
                where for where, held in (("here", held_here), ("there", held_there)) if held
            ]
            return f"Call {call.call_id}: held {' and '.join(holding) or 'no more'}"
        case SoundTroubleNoticed(call, trouble):
            return f"Call {call.call_id}: {trouble}"
        case (
            IncomingCall(call)
            | CallInitiated(call)
            | CallRinging(call)
            | CallEstablished(call)
            | CallMediaDisrupted(call)
            | CallRenewingMedia(call)
            | CallMediaRestored(call)
            | CallStateChanged(call)
        ):
            return _moved(call)
    return ""


def _about_the_client(event: VoiceEvent) -> str:
    match event:
        case InitializationSucceeded():
            return "Initialized"
        case InitializationFailed(error) | AuthenticationFailed(error):
            return f"Not initialized, {error.error_type}: {error.error_message}"
        case DeInitialized():
            return "De-initialized"
        case ReachabilityChanged(reachability, detail):
            return f"{reachability}: {detail}" if detail else reachability.value
        case SessionDataRelayed(outcome):
            return f"A push came: {outcome}"
        case CallMissed():
            return "A call was missed"
        case AudioDeviceReplaced(_, detail) | ProblemReported(detail):
            return detail
    return ""


def _moved(call: CallDetails) -> str:
    names = [f"session {call.session_id}" if call.session_id else ""]
    names.append(f"CallSid {call.call_sid}" if call.call_sid else "")
    known = ", ".join(filter(None, [call.direction.value, *names]))
    return f"Call {call.call_id}: {call.state} ({known})"


def _ended(call: CallDetails, statistics: CallStatistics, detail: str) -> str:
    words = [f"{call.end_reason}", f"SIP {call.sip_code}", f"{call.duration} s"]
    if statistics.audio_codec:
        words += [
            statistics.audio_codec,
            f"loss {statistics.fraction_lost:.1%}",
            f"jitter {statistics.average_jitter_ms:.0f} ms",
            f"round trip {statistics.rtt_ms:.0f} ms",
            f"MOS {statistics.mos:.1f}",
        ]
    return f"{_moved(call)}: {', '.join(words)}. {detail}".rstrip()
