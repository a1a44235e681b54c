"""Where a person says to whom the call is passed on."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.number_field import NumberField
from exophone_desktop.ui.widgets.plain import PlainLabel

translate = QCoreApplication.translate

_WITH_CHILDREN = Qt.ShortcutContext.WidgetWithChildrenShortcut


class TransferPanel(QWidget):
    """A number and a button. Escape leaves the call as it is."""

    asked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = NumberField(theme)
        self.number.setPlaceholderText(translate("InCall", "Number or user"))
        self.number.setAccessibleName(translate("InCall", "Transfer to"))
        self.send = ActionButton(theme, "primary")
        self.send.set_words(translate("InCall", "Transfer the call"))
        self.cancel = ActionButton(theme, "quiet")
        self.cancel.set_words(translate("InCall", "Do not transfer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.metrics.gap))
        column.addWidget(PlainLabel(translate("InCall", "Transfer to"), "strong"))
        column.addWidget(self.number)
        column.addWidget(self.send)
        column.addWidget(self.cancel)
        self.number.textChanged.connect(self._typed)
        self.number.returnPressed.connect(self._ask)
        self.send.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.left)
        escape = QShortcut(QKeySequence("Esc"), self, self.left.emit)
        escape.setContext(_WITH_CHILDREN)
        self._typed()

    def begin(self) -> None:
        """Ask anew."""
        self.number.clear()
        self.number.setFocus()

    def _typed(self) -> None:
        self.send.setEnabled(bool(self.number.text().strip()))

    def _ask(self) -> None:
        text = self.number.text().strip()
        if text:
            self.asked.emit(text)
