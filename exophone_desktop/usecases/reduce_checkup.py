"""What events do to the examination of this computer. Pure."""

from dataclasses import replace

from exophone_desktop.usecases.checkup_state import (
    CheckBegun,
    CheckMade,
    Checkup,
    CheckupEnded,
    CheckupStarted,
    CheckupStopping,
)
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.state import AppState


def reduce_checkup(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``, where it is about the examination."""
    return replace(state, checkup=_after(state.checkup, event))


def _after(checkup: Checkup, event: AppEvent) -> Checkup:
    match event:
        case CheckupStarted():
            return Checkup(running=True)
        case CheckBegun(name) if checkup.running:
            return replace(checkup, current=name)
        case CheckMade(name, finding) if checkup.running:
            known = tuple(each for each in checkup.findings if each[0] is not name)
            return replace(checkup, current=None, findings=(*known, (name, finding)))
        case CheckupStopping() if checkup.running:
            return replace(checkup, stopping=True)
        case CheckupEnded():
            return Checkup(findings=checkup.findings)
    return checkup
