"""A thin line for how far something is."""

from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from exophone_desktop.ui.theme import Theme

_STEPS = 100


class ProgressLine(QProgressBar):
    """Takes its room also while nothing goes on, so that nothing below it jumps."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(0, _STEPS)
        self.setTextVisible(False)
        self.setFixedHeight(theme.px(4))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_done(self, done: float | None) -> None:
        """0.0 to 1.0; None where nothing goes on."""
        self.setVisible(done is not None)
        if done is not None:
            self.setValue(round(done * _STEPS))
