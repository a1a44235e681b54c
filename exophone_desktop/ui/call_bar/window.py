"""The call bar as widgets."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout

from exophone_desktop.ui.call_bar.view import CallBarView
from exophone_desktop.ui.elapsed import Elapsed
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.texts import call_time
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import IconButton, ToggleButton
from exophone_desktop.ui.widgets.floating import FloatingWindow
from exophone_desktop.ui.widgets.plain import ElidedLabel, PlainLabel, announce
from exophone_desktop.ui.widgets.quality_meter import QualityMeter
from exophone_desktop.ui.widgets.tint import Tint

translate = QCoreApplication.translate

_TICK_MS = 1000
_WIDTH = 440
_BUTTON_WIDTH = 74


class CallBar(FloatingWindow):
    """Whom one talks to, for how long and how well; mute and hang up.

    ``dismissed`` is emitted with the call's identifier, ``window_asked`` by a double click.
    """

    dismissed = Signal(str)
    window_asked = Signal()

    def __init__(self, theme: Theme, intents: Intents, clock: Callable[[], float]) -> None:
        super().__init__(theme)
        self.setWindowTitle(translate("CallBar", "Call"))
        self.setFixedWidth(theme.px(_WIDTH))
        self._elapsed = Elapsed(clock)
        self._view: CallBarView | None = None
        self.name = ElidedLabel(look="strong")
        self.status = ElidedLabel()
        self.timer = PlainLabel(look="timer")
        self.quality = QualityMeter(theme)
        self.mute = ToggleButton(theme, "microphone", "microphone-off")
        self.hang_up = QToolButton()
        self.hang_up.setProperty("look", "bar-hang-up")
        self.hang_up.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.hang_up.setText(translate("CallBar", "Hang up"))
        self.hang_up.setAccessibleName(translate("CallBar", "Hang up"))
        self.hang_up.setMinimumHeight(theme.px(theme.metrics.round_button))
        Tint(self.hang_up, theme, "hang-up", "on_hang_up", theme.metrics.icon_large)
        self.close_bar = IconButton(theme, "close")
        self.close_bar.set_words(translate("CallBar", "Hide for this call"))
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._build()
        self.mute.clicked.connect(lambda: intents.toggle_mute())
        self.hang_up.clicked.connect(lambda: intents.hang_up())
        self.close_bar.clicked.connect(self._dismiss)

    def show_view(self, view: CallBarView) -> None:
        """Show ``view``; what is wrong with the sound is told to screen readers, too."""
        told = self._view is not None and self._view.status != view.status
        self._view = view
        self.name.setText(view.name)
        self.status.setText(view.status)
        self.status.set_tone(view.tone)
        if told:
            announce(self.status, view.status)
        name = translate("CallBar", "Mute")
        self.mute.show_state(view.muted, name, view.mute_caption)
        self.mute.setEnabled(view.can_mute)
        self.hang_up.setEnabled(view.can_hang_up)
        quality = view.quality
        # "Measuring" is no news, and there is no room for it.
        known = quality is not None and quality.bars > 0
        self.quality.setVisible(known)
        if quality is not None:
            self.quality.show_quality(quality.bars, quality.word, quality.spoken, quality.figures)
        self._show_time()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Open the window."""
        self.window_asked.emit()

    def _dismiss(self) -> None:
        if self._view is not None:
            self.dismissed.emit(self._view.call_id)

    def _show_time(self) -> None:
        started = self._view.established_time if self._view is not None else 0.0
        self.timer.setVisible(bool(started))
        if not started:
            self._tick.stop()
            return
        shown = call_time(self._elapsed.since(started))
        self.timer.setText(shown)
        self.timer.setAccessibleName(translate("CallBar", "Call time {time}").format(time=shown))
        if not self._tick.isActive():
            self._tick.start()

    def hide_bar(self) -> None:
        """Take it away; nothing ticks behind it."""
        self._tick.stop()
        self._view = None
        self.hide()

    def _build(self) -> None:
        px, metrics = self.theme.px, self.theme.metrics
        for button in (self.mute, self.hang_up, self.close_bar):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.quality.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for button in (self.mute, self.hang_up):
            button.setFixedWidth(px(_BUTTON_WIDTH))
        self.timer.setWordWrap(False)
        self.timer.setMinimumWidth(0)
        self.quality.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        figures = QHBoxLayout()
        figures.setSpacing(px(metrics.roomy))
        figures.addWidget(self.timer)
        figures.addWidget(self.quality)
        figures.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self.name)
        words.addWidget(self.status)
        words.addLayout(figures)
        row = QHBoxLayout(self.frame)
        row.setContentsMargins(px(metrics.roomy), px(metrics.gap), px(metrics.gap), px(metrics.gap))
        row.setSpacing(px(metrics.gap))
        row.addLayout(words, 1)
        row.addWidget(self.mute)
        row.addWidget(self.hang_up)
        row.addWidget(self.close_bar, 0, Qt.AlignmentFlag.AlignTop)
