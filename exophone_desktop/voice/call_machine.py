"""The life of a call as one table (guide section 4.5, and its call state flow).

A trigger is the type of an engine event, or of the command that a method of ``Call`` sends.
"""

from collections.abc import Mapping
from enum import Enum, auto

from exophone_desktop.domain.call import CallState
from exophone_desktop.engine.commands import AnswerCall, HangUpCall, PlaceCall, RejectCall
from exophone_desktop.engine.events import (
    CallConfirmed,
    CallConnecting,
    CallDisconnected,
    CallPlaced,
    CallRang,
    CallReceived,
    EarlyMediaStarted,
    EngineDied,
    MediaDisrupted,
    MediaRenewing,
    MediaRestored,
)

Trigger = type[object]

NONE = CallState.NONE
OUTGOING_INITIATED = CallState.OUTGOING_INITIATED
EARLY = CallState.EARLY
RINGING = CallState.RINGING
CONNECTING = CallState.CONNECTING
INCOMING = CallState.INCOMING
ANSWERING = CallState.ANSWERING
ESTABLISHED = CallState.ESTABLISHED
MEDIA_DISRUPTED = CallState.MEDIA_DISRUPTED
RENEWING_MEDIA = CallState.RENEWING_MEDIA
ENDING = CallState.ENDING
ENDED = CallState.ENDED

TRANSITIONS: Mapping[tuple[CallState, Trigger], CallState] = {
    (NONE, PlaceCall): OUTGOING_INITIATED,
    (NONE, CallReceived): INCOMING,
    (OUTGOING_INITIATED, CallPlaced): OUTGOING_INITIATED,
    (OUTGOING_INITIATED, EarlyMediaStarted): EARLY,
    (OUTGOING_INITIATED, CallRang): RINGING,
    (OUTGOING_INITIATED, CallConnecting): CONNECTING,
    (OUTGOING_INITIATED, CallConfirmed): ESTABLISHED,
    (OUTGOING_INITIATED, HangUpCall): ENDING,
    (OUTGOING_INITIATED, CallDisconnected): ENDED,
    (OUTGOING_INITIATED, EngineDied): ENDED,
    (EARLY, EarlyMediaStarted): EARLY,
    (EARLY, CallRang): RINGING,
    (EARLY, CallConnecting): CONNECTING,
    (EARLY, CallConfirmed): ESTABLISHED,
    (EARLY, HangUpCall): ENDING,
    (EARLY, CallDisconnected): ENDED,
    (EARLY, EngineDied): ENDED,
    (RINGING, CallRang): RINGING,
    # It rings still, and is heard from the far end now.
    (RINGING, EarlyMediaStarted): RINGING,
    (RINGING, CallConnecting): CONNECTING,
    (RINGING, CallConfirmed): ESTABLISHED,
    (RINGING, HangUpCall): ENDING,
    (RINGING, CallDisconnected): ENDED,
    (RINGING, EngineDied): ENDED,
    (CONNECTING, CallConfirmed): ESTABLISHED,
    (CONNECTING, HangUpCall): ENDING,
    (CONNECTING, CallDisconnected): ENDED,
    (CONNECTING, EngineDied): ENDED,
    (INCOMING, AnswerCall): ANSWERING,
    (INCOMING, RejectCall): ENDING,
    (INCOMING, HangUpCall): ENDING,
    (INCOMING, CallDisconnected): ENDED,
    (INCOMING, EngineDied): ENDED,
    # The guide calls the whole time from accepting to established ANSWERING.
    (ANSWERING, CallConnecting): ANSWERING,
    (ANSWERING, CallConfirmed): ESTABLISHED,
    (ANSWERING, HangUpCall): ENDING,
    (ANSWERING, CallDisconnected): ENDED,
    (ANSWERING, EngineDied): ENDED,
    (ESTABLISHED, MediaDisrupted): MEDIA_DISRUPTED,
    (ESTABLISHED, MediaRenewing): RENEWING_MEDIA,
    (ESTABLISHED, HangUpCall): ENDING,
    (ESTABLISHED, CallDisconnected): ENDED,
    (ESTABLISHED, EngineDied): ENDED,
    (MEDIA_DISRUPTED, MediaRenewing): RENEWING_MEDIA,
    (MEDIA_DISRUPTED, MediaRestored): ESTABLISHED,
    (MEDIA_DISRUPTED, HangUpCall): ENDING,
    (MEDIA_DISRUPTED, CallDisconnected): ENDED,
    (MEDIA_DISRUPTED, EngineDied): ENDED,
    (RENEWING_MEDIA, MediaRestored): ESTABLISHED,
    (RENEWING_MEDIA, HangUpCall): ENDING,
    (RENEWING_MEDIA, CallDisconnected): ENDED,
    (RENEWING_MEDIA, EngineDied): ENDED,
    # What the far end did before it heard of our goodbye changes nothing any more.
    (ENDING, CallPlaced): ENDING,
    (ENDING, EarlyMediaStarted): ENDING,
    (ENDING, CallRang): ENDING,
    (ENDING, CallConnecting): ENDING,
    (ENDING, CallConfirmed): ENDING,
    (ENDING, MediaDisrupted): ENDING,
    (ENDING, MediaRenewing): ENDING,
    (ENDING, MediaRestored): ENDING,
    (ENDING, CallDisconnected): ENDED,
    (ENDING, EngineDied): ENDED,
}


class CallAction(Enum):
    """What a person or a program may ask of a call."""

    ANSWER = auto()
    HANGUP = auto()
    MUTE = auto()
    CHOOSE_ROUTE = auto()
    SEND_DTMF = auto()
    RENEW_MEDIA = auto()
    RECORD = auto()
    HOLD = auto()
    TRANSFER = auto()
    GET_STATISTICS = auto()
    POST_FEEDBACK = auto()


_DIALLING = frozenset({CallAction.HANGUP, CallAction.CHOOSE_ROUTE})
_TALKING = frozenset(
    {
        CallAction.HANGUP,
        CallAction.MUTE,
        CallAction.CHOOSE_ROUTE,
        CallAction.SEND_DTMF,
        CallAction.RENEW_MEDIA,
        CallAction.RECORD,
        CallAction.HOLD,
        CallAction.TRANSFER,
        CallAction.GET_STATISTICS,
    }
)

ALLOWED: Mapping[CallState, frozenset[CallAction]] = {
    NONE: frozenset(),
    OUTGOING_INITIATED: _DIALLING,
    EARLY: _DIALLING,
    RINGING: _DIALLING,
    CONNECTING: _DIALLING,
    INCOMING: frozenset({CallAction.ANSWER, CallAction.HANGUP}),
    ANSWERING: _DIALLING,
    ESTABLISHED: _TALKING,
    MEDIA_DISRUPTED: _TALKING,
    RENEWING_MEDIA: _TALKING,
    ENDING: frozenset(),
    ENDED: frozenset({CallAction.GET_STATISTICS, CallAction.POST_FEEDBACK}),
}


class IllegalMoveError(Exception):
    """An event or a command does not fit the state the call is in."""

    def __init__(self, state: CallState, trigger: Trigger) -> None:
        super().__init__(f"{trigger.__name__} does not fit a call in state {state}.")
        self.state = state
        self.trigger = trigger


def next_state(state: CallState, trigger: Trigger) -> CallState:
    """The state after ``trigger``. Raises ``IllegalMoveError``."""
    try:
        return TRANSITIONS[state, trigger]
    except KeyError:
        raise IllegalMoveError(state, trigger) from None
