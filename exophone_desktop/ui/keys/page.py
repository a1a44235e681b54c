"""The page of the keys as widgets."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exophone_desktop.ui.intents.programs import ProgramsIntents
from exophone_desktop.ui.keys.own import own_keys
from exophone_desktop.ui.keys.view import KeyLine, KeySection, derive
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import key_text
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate


class KeysPage(Page):
    """To be read: what can be done without a mouse. Arrows and Page Down move it."""

    def __init__(self, theme: Theme, intents: ProgramsIntents, parent: QWidget | None = None):
        super().__init__(theme, parent)
        self._intents = intents
        self._shown: tuple[KeySection, ...] = ()
        self._own = own_keys()
        self._list = QWidget()
        self.lines: list[QWidget] = []
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.metrics.tight + 2))
        self._column = column
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scroll_area.setProperty("look", "reading")
        self.scroll_area.setAccessibleName(translate("Settings", "Keys"))

    def enter(self) -> None:
        """It has come up: it can be read on with the arrows."""
        self._intents.read_programs()
        self.scroll_area.setFocus()

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        view = derive(state.programs.form, self._own, key_text, translate)
        if view == self._shown:
            return
        self._shown = view
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.lines = []
        for section in view:
            if self.lines:
                self._column.addSpacing(self.theme.px(self.theme.metrics.roomy))
            self._column.addWidget(PlainLabel(section.title, look="strong"))
            for line in section.lines:
                self.lines.append(self._line(line))
                self._column.addWidget(self.lines[-1])

    def _line(self, line: KeyLine) -> QWidget:
        whole = QWidget()
        whole.setAccessibleName(f"{line.words}: {line.keys}")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        keys = PlainLabel(line.keys, look="muted")
        keys.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(PlainLabel(line.words), 3)
        row.addWidget(keys, 2)
        column.addLayout(row)
        if line.clash:
            column.addWidget(PlainLabel(line.clash, look="error"))
        return whole
