"""A call as the history tells it."""

from dataclasses import dataclass
from enum import StrEnum

from exophone_desktop.domain.call import CallDirection, CallEndReason, CallIssue
from exophone_desktop.domain.text import shown_text


class CallKind(StrEnum):
    """What became of a call, in a person's words."""

    DIALLED = "DIALLED"
    RECEIVED = "RECEIVED"
    MISSED = "MISSED"
    DECLINED = "DECLINED"
    FAILED = "FAILED"
    ANSWERED_ELSEWHERE = "ANSWERED_ELSEWHERE"
    DECLINED_ELSEWHERE = "DECLINED_ELSEWHERE"


MAX_NOTE = 2000
"""Longest note, in characters; what is beyond is cut off."""


def kept_note(text: str) -> str:
    """A person's own words about a call as they are kept: one line, without control characters."""
    return shown_text(text, MAX_NOTE)


@dataclass(frozen=True, slots=True)
class CallQuality:
    """Figures of the whole call: ``mos`` 1.0 to 4.5 (ITU-T G.107), 0.0 where nothing was heard;
    ``loss`` is a fraction, 0.0 to 1.0; ``jitter_ms`` (average) and ``rtt_ms`` are milliseconds.
    """

    mos: float = 0.0
    loss: float = 0.0
    jitter_ms: float = 0.0
    rtt_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One call. Texts are safe to show.

    ``id`` grows with every call on this desktop; ``call_id`` and ``session_id`` are the voice
    client's. ``person`` is whom the person sees: who was dialled (``remote_id`` is then the
    exophone), or the caller's name. Times are seconds since the epoch, 0.0 where it has not
    happened; ``duration`` is whole seconds of talk. ``rating`` is 1 to 5, 0 for none.
    ``seen`` is False for a missed call that the person has not been shown.
    """

    id: int
    call_id: str
    session_id: str
    direction: CallDirection
    person: str
    remote_id: str
    started: float
    established: float = 0.0
    ended: float = 0.0
    duration: int = 0
    end_reason: CallEndReason = CallEndReason.NONE
    end_detail: str = ""
    sip_code: int = 0
    quality: CallQuality = CallQuality()
    codec: str = ""
    rating: int = 0
    issue: CallIssue = CallIssue.NO_ISSUE
    note: str = ""
    seen: bool = True

    @property
    def number(self) -> str:
        """What is dialled to call this person (again), and copied."""
        return self.person if self.direction is CallDirection.OUTGOING else self.remote_id

    @property
    def dialled_direct(self) -> bool:
        """Whether the person was dialled without the exophone in between."""
        return self.direction is CallDirection.OUTGOING and self.person == self.remote_id

    @property
    def in_progress(self) -> bool:
        """Whether the call has not ended yet."""
        return not self.ended

    @property
    def kind(self) -> CallKind:
        """What became of it; of a call in progress, what it is so far."""
        return call_kind(self.direction, bool(self.established), self.end_reason)


_FAILURES = frozenset(
    {
        CallEndReason.FAILURE,
        CallEndReason.UNREACHABLE,
        CallEndReason.MEDIA_TIMEOUT,
        CallEndReason.THROTTLED,
        CallEndReason.INVALID_DIAL_INFO,
    }
)

_NOT_TAKEN = {
    CallEndReason.LOCAL_HANGUP: CallKind.DECLINED,
    CallEndReason.ANSWERED_ELSEWHERE: CallKind.ANSWERED_ELSEWHERE,
    CallEndReason.DECLINED_ELSEWHERE: CallKind.DECLINED_ELSEWHERE,
}


def call_kind(direction: CallDirection, answered: bool, reason: CallEndReason) -> CallKind:
    """The kind of a call that ended for ``reason``, NONE while it lasts.

    A dialled call that was busy or not picked up did reach the other side, and is DIALLED.
    """
    if direction is CallDirection.OUTGOING:
        failed = not answered and reason in _FAILURES
        return CallKind.FAILED if failed else CallKind.DIALLED
    if answered or reason is CallEndReason.NONE:
        return CallKind.RECEIVED
    return _NOT_TAKEN.get(reason, CallKind.MISSED)
