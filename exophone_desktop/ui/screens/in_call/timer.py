"""How long the call has been going on."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from exophone_desktop.ui.elapsed import Elapsed
from exophone_desktop.ui.texts import call_time
from exophone_desktop.ui.widgets.plain import PlainLabel

translate = QCoreApplication.translate

_TICK_MS = 1000


class CallTimer(PlainLabel):
    """Counts by itself from the moment that it is given; hidden before."""

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(look="timer", parent=parent)
        self._elapsed = Elapsed(clock)
        self._since = 0.0
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show)

    def count_from(self, since: float) -> None:
        """Show the time since ``since``, in seconds since the epoch; 0 for not yet."""
        self._since = since
        self._show()

    def stop(self) -> None:
        """Nobody looks any more."""
        self._tick.stop()

    def _show(self) -> None:
        self.setVisible(bool(self._since))
        if not self._since:
            self._tick.stop()
            return
        shown = call_time(self._elapsed.since(self._since))
        self.setText(shown)
        self.setAccessibleName(translate("InCall", "Call time {time}").format(time=shown))
        if self.isVisible() and not self._tick.isActive():
            self._tick.start()
