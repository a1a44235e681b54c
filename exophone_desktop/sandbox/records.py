"""What the local Exotel remembers for people and tests to look at; all of it is bounded."""

import secrets
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from exophone_desktop.sandbox.pushes import Pushes

MAX_CALLS = 500
MAX_FEEDBACK = 500


@dataclass(slots=True)
class CallRecord:
    """One INVITE from a subscriber. Times are seconds since the epoch, 0 when not yet.

    ``dialed`` is what was dialled, ``callee`` the subscriber it led to. ``state`` is
    ``routing``, ``ringing``, ``answered``, ``ended`` or ``failed``; ``status`` the final SIP
    code of a failed call. It is told how the call goes (``sip.routing.CallWatch``).
    """

    caller: str
    dialed: str
    call_sid: str = field(default_factory=lambda: secrets.token_hex(16))
    callee: str = ""
    state: str = "routing"
    status: int = 0
    reason: str = ""
    started: float = field(default_factory=time.time)
    answered_at: float = 0.0
    ended_at: float = 0.0

    def rang(self) -> None:
        """The callee rings."""
        if self.state == "routing":
            self.state = "ringing"

    def answered(self) -> None:
        """The callee answered."""
        self.state, self.answered_at = "answered", time.time()

    def failed(self, status: int, reason: str) -> None:
        """The call never came about."""
        self.state, self.status, self.reason = "failed", status, reason
        self.ended_at = time.time()

    def ended(self) -> None:
        """The answered call is over."""
        self.state, self.ended_at = "ended", time.time()


@dataclass(frozen=True, slots=True)
class Feedback:
    """A person's verdict on a call, as the client posted it."""

    subscriber: str
    call_id: str
    session_id: str
    rating: int
    issue: str
    report_id: str = ""
    received: float = field(default_factory=time.time)


class Records:
    """The newest calls, pushes and feedback; pushes are kept in ``folder`` where there is one."""

    def __init__(self, folder: Path | None = None) -> None:
        self.calls: deque[CallRecord] = deque(maxlen=MAX_CALLS)
        self.feedback: deque[Feedback] = deque(maxlen=MAX_FEEDBACK)
        self.pushes = Pushes(folder)

    def add_feedback(self, feedback: Feedback) -> None:
        """Keep ``feedback``, unless it was sent before under the same identifier."""
        known = {(each.subscriber, each.report_id) for each in self.feedback if each.report_id}
        if (feedback.subscriber, feedback.report_id) not in known:
            self.feedback.append(feedback)
