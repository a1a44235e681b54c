"""Why a call ended, in the SDK's words (javadoc ``CallEndReason``)."""

from exophone_desktop.domain.call import CallDirection, CallEndReason, CallState
from exophone_desktop.engine.events import CallDisconnected

_TALKED = frozenset({CallState.ESTABLISHED, CallState.MEDIA_DISRUPTED, CallState.RENEWING_MEDIA})
_NO_PICKUP = frozenset({408, 480, 487})

_REASONS = {
    400: CallEndReason.INVALID_DIAL_INFO,
    404: CallEndReason.UNREACHABLE,
    410: CallEndReason.UNREACHABLE,
    414: CallEndReason.INVALID_DIAL_INFO,
    416: CallEndReason.INVALID_DIAL_INFO,
    429: CallEndReason.THROTTLED,
    484: CallEndReason.INVALID_DIAL_INFO,
    486: CallEndReason.BUSY,
    502: CallEndReason.UNREACHABLE,
    503: CallEndReason.UNREACHABLE,
    504: CallEndReason.UNREACHABLE,
    600: CallEndReason.BUSY,
    603: CallEndReason.BUSY,
    604: CallEndReason.UNREACHABLE,
}


def end_reason(
    state: CallState, direction: CallDirection, rang: bool, end: CallDisconnected
) -> CallEndReason:
    """The reason for an end that the engine reported while the call was in ``state``.

    A call that rang and was not answered is TIMEOUT (no pickup); one that never rang is
    UNREACHABLE. A 503 that speaks of congestion is the platform's rate limit.
    """
    if end.media_timed_out:
        return CallEndReason.MEDIA_TIMEOUT
    if end.ended_here:
        return CallEndReason.LOCAL_HANGUP
    if state in _TALKED:
        failed = end.sip_code >= 400
        return CallEndReason.FAILURE if failed else CallEndReason.REMOTE_HANGUP
    if direction is CallDirection.INCOMING:
        return CallEndReason.TIMEOUT
    if end.sip_code in _NO_PICKUP:
        return CallEndReason.TIMEOUT if rang else CallEndReason.UNREACHABLE
    if end.sip_code == 503 and "congestion" in end.reason.lower():
        return CallEndReason.THROTTLED
    if 200 <= end.sip_code < 300:
        return CallEndReason.REMOTE_HANGUP
    return _REASONS.get(end.sip_code, CallEndReason.FAILURE)
