"""The one window: header, notice, and the screen that the state names."""

from collections.abc import Callable, Mapping
from time import time

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout

from exophone_desktop.ui.header.header import Header
from exophone_desktop.ui.icons import app_icon
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.store import Store
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.notice_bar import NoticeBar
from exophone_desktop.ui.widgets.page import Pane
from exophone_desktop.ui.window_pages import WindowPages
from exophone_desktop.usecases.state import AppState, Screen


class MainWindow(WindowPages):
    """Renders the store's state. ``closing`` is emitted once the window has been closed.

    What closing means (hang up, sign out of SIP, quit) is for the composition root to decide.
    ``platform`` (as ``sys.platform``) is whose switches are told of; ``clock`` gives seconds since
    the epoch for the call timer.
    """

    closing = Signal()

    def __init__(
        self,
        store: Store,
        intents: Intents,
        theme: Theme,
        platform: str,
        clock: Callable[[], float] = time,
    ) -> None:
        super().__init__(store, intents, theme, platform, clock)
        px, metrics = theme.px, theme.metrics
        self.setWindowTitle(QCoreApplication.translate("MainWindow", "ExoPhone"))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(px(metrics.window_least_width), px(metrics.window_least_height))
        room = self.screen().availableGeometry().size()
        self.resize(QSize(px(metrics.window_width), px(metrics.window_height)).boundedTo(room))
        self.header = Header(theme, intents, clock)
        self.header.sound_asked.connect(self.show_sound)
        self.notice = NoticeBar(theme)
        self.notice.dismissed.connect(lambda: intents.dismiss_notice())
        self.notice.undone.connect(lambda: intents.undo_device_change())
        self._pages: Mapping[Screen, Pane] = {
            Screen.SIGN_IN: self.later(lambda: self.entrance),
            Screen.HOME: self.later(lambda: self.home),
            Screen.INCOMING: self.later(lambda: self.incoming),
            Screen.IN_CALL: self.later(lambda: self.in_call),
            Screen.FEEDBACK: self.later(lambda: self.feedback),
        }
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)
        self.hides_when_closed: Callable[[], bool] = lambda: False
        """Whether the window can be closed and found again, as a tray icon allows."""
        self._screen: Screen | None = None
        self._shown_before = False
        store.changed.connect(self.render_state)
        self.render_state(store.state)

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        self.header.render_state(state)
        self.notice.show_notice(state.notice)
        self.render_sound(state)
        page = self._pages[state.screen]
        page.render_state(state)
        if state.screen is not self._screen:
            if self._screen is not None:
                self._pages[self._screen].leave()
            self._screen = state.screen
            self._stack.setCurrentWidget(page)
            page.enter()
            if state.screen is Screen.INCOMING:
                self._draw_attention()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where the first screen wants it."""
        super().showEvent(event)
        if not self._shown_before and self._screen is not None:
            self._shown_before = True
            self._pages[self._screen].enter()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the composition root; what was being written is kept."""
        if self.hides_when_closed():
            event.ignore()
            self.hide()
            return
        event.accept()
        if self._screen is not None:
            self._pages[self._screen].leave()
        self.closing.emit()

    def give_way(self) -> None:
        """Another window takes over the store; this one goes."""
        self._store.changed.disconnect(self.render_state)
        if self._screen is not None:
            self._pages[self._screen].leave()
        self.hide()
        self.deleteLater()

    def _draw_attention(self) -> None:
        # Seen without taking the keyboard from what the person is typing elsewhere.
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        QApplication.alert(self)
