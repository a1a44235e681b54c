"""Says, for as long as it is so, that a call is being recorded."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel, announce
from exophone_desktop.ui.widgets.tint import picture


class RecordingSign(QWidget):
    """A red dot and the word. Hidden while nothing is recorded."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, _ = picture(theme, "recording", "danger", 16)
        self.text = PlainLabel(QCoreApplication.translate("InCall", "Recording"))
        self.text.setWordWrap(False)
        self.text.setMinimumWidth(0)
        self.text.set_tone("bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.tight))
        row.addStretch()
        row.addWidget(self._picture)
        row.addWidget(self.text)
        row.addStretch()
        self.hide()

    def show_recording(self, recording: bool) -> None:
        """Show the sign, or take it away; both are spoken."""
        if recording == (not self.isHidden()):
            return
        self.setVisible(recording)
        announce(
            self,
            self.text.text()
            if recording
            else QCoreApplication.translate("InCall", "Recording has ended"),
        )
