"""Pictures of what is shown outside of the window."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from exophone_desktop.ui.call_bar.view import derive as derive_bar
from exophone_desktop.ui.call_bar.window import CallBar
from exophone_desktop.ui.intents import Intents
from exophone_desktop.ui.popup.view import derive as derive_popup
from exophone_desktop.ui.popup.window import IncomingPopup
from exophone_desktop.ui.scenes import NOW, scenes
from exophone_desktop.ui.theme import Theme
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate


def outside_pictures(app: QApplication, theme: Theme, intents: Intents) -> dict[str, QPixmap]:
    """The popup and the call bar by a name that begins with theirs."""
    states = scenes()
    rings = ("incoming", "incoming-number", "incoming-hostile")
    pictures = {}
    for name in rings:
        pictures[f"popup-{name}"] = _popup(app, theme, intents, states[name])
    for name, state in _calls(states).items():
        pictures[f"bar-{name}"] = _bar(app, theme, intents, state)
    return pictures


def _calls(states: Mapping[str, AppState]) -> dict[str, AppState]:
    shown = ("call-connected", "call-held-there", "call-microphone-silent")
    calls = {name: states[name] for name in shown}
    connected = states["call-connected"]
    if connected.call is not None:
        calls["call-muted"] = replace(connected, call=replace(connected.call, muted=True))
    return calls


def _popup(app: QApplication, theme: Theme, intents: Intents, state: AppState) -> QPixmap:
    window = IncomingPopup(theme, intents)
    view = derive_popup(state, False, translate)
    if view is not None:
        window.show_view(view)
    window.arm()
    return _grabbed(app, window)


def _bar(app: QApplication, theme: Theme, intents: Intents, state: AppState) -> QPixmap:
    window = CallBar(theme, intents, lambda: NOW)
    view = derive_bar(state, False, "", "linux", translate)
    if view is not None:
        window.show_view(view)
    window.adjustSize()
    picture = _grabbed(app, window)
    window.hide_bar()
    return picture


def _grabbed(app: QApplication, window: QWidget) -> QPixmap:
    window.show()
    app.processEvents()
    picture = window.grab()
    window.hide()
    window.deleteLater()
    return picture
