"""The one window: header, notice, and the screen that the state names."""

from collections.abc import Callable, Mapping
from time import time

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from exophone_desktop.ui.doctor.page import DoctorPage
from exophone_desktop.ui.entrance import Entrance
from exophone_desktop.ui.header.header import Header
from exophone_desktop.ui.icons import app_icon
from exophone_desktop.ui.intents import Intents
from exophone_desktop.ui.pop_ups.page import PopUpsPage
from exophone_desktop.ui.programs.page import ProgramsPage
from exophone_desktop.ui.report.page import ReportPage
from exophone_desktop.ui.screens.contacts.screen import ContactsScreen
from exophone_desktop.ui.screens.dialer.screen import DialerScreen
from exophone_desktop.ui.screens.feedback.screen import FeedbackScreen
from exophone_desktop.ui.screens.history.screen import HistoryScreen
from exophone_desktop.ui.screens.home.screen import HomeScreen
from exophone_desktop.ui.screens.in_call.screen import InCallScreen
from exophone_desktop.ui.screens.incoming.screen import IncomingScreen
from exophone_desktop.ui.screens.settings.screen import SettingsScreen
from exophone_desktop.ui.settings_entries import fill_settings
from exophone_desktop.ui.settings_file.page import SettingsFilePage
from exophone_desktop.ui.sound.check_page import SoundCheckPage
from exophone_desktop.ui.sound.dialog import SoundDialog
from exophone_desktop.ui.store import Store
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.notice_bar import NoticeBar
from exophone_desktop.ui.widgets.page import Pane
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.state import AppState, Screen


class MainWindow(QWidget):
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
        super().__init__()
        self._store = store
        px, metrics = theme.px, theme.metrics
        self.setWindowTitle(QCoreApplication.translate("MainWindow", "ExoPhone"))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(px(metrics.window_least_width), px(metrics.window_least_height))
        room = self.screen().availableGeometry().size()
        self.resize(QSize(px(metrics.window_width), px(metrics.window_height)).boundedTo(room))
        self.header = Header(theme, intents, clock)
        self.header.sound_asked.connect(self._show_sound)
        self.sound = SoundDialog(theme, intents, self)
        self.notice = NoticeBar(theme)
        self.notice.dismissed.connect(lambda: intents.dismiss_notice())
        self.notice.undone.connect(lambda: intents.undo_device_change())
        self.entrance = Entrance(theme, intents)
        self.sign_in = self.entrance.sign_in
        self.dialer = DialerScreen(theme, intents)
        self.contacts = ContactsScreen(theme, intents, clock)
        self.history = HistoryScreen(theme, intents, clock)
        self.settings = SettingsScreen(theme)
        self.sound_check = SoundCheckPage(theme, intents, platform)
        self.report = ReportPage(theme, intents, clock)
        self.doctor = DoctorPage(theme, intents)
        self.programs = ProgramsPage(theme, intents)
        self.settings_file = SettingsFilePage(theme, intents)
        self.pop_ups = PopUpsPage(theme, intents)
        fill_settings(
            self.settings,
            self._show_sound,
            self.sound_check,
            self.report,
            self.doctor,
            self.programs,
            lambda: intents.rate_last_call(),
            self.sound.show_setting,
            self.settings_file,
            self.pop_ups,
        )
        self.home = HomeScreen(
            theme,
            intents,
            {
                HomeTab.DIAL: self.dialer,
                HomeTab.CONTACTS: self.contacts,
                HomeTab.RECENTS: self.history,
                HomeTab.SETTINGS: self.settings,
            },
        )
        self.home.typed.connect(self.dialer.begin)
        self.incoming = IncomingScreen(theme, intents)
        self.in_call = InCallScreen(theme, intents, platform, clock)
        self.feedback = FeedbackScreen(theme, intents)
        self._pages: Mapping[Screen, Pane] = {
            Screen.SIGN_IN: self.entrance,
            Screen.HOME: self.home,
            Screen.INCOMING: self.incoming,
            Screen.IN_CALL: self.in_call,
            Screen.FEEDBACK: self.feedback,
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
        if self.sound.isVisible():
            self.sound.render_state(state)
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

    def _show_sound(self) -> None:
        # Calls go on beside it, so it does not stand in their way.
        self.sound.render_state(self._store.state)
        self.sound.show()
        self.sound.raise_()

    def _draw_attention(self) -> None:
        # Seen without taking the keyboard from what the person is typing elsewhere.
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        QApplication.alert(self)
