"""Shows which controls a policy has locked, and why."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exophone_desktop.ui.texts import shown_sentence
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel, set_tool_tip
from exophone_desktop.ui.widgets.tint import picture


class LockLine(QWidget):
    """A lock and the sentence that says who has locked what, hidden while nothing is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        sign, _ = picture(theme, "lock", "muted", 16)
        self.text = PlainLabel(look="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.gap))
        row.addWidget(sign)
        row.addWidget(self.text, 1)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show ``text``, or nothing."""
        if text != self.text.text():
            self.text.setText(text)
        self.setVisible(bool(text))


class SettingControls:
    """The controls of a page by the key of their setting (``host.setting_table``).

    What is locked is switched off, with a lock and the reason below it. A control that has other
    reasons to be off is told by ``busy``.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.of: dict[str, QWidget] = {}
        self.lines: dict[str, LockLine] = {}

    def add(self, key: str, control: QWidget, below: QVBoxLayout) -> None:
        """Know ``control``; where its setting is locked, the last of ``below`` says so."""
        line = LockLine(self._theme)
        below.addWidget(line)
        self.of[key], self.lines[key] = control, line

    def show_locks(self, locks: Mapping[str, str], busy: bool = False) -> None:
        """Switch off what ``locks`` names; ``locks`` has the sentences."""
        for key, control in self.of.items():
            why = shown_sentence(locks.get(key, ""), QCoreApplication.translate)
            control.setEnabled(not why and not busy)
            if why != self.lines[key].text.text():
                self.lines[key].show_text(why)
                control.setAccessibleDescription(why)
                set_tool_tip(control, why)

    def focus(self, key: str) -> QWidget | None:
        """Put the focus on the control of ``key``; returns what is to be brought into view."""
        control = self.of.get(key)
        if control is None:
            return None
        if control.isEnabled():
            control.setFocus()
            return control
        return self.lines[key]
