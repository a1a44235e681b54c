"""What the controller keeps of its one call."""

import time
from dataclasses import dataclass, field, replace

from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.domain.text import shown_text
from exophone_desktop.engine.events import CallReceived, CallSnapshot
from exophone_desktop.voice.call_machine import Trigger, next_state
from exophone_desktop.voice.dial_info import person_of


@dataclass(slots=True)
class CallRecord:
    """A call and its figures; changes only through ``move`` and plain assignment."""

    details: CallDetails
    statistics: CallStatistics = field(default_factory=CallStatistics)
    rang: bool = False
    timed_out: bool = False
    problem: str = ""
    recording_wanted: bool = False
    """What was asked last; an impatient second click asks for the same."""
    held_here: bool = False
    held_there: bool = False
    transfer_target: str = ""
    """Whom the call is being passed on to, as it was given."""

    talk_began: float = 0.0
    talk_ended: float = 0.0
    """On the monotonic clock: a clock that is set during a call must not change its length."""

    @property
    def over(self) -> bool:
        """Whether the call has ended."""
        return self.details.state is CallState.ENDED

    def move(self, trigger: Trigger) -> bool:
        """Go where the table says; True where the state changed. Raises IllegalMoveError."""
        before = self.details.state
        after = next_state(before, trigger)
        if after is before:
            return False
        details = replace(self.details, state=after)
        if after is CallState.ESTABLISHED and not details.established_time:
            details = replace(details, established_time=time.time())
            self.talk_began = time.monotonic()
        if after is CallState.ENDED:
            details = replace(details, ended_time=time.time())
            self.talk_ended = time.monotonic()
        self.details = details
        return True

    def current(self) -> CallDetails:
        """The details with the duration up to now."""
        details = self.details
        if not details.established_time:
            return details
        until = self.talk_ended or time.monotonic()
        return replace(details, duration=int(until - self.talk_began))


def new_record(
    call_id: str, direction: CallDirection, remote_id: str, name: str = ""
) -> CallRecord:
    """A call that has just come to be, in state NONE."""
    return CallRecord(
        CallDetails(
            call_id=call_id,
            direction=direction,
            remote_id=remote_id,
            remote_display_name=name,
            started_time=time.time(),
        )
    )


def incoming_record(snapshot: CallSnapshot) -> CallRecord:
    """A call that has just come in, in state INCOMING."""
    remote_id = shown_text(person_of(snapshot.remote_uri))
    name = shown_text(snapshot.remote_display_name)
    record = new_record(snapshot.call_id, CallDirection.INCOMING, remote_id, name)
    record.details = replace(record.details, session_id=snapshot.sip_call_id)
    record.move(CallReceived)
    return record
