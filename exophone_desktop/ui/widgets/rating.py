"""One of the five ratings."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import set_tool_tip


class RatingButton(QPushButton):
    """A number to choose; its accessible name says what it means."""

    def __init__(self, theme: Theme, rating: int, meaning: str) -> None:
        super().__init__()
        self.setProperty("look", "rating")
        self.setText(str(rating))
        self.setCheckable(True)
        # Screen readers call it a radio button then; the group decides all the same.
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(theme.px(theme.metrics.control))
        self.setAccessibleName(
            QCoreApplication.translate("Feedback", "{rating} of 5. {meaning}").format(
                rating=rating, meaning=meaning
            )
        )
        set_tool_tip(self, meaning)
