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


@dataclass(frozen=True, slots=True)
class ConnectCalls:
    """Have the far ends of two calls talk to each other: an attended transfer (RFC 5589 section 7).

    The far end of ``call_id`` is asked to take this side's place in ``other_id`` (REFER with
    Replaces, RFC 3891). ``TransferSucceeded`` follows, and both calls end; or ``TransferFailed``,
    and they go on.
    """

    call_id: str
    other_id: str
