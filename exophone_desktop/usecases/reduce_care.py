"""What events do to a call that is held or passed on. Pure."""

from dataclasses import replace

from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.state import AppState, Notice, NoticeKind
from exophone_desktop.voice.events import (
    HoldChanged,
    TransferAllowed,
    TransferFailed,
    TransferStarted,
    TransferSucceeded,
)


def reduce_care(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``, where it is about hold or transfer."""
    if isinstance(event, TransferAllowed):
        return replace(state, transfer_allowed=event.allowed)
    call = state.call
    if call is None:
        return state
    match event:
        case HoldChanged(details, here, there):
            # Silence is in order on hold, and what was wrong is looked for anew afterwards.
            changed = replace(call, details=details, held_here=here, held_there=there, troubles=())
            return replace(state, call=changed)
        case TransferStarted(details, target):
            return replace(state, call=replace(call, details=details, transferring=target))
        case TransferSucceeded(_, target):
            return replace(state, notice=Notice(f"The call was transferred to {target}."))
        case TransferFailed(details, detail):
            back = replace(call, details=details, transferring="")
            return replace(state, call=back, notice=Notice(detail, NoticeKind.WARNING))
    return state
