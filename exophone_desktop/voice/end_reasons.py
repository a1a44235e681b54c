"""Why a call ended, in the SDK's words (javadoc ``CallEndReason``)."""

from exophone_desktop.domain.call import CallDirection, CallEndReason, CallState
from exophone_desktop.engine.elsewhere import Elsewhere
from exophone_desktop.engine.events import CallDisconnected

_TALKED = frozenset({CallState.ESTABLISHED, CallState.MEDIA_DISRUPTED, CallState.RENEWING_MEDIA})
_NO_PICKUP = frozenset({408, 480, 487})

_OF_A_SERVER = frozenset({401, 403, 404, 407, 408, 480, 481, 500, 502, 503, 504})
"""What a server also answers that was started again and knows nobody, or that is not there."""

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

_ELSEWHERE = {
    None: CallEndReason.TIMEOUT,
    Elsewhere.ANSWERED: CallEndReason.ANSWERED_ELSEWHERE,
    Elsewhere.DECLINED: CallEndReason.DECLINED_ELSEWHERE,
}


def doubts_registration(end: CallDisconnected) -> bool:
    """Whether a call ended in a way that leaves open if the registrar still knows us.

    Over UDP nothing else tells before the next REGISTER is due.
    """
    if end.media_timed_out:
        return True
    return not end.ended_here and end.sip_code in _OF_A_SERVER and not _is_congested(end)


def _is_congested(end: CallDisconnected) -> bool:
    return end.sip_code == 503 and "congestion" in end.reason.lower()


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
        return _ELSEWHERE[end.elsewhere]
    if end.sip_code in _NO_PICKUP:
        return CallEndReason.TIMEOUT if rang else CallEndReason.UNREACHABLE
    if _is_congested(end):
        return CallEndReason.THROTTLED
    if 200 <= end.sip_code < 300:
        return CallEndReason.REMOTE_HANGUP
    return _REASONS.get(end.sip_code, CallEndReason.FAILURE)
