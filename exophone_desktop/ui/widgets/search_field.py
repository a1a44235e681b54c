"""A field to search as one types."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import IconButton

MAX_SEARCHED = 128


class _Line(QLineEdit):
    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class SearchField(QWidget):
    """A line and a button that empties it; Escape does too.

    ``searched`` carries the text when it has changed. ``left_downwards`` is emitted by Down,
    ``entered`` by Enter.
    """

    searched = Signal(str)
    left_downwards = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line()
        self.line.setMaxLength(MAX_SEARCHED)
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.clear_button = IconButton(theme, "close")
        self.clear_button.set_words(QCoreApplication.translate("Search", "Empty the search"))
        self.clear_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.tight))
        row.addWidget(self.line, 1)
        row.addWidget(self.clear_button)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._changed)
        self.line.left_downwards.connect(self.left_downwards)
        self.line.returnPressed.connect(self.entered)
        self.clear_button.clicked.connect(self._emptied)

    def take(self, text: str) -> None:
        """Go on with ``text``, typed elsewhere."""
        self.line.setFocus()
        self.line.end(False)
        self.line.insert(text)

    def _changed(self, text: str) -> None:
        self.clear_button.setVisible(bool(text))
        self.searched.emit(text)

    def _emptied(self) -> None:
        self.line.clear()
        self.line.setFocus()
