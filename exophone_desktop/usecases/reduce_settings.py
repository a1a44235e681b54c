"""What events do to the part of the state that is about the settings as a whole. Pure."""

from dataclasses import replace

from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.settings_events import (
    PolicyRead,
    SettingsImportChecked,
    SettingsImportPutAway,
    SettingsKept,
    SettingsRefused,
)
from exophone_desktop.usecases.state import AppState


def reduce_settings(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``, where it is about the settings as a whole."""
    settings = state.settings
    match event:
        case PolicyRead(locks, problems):
            settings = replace(settings, locks=locks, policy_problems=problems)
        case SettingsImportChecked(waiting):
            settings = replace(settings, waiting=waiting, done="", problem="")
        case SettingsImportPutAway():
            settings = replace(settings, waiting=None, done="", problem="")
        case SettingsKept(sentence):
            settings = replace(settings, waiting=None, done=sentence, problem="")
        case SettingsRefused(problem):
            settings = replace(settings, waiting=None, done="", problem=problem)
        case _:
            return state
    return replace(state, settings=settings)
