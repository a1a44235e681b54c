"""What a person writes about a call that has ended."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from exophone_desktop.history.records import MAX_NOTE
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.picker import Picker

translate = QCoreApplication.translate


class CallNote(QWidget):
    """An outcome of those that the settings name, and a line of one's own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome = Picker(theme, translate("Feedback", "Outcome"))
        self.text = QLineEdit()
        self.text.setAccessibleName(translate("Feedback", "Note"))
        self.text.setPlaceholderText(translate("Feedback", "Note about this call"))
        self.text.setMaxLength(MAX_NOTE)
        self.text.setMinimumHeight(theme.px(theme.metrics.control - 4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.metrics.gap))
        column.addWidget(self.outcome)
        column.addWidget(self.text)

    def begin(self) -> None:
        """Another call: nothing is written yet."""
        self.text.clear()
        self.outcome.setCurrentIndex(0)

    def show_outcomes(self, outcomes: tuple[str, ...]) -> None:
        """Offer these; what was chosen stays where it still is among them."""
        none = ("", translate("Feedback", "No outcome"))
        chosen = self.outcome.currentData() or ""
        options = (none, *((each, each) for each in outcomes))
        self.outcome.show_options(options, chosen if chosen in outcomes else "")
        self.outcome.setVisible(bool(outcomes))

    @property
    def said(self) -> tuple[str, str]:
        """Outcome and words, both empty where nothing was chosen or written."""
        return self.outcome.currentData() or "", self.text.text().strip()
