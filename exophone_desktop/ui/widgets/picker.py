"""One of a few answers, in a list that folds."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel


class Picker(QComboBox):
    """``picked`` carries the key of what the person chose, never what ``show_options`` set."""

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumHeight(theme.px(theme.metrics.control - 4))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A long name of a device must not widen the window.
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda row: self.picked.emit(self.itemData(row)))

    def showEvent(self, event: QShowEvent) -> None:
        """See to it that it has a label: on Linux, screen readers hear no other name of a list."""
        super().showEvent(event)
        around = self.parentWidget()
        if around is None or not self.accessibleName():
            return
        if not any(each.buddy() is self for each in around.findChildren(QLabel)):
            label = PlainLabel(self.accessibleName(), parent=around)
            label.setBuddy(self)
            label.hide()

    def show_options(self, words: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Offer ``words`` (key, text) with ``chosen`` in front; an open list is left alone."""
        with QSignalBlocker(self):
            shown = tuple((self.itemData(row), self.itemText(row)) for row in range(self.count()))
            if shown != words:
                self.clear()
                for key, text in words:
                    self.addItem(text, key)
            row = next((row for row, (key, _) in enumerate(words) if key == chosen), -1)
            self.setCurrentIndex(row)
