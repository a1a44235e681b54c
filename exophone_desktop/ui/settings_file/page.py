"""The page for exporting, importing and resetting the settings as widgets."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from exophone_desktop.ui.intents.settings_file import SettingsFileIntents
from exophone_desktop.ui.settings_file.view import SettingsFileView, derive
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.error_line import ErrorLine
from exophone_desktop.ui.widgets.locks import LockLine
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.picker import Picker
from exophone_desktop.ui.widgets.plain import PlainLabel, announce
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate

EVERYTHING = ""


class SettingsFilePage(Page):
    """Takes settings along, puts them back, and says what the organisation has decided."""

    def __init__(
        self, theme: Theme, intents: SettingsFileIntents, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._intents = intents
        self._view: SettingsFileView | None = None
        self.export = self._button("plain", translate("SettingsFile", "Export…"))
        self.open = self._button("plain", translate("SettingsFile", "Import…"))
        self.question = PlainLabel(look="strong")
        self.agree = self._button("primary", translate("SettingsFile", "Import"))
        self.put_away = self._button("plain", translate("SettingsFile", "Cancel"))
        self.what = Picker(theme, translate("SettingsFile", "What to reset"))
        self.reset = self._button("plain", translate("SettingsFile", "Reset…"))
        self.confirm = self._button("hang-up", translate("SettingsFile", "Reset"))
        self.keep = self._button("plain", translate("SettingsFile", "Cancel"))
        self.problem = ErrorLine(theme)
        self.status = PlainLabel(look="muted")
        self._policy, self._lines = self._group(), self._group()
        self._waiting, self._sure = self._group(), self._group()
        self._build()
        self.export.clicked.connect(self._export)
        self.open.clicked.connect(self._import)
        self.agree.clicked.connect(lambda: intents.import_settings())
        self.put_away.clicked.connect(lambda: intents.put_settings_import_away())
        self.reset.clicked.connect(self._ask)
        self.confirm.clicked.connect(self._reset)
        self.keep.clicked.connect(lambda: self._ask_nothing())
        self.what.picked.connect(lambda _: self._ask_nothing())

    def offer_pages(self, pages: Sequence[tuple[str, str]]) -> None:
        """Offer to reset ``pages``, each a key and a title, beside everything."""
        everything = (EVERYTHING, translate("SettingsFile", "Everything"))
        self.what.show_options((everything, *pages), EVERYTHING)

    def enter(self) -> None:
        """It has come up: what was answered last time is no news."""
        self._intents.put_settings_import_away()
        self._ask_nothing()
        self.export.setFocus()

    def leave(self) -> None:
        """What was asked is not agreed to."""
        self._intents.put_settings_import_away()
        self._ask_nothing()

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        view = derive(state, translate)
        if view == self._view:
            return
        self._view = view
        _fill(self._policy, [self._lock(each) for each in view.policy])
        _fill(
            self._lines,
            [PlainLabel(each) for each in view.changes]
            + [PlainLabel(each, look="small") for each in view.stays],
        )
        self.question.setText(view.question)
        self.agree.setVisible(view.can_import)
        if view.question and self._waiting.isHidden():
            (self.agree if view.can_import else self.put_away).setFocus()
            announce(self.question, view.question)
        self._waiting.setVisible(bool(view.question))
        self.problem.show_text(view.problem)
        if view.done != self.status.text():
            self.status.setText(view.done)
            announce(self.status, view.done)
        self.status.setVisible(bool(view.done))

    def _build(self) -> None:
        self._add_to(self.body, self._policy)
        self._heading(
            translate("SettingsFile", "Take your settings along"),
            translate(
                "SettingsFile",
                "To another computer, as a file. Passwords, devices and what may hold a key stay"
                " here.",
            ),
        )
        self.body.addLayout(_row(self.theme, self.export, self.open))
        column = _column(self._waiting)
        column.addSpacing(self.theme.px(self.theme.metrics.gap))
        column.addWidget(self.question)
        column.addWidget(self._lines)
        column.addLayout(_row(self.theme, self.put_away, self.agree))
        self._add_to(self.body, self._waiting)
        self.body.addSpacing(self.theme.px(self.theme.metrics.gap))
        self._heading(
            translate("SettingsFile", "Start again"),
            translate("SettingsFile", "You stay signed in, and your devices stay chosen."),
        )
        self.body.addWidget(self.what)
        self.body.addWidget(self.reset)
        column = _column(self._sure)
        column.addWidget(PlainLabel(translate("SettingsFile", "What you chose is forgotten.")))
        column.addLayout(_row(self.theme, self.keep, self.confirm))
        self._add_to(self.body, self._sure)
        self.body.addStretch(1)
        self.foot.addWidget(self.problem)
        self.foot.addWidget(self.status)

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self,
            translate("SettingsFile", "Export the settings"),
            "exophone-settings.toml",
            translate("SettingsFile", "Settings (*.toml *.json)"),
        )
        if path:
            self._intents.export_settings(path)

    def _import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            translate("SettingsFile", "Import settings"),
            "",
            translate("SettingsFile", "Settings (*.toml *.json)"),
        )
        if path:
            self._intents.check_settings_import(path)

    def _ask(self) -> None:
        self.reset.hide()
        self._sure.show()
        self.keep.setFocus()

    def _ask_nothing(self) -> None:
        self._sure.hide()
        self.reset.show()

    def _reset(self) -> None:
        self._intents.reset_settings(str(self.what.currentData()))
        self._ask_nothing()
        self.reset.setFocus()

    def _lock(self, sentence: str) -> LockLine:
        line = LockLine(self.theme)
        line.show_text(sentence)
        return line

    def _button(self, look: str, words: str) -> ActionButton:
        button = ActionButton(self.theme, look)
        button.set_words(words)
        return button

    def _group(self) -> QWidget:
        group = QWidget()
        column = QVBoxLayout(group)
        gap = self.theme.px(self.theme.metrics.gap)
        # Room below that goes with it when it is hidden.
        column.setContentsMargins(0, 0, 0, gap)
        column.setSpacing(gap)
        group.hide()
        return group

    def _heading(self, words: str, more: str) -> None:
        self.body.addWidget(PlainLabel(words, look="strong"))
        self.body.addWidget(PlainLabel(more, look="muted"))

    def _add_to(self, body: QVBoxLayout, group: QWidget) -> None:
        body.addWidget(group)


def _fill(group: QWidget, widgets: Sequence[QWidget]) -> None:
    column = _column(group)
    while (item := column.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        column.addWidget(widget)
        widget.show()
    group.setVisible(bool(widgets))


def _column(group: QWidget) -> QVBoxLayout:
    column = group.layout()
    assert isinstance(column, QVBoxLayout)
    return column


def _row(theme: Theme, *buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(theme.metrics.gap))
    for button in buttons:
        row.addWidget(button, 1)
    return row
