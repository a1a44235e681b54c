"""Engine events of a usual call, with little to write."""

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine.events import CallDisconnected, CallSnapshot

TALKED = CallStatistics(audio_codec="PCMU", packets_sent=50, packets_received=50, mos=4.3)


def snapshot(call_id: str = "call-1", *, incoming: bool = False) -> CallSnapshot:
    return CallSnapshot(
        call_id,
        "account",
        CallDirection.INCOMING if incoming else CallDirection.OUTGOING,
        remote_uri="sip:bob@127.0.0.1",
        codec="PCMU",
    )


def ended(
    call: CallSnapshot,
    sip_code: int = 200,
    *,
    here: bool = False,
    statistics: CallStatistics = TALKED,
    media_timed_out: bool = False,
    detail: str = "",
) -> CallDisconnected:
    return CallDisconnected(call, sip_code, "reason", here, media_timed_out, detail, statistics)
