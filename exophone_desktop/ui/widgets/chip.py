"""One of a few views to choose from, as a small round button."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy

from exophone_desktop.ui.widgets.plain import button_text


class Chip(QPushButton):
    """Of those in one group or parent, one is chosen; a screen reader calls it a radio button."""

    def __init__(self, words: str) -> None:
        super().__init__(button_text(words))
        self.setProperty("look", "chip")
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough for the bold words of the chosen one, so that nothing moves."""
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        bold = QFontMetrics(font).horizontalAdvance(self.text())
        plain = self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(0, bold - plain), 0)
