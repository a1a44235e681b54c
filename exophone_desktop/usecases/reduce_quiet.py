"""What events do to do not disturb, and to how the app shows itself beside other programs."""

from dataclasses import replace

from exophone_desktop.usecases.desktop_events import DesktopSettingsChanged
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.quiet_state import DoNotDisturbBegun, DoNotDisturbEnded
from exophone_desktop.usecases.state import AppState, Notice
from exophone_desktop.voice.events import CallMissed


def reduce_quiet(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``."""
    match event:
        case DoNotDisturbBegun(quiet):
            return replace(state, do_not_disturb=quiet)
        case DoNotDisturbEnded():
            return replace(state, do_not_disturb=None)
        case DesktopSettingsChanged(desktop):
            return replace(state, desktop=desktop)
        case CallMissed(remote_id, _, name) if state.do_not_disturb is not None:
            text = f"Missed call from {name or remote_id}, while you were not to be disturbed"
            return replace(state, notice=Notice(text))
    return state
