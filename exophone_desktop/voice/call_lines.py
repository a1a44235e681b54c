"""The calls that there are: one in front, and in a consultation another, set aside."""

from dataclasses import dataclass

from exophone_desktop.voice.call_record import CallRecord


@dataclass(slots=True)
class CallLines:
    """``front`` is the call that the microphone speaks to, or the last one."""

    front: CallRecord | None = None
    aside: CallRecord | None = None

    def get(self, call_id: str) -> CallRecord | None:
        """The call of this identifier."""
        known = (each for each in (self.front, self.aside) if each is not None)
        return next((each for each in known if each.details.call_id == call_id), None)

    def going_on(self) -> tuple[CallRecord, ...]:
        """The calls that are not over, the one in front first."""
        return tuple(each for each in (self.front, self.aside) if each and not each.over)

    def swap(self) -> None:
        """Bring the other one to the front."""
        self.front, self.aside = self.aside, self.front

    def drop(self, record: CallRecord) -> None:
        """Let go of a call that has ended; the last one stays in front."""
        if record is self.front and self.aside is not None:
            self.front = self.aside
        self.aside = None
