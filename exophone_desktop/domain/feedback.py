"""A person's verdict on a call, on its way to the platform."""

import uuid
from dataclasses import dataclass, field

from exophone_desktop.domain.call import CallFeedback


@dataclass(frozen=True, slots=True)
class FeedbackReport:
    """``report_id`` stays the same however often it is sent, so that it counts once."""

    call_id: str
    session_id: str
    feedback: CallFeedback
    report_id: str = field(default_factory=lambda: uuid.uuid4().hex)
