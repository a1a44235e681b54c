"""What stands where a list would be: nothing there, nothing found, or nothing to be had."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.plain import PlainLabel, announce
from exophone_desktop.ui.widgets.row_look import BlankLook
from exophone_desktop.ui.widgets.tint import picture


class Blank(QWidget):
    """A picture, a sentence, one more, and at most one button, which emits ``asked``."""

    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px, metrics = theme.px, theme.metrics
        self._picture, self._tint = picture(theme, "info", "muted", metrics.round_button * 0.8)
        self.title = PlainLabel(look="strong")
        self.hint = PlainLabel(look="muted")
        self.button = ActionButton(theme, "banner")
        self.button.clicked.connect(lambda: self.asked.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(*(px(metrics.margin),) * 4)
        column.setSpacing(px(metrics.gap))
        column.addStretch(2)
        icon = QHBoxLayout()
        icon.addStretch(1)
        icon.addWidget(self._picture)
        icon.addStretch(1)
        column.addLayout(icon)
        for label in (self.title, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(px(metrics.gap))
        column.addWidget(self.button)
        column.addStretch(3)

    def show_look(self, look: BlankLook) -> None:
        """Show ``look``; a new sentence is also spoken."""
        new = look.title != self.title.text()
        self._tint.show_icon(look.icon, look.ink)
        self.title.setText(look.title)
        self.hint.setText(look.hint)
        self.hint.setVisible(bool(look.hint))
        self.button.set_words(look.button)
        self.button.setVisible(bool(look.button))
        if new and self.isVisible():
            announce(self.title, f"{look.title}. {look.hint}".strip())
