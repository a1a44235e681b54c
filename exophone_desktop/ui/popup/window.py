"""The popup as widgets."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.screens.incoming.view import IncomingView
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.avatar import Avatar
from exophone_desktop.ui.widgets.buttons import ActionButton, IconButton
from exophone_desktop.ui.widgets.floating import FloatingWindow
from exophone_desktop.ui.widgets.plain import ElidedLabel, PlainLabel, announce

translate = QCoreApplication.translate

ARMING_MS = 400
"""How long the buttons wait: a click that was meant for what was there before does nothing."""

_WIDTH = 340


class IncomingPopup(FloatingWindow):
    """Who calls, answer and decline. ``window_asked`` is emitted by the button that opens it all.

    No key reaches it, so that no word that is being typed elsewhere answers or declines.
    """

    window_asked = Signal()

    def __init__(self, theme: Theme, intents: Intents) -> None:
        super().__init__(theme)
        self.setWindowTitle(translate("Incoming", "Incoming call"))
        self.setFixedWidth(theme.px(_WIDTH))
        self._view: IncomingView | None = None
        self._avatar = Avatar(theme, theme.metrics.control + theme.metrics.gap)
        self.title = PlainLabel(look="small")
        self.name = ElidedLabel(look="strong")
        self.number = ElidedLabel(look="muted")
        self.message = PlainLabel()
        self.open_window = IconButton(theme, "chevron-right")
        self.open_window.set_words(translate("Incoming", "Show ExoPhone"))
        self.decline = ActionButton(theme, "hang-up", "hang-up", "on_hang_up")
        self.decline.set_words(translate("Incoming", "Decline"))
        self.answer = ActionButton(theme, "call", "call", "on_call")
        self.answer.set_words(translate("Incoming", "Answer"))
        self._arming = QTimer(self)
        self._arming.setSingleShot(True)
        self._arming.setInterval(ARMING_MS)
        self._arming.timeout.connect(self.arm)
        self._build()
        self.open_window.clicked.connect(lambda: self.window_asked.emit())
        self.answer.clicked.connect(lambda: intents.answer())
        self.decline.clicked.connect(lambda: intents.decline())

    def show_view(self, view: IncomingView) -> None:
        """Show ``view``; new callers are told to screen readers, too."""
        known = self._view is not None and self._view.spoken == view.spoken
        self._view = view
        self.title.setText(view.title)
        self.name.setText(view.name)
        self.number.setText(view.number)
        self.number.setVisible(bool(view.number))
        self.message.setText(view.message)
        self.message.setVisible(bool(view.message))
        self._avatar.show_letters(view.initials)
        self.setAccessibleName(view.spoken)
        if self.isHidden():
            self._arming.start()
        self._enable()
        self.adjustSize()
        if not known:
            announce(self, view.spoken)

    def arm(self) -> None:
        """The person has had time to see it: the buttons work from now on."""
        self._arming.stop()
        self._enable()

    def _enable(self) -> None:
        armed = self._view is not None and self._view.can_choose and not self._arming.isActive()
        for button in (self.answer, self.decline):
            button.setEnabled(armed)

    def _build(self) -> None:
        px, metrics = self.theme.px, self.theme.metrics
        for button in (self.open_window, self.answer, self.decline):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        for label in (self.title, self.name, self.number):
            words.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(px(metrics.roomy))
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addWidget(self.open_window, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(metrics.gap))
        buttons.addWidget(self.decline)
        buttons.addWidget(self.answer)
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(*[px(metrics.roomy)] * 4)
        column.setSpacing(px(metrics.gap))
        column.addLayout(head)
        column.addWidget(self.message)
        column.addLayout(buttons)
