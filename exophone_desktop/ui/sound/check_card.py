"""One thing to try in the sound check, as a card."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from exophone_desktop.ui.sound.check_view import BAD, GOOD, CardView
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.level_meter import LevelMeter
from exophone_desktop.ui.widgets.plain import PlainLabel, announce
from exophone_desktop.ui.widgets.progress_line import ProgressLine
from exophone_desktop.ui.widgets.tint import picture

_SIGNS = {GOOD: ("ready", "success"), BAD: ("warning", "danger")}


class CheckCard(QFrame):
    """Title, fields, a line of words with a sign, progress, and buttons.

    ``asked`` and ``stopped`` are its one button before and during a step; ``asked_again`` is the
    second one.
    """

    asked = Signal()
    stopped = Signal()
    asked_again = Signal()

    def __init__(self, theme: Theme, title: str, *fields: QWidget) -> None:
        super().__init__()
        px, metrics = theme.px, theme.metrics
        self.setProperty("look", "card")
        self._running = False
        self._sign, self._tint = picture(theme, "ready", "success", 18)
        self.text = PlainLabel()
        self.progress = ProgressLine(
            theme, QCoreApplication.translate("SoundCheck", "{title}: progress").format(title=title)
        )
        self.level = LevelMeter(theme)
        self.button = ActionButton(theme, "banner")
        self.again = ActionButton(theme, "banner")
        words = QHBoxLayout()
        words.setSpacing(px(metrics.gap))
        words.addWidget(self._sign)
        words.addWidget(self.text, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(metrics.gap))
        buttons.addWidget(self.button, 2)
        buttons.addWidget(self.again, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(px(metrics.roomy),) * 4)
        column.setSpacing(px(metrics.gap))
        column.addWidget(PlainLabel(title, look="strong"))
        for field in fields:
            column.addWidget(field)
        # Words come and go below the buttons, so that these stay under the pointer.
        column.addLayout(buttons)
        column.addWidget(self.progress)
        column.addLayout(words)
        column.addWidget(self.level, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button.clicked.connect(self._pressed)
        self.again.clicked.connect(lambda: self.asked_again.emit())

    def show_card(self, view: CardView) -> None:
        """Show ``view``; new words are also spoken."""
        self._running = view.done is not None
        self._sign.setVisible(view.tone in _SIGNS)
        if view.tone in _SIGNS:
            self._tint.show_icon(*_SIGNS[view.tone])
        if view.text != self.text.text():
            self.text.setText(view.text)
            if self.isVisible():
                announce(self.text, view.text)
        self.text.set_tone(view.tone)
        self.button.set_words(view.button)
        self.again.set_words(view.again)
        self.again.setVisible(bool(view.again))
        self.level.show_view(view.level)
        self.progress.show_done(view.done)

    def _pressed(self) -> None:
        (self.stopped if self._running else self.asked).emit()
