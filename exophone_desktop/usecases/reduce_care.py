"""What events do to a call that is held or passed on. Pure."""

from dataclasses import replace

from exophone_desktop.usecases.care_events import (
    CallExpected,
    ExpectedCallCame,
    OutcomesRead,
    WrapUpBegun,
    WrapUpEnded,
)
from exophone_desktop.usecases.dialling import target_shown
from exophone_desktop.usecases.events import AppEvent, SignedOut
from exophone_desktop.usecases.state import AppState, ExpectedCall, Notice, NoticeKind, WrapUp
from exophone_desktop.voice.events import (
    HoldChanged,
    TransferAllowed,
    TransferFailed,
    TransferStarted,
    TransferSucceeded,
)

MAX_EXPECTED = 8
"""Announced calls that are remembered at once; the oldest is forgotten first."""


def reduce_care(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``, where it is about hold or transfer."""
    match event:
        case TransferAllowed(allowed):
            return replace(state, transfer_allowed=allowed)
        case CallExpected(call_sid, until):
            others = _without(state, call_sid)[1 - MAX_EXPECTED :]
            return replace(state, expected_calls=(*others, ExpectedCall(call_sid, until)))
        case ExpectedCallCame(call_sid):
            return replace(state, expected_calls=_without(state, call_sid))
        case SignedOut():
            return replace(state, expected_calls=(), wrap_up=None)
        case OutcomesRead(outcomes):
            return replace(state, outcomes=outcomes)
        case WrapUpBegun(until, seconds):
            return replace(state, wrap_up=WrapUp(until, seconds))
        case WrapUpEnded():
            return replace(state, wrap_up=None)
    call = state.call
    if call is None:
        return state
    match event:
        case HoldChanged(details, here, there):
            # Silence is in order on hold, and what was wrong is looked for anew afterwards.
            changed = replace(call, details=details, held_here=here, held_there=there, troubles=())
            return replace(state, call=changed)
        case TransferStarted(details, target):
            return replace(
                state, call=replace(call, details=details, transferring=target_shown(target))
            )
        case TransferSucceeded(_, target):
            return replace(
                state, notice=Notice(f"The call was transferred to {target_shown(target)}.")
            )
        case TransferFailed(details, detail):
            back = replace(call, details=details, transferring="")
            return replace(state, call=back, notice=Notice(detail, NoticeKind.WARNING))
    return state


def _without(state: AppState, call_sid: str) -> tuple[ExpectedCall, ...]:
    return tuple(each for each in state.expected_calls if each.call_sid != call_sid)
