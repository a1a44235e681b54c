"""What the person sees while another program is in front: tray, popup, call bar, notification."""

from collections.abc import Callable
from time import time

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from exophone_desktop.host.notification import Notification
from exophone_desktop.ui.call_bar.view import derive as derive_bar
from exophone_desktop.ui.call_bar.window import CallBar
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.main_window import MainWindow
from exophone_desktop.ui.notifications import missed, view as notifications
from exophone_desktop.ui.notifications.calls import CallNotifications, NotificationPort
from exophone_desktop.ui.notifications.missed import MissedCall
from exophone_desktop.ui.popup.view import derive as derive_popup
from exophone_desktop.ui.popup.window import IncomingPopup
from exophone_desktop.ui.quiet.view import derive as derive_quiet
from exophone_desktop.ui.store import Store
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tray.tray import Tray
from exophone_desktop.ui.tray.view import derive as derive_tray
from exophone_desktop.ui.widgets.floating import FloatingWindow
from exophone_desktop.ui.widgets.local_time import LocalTime
from exophone_desktop.ui.widgets.on_screen import Area, placed
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate

_SETTLE_MS = 150
"""Between two windows of the app no window has the focus for a moment, which is not "away"."""


class Outside(QObject):
    """Renders the store's state outside of the window. Made inside the running event loop."""

    window_asked = Signal()
    quit_asked = Signal()

    def __init__(
        self,
        store: Store,
        intents: Intents,
        theme: Theme,
        window: MainWindow,
        platform: str,
        port: NotificationPort | None,
        clock: Callable[[], float] = time,
    ) -> None:
        super().__init__()
        self._store = store
        self._intents = intents
        self._platform = platform
        self._margin = theme.px(theme.metrics.margin)
        self._theme, self._clock = theme, clock
        self._dismissed = ""
        self._missed: tuple[MissedCall, ...] = ()
        self.notifications = CallNotifications(port, self._tell_plainly)
        if port is not None:
            port.on_action = self._chosen
        self._build(window)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_MS)
        self._settling.timeout.connect(self._render)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._look_soon)
        store.changed.connect(self._render)
        store.happened.connect(self._note_missed)
        self._render()

    def speak_anew(self, window: MainWindow) -> None:
        """Say everything in the language that is spoken now, beside the ``window`` of then."""
        self._take_away()
        self._build(window)
        self._render()

    async def close(self) -> None:
        """Take everything away."""
        self._store.changed.disconnect(self._render)
        self._store.happened.disconnect(self._note_missed)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.disconnect(self._look_soon)
        self._settling.stop()
        self._take_away()
        await self.notifications.close()
        self.deleteLater()

    def _build(self, window: MainWindow) -> None:
        self._time = LocalTime(self._clock, QLocale())
        self.tray = Tray(self._theme, self._intents, self)
        self.popup = IncomingPopup(self._theme, self._intents)
        self.bar = CallBar(self._theme, self._intents, self._clock)
        for part in (self.tray, self.popup, self.bar):
            part.window_asked.connect(self.window_asked)
        self.tray.quit_asked.connect(self.quit_asked)
        self.bar.dismissed.connect(self._dismiss)
        self.bar.left_at.connect(self._keep_place)
        window.hides_when_closed = self._can_hide

    def _take_away(self) -> None:
        self.bar.hide_bar()
        self.popup.hide()
        self.tray.close()
        for each in (self.popup, self.bar, self.tray):
            each.deleteLater()

    def _look_soon(self, _window: object = None) -> None:
        self._settling.start()

    def _render(self, _state: AppState | None = None) -> None:
        state = self._store.state
        in_front = _in_front()
        quiet = derive_quiet(state, self._time.ahead, translate)
        self.tray.show_view(derive_tray(state, quiet.words, translate), quiet)
        popup = derive_popup(state, in_front, translate)
        if popup is None:
            self.popup.hide()
        else:
            self.popup.show_view(popup)
            self._show(self.popup, None)
        bar = derive_bar(state, in_front, self._dismissed, self._platform, translate)
        if bar is None:
            self.bar.hide_bar()
        else:
            self.bar.show_view(bar)
            self._show(self.bar, state.desktop.call_bar_place)
        if in_front:
            # The window tells of them now.
            self._missed = ()
        rings = notifications.derive(state, in_front, translate)
        self.notifications.show_view(rings or missed.derive(self._missed, state, translate))

    def _note_missed(self, event: AppEvent, state: AppState) -> None:
        call = missed.missed_in(event, state)
        if call is not None and not _in_front():
            self._missed = (*self._missed, call)[-missed.MAX_MISSED :]
            self._render()

    def _show(self, window: FloatingWindow, place: tuple[int, int] | None) -> None:
        if window.isVisible():
            return
        window.adjustSize()
        size = window.sizeHint().expandedTo(window.minimumSize())
        spot = placed(place, (size.width(), size.height()), _screens(), self._margin)
        window.move(QPoint(*spot))
        window.show()

    def _chosen(self, action: str) -> None:
        if action == notifications.ANSWER:
            self._intents.answer()
        elif action == notifications.DECLINE:
            self._intents.decline()
        elif action == missed.CALL_BACK:
            self._call_back()
        else:
            self.window_asked.emit()

    def _call_back(self) -> None:
        # A notification may be pressed long after; what it was about is what counts.
        if len(self._missed) == 1 and self._missed[0].number and self._store.state.call is None:
            self._intents.dial(self._missed[0].number)
        self.window_asked.emit()

    def _dismiss(self, call_id: str) -> None:
        self._dismissed = call_id
        self._render()

    def _keep_place(self, place: QPoint) -> None:
        spot = (place.x(), place.y())
        desktop = self._store.state.desktop
        if desktop.call_bar_place != spot:
            self._intents.change_desktop(desktop.model_copy(update={"call_bar_place": spot}))

    def _can_hide(self) -> bool:
        return self._store.state.desktop.close_to_tray and self.tray.there

    def _tell_plainly(self, notification: Notification) -> None:
        self.tray.tell(notification.title, notification.body)


def _in_front() -> bool:
    active = QApplication.activeWindow()
    return active is not None and not isinstance(active, FloatingWindow)


def _screens() -> list[Area]:
    main = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not main]
    return [_area(screen) for screen in (main, *others)]


def _area(screen: QScreen) -> Area:
    free = screen.availableGeometry()
    return Area(free.x(), free.y(), free.width(), free.height())
