"""What is wrong with what was typed, beside where it was typed."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel, announce
from exophone_desktop.ui.widgets.tint import picture


class ErrorLine(QWidget):
    """An icon and a sentence; ``calm`` tells something that is no fault."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._tint = picture(theme, "error", "danger", 18)
        self.text = PlainLabel(look="error")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.gap))
        row.addWidget(self._picture)
        row.addWidget(self.text, 1)
        self.hide()

    def show_text(self, text: str, calm: bool = False) -> None:
        """Show ``text``, or nothing."""
        if text == self.text.text() and self.isHidden() == (not text):
            return
        self.text.setProperty("look", "muted" if calm else "error")
        self.text.style().unpolish(self.text)
        self.text.style().polish(self.text)
        self._tint.show_icon("info" if calm else "error", "muted" if calm else "danger")
        self.text.setText(text)
        self.setVisible(bool(text))
        if text:
            announce(self.text, text)
