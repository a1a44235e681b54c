"""One sentence for the person, until it is put away."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from exophone_desktop.ui.texts import shown_sentence
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import IconButton, QuietButton
from exophone_desktop.ui.widgets.plain import PlainLabel, announce
from exophone_desktop.ui.widgets.tint import picture
from exophone_desktop.usecases.state import Notice, NoticeKind

_ICONS = {
    NoticeKind.INFO: ("info", "accent"),
    NoticeKind.WARNING: ("warning", "warning"),
    NoticeKind.ERROR: ("error", "danger"),
}


class NoticeBar(QWidget):
    """Hidden while there is nothing to say. Its buttons emit ``dismissed`` and ``undone``."""

    dismissed = Signal()
    undone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px, metrics = theme.px, theme.metrics
        self._notice: Notice | None = None
        self._frame = QFrame()
        self._frame.setProperty("look", "notice")
        self._picture, self._tint = picture(theme, "info", "accent")
        self.text = PlainLabel()
        self.undo = QuietButton(QCoreApplication.translate("Notice", "Undo"))
        self.undo.clicked.connect(lambda: self.undone.emit())
        self.dismiss = IconButton(theme, "close", "text")
        self.dismiss.set_words(QCoreApplication.translate("Notice", "Dismiss"))
        self.dismiss.clicked.connect(lambda: self.dismissed.emit())
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(px(metrics.roomy), px(6), px(6), px(6))
        row.setSpacing(px(metrics.gap))
        row.addWidget(self._picture)
        row.addWidget(self.text, 1)
        row.addWidget(self.undo)
        row.addWidget(self.dismiss)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(px(metrics.roomy), px(metrics.gap), px(metrics.roomy), 0)
        outer.addWidget(self._frame)
        self.hide()

    def show_notice(self, notice: Notice | None) -> None:
        """Show ``notice``, or nothing; a new one is also said to screen readers."""
        if notice == self._notice:
            return
        self._notice = notice
        self.setVisible(notice is not None)
        if notice is None:
            return
        self.text.setText(shown_sentence(notice.text, QCoreApplication.translate))
        self.undo.setVisible(notice.undo is not None)
        self._tint.show_icon(*_ICONS[notice.kind])
        self._frame.setProperty("kind", notice.kind.value)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
        announce(self.text, self.text.text())
