"""States of what is shown outside of the window. No Qt."""

from collections.abc import Mapping
from dataclasses import replace

from exophone_desktop.ui.scenes.window import NOW, scenes
from exophone_desktop.usecases.quiet_state import DoNotDisturb
from exophone_desktop.usecases.state import AppState


def popup_scenes() -> Mapping[str, AppState]:
    """Calls that ring, by name."""
    names = ("incoming", "incoming-number", "incoming-hostile")
    return {name: scenes()[name] for name in names}


def bar_scenes() -> Mapping[str, AppState]:
    """Calls that go on, by name."""
    states = scenes()
    shown = ("call-connected", "call-held-there", "call-microphone-silent")
    calls = {name: states[name] for name in shown}
    connected = states["call-connected"]
    if connected.call is not None:
        calls["call-muted"] = replace(connected, call=replace(connected.call, muted=True))
    return calls


def tray_scenes() -> Mapping[str, AppState]:
    """States in which the menu of the tray icon differs, by name."""
    states = scenes()
    return {
        "ready": states["dialer"],
        "quiet": replace(states["dialer"], do_not_disturb=DoNotDisturb(NOW + 1_800)),
        "offline": states["dialer-offline"],
        "signed-out": states["sign-in"],
        "rings": states["incoming"],
        "in-call": states["call-connected"],
    }
