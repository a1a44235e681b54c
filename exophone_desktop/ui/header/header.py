"""The header as widgets."""

from collections.abc import Callable
from time import time

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from exophone_desktop.ui.header.view import derive
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.quiet.menu import QuietMenu
from exophone_desktop.ui.quiet.view import derive as derive_quiet
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import IconButton
from exophone_desktop.ui.widgets.local_time import LocalTime
from exophone_desktop.ui.widgets.plain import ElidedLabel, PlainLabel, announce
from exophone_desktop.ui.widgets.tint import picture
from exophone_desktop.usecases.state import AppState


class Header(QFrame):
    """Name, reachability in words, colour and shape, do not disturb, sound, and the way out.

    ``sound_asked`` is emitted by the button that opens the sound dialog.
    """

    sound_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        intents: Intents,
        clock: Callable[[], float] = time,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        px, metrics = theme.px, theme.metrics
        self.setProperty("look", "header")
        self.name = ElidedLabel(look="strong")
        self.status = ElidedLabel()
        self.detail = PlainLabel(look="small")
        self._picture, self._tint = picture(theme, "error", "danger", 16)
        self._time = LocalTime(clock, QLocale())
        self.quiet_menu = QuietMenu(intents, self)
        self.quiet = IconButton(theme, "quiet")
        self.quiet.setProperty("look", "icon")
        self.quiet.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.quiet.setMenu(self.quiet_menu)
        self.sound = IconButton(theme, "sound")
        self.sound.set_words(QCoreApplication.translate("Header", "Sound"))
        self.sound.clicked.connect(lambda: self.sound_asked.emit())
        self.sign_out = IconButton(theme, "sign-out")
        self.sign_out.set_words(QCoreApplication.translate("Header", "Sign out"))
        self.sign_out.clicked.connect(lambda: intents.sign_out())
        grid = QGridLayout(self)
        grid.setContentsMargins(
            px(metrics.margin), px(metrics.gap), px(metrics.roomy), px(metrics.gap)
        )
        grid.setHorizontalSpacing(px(metrics.tight + 2))
        grid.setVerticalSpacing(px(2))
        grid.addWidget(self.name, 0, 0, 1, 2)
        grid.addWidget(self._picture, 1, 0)
        grid.addWidget(self.status, 1, 1)
        grid.addWidget(self.detail, 2, 0, 1, 2)
        grid.addWidget(self.quiet, 0, 2, 2, 1)
        grid.addWidget(self.sound, 0, 3, 2, 1)
        grid.addWidget(self.sign_out, 0, 4, 2, 1)
        grid.setColumnStretch(1, 1)

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        quiet = derive_quiet(state, self._time.ahead, QCoreApplication.translate)
        self.quiet_menu.show_view(quiet)
        self.quiet.set_words(QCoreApplication.translate("Quiet", "Do not disturb"), quiet.words)
        self.quiet.tint.show_icon("quiet", "accent" if quiet.on else "muted")
        view = derive(state, QCoreApplication.translate, quiet.words)
        told = (view.status, view.detail) != (self.status.text(), self.detail.text())
        self.setVisible(view.visible)
        self.name.setText(view.name)
        self.status.setText(view.status)
        self.status.set_tone(view.tone)
        self.detail.setText(view.detail)
        self.detail.setVisible(bool(view.detail))
        self._tint.show_icon(view.icon, view.ink)
        self.sign_out.setVisible(view.can_sign_out)
        if view.visible and told:
            announce(self.status, f"{view.status}. {view.detail}".strip())
