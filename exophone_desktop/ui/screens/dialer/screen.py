"""The dialer as widgets."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.screens.dialer.view import derive
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton, IconButton
from exophone_desktop.ui.widgets.error_line import ErrorLine
from exophone_desktop.ui.widgets.keypad import Keypad
from exophone_desktop.ui.widgets.number_field import NumberField
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.usecases.dialling import cleaned
from exophone_desktop.usecases.state import AppState, OfferedNumber

translate = QCoreApplication.translate

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class DialerScreen(Page):
    """A field and a keypad. Typing anywhere on the screen goes into the field."""

    def __init__(self, theme: Theme, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._intents = intents
        self._busy = False
        self._begun = False
        self._offer_taken = 0
        self.number = NumberField(theme)
        self.number.setAccessibleName(translate("Dialer", "Number or user ID"))
        self.number.setPlaceholderText(translate("Dialer", "Number or user ID"))
        self.backspace = IconButton(theme, "backspace")
        self.backspace.set_words(translate("Dialer", "Delete the last character"))
        self.backspace.setAutoRepeat(True)
        self.error = ErrorLine(theme)
        self.keypad = Keypad(theme, plus=True)
        self.call = ActionButton(theme, "call", "call", "on_call")
        self.ring_me = ActionButton(theme, "quiet")
        self.ring_me.set_words(
            translate("Dialer", "Receive a call"),
            translate("Dialer", "The local Exotel calls you back"),
        )
        self._build()
        self.backspace.clicked.connect(self.number.backspace)
        self.keypad.digit_pressed.connect(self.number.insert)
        self.keypad.held.connect(lambda digit: intents.call_speed_dial(int(digit)))
        self.call.clicked.connect(self._dial)
        self.ring_me.clicked.connect(lambda: intents.ring_me())

    def enter(self) -> None:
        """The screen has come up: the last number is ready to be called or typed over."""
        self.number.setFocus()
        if self._begun:
            self._begun = False
            self.number.end(False)
        else:
            self.number.selectAll()

    def begin(self, text: str) -> None:
        """Begin a new number with ``text``, typed before the screen came up."""
        if not self._busy:
            self._begun = True
            self.number.setText(text)

    def render_state(self, state: AppState) -> None:
        """Show ``state``; the number stays as it was typed."""
        view = derive(state, translate)
        self._busy = view.busy
        self.number.region = state.phone_region
        self._take_offer(state.offered)
        self.call.setEnabled(not view.busy)
        self.call.set_words(view.button, translate("Dialer", "Enter"))
        # Not switched off: the focus would jump to the next control, in the header.
        self.number.setReadOnly(view.busy)
        self.keypad.setEnabled(not view.busy)
        self.keypad.show_names(view.speed_dial)
        self.backspace.setEnabled(not view.busy)
        self.ring_me.setVisible(view.ring_me)
        self.ring_me.setEnabled(not view.busy)
        self.error.show_text(view.line, view.calm)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no widget wanted: Enter dials, characters go into the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._dial()
        elif self._busy:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._take_focus()
            self.number.paste()
        elif event.key() == Qt.Key.Key_Backspace:
            self._take_focus()
            self.number.backspace()
        elif event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS:
            self._take_focus()
            self.number.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        px, metrics = self.theme.px, self.theme.metrics
        row = QHBoxLayout()
        row.setSpacing(px(metrics.tight))
        row.addWidget(self.number, 1)
        row.addWidget(self.backspace)
        self.body.addLayout(row)
        self.body.addWidget(self.error)
        self.body.addSpacing(px(metrics.tight))
        self.body.addWidget(self.keypad, 1)
        self.foot.addWidget(self.call)
        self.foot.addWidget(self.ring_me)
        self.setTabOrder(self.number, self.backspace)
        self.setTabOrder(self.backspace, self.call)
        self.setTabOrder(self.call, self.ring_me)

    def _take_offer(self, offered: OfferedNumber | None) -> None:
        # Each offer goes into the field once; what the person makes of it there stays.
        if offered is not None and offered.serial != self._offer_taken:
            self.number.setText(offered.number)
            self.number.setFocus()
        self._offer_taken = offered.serial if offered is not None else 0

    def _take_focus(self) -> None:
        if not self.number.hasFocus():
            self.number.setFocus()
            self.number.deselect()
            self.number.end(False)

    def _dial(self) -> None:
        if self._busy:
            return
        number = cleaned(self.number.text())
        if number:
            self._intents.dial(number)
        else:
            # As desk phones do: one press brings the last number up, the next one calls it.
            self._intents.recall_number()
