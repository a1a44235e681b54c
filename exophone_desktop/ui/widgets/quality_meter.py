"""Five bars and a word for how the call sounds."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel, set_tool_tip

BARS = 5


class _Bars(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._filled = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def fill(self, filled: int) -> None:
        self._filled = filled
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(26), self._theme.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.palette
        ink = {0: colours.muted, 1: colours.danger, 2: colours.warning}.get(
            self._filled, colours.success
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / BARS
        for bar in range(BARS):
            height = self.height() * (0.36 + 0.64 * bar / (BARS - 1))
            shape = QRectF(bar * step + 0.5, self.height() - height + 0.5, step * 0.62, height - 1)
            filled = bar < self._filled
            painter.setPen(QPen(QColor(ink if filled else colours.outline), 1))
            painter.setBrush(QBrush(QColor(ink)) if filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(shape, 1, 1)


class QualityMeter(QWidget):
    """Bars and a word; the figures are in the tool tip and the accessible description.

    It takes the focus, so that its figures can be read without a mouse.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = _Bars(theme)
        self._word = PlainLabel(look="small")
        self._word.setWordWrap(False)
        self._word.setMinimumWidth(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.gap))
        row.addStretch()
        row.addWidget(self._bars)
        row.addWidget(self._word)
        row.addStretch()

    def show_quality(self, bars: int, word: str, name: str, figures: str) -> None:
        """``bars`` is 0 to 5; ``name`` is what a screen reader says."""
        self._bars.fill(bars)
        self._word.setText(word)
        self.setAccessibleName(name)
        self.setAccessibleDescription(figures)
        self._word.setAccessibleName(name)
        self._word.setAccessibleDescription(figures)
        set_tool_tip(self, figures)
