"""What events do to the home screen's part of the state. Pure."""

from dataclasses import replace

from exophone_desktop.usecases.events import AppEvent, HomeTabChosen
from exophone_desktop.usecases.state import AppState, Screen


def reduce_home(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``, where it is about the home screen."""
    match event:
        case HomeTabChosen(tab) if tab is not state.tab:
            # What became of the last call was read where it was told; a rating may still wait.
            told = None if state.screen is Screen.HOME else state.ended_call
            return replace(state, tab=tab, dial_error="", ended_call=told)
    return state
