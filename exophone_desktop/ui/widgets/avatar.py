"""A round picture of a person: initials, or a handset for a number."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exophone_desktop.ui.theme import Theme


class Avatar(QWidget):
    """Decoration: the name stands beside it, so screen readers pass it by."""

    def __init__(
        self, theme: Theme, size: float | None = None, parent: QWidget | None = None
    ) -> None:
        """``size`` is a length of ``tokens.Metrics``, ``avatar`` where it is left out."""
        super().__init__(parent)
        self._theme = theme
        self._size = theme.metrics.avatar if size is None else size
        self._letters = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_letters(self, letters: str) -> None:
        """At most two letters; none shows a handset."""
        self._letters = letters
        self.update()

    def sizeHint(self) -> QSize:
        """A circle."""
        side = self._theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle and what is in it."""
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(colours.accent_soft)))
        circle = QRectF(self.rect())
        painter.drawEllipse(circle)
        if not self._letters:
            side = int(circle.width() * 0.42)
            corner = (self.width() - side) // 2
            icon = self._theme.icons.icon("call", colours.accent)
            icon.paint(painter, corner, corner, side, side)
            return
        font = QFont(self.font())
        font.setPixelSize(max(1, int(circle.height() * 0.36)))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours.accent))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._letters)
