"""What events do to the home screen's part of the state. Pure."""

from dataclasses import replace

from exophone_desktop.history.records import CallRecord
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.home_events import (
    CallNoted,
    ContactsAsked,
    ContactsLoaded,
    HomeTabChosen,
    OlderRecentsFound,
    RecentsAsked,
    RecentsFound,
    RecentsUnavailable,
    UnseenCounted,
)
from exophone_desktop.usecases.home_state import ContactList, RecentCalls
from exophone_desktop.usecases.speed_dial_state import (
    SpeedDialRead,
    SpeedDialRefused,
    SpeedDialState,
)
from exophone_desktop.usecases.state import AppState, Screen


def reduce_home(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``, where it is about the home screen."""
    match event:
        case HomeTabChosen(tab) if tab is not state.tab:
            # What became of the last call was read where it was told; a rating may still wait.
            told = None if state.screen is Screen.HOME else state.ended_call
            return replace(state, tab=tab, dial_error="", ended_call=told)
        case SpeedDialRead(entries, saved):
            return replace(state, speed_dial=SpeedDialState(entries, saved=saved))
        case SpeedDialRefused(problem):
            refused = replace(state.speed_dial, problem=problem, saved=False)
            return replace(state, speed_dial=refused)
        case ContactsAsked():
            return replace(state, contacts=replace(state.contacts, loading=True))
        case ContactsLoaded(groups, fetched, offline, problem):
            loaded = ContactList(groups, fetched, offline, loading=False, problem=problem)
            return replace(state, contacts=loaded)
    recents = _recents(state.recents, event)
    return state if recents is state.recents else replace(state, recents=recents)


def _recents(recents: RecentCalls, event: AppEvent) -> RecentCalls:
    match event:
        case RecentsAsked(text, missed_only):
            return replace(recents, text=text, missed_only=missed_only, loading=True)
        case RecentsFound(text, missed_only, records, complete):
            if (text, missed_only) != (recents.text, recents.missed_only):
                return recents
            return replace(recents, records=records, complete=complete, loading=False, problem="")
        case OlderRecentsFound(before, records, complete):
            # Another search may have been answered meanwhile.
            if recents.loading or recents.records[-1:] != (before,):
                return recents
            return replace(recents, records=recents.records + records, complete=complete)
        case RecentsUnavailable(problem):
            return replace(recents, records=(), complete=True, loading=False, problem=problem)
        case UnseenCounted(count):
            return replace(recents, unseen=count)
        case CallNoted(call_id, note):
            return replace(recents, records=_noted(recents.records, call_id, note))
    return recents


def _noted(records: tuple[CallRecord, ...], call_id: str, note: str) -> tuple[CallRecord, ...]:
    return tuple(replace(each, note=note) if each.call_id == call_id else each for each in records)
