"""A volume to slide."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel

LEAST_DB = -40
MOST_DB = 20
_SETTLE_MS = 120


class VolumeSlider(QWidget):
    """Decibels beside words. ``moved`` is emitted once a movement pauses."""

    moved = Signal(float)

    def __init__(
        self,
        theme: Theme,
        name: str,
        words: Callable[[float], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(LEAST_DB, MOST_DB)
        self.slider.setPageStep(6)
        self.slider.setAccessibleName(name)
        self.text = PlainLabel(look="small")
        self.text.setFixedWidth(theme.px(56))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(lambda: self.moved.emit(float(self.slider.value())))
        self.slider.valueChanged.connect(self._slid)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.gap))
        row.addWidget(self.slider, 1)
        row.addWidget(self.text)
        self.show_volume(0.0)

    def show_volume(self, decibels: float) -> None:
        """Show ``decibels``, unless the person is moving it."""
        if self._settle.isActive() or self.slider.isSliderDown():
            return
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(decibels))
        self._tell()

    def _slid(self) -> None:
        self._tell()
        self._settle.start()

    def _tell(self) -> None:
        words = self._words(float(self.slider.value()))
        self.text.setText(words)
        self.slider.setAccessibleDescription(words)
