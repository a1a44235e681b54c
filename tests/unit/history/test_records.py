import pytest

from exophone_desktop.domain.call import CallDirection, CallEndReason
from exophone_desktop.history.records import CallKind, call_kind

IN, OUT = CallDirection.INCOMING, CallDirection.OUTGOING
END = CallEndReason


@pytest.mark.parametrize(
    ("direction", "answered", "reason", "kind"),
    [
        (OUT, False, END.NONE, CallKind.DIALLED),
        (OUT, True, END.REMOTE_HANGUP, CallKind.DIALLED),
        (OUT, True, END.FAILURE, CallKind.DIALLED),
        (OUT, False, END.LOCAL_HANGUP, CallKind.DIALLED),
        (OUT, False, END.BUSY, CallKind.DIALLED),
        (OUT, False, END.TIMEOUT, CallKind.DIALLED),
        (OUT, False, END.UNREACHABLE, CallKind.FAILED),
        (OUT, False, END.THROTTLED, CallKind.FAILED),
        (OUT, False, END.INVALID_DIAL_INFO, CallKind.FAILED),
        (IN, False, END.NONE, CallKind.RECEIVED),
        (IN, True, END.LOCAL_HANGUP, CallKind.RECEIVED),
        (IN, True, END.MEDIA_TIMEOUT, CallKind.RECEIVED),
        (IN, False, END.LOCAL_HANGUP, CallKind.DECLINED),
        (IN, False, END.TIMEOUT, CallKind.MISSED),
        (IN, False, END.REMOTE_HANGUP, CallKind.MISSED),
        (IN, False, END.FAILURE, CallKind.MISSED),
        (IN, False, END.ANSWERED_ELSEWHERE, CallKind.ANSWERED_ELSEWHERE),
        (IN, False, END.DECLINED_ELSEWHERE, CallKind.DECLINED_ELSEWHERE),
    ],
)
def test_what_became_of_a_call(direction, answered, reason, kind):
    assert call_kind(direction, answered, reason) is kind
