"""The ground of pages that show settings, and of those that are a form."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from exophone_desktop.ui.texts import shown_sentence
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.error_line import ErrorLine
from exophone_desktop.ui.widgets.locks import SettingControls
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.plain import PlainLabel, announce

translate = QCoreApplication.translate


class SettingsPage(Page):
    """``controls`` are its settings; each may be led to, and be locked by a policy."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.controls = SettingControls(theme)

    def show_setting(self, key: str) -> None:
        """Lead to one of the settings here."""
        control = self.controls.focus(key)
        if control is not None:
            self.scroll_area.ensureWidgetVisible(control)


class FormPage(SettingsPage):
    """What is typed here is kept by ``save``, all or nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.problem = ErrorLine(theme)
        self.status = PlainLabel(look="muted")
        self.save = ActionButton(theme, "primary")
        self.save.set_words(translate("FormPage", "Save"))

    def end_form(self) -> None:
        """Put what belongs below the last field."""
        self.body.addStretch(1)
        self.foot.addWidget(self.problem)
        self.foot.addWidget(self.status)
        self.foot.addWidget(self.save)

    def show_outcome(self, problem: str, saved: bool) -> None:
        """Say why it was not kept, or that it was."""
        self.problem.show_text(shown_sentence(problem, translate))
        said = translate("FormPage", "Saved.") if saved else ""
        if said != self.status.text():
            self.status.setText(said)
            announce(self.status, said)
        self.status.setVisible(bool(said))

    def line(self, name: str, example: str, limit: int) -> QLineEdit:
        """A field for one line, of ``limit`` characters at most."""
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(example)
        line.setMaxLength(limit)
        line.setMinimumHeight(self.theme.px(self.theme.metrics.control - 4))
        return line
