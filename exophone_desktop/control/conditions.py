"""What must be so before an action makes sense; each is a sentence where it is not."""

from collections.abc import Callable

from exophone_desktop.usecases.state import AppState, Screen
from exophone_desktop.voice.consult_machine import ConsultState

Condition = Callable[[AppState], str]
"""Why not, in a sentence; empty where nothing stands in the way."""


def signed_in(state: AppState) -> str:
    """Somebody is signed in."""
    return "" if state.user is not None else "Nobody is signed in."


def not_dialling(state: AppState) -> str:
    """No call is about to be placed."""
    return "A call is being placed already." if state.dialling else ""


def in_call(state: AppState) -> str:
    """There is a call, ringing or not."""
    return "" if state.call is not None else "There is no call."


def not_in_call(state: AppState) -> str:
    """There is no call."""
    return "" if state.call is None else "Not during a call."


def to_be_rated(state: AppState) -> str:
    """A call has ended that can be rated."""
    rated = state.ended_call is not None and state.screen is Screen.FEEDBACK
    return "" if rated else "There is no call to rate."


def not_posting(state: AppState) -> str:
    """No verdict is on its way."""
    return "The feedback is being sent already." if state.posting_feedback else ""


def with_notice(state: AppState) -> str:
    """The person is being told something."""
    return "" if state.notice is not None else "There is no notice."


def undoable(state: AppState) -> str:
    """What is told can be taken back."""
    can = state.notice is not None and state.notice.undo is not None
    return "" if can else "There is nothing to take back."


def at_local_exotel(state: AppState) -> str:
    """Signed in to the local Exotel."""
    return "" if state.ring_me_available else "Only the local Exotel can be asked to call."


def recording(state: AppState) -> str:
    """The call is being recorded."""
    is_so = state.call is not None and state.call.recording
    return "" if is_so else "The call is not being recorded."


def not_recording(state: AppState) -> str:
    """The call is not being recorded yet."""
    is_so = state.call is not None and state.call.recording
    return "The call is being recorded already." if is_so else ""


def held(state: AppState) -> str:
    """This side has put the call on hold."""
    is_so = state.call is not None and state.call.held_here
    return "" if is_so else "The call is not on hold here."


def transferable(state: AppState) -> str:
    """Calls of this account may be passed on."""
    return "" if state.transfer_allowed else "Calls of this account cannot be transferred."


def consulting(state: AppState) -> str:
    """Somebody is being asked before a call is passed on."""
    return "" if state.consultation is not None else "Nobody is being asked."


def not_consulting(state: AppState) -> str:
    """Nobody is being asked yet."""
    return "" if state.consultation is None else "Somebody is being asked already."


def with_two_calls(state: AppState) -> str:
    """Both calls of a consultation are up."""
    now = state.consultation.state if state.consultation is not None else None
    return "" if now is ConsultState.TALKING else "There are no two calls that are up."


def wrapping_up(state: AppState) -> str:
    """The person has time after a call, in which no other rings."""
    return "" if state.wrap_up is not None else "Calls ring already."
