"""What a person told with a headset, and what it means for the call that is on."""

from collections.abc import Mapping
from enum import Enum, auto


class Signal(Enum):
    """Something was touched. A hook that is a state is lifted or laid down, another pressed."""

    HOOK_LIFTED = auto()
    HOOK_LAID = auto()
    HOOK_PRESSED = auto()
    MUTED = auto()
    UNMUTED = auto()
    MUTE_PRESSED = auto()
    HOLD_PRESSED = auto()
    DROP_PRESSED = auto()
    REJECT_PRESSED = auto()
    SEND_PRESSED = auto()
    REDIAL_PRESSED = auto()


class CallPhase(Enum):
    """A call as a headset sees it. ``CONNECTING``: dialled or answered, nobody talks yet.

    ``CONSULTING``: there are two, and one of them waits.
    """

    IDLE = auto()
    RINGING = auto()
    CONNECTING = auto()
    TALKING = auto()
    CONSULTING = auto()


class HeadsetAction(Enum):
    """What is wanted of the call."""

    ANSWER = auto()
    HANG_UP = auto()
    MUTE = auto()
    UNMUTE = auto()
    TOGGLE_MUTE = auto()
    TOGGLE_HOLD = auto()
    SWAP = auto()


MEANINGS: Mapping[tuple[CallPhase, Signal], HeadsetAction] = {
    (CallPhase.RINGING, Signal.HOOK_LIFTED): HeadsetAction.ANSWER,
    (CallPhase.RINGING, Signal.HOOK_PRESSED): HeadsetAction.ANSWER,
    (CallPhase.RINGING, Signal.SEND_PRESSED): HeadsetAction.ANSWER,
    (CallPhase.RINGING, Signal.REJECT_PRESSED): HeadsetAction.HANG_UP,
    (CallPhase.RINGING, Signal.DROP_PRESSED): HeadsetAction.HANG_UP,
    (CallPhase.CONNECTING, Signal.HOOK_LAID): HeadsetAction.HANG_UP,
    (CallPhase.CONNECTING, Signal.HOOK_PRESSED): HeadsetAction.HANG_UP,
    (CallPhase.CONNECTING, Signal.DROP_PRESSED): HeadsetAction.HANG_UP,
    (CallPhase.TALKING, Signal.HOOK_LAID): HeadsetAction.HANG_UP,
    (CallPhase.TALKING, Signal.HOOK_PRESSED): HeadsetAction.HANG_UP,
    (CallPhase.TALKING, Signal.DROP_PRESSED): HeadsetAction.HANG_UP,
    (CallPhase.TALKING, Signal.MUTED): HeadsetAction.MUTE,
    (CallPhase.TALKING, Signal.UNMUTED): HeadsetAction.UNMUTE,
    (CallPhase.TALKING, Signal.MUTE_PRESSED): HeadsetAction.TOGGLE_MUTE,
    (CallPhase.TALKING, Signal.HOLD_PRESSED): HeadsetAction.TOGGLE_HOLD,
    (CallPhase.CONSULTING, Signal.HOOK_LAID): HeadsetAction.HANG_UP,
    (CallPhase.CONSULTING, Signal.HOOK_PRESSED): HeadsetAction.HANG_UP,
    (CallPhase.CONSULTING, Signal.DROP_PRESSED): HeadsetAction.HANG_UP,
    (CallPhase.CONSULTING, Signal.MUTED): HeadsetAction.MUTE,
    (CallPhase.CONSULTING, Signal.UNMUTED): HeadsetAction.UNMUTE,
    (CallPhase.CONSULTING, Signal.MUTE_PRESSED): HeadsetAction.TOGGLE_MUTE,
    (CallPhase.CONSULTING, Signal.HOLD_PRESSED): HeadsetAction.SWAP,
}
"""What is not here means nothing: a hook that is lifted in a call agrees with what is so already,
and what is touched without a call, redial too, may be meant for another softphone."""


def meaning(phase: CallPhase, signal: Signal) -> HeadsetAction | None:
    """What ``signal`` asks for in ``phase``; None where that is nothing."""
    return MEANINGS.get((phase, signal))
