"""Which screen follows which: signed out, home, incoming or in call, feedback, home."""

from collections.abc import Mapping

from exophone_desktop.domain.call import CallState
from exophone_desktop.usecases.events import (
    AppEvent,
    FeedbackPosted,
    FeedbackSkipped,
    LastCallRecalled,
    SignedIn,
    SignedOut,
)
from exophone_desktop.usecases.state import Screen
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallInitiated,
    CallStateChanged,
    IncomingCall,
)

FLOW: Mapping[tuple[Screen, type[AppEvent]], Screen] = {
    (Screen.SIGN_IN, SignedIn): Screen.HOME,
    (Screen.HOME, SignedOut): Screen.SIGN_IN,
    (Screen.HOME, CallInitiated): Screen.IN_CALL,
    (Screen.HOME, LastCallRecalled): Screen.FEEDBACK,
    (Screen.HOME, IncomingCall): Screen.INCOMING,
    (Screen.INCOMING, CallEstablished): Screen.IN_CALL,
    (Screen.INCOMING, CallEnded): Screen.HOME,
    (Screen.INCOMING, SignedOut): Screen.SIGN_IN,
    (Screen.IN_CALL, CallEnded): Screen.FEEDBACK,
    (Screen.IN_CALL, SignedOut): Screen.SIGN_IN,
    (Screen.FEEDBACK, FeedbackPosted): Screen.HOME,
    (Screen.FEEDBACK, FeedbackSkipped): Screen.HOME,
    (Screen.FEEDBACK, CallInitiated): Screen.IN_CALL,
    (Screen.FEEDBACK, IncomingCall): Screen.INCOMING,
    (Screen.FEEDBACK, SignedOut): Screen.SIGN_IN,
}
"""What is not here leaves the screen as it is."""

FLOW_BY_CALL_STATE: Mapping[tuple[Screen, CallState], Screen] = {
    (Screen.INCOMING, CallState.ANSWERING): Screen.IN_CALL,
}
"""``CallStateChanged`` means something else for each state."""

FLOW_OF_UNANSWERED_CALL: Mapping[Screen, Screen] = {
    Screen.IN_CALL: Screen.HOME,
}
"""Where ``CallEnded`` leads when nobody talked: there is no sound to rate."""


def next_screen(screen: Screen, event: AppEvent) -> Screen:
    """The screen after ``event``."""
    match event:
        case IncomingCall(call) if call.state is CallState.ANSWERING:
            # It took over the call that has just ended: nothing rings.
            return screen if screen is Screen.SIGN_IN else Screen.IN_CALL
        case CallStateChanged(call):
            return FLOW_BY_CALL_STATE.get((screen, call.state), screen)
        case CallEnded(call) if not call.established_time and screen in FLOW_OF_UNANSWERED_CALL:
            return FLOW_OF_UNANSWERED_CALL[screen]
    return FLOW.get((screen, type(event)), screen)
