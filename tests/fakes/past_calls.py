"""Calls as the voice client describes them, for those who keep them."""

from dataclasses import replace

from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason, CallState
from exophone_desktop.domain.statistics import CallStatistics

STARTED = 1_700_000_000.0

GOOD = CallStatistics(
    audio_codec="PCMU", mos=4.3, fraction_lost=0.01, average_jitter_ms=2.5, rtt_ms=40.0
)


def incoming(call_id: str = "in-1", number: str = "+918047180000", name: str = "") -> CallDetails:
    return CallDetails(
        call_id,
        CallDirection.INCOMING,
        CallState.INCOMING,
        number,
        name,
        session_id=f"sip-{call_id}",
        started_time=STARTED,
    )


def outgoing(call_id: str = "out-1") -> CallDetails:
    return CallDetails(
        call_id,
        CallDirection.OUTGOING,
        CallState.OUTGOING_INITIATED,
        "08040408080",
        started_time=STARTED,
    )


def answered(call: CallDetails) -> CallDetails:
    return replace(
        call,
        state=CallState.ESTABLISHED,
        session_id=f"sip-{call.call_id}",
        established_time=call.started_time + 5,
    )


def ended(call: CallDetails, reason: CallEndReason, sip_code: int = 0) -> CallDetails:
    talked = 60 if call.established_time else 0
    return replace(
        call,
        state=CallState.ENDED,
        ended_time=(call.established_time or call.started_time) + (talked or 20),
        duration=talked,
        end_reason=reason,
        sip_code=sip_code,
    )
