"""What events do to the part of the state that is about other programs. Pure."""

from dataclasses import replace

from exophone_desktop.usecases.call_settings import (
    CallSettingsRead,
    CallSettingsRefused,
    CallSettingsState,
)
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.link_events import (
    NumberOffered,
    NumberRecalled,
    PhoneRegionRead,
)
from exophone_desktop.usecases.phone_numbers import readable_number
from exophone_desktop.usecases.program_events import ProgramsRead, ProgramsRefused
from exophone_desktop.usecases.program_form import ProgramsState
from exophone_desktop.usecases.state import AppState, Notice, OfferedNumber, Screen


def reduce_links(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``, where it is about other programs."""
    match event:
        case NumberOffered(number, extension):
            before = state.offered.serial if state.offered is not None else 0
            offered = OfferedNumber(number, before + 1)
            return replace(
                state,
                offered=offered,
                tab=HomeTab.DIAL,
                dial_error="",
                notice=Notice(_asked(state, readable_number(number), extension)),
            )
        case NumberRecalled(number):
            before = state.offered.serial if state.offered is not None else 0
            offered = OfferedNumber(number, before + 1)
            return replace(state, offered=offered, tab=HomeTab.DIAL, dial_error="")
        case PhoneRegionRead(region):
            return replace(state, phone_region=region)
        case CallSettingsRead(call_form, saved):
            return replace(state, call_settings=CallSettingsState(call_form, saved=saved))
        case CallSettingsRefused(problem):
            refused = replace(state.call_settings, problem=problem, saved=False)
            return replace(state, call_settings=refused)
        case ProgramsRead(form, saved):
            return replace(state, programs=ProgramsState(form, saved=saved))
        case ProgramsRefused(problem):
            return replace(state, programs=replace(state.programs, problem=problem, saved=False))
    return state


def _asked(state: AppState, number: str, extension: str) -> str:
    if state.screen is Screen.SIGN_IN:
        what = f"Sign in to call {number}, which a link asks for."
    elif state.screen is Screen.HOME:
        what = f"A link asks to call {number}. Press Call if you want to."
    else:
        what = f"A link asks to call {number}. It waits in the dialer."
    return f"{what} The extension is {extension}." if extension else what
