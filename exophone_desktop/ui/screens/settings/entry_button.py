"""A line of the settings: picture, title, hint, and a sign that it leads somewhere."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from exophone_desktop.ui.screens.settings.entries import SettingsEntry
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.ui.widgets.tint import picture


class EntryButton(QPushButton):
    """The whole line can be pressed."""

    def __init__(self, theme: Theme, entry: SettingsEntry) -> None:
        super().__init__()
        px, metrics = theme.px, theme.metrics
        self.setProperty("look", "entry")
        self.setAutoDefault(False)
        self.setAccessibleName(entry.title)
        self.setAccessibleDescription(entry.hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icon, _ = picture(theme, entry.icon, "accent")
        chevron, _ = picture(theme, "chevron-right", "muted", 16)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(PlainLabel(entry.title))
        if entry.hint:
            words.addWidget(PlainLabel(entry.hint, look="small"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(metrics.roomy), px(10), px(metrics.roomy), px(10))
        row.setSpacing(px(metrics.roomy))
        row.addWidget(icon)
        row.addLayout(words, 1)
        row.addWidget(chevron)
        for label in self.findChildren(PlainLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """As high as its words need."""
        layout = self.layout()
        height = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        return QSize(1, max(height, super().sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Gives way in a narrow window."""
        return QSize(1, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Words wrap where room is short."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words need at ``width``."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0
