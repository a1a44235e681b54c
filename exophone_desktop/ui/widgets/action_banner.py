"""A sentence that stays while something is wrong, with the next step as a button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.plain import PlainLabel, announce
from exophone_desktop.ui.widgets.tint import picture


class ActionBanner(QFrame):
    """Hidden while all is well. ``asked`` is emitted by its button."""

    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px, metrics = theme.px, theme.metrics
        self.setProperty("look", "notice")
        self.setProperty("kind", "WARNING")
        self._picture, _ = picture(theme, "warning", "warning")
        self.text = PlainLabel()
        self.button = ActionButton(theme, "banner")
        self.button.clicked.connect(lambda: self.asked.emit())
        row = QHBoxLayout()
        row.setSpacing(px(metrics.gap))
        row.addWidget(self._picture)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(metrics.roomy), px(metrics.gap), px(metrics.roomy), px(6))
        column.setSpacing(px(metrics.tight))
        column.addLayout(row)
        column.addWidget(self.button)
        self.hide()

    def show_words(self, text: str, button: str) -> None:
        """Show ``text`` and the button, each unless empty; a new text is also spoken."""
        self.button.set_words(button)
        self.button.setVisible(bool(button))
        told = text == self.text.text() and not self.isHidden()
        self.text.setText(text)
        self.setVisible(bool(text))
        if text and not told:
            announce(self.text, text)
