"""The call that is set aside, and what can be done with both."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from exophone_desktop.ui.intents.care import CareIntents
from exophone_desktop.ui.screens.in_call.consultation_view import ConsultationView
from exophone_desktop.ui.screens.in_call.toggles import TRANSFER_KEY
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton, QuietButton, key_text
from exophone_desktop.ui.widgets.plain import ElidedLabel, PlainLabel, set_tool_tip
from exophone_desktop.ui.widgets.tint import picture

translate = QCoreApplication.translate

SWAP_KEY = "Ctrl+Shift+W"
GIVE_UP_KEY = "Ctrl+Shift+G"


class ConsultationPanel(QFrame):
    """Hidden while there is one call only; its keys work only while it is there."""

    def __init__(self, theme: Theme, intents: CareIntents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px, metrics = theme.px, theme.metrics
        self.setProperty("look", "card")
        self._picture, _ = picture(theme, "hold", "muted")
        self.name = ElidedLabel(look="strong")
        self.status = PlainLabel(look="muted")
        self.swap = QuietButton(translate("InCall", "Swap"))
        self.connect_both = ActionButton(theme, "primary")
        self.give_up = ActionButton(theme, "quiet")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.status)
        row = QHBoxLayout()
        row.setSpacing(px(metrics.gap))
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self.swap)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(px(metrics.roomy),) * 4)
        column.setSpacing(px(metrics.gap))
        column.addLayout(row)
        column.addWidget(self.connect_both)
        column.addWidget(self.give_up)
        self.swap.clicked.connect(lambda: intents.swap_calls())
        self.connect_both.clicked.connect(lambda: intents.complete_transfer())
        self.give_up.clicked.connect(lambda: intents.end_consultation())
        # The screen has the key for a transfer, which connects both while they are two.
        for button, keys in ((self.swap, SWAP_KEY), (self.give_up, GIVE_UP_KEY)):
            QShortcut(QKeySequence(keys), button, button.click)
        self.hide()

    def show_view(self, view: ConsultationView | None) -> None:
        """Show the call that waits."""
        self.setVisible(view is not None)
        if view is None:
            return
        self.name.setText(view.name)
        self.status.setText(view.status)
        self.swap.setEnabled(view.can_swap)
        self.swap.setAccessibleName(view.swap)
        set_tool_tip(self.swap, f"{view.swap}\n{key_text(SWAP_KEY)}")
        self.connect_both.setEnabled(view.can_swap)
        self.connect_both.set_words(view.connect, key_text(TRANSFER_KEY))
        self.give_up.setEnabled(view.can_give_up)
        self.give_up.set_words(view.give_up, key_text(GIVE_UP_KEY))
