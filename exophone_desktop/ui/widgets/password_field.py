"""A password that can be looked at."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import IconButton


class PasswordField(QWidget):
    """``field`` is the line itself; the button beside it shows and hides what is typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.reveal = IconButton(theme, "eye")
        self.reveal.setCheckable(True)
        self.reveal.toggled.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.tight))
        row.addWidget(self.field, 1)
        row.addWidget(self.reveal)
        self.setFocusProxy(self.field)
        self._show(False)

    def clear(self) -> None:
        """Forget the password and hide the next one."""
        self.field.clear()
        self.reveal.setChecked(False)

    def _show(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.reveal.tint.show_icon("eye-off" if shown else "eye", "muted")
        self.reveal.set_words(
            QCoreApplication.translate("SignIn", "Hide password")
            if shown
            else QCoreApplication.translate("SignIn", "Show password")
        )
