"""What has happened to calls that answer themselves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CallExpected:
    """Another program announced a call by its identifier; ``until`` is in epoch seconds."""

    call_sid: str
    until: float


@dataclass(frozen=True, slots=True)
class ExpectedCallCame:
    """The announced call has come, and its identifier counts no more."""

    call_sid: str


CareEvent = CallExpected | ExpectedCallCame
