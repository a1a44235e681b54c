"""A thin bar for how loud a microphone is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import set_tool_tip
from exophone_desktop.ui.widgets.tint import picture


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._filled = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def fill(self, filled: float) -> None:
        if filled != self._filled:
            self._filled = filled
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(QBrush(QColor(colours.pressed)))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._filled:
            painter.setBrush(QBrush(QColor(colours.success)))
            # Never narrower than it is high: the ends are round.
            width = max(self.height(), self.width() * self._filled)
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), radius, radius)


class LevelMeter(QWidget):
    """A bar beside a microphone; the words are in the tool tip and the accessible name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._tint = picture(theme, "microphone", "muted", 16)
        self._bar = _Bar(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.gap))
        row.addStretch()
        row.addWidget(self._picture)
        row.addWidget(self._bar)
        row.addStretch()

    def show_level(self, filled: float, muted: bool, words: str) -> None:
        """``filled`` is 0.0 to 1.0; ``words`` is what a screen reader says."""
        self._bar.fill(filled)
        self._tint.show_icon("microphone-off" if muted else "microphone", "muted")
        if words != self.accessibleName():
            self.setAccessibleName(words)
            set_tool_tip(self, words)
