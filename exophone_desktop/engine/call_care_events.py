"""What the engine says of calls that are set aside or passed on."""

from dataclasses import dataclass

from exophone_desktop.engine.snapshot import CallSnapshot


@dataclass(frozen=True, slots=True)
class CallHeld:
    """A call is on hold now, by this side (``here``) or by the far end.

    The snapshot tells whether each side holds it.
    """

    call: CallSnapshot
    here: bool


@dataclass(frozen=True, slots=True)
class CallResumed:
    """A side (``here``: this one) has taken the call up again; the other may still hold it."""

    call: CallSnapshot
    here: bool


@dataclass(frozen=True, slots=True)
class TransferProgressed:
    """The far end calls whom it was sent to; ``sip_code`` is how far it is, 100 to 199."""

    call: CallSnapshot
    sip_code: int


@dataclass(frozen=True, slots=True)
class TransferSucceeded:
    """The far end talks to ``target`` now; the end of this call follows."""

    call: CallSnapshot
    target: str


@dataclass(frozen=True, slots=True)
class TransferFailed:
    """The call was not passed on and goes on here; ``detail`` is a sentence to show.

    ``sip_code`` is the final code of the transfer, 0 where none came.
    """

    call: CallSnapshot
    sip_code: int
    detail: str


@dataclass(frozen=True, slots=True)
class CallTakenOver:
    """Somebody took over the call ``replaced_id`` from its far end (INVITE with Replaces).

    ``call`` is with whom this side talks from now on; it is answered already, and its
    ``CallConfirmed`` follows, as does the end of the call that it replaces.
    """

    call: CallSnapshot
    replaced_id: str


CallCareEvent = (
    CallHeld | CallResumed | TransferProgressed | TransferSucceeded | TransferFailed | CallTakenOver
)
