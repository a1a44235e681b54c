"""What is seen of a call inside the stack's callbacks, noted for the engine's next turn."""

from collections.abc import Callable
from dataclasses import dataclass

from exophone_desktop.domain.statistics import CallStatistics


@dataclass(frozen=True, slots=True)
class StateSeen:
    """The INVITE session moved (``state`` is the stack's PJSIP_INV_STATE_*).

    ``challenge`` is why a password could not be given (``challenges``), empty where it was.
    """

    state: int
    code: int
    reason: str
    sip_call_id: str
    challenge: str = ""


@dataclass(frozen=True, slots=True)
class MediaSeen:
    """Audio was (re)started at this index, or None when there is none any more.

    ``held_here`` and ``held_there``: this side, or the far one, has put the call on hold.
    """

    index: int | None
    held_here: bool = False
    held_there: bool = False


@dataclass(frozen=True, slots=True)
class ProvisionalSeen:
    """A 1xx answer came (RFC 3261 section 13.2.2.1)."""

    code: int


@dataclass(frozen=True, slots=True)
class InfoAnswerSeen:
    """An INFO of ours was answered for good (RFC 6086)."""

    code: int


@dataclass(frozen=True, slots=True)
class InviteAnswerSeen:
    """An INVITE of ours was answered for good."""

    code: int


@dataclass(frozen=True, slots=True)
class TransferSeen:
    """How a transfer goes: the code of the far end's call, ``final`` where it was the last."""

    code: int
    reason: str
    final: bool


@dataclass(frozen=True, slots=True)
class ReplacedSeen:
    """Somebody else takes the far end's place, in the call ``call_id`` (RFC 3891)."""

    call_id: str
    remote_display_name: str
    remote_uri: str
    sip_call_id: str


@dataclass(frozen=True, slots=True)
class DigitSeen:
    """The far end pressed a key."""

    digit: str


@dataclass(frozen=True, slots=True)
class FinalFiguresSeen:
    """The stream is about to be destroyed; these were its figures."""

    statistics: CallStatistics


@dataclass(frozen=True, slots=True)
class PlaybackSeen:
    """The WAV file came to its end."""


CallSight = (
    StateSeen
    | MediaSeen
    | ProvisionalSeen
    | InfoAnswerSeen
    | InviteAnswerSeen
    | TransferSeen
    | ReplacedSeen
    | DigitSeen
    | FinalFiguresSeen
    | PlaybackSeen
)
Note = Callable[[str, CallSight], None]
