import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from fakes.window_call import OUT, READY, TALKING
from PySide6.QtCore import QEvent, QObject

from exophone_desktop.host.desktop_settings import Language
from exophone_desktop.ui.icons import Icons
from exophone_desktop.ui.language.translator import Speech
from exophone_desktop.ui.main_window import MainWindow
from exophone_desktop.ui.store import Store
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tokens import Scheme
from exophone_desktop.usecases.events import PersonDialled
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.events import CallEstablished, CallInitiated


class RecordedIntents:
    """Writes down what the window asks for, as (name, arguments...)."""

    def __init__(self):
        self.asked = []

    def __getattr__(self, name):
        return lambda *arguments: self.asked.append((name, *arguments))


class Clock:
    """Seconds since the epoch, as a test sets them."""

    def __init__(self):
        self.now = 1_000.0

    def __call__(self):
        return self.now


@pytest.fixture(autouse=True)
def english(qapp):
    """The words of an English window: "1 minute" beside "2 minutes"."""
    speech = Speech(qapp)
    speech.speak(Language.SYSTEM)
    yield
    speech.be_silent()


@pytest.fixture
def intents():
    return RecordedIntents()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(scope="session")
def icons(qapp):
    """Drawn once for all tests."""
    return Icons()


@pytest.fixture
def theme(qapp, icons):
    theme = Theme(qapp, icons, Scheme.LIGHT)
    yield theme
    # Windows that are closed but not yet deleted would be styled again, by every test to come.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")
    QObject.deleteLater(theme)


@pytest.fixture
def show(qtbot, theme, intents, clock):
    """Shows the window at a state and returns it; its store takes further events."""
    kept = []

    def shown(state=None):
        store = Store(state or AppState())
        window = MainWindow(store, intents, theme, "linux", clock)
        store.setParent(window)
        window.store = store
        kept.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
        return window

    return shown


@pytest.fixture
def talking(show):
    """The window in a call with Bob."""
    window = show(READY)
    for event in (PersonDialled("Bob"), CallInitiated(OUT), CallEstablished(TALKING)):
        window.store.dispatch(event)
    return window
