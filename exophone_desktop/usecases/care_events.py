"""What has happened to calls that answer themselves, and after calls."""

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


@dataclass(frozen=True, slots=True)
class OutcomesRead:
    """The outcomes that a call may be given, by the settings."""

    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrapUpBegun:
    """No call rings until ``until`` (epoch seconds), ``seconds`` from when the call ended."""

    until: float
    seconds: int


@dataclass(frozen=True, slots=True)
class WrapUpEnded:
    """The person is done with the call."""


CareEvent = CallExpected | ExpectedCallCame | OutcomesRead | WrapUpBegun | WrapUpEnded
