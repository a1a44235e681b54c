"""The time after a call in which no other rings, counting down."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exophone_desktop.ui.screens.feedback.view import seconds_left
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import QuietButton
from exophone_desktop.ui.widgets.plain import PlainLabel

translate = QCoreApplication.translate

_TICK_MS = 1000


class WrapUpLine(QWidget):
    """Counts by itself; ``ready`` is emitted by its button. Hidden while calls ring."""

    ready = Signal()

    def __init__(
        self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._until = 0.0
        self.text = PlainLabel(look="muted")
        self.button = QuietButton(translate("Feedback", "I am ready"))
        self.button.clicked.connect(lambda: self.ready.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.gap))
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show)
        self.hide()

    def count_to(self, until: float) -> None:
        """Show the time until ``until``, in seconds since the epoch; 0 while calls ring."""
        self._until = until
        self.setVisible(bool(until))
        self._show()

    def stop(self) -> None:
        """Nobody looks any more."""
        self._tick.stop()

    def _show(self) -> None:
        if not self._until:
            self._tick.stop()
            return
        self.text.setText(seconds_left(self._until - self._clock(), translate))
        if not self._tick.isActive():
            self._tick.start()
