"""What events do to the call on screen. Pure."""

from dataclasses import replace

from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.usecases.events import AppEvent, CallerMessageReceived
from exophone_desktop.usecases.state import AppState, CallInView
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallMediaDisrupted,
    CallMediaRestored,
    CallRenewingMedia,
    CallRinging,
    CallStateChanged,
    DtmfDigitsSent,
    MuteChanged,
    StatisticsUpdated,
)

MAX_DIGITS_SHOWN = 32


def reduce_call(state: AppState, call: CallInView, event: AppEvent) -> AppState:
    """The state after ``event`` about ``call``, which is the one in front."""
    match event:
        case (
            CallRinging(details)
            | CallEstablished(details)
            | CallMediaDisrupted(details)
            | CallRenewingMedia(details)
            | CallMediaRestored(details)
            | CallStateChanged(details)
        ):
            return replace(state, call=replace(call, details=details))
        case CallerMessageReceived(call_id, message) if call_id == call.details.call_id:
            return replace(state, call=replace(call, message=message))
        case MuteChanged(details, muted):
            # Unmuting is what the hint asked for, so it goes at once.
            troubles = tuple(
                each
                for each in call.troubles
                if muted or each is not SoundTrouble.SPEAKING_WHILE_MUTED
            )
            moved = replace(call, details=details, muted=muted, troubles=troubles)
            return replace(state, call=moved)
        case StatisticsUpdated(details, statistics):
            return replace(state, call=replace(call, details=details, statistics=statistics))
        case DtmfDigitsSent(details, digits):
            sent = (call.digits_sent + digits)[-MAX_DIGITS_SHOWN:]
            return replace(state, call=replace(call, details=details, digits_sent=sent))
        case CallEnded(details, statistics, detail):
            ended = replace(
                call,
                details=details,
                statistics=statistics,
                end_detail=detail,
                troubles=(),
                microphone_dbfs=None,
                speaker_dbfs=None,
                recording=False,
                held_here=False,
                held_there=False,
                transferring="",
            )
            return replace(state, call=None, ended_call=ended)
    return state
