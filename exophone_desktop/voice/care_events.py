"""What the voice client says of hold and transfer."""

from dataclasses import dataclass

from exophone_desktop.domain.call import CallDetails
from exophone_desktop.voice.consult_machine import ConsultState


@dataclass(frozen=True, slots=True)
class HoldChanged:
    """A side has put the call on hold, or taken it up again; which sides hold it now."""

    call: CallDetails
    held_here: bool
    held_there: bool


@dataclass(frozen=True, slots=True)
class TransferStarted:
    """The far end is asked to call ``target``, as it was given, instead."""

    call: CallDetails
    target: str


@dataclass(frozen=True, slots=True)
class TransferSucceeded:
    """The far end talks to ``target`` now; the end of this call follows."""

    call: CallDetails
    target: str


@dataclass(frozen=True, slots=True)
class TransferFailed:
    """The call was not passed on and goes on here; ``detail`` is a sentence to show."""

    call: CallDetails
    detail: str


@dataclass(frozen=True, slots=True)
class TransferAllowed:
    """Whether calls of this session can be transferred (``SubscriberProfile``)."""

    allowed: bool


@dataclass(frozen=True, slots=True)
class ConsultationChanged:
    """An attended transfer has come further.

    ``target`` is who is asked, as given. ``front_id`` is the call that the microphone speaks to,
    ``aside_id`` the one that waits on hold, empty where there is none.
    """

    state: ConsultState
    target: str
    front_id: str
    aside_id: str


CareEvent = (
    HoldChanged
    | TransferStarted
    | TransferSucceeded
    | TransferFailed
    | TransferAllowed
    | ConsultationChanged
)
