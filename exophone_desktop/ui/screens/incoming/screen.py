"""The incoming screen as widgets."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.screens.incoming.view import derive
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.avatar import Avatar
from exophone_desktop.ui.widgets.buttons import ActionButton, key_text
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.plain import ElidedLabel, PlainLabel, announce
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate

ARMING_MS = 400
"""How long the buttons wait: a click that was meant for the screen before does nothing."""

ANSWER_KEYS = ("Ctrl+Return", "Ctrl+Enter")
DECLINE_KEY = "Ctrl+D"


class IncomingScreen(Page):
    """Who calls, and two buttons. No key that people type with answers or declines.

    The focus starts on the caller, where Enter and Space do nothing.
    """

    def __init__(self, theme: Theme, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._intents = intents
        self._can_choose = False
        self.title = PlainLabel(look="muted")
        self.name = ElidedLabel(look="title")
        self.number = ElidedLabel(look="muted")
        self.message = PlainLabel()
        self._message_box = QFrame()
        self._avatar = Avatar(theme)
        self.caller = QFrame()
        self.decline = ActionButton(theme, "hang-up", "hang-up", "on_hang_up")
        self.decline.set_words(translate("Incoming", "Decline"), key_text(DECLINE_KEY))
        self.answer = ActionButton(theme, "call", "call", "on_call")
        self.answer.set_words(translate("Incoming", "Answer"), key_text(ANSWER_KEYS[1]))
        self._arming = QTimer(self)
        self._arming.setSingleShot(True)
        self._arming.setInterval(ARMING_MS)
        self._arming.timeout.connect(self.arm)
        self._build()
        self.answer.clicked.connect(self._answer)
        self.decline.clicked.connect(self._decline)
        for keys in ANSWER_KEYS:
            QShortcut(QKeySequence(keys), self, self._answer)
        QShortcut(QKeySequence(DECLINE_KEY), self, self._decline)

    def enter(self) -> None:
        """The screen has come up."""
        self.caller.setFocus()
        self._arming.start()
        self._enable()
        announce(self.caller, self.caller.accessibleName())

    def leave(self) -> None:
        """The screen is left."""
        self._arming.stop()

    def arm(self) -> None:
        """The person has had time to see the screen: the buttons work from now on."""
        self._arming.stop()
        self._enable()

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        view = derive(state, translate)
        self.title.setText(view.title)
        self.name.setText(view.name)
        self.number.setText(view.number)
        self.number.setVisible(bool(view.number))
        if view.message and view.message != self.message.text() and self.isVisible():
            # It may come some time after the call began to ring.
            announce(self.message, view.message)
        self.message.setText(view.message)
        self._message_box.setVisible(bool(view.message))
        self._avatar.show_letters(view.initials)
        self.caller.setAccessibleName(view.spoken)
        self._can_choose = view.can_choose
        self._enable()

    def _build(self) -> None:
        px, metrics = self.theme.px, self.theme.metrics
        self.caller.setProperty("look", "caller")
        self.caller.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for label in (self.title, self.name, self.number, self.message):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self.caller)
        column.setContentsMargins(*[px(metrics.roomy)] * 4)
        column.setSpacing(px(metrics.gap))
        column.addWidget(self.title)
        column.addSpacing(px(metrics.gap))
        column.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(metrics.tight))
        column.addWidget(self.name)
        column.addWidget(self.number)
        self._message_box.setProperty("look", "message")
        box = QVBoxLayout(self._message_box)
        box.setContentsMargins(*[px(metrics.roomy)] * 4)
        box.addWidget(self.message)
        self.body.addStretch(1)
        self.body.addWidget(self.caller)
        self.body.addWidget(self._message_box)
        self.body.addStretch(2)
        row = QHBoxLayout()
        row.setSpacing(px(metrics.roomy))
        row.addWidget(self.decline)
        row.addWidget(self.answer)
        self.foot.addLayout(row)
        hint = translate("Incoming", "{answer} answers, {decline} declines").format(
            answer=key_text(ANSWER_KEYS[1]), decline=key_text(DECLINE_KEY)
        )
        keys = PlainLabel(hint, "small")
        keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.foot.addWidget(keys)

    def _enable(self) -> None:
        armed = self._can_choose and not self._arming.isActive()
        for button in (self.answer, self.decline):
            button.setEnabled(armed)

    def _answer(self) -> None:
        if self._can_choose:
            self._intents.answer()

    def _decline(self) -> None:
        if self._can_choose:
            self._intents.decline()
