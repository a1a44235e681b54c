"""Commands that set a call aside, take it up again, or pass it on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HoldCall:
    """Put a call on hold: nothing is said and nothing heard (RFC 3264 section 8.4).

    ``CallHeld`` follows. Where both sides ask for something at once (491) it is tried again.
    """

    call_id: str


@dataclass(frozen=True, slots=True)
class ResumeCall:
    """Take a held call up again; ``CallResumed`` follows."""

    call_id: str


@dataclass(frozen=True, slots=True)
class TransferCall:
    """Have the far end call ``target`` (a SIP URI) instead: a blind transfer (RFC 3515).

    ``TransferSucceeded`` follows, and this call ends; or ``TransferFailed``, and it goes on.
    """

    call_id: str
    target: str
