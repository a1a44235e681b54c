"""A field of the form with its label above."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel


class Labelled(QWidget):
    """``widget`` under words, which name ``field`` too: the part of it that takes the focus."""

    def __init__(
        self, theme: Theme, words: str, widget: QWidget, field: QWidget | None = None
    ) -> None:
        super().__init__()
        self._field = field or widget
        self.label: QLabel = PlainLabel(look="muted")
        self.label.setBuddy(self._field)
        pair = QVBoxLayout(self)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(theme.px(theme.metrics.tight))
        pair.addWidget(self.label)
        pair.addWidget(widget)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Call the field ``words``."""
        self.label.setText(words)
        self._field.setAccessibleName(words)
