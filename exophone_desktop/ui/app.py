"""The window with what feeds it: store, bridge, actions, theme; opened and closed as one."""

import asyncio
from collections.abc import Awaitable

from PySide6.QtCore import Qt, QTimer

from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.desktop_settings import Language
from exophone_desktop.ui.actions.window import Actions
from exophone_desktop.ui.event_loop import SignalWatch, application
from exophone_desktop.ui.heartbeat import Heartbeat
from exophone_desktop.ui.icons import Icons
from exophone_desktop.ui.language.translator import Speech
from exophone_desktop.ui.main_window import MainWindow
from exophone_desktop.ui.notifications.calls import NotificationPort
from exophone_desktop.ui.outside import Outside
from exophone_desktop.ui.store import Store
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.voice_bridge import VoiceBridge
from exophone_desktop.usecases.care_events import WrapUpBegun
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.desktop_events import DesktopSettingsChanged
from exophone_desktop.usecases.events import AppEvent, SignedIn
from exophone_desktop.usecases.forms import SignInForm
from exophone_desktop.usecases.home_events import HistoryChanged
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.quiet_state import DoNotDisturbBegun
from exophone_desktop.usecases.state import AppState


class App:
    """Everything Qt. Made on the UI thread, inside the running event loop."""

    def __init__(
        self,
        desk: Awaitable[Desk],
        platform: str,
        notifications: NotificationPort | None = None,
        language: Language = Language.SYSTEM,
    ) -> None:
        """``desk`` may still be in the making; the window is there at once.

        ``platform`` is as ``sys.platform`` has it. ``notifications`` are the system's own, None
        where the tray icon's messages have to do. ``language`` is spoken until the settings say
        otherwise.
        """
        self._ended = asyncio.Event()
        self.store = Store()
        self.actions = Actions(desk)
        self.bridge = VoiceBridge()
        self.bridge.arrived.connect(self.store.dispatch)
        self.bridge.arrived.connect(self.actions.follow)
        self.store.happened.connect(self._follow)
        self.theme = Theme(application(), Icons())
        self._platform = platform
        self.speech = Speech(application())
        self.speech.speak(language)
        self.window = self._new_window()
        self.outside = Outside(
            self.store, self.actions, self.theme, self.window, platform, notifications
        )
        self.outside.window_asked.connect(self.come_forward)
        self.outside.quit_asked.connect(self._ended.set)
        self._signals = SignalWatch(self._ended.set)
        self._heartbeat: Heartbeat | None = None

    def show(self) -> None:
        """Show the window with the past calls, and sign in with what was remembered."""
        self.window.show()
        self._heartbeat = Heartbeat(application(), self.store)
        self.actions.resume_session()
        self.actions.follow(HistoryChanged())

    def sign_in(self, user_name: str, password: Secret, account_sid: str, hostname: str) -> None:
        """Sign in without the form, and do not remember it."""
        self.actions.sign_in(
            SignInForm(user_name, password, user_name, account_sid, hostname, remember=False)
        )

    def come_forward(self) -> None:
        """Bring the window before the person's eyes, from wherever it is."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def end(self) -> None:
        """End as when the window is closed."""
        self._ended.set()

    async def closed(self) -> None:
        """Wait until the person closes the window, or the system asks the program to end."""
        await self._ended.wait()

    def _follow(self, event: AppEvent, _state: AppState) -> None:
        if isinstance(event, DoNotDisturbBegun | WrapUpBegun | SignedIn):
            self.actions.follow(event)
        if isinstance(event, DesktopSettingsChanged):
            # Not now: the windows that would go are still being told of the change.
            QTimer.singleShot(0, self.window, self._speak_as_chosen)

    def _speak_as_chosen(self) -> None:
        """Words are put into widgets when these are made, so another language needs new ones."""
        chosen = self.store.state.desktop.language
        if chosen is self.speech.choice:
            return
        self.speech.speak(chosen)
        before, self.window = self.window, self._new_window()
        self.window.setGeometry(before.geometry())
        self.outside.speak_anew(self.window)
        if self.store.state.tab is HomeTab.SETTINGS:
            self.window.settings.show_page("language")
        if before.isVisible():
            self.window.show()
        before.closing.disconnect(self._ended.set)
        before.give_way()

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.store, self.actions, self.theme, self._platform)
        window.closing.connect(self._ended.set)
        return window

    async def close(self) -> None:
        """Take the window away and end every task. The voice client is the caller's to close."""
        self.window.hide()
        if self._heartbeat is not None:
            self._heartbeat.close()
        await self.outside.close()
        self.bridge.close()
        await self.actions.close()
        self._signals.close()
        self.window.deleteLater()
        self.speech.be_silent()
