"""The tray icon and its menu."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.quiet.menu import QuietMenu
from exophone_desktop.ui.quiet.view import QuietView
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tokens import LIGHT
from exophone_desktop.ui.tray.view import TrayView
from exophone_desktop.ui.widgets.plain import button_text

translate = QCoreApplication.translate

_OPENS = frozenset(
    {
        QSystemTrayIcon.ActivationReason.Trigger,
        QSystemTrayIcon.ActivationReason.DoubleClick,
    }
)

_NO_MARKUP = str.maketrans("<>", "‹›")


class Tray(QObject):
    """Shows itself as soon as the system has a place for it, which may come later than the app.

    ``window_asked`` and ``quit_asked`` are the person's wishes; a click on a message is one for
    the window, too.
    """

    window_asked = Signal()
    quit_asked = Signal()

    def __init__(self, theme: Theme, intents: Intents, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: TrayView | None = None
        self.menu = QMenu()
        self.menu.setWindowTitle("ExoPhone")
        self.quiet = QuietMenu(intents, self.menu)
        self.line = self.menu.addAction("")
        self.line.setEnabled(False)
        self.show_window = self._add(translate("Tray", "Show ExoPhone"), self.window_asked.emit)
        self.menu.addSeparator()
        self.answer = self._add(translate("Tray", "Answer"), lambda: intents.answer())
        self.decline = self._add(translate("Tray", "Decline"), lambda: intents.decline())
        self.mute = self._add(translate("Tray", "Mute"), lambda: intents.toggle_mute())
        self.hang_up = self._add(translate("Tray", "Hang up"), lambda: intents.hang_up())
        self.menu.addMenu(self.quiet)
        self.menu.addSeparator()
        self.quit = self._add(translate("Tray", "Quit ExoPhone"), self.quit_asked.emit)
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(lambda: self.window_asked.emit())

    @property
    def there(self) -> bool:
        """Whether the person can see it, so that a hidden window can be found again."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self.icon.isVisible()

    def show_view(self, view: TrayView, quiet: QuietView) -> None:
        """Show ``view``."""
        self.quiet.show_view(quiet)
        self.quiet.menuAction().setVisible(view.can_be_quiet)
        if view == self._shown:
            return
        self._shown = view
        # The panel's colour is not the window's: one set of inks is dark enough for white signs.
        self.icon.setIcon(self._theme.icons.icon(view.icon, getattr(LIGHT, view.ink)))
        lines = ("ExoPhone", view.line, view.detail)
        self.icon.setToolTip("\n".join(each for each in lines if each))
        self.line.setText(button_text(view.line))
        self.answer.setVisible(view.rings)
        self.decline.setVisible(view.rings)
        self.mute.setVisible(view.in_call)
        self.mute.setText(translate("Tray", "Unmute") if view.muted else translate("Tray", "Mute"))
        self.hang_up.setVisible(view.in_call)
        if not self.icon.isVisible():
            self.icon.show()

    def tell(self, title: str, text: str) -> None:
        """A message beside the icon, where the system has nothing better."""
        if self.there:
            # Some desktops read markup in it, and none says whether it does.
            plain = text.translate(_NO_MARKUP)
            self.icon.showMessage(title.translate(_NO_MARKUP), plain, self.icon.icon())

    def close(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self.menu.deleteLater()

    def _add(self, words: str, asked: Callable[[], object]) -> QAction:
        action = self.menu.addAction(words)
        action.triggered.connect(lambda: asked())
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENS:
            self.window_asked.emit()
