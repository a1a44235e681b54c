"""A line for a number or a user ID; what is pasted is cleaned."""

from PySide6.QtWidgets import QLineEdit, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tokens import TYPE
from exophone_desktop.usecases.dialling import MAX_PASTED
from exophone_desktop.usecases.phone_numbers import DEFAULT_REGION, pasted_number


class NumberField(QLineEdit):
    """Free text. Typing is left alone; more than one character at once is a paste."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self.region = DEFAULT_REGION
        """Whose numbers are pasted where they name no country."""
        # One more than what is looked at: a paste that is cut here is refused, not dialled.
        self.setMaxLength(MAX_PASTED + 1)
        self.setStyleSheet(f"font-size: {theme.points(TYPE.title)}pt;")
        self.setMinimumHeight(theme.px(theme.metrics.touch))
        self.textEdited.connect(self._edited)
        self.textChanged.connect(self._changed)

    def _edited(self, text: str) -> None:
        # Runs before ``_changed``: Qt emits textEdited first.
        if abs(len(text) - len(self._before)) > 1 or (text and not self._before[:1]):
            tidy = pasted_number(text, self.region)
            if tidy != text:
                self.selectAll()
                self.insert(tidy)

    def _changed(self, text: str) -> None:
        self._before = text
