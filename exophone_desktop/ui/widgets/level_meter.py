"""Thin bars for how loud a microphone or a speaker is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exophone_desktop.ui.sound_words import CallLevels, LevelView
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import set_tool_tip
from exophone_desktop.ui.widgets.tint import picture


class _Bar(QWidget):
    def __init__(self, theme: Theme, wide: bool) -> None:
        super().__init__()
        self._theme = theme
        self._filled = 0.0
        across = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def fill(self, filled: float) -> None:
        if filled != self._filled:
            self._filled = filled
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(6))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(6))

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
    """A bar beside a microphone or the like; words are in the tool tip and the accessible name."""

    def __init__(
        self,
        theme: Theme,
        icon: str = "microphone",
        *,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """As wide as it likes to be; ``wide`` takes all of its place."""
        super().__init__(parent)
        self._icon = icon
        self._picture, self._tint = picture(theme, icon, "muted", 16)
        self._bar = _Bar(theme, wide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.gap))
        row.addWidget(self._picture)
        row.addWidget(self._bar)

    def show_view(self, view: LevelView | None) -> None:
        """Show ``view``; without one, nothing."""
        self.setVisible(view is not None)
        if view is None:
            return
        self._bar.fill(view.filled)
        self._tint.show_icon(f"{self._icon}-off" if view.muted else self._icon, "muted")
        if view.spoken != self.accessibleName():
            self.setAccessibleName(view.spoken)
            set_tool_tip(self, view.spoken)


class LevelMeters(QWidget):
    """Both sides of a call, beside each other in the middle."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.microphone = LevelMeter(theme)
        self.speaker = LevelMeter(theme, "speaker")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.margin))
        row.addStretch(1)
        row.addWidget(self.microphone)
        row.addWidget(self.speaker)
        row.addStretch(1)

    def show_levels(self, levels: CallLevels) -> None:
        """Show ``levels``, where there are any."""
        self.setVisible(levels != CallLevels())
        self.microphone.show_view(levels.microphone)
        self.speaker.show_view(levels.speaker)
