"""One of several answers, with words that wrap where room is short."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel


class Choice(QWidget):
    """A radio button and its words; clicking the words chooses too."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QRadioButton()
        self.button.setAccessibleName(words)
        self.words = PlainLabel(words)
        self.words.setBuddy(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.tight))
        row.addWidget(self.button)
        row.addWidget(self.words, 1)
        self.setFocusProxy(self.button)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Clicking anywhere in the row chooses."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self.button.click()
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mouseReleaseEvent(event)
