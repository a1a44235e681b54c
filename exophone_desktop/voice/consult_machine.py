"""An attended transfer as one table: ask somebody first, then pass the call on (RFC 5589)."""

from collections.abc import Mapping
from enum import Enum, StrEnum, auto


class ConsultState(StrEnum):
    """How far a consultation is. The *first* call is to be passed on, the *second* asks where to.

    One of them is in front: it has the microphone. The other is set aside, on hold.
    """

    NONE = "NONE"
    HOLDING = "HOLDING"
    """The first call is being put on hold; nobody else is called before it is."""

    CALLING = "CALLING"
    TALKING = "TALKING"
    """Both are up, and either is in front."""

    SETTING_ASIDE = "SETTING_ASIDE"
    """To swap them, the one in front is being put on hold."""

    TAKING_UP = "TAKING_UP"
    """And now the other one is being taken up again."""

    TRANSFERRING = "TRANSFERRING"
    CONCLUDING = "CONCLUDING"
    """The second call has ended, and what became of the transfer is not known yet."""

    TRANSFERRED = "TRANSFERRED"
    """They talk to each other, and both our calls are being ended."""


class ConsultTrigger(Enum):
    """What a person asked for, or what the engine says of one of the two calls."""

    ASKED = auto()
    FRONT_HELD = auto()
    HOLD_REFUSED = auto()
    SECOND_UP = auto()
    SWAP_ASKED = auto()
    FRONT_RESUMED = auto()
    RESUME_REFUSED = auto()
    TRANSFER_ASKED = auto()
    TRANSFER_DONE = auto()
    TRANSFER_FAILED = auto()
    FIRST_ENDED = auto()
    SECOND_ENDED = auto()


S, T = ConsultState, ConsultTrigger

TRANSITIONS: Mapping[tuple[ConsultState, ConsultTrigger], ConsultState] = {
    (S.NONE, T.ASKED): S.HOLDING,
    (S.HOLDING, T.FRONT_HELD): S.CALLING,
    (S.HOLDING, T.HOLD_REFUSED): S.NONE,
    (S.HOLDING, T.FIRST_ENDED): S.NONE,
    (S.CALLING, T.SECOND_UP): S.TALKING,
    (S.CALLING, T.SECOND_ENDED): S.NONE,
    (S.CALLING, T.FIRST_ENDED): S.NONE,
    (S.TALKING, T.SWAP_ASKED): S.SETTING_ASIDE,
    (S.TALKING, T.TRANSFER_ASKED): S.TRANSFERRING,
    (S.TALKING, T.SECOND_ENDED): S.NONE,
    (S.TALKING, T.FIRST_ENDED): S.NONE,
    (S.SETTING_ASIDE, T.FRONT_HELD): S.TAKING_UP,
    (S.SETTING_ASIDE, T.HOLD_REFUSED): S.TALKING,
    (S.SETTING_ASIDE, T.SECOND_ENDED): S.NONE,
    (S.SETTING_ASIDE, T.FIRST_ENDED): S.NONE,
    (S.TAKING_UP, T.FRONT_RESUMED): S.TALKING,
    (S.TAKING_UP, T.RESUME_REFUSED): S.TALKING,
    (S.TAKING_UP, T.SECOND_ENDED): S.NONE,
    (S.TAKING_UP, T.FIRST_ENDED): S.NONE,
    (S.TRANSFERRING, T.TRANSFER_DONE): S.TRANSFERRED,
    (S.TRANSFERRING, T.TRANSFER_FAILED): S.TALKING,
    # The target ends it, as what replaced it is up; or has hung up, and then the transfer fails.
    (S.TRANSFERRING, T.SECOND_ENDED): S.CONCLUDING,
    (S.TRANSFERRING, T.FIRST_ENDED): S.NONE,
    (S.CONCLUDING, T.TRANSFER_DONE): S.NONE,
    (S.CONCLUDING, T.TRANSFER_FAILED): S.NONE,
    (S.CONCLUDING, T.FIRST_ENDED): S.NONE,
    (S.TRANSFERRED, T.SECOND_ENDED): S.NONE,
    (S.TRANSFERRED, T.FIRST_ENDED): S.NONE,
}
"""What is not here changes nothing."""

MOVING = frozenset({S.HOLDING, S.SETTING_ASIDE, S.TAKING_UP})
"""Hold belongs to the consultation now, not to the person."""
