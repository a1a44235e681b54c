"""The home screen as widgets."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from exophone_desktop.host.speed_dial import PLACES
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.screens.home.tab_bar import TabBar
from exophone_desktop.ui.screens.home.view import derive
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.action_banner import ActionBanner
from exophone_desktop.ui.widgets.error_line import ErrorLine
from exophone_desktop.ui.widgets.page import Pane
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.state import AppState

SHORTCUTS = {tab: f"Ctrl+{place}" for place, tab in enumerate(HomeTab, start=1)}

REDIAL_KEY = "Ctrl+R"

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class HomeScreen(Pane):
    """One pane a tab, a line that tells of calls beside the dialer, and the tabs below.

    What is typed where no pane has a use for it begins a number: ``typed`` carries it, and the
    dialer is asked for.
    """

    typed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        intents: Intents,
        panes: Mapping[HomeTab, Pane],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._intents = intents
        self._panes = panes
        self._tab: HomeTab | None = None
        self._up = False
        self.expired = ActionBanner(theme)
        self.expired.asked.connect(lambda: intents.sign_in_again())
        self.told = ErrorLine(theme)
        self._stack = QStackedWidget()
        for pane in panes.values():
            self._stack.addWidget(pane)
        view = derive(AppState(), QCoreApplication.translate)
        self.tabs = TabBar(theme, view.tabs, SHORTCUTS)
        self.tabs.asked.connect(intents.choose_tab)
        edge = theme.px(theme.metrics.roomy)
        self.told.setContentsMargins(edge, theme.px(theme.metrics.gap), edge, edge)
        # Without the banner nothing of its room is left above the tabs' own bars.
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(edge, theme.px(theme.metrics.gap), edge, 0)
        above.addWidget(self.expired)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._above)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.tabs)
        for place in range(1, PLACES + 1):
            QShortcut(QKeySequence(f"Alt+{place}"), self, partial(intents.call_speed_dial, place))
        QShortcut(QKeySequence(REDIAL_KEY), self, lambda: intents.recall_number())
        for tab, keys in SHORTCUTS.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda which=tab: intents.choose_tab(which))

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        view = derive(state, QCoreApplication.translate)
        self.tabs.render_view(view)
        self._above.setVisible(bool(view.expired))
        self.expired.show_words(view.expired, view.sign_in)
        self.told.show_text(view.told, calm=True)
        pane = self._panes[state.tab]
        pane.render_state(state)
        if state.tab is self._tab:
            return
        if self._tab is not None and self._up:
            self._panes[self._tab].leave()
        self._tab = state.tab
        self._stack.setCurrentWidget(pane)
        if self._up:
            pane.enter()

    def enter(self) -> None:
        """Home again: the tab that was left."""
        self._up = True
        if self._tab is not None:
            self._panes[self._tab].enter()

    def leave(self) -> None:
        """Something else is on screen."""
        self._up = False
        if self._tab is not None:
            self._panes[self._tab].leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no widget of the tab wanted."""
        text = event.text()
        if (
            self._tab is not HomeTab.DIAL
            and text.strip()
            and text.isprintable()
            and not event.modifiers() & _COMMANDS
        ):
            self._intents.choose_tab(HomeTab.DIAL)
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)
