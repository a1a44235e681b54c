"""What a search of the settings has found, as widgets."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exophone_desktop.ui.screens.settings.entries import SettingsEntry
from exophone_desktop.ui.screens.settings.entry_button import EntryButton
from exophone_desktop.ui.screens.settings.search import Found
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel, announce

translate = QCoreApplication.translate


class SearchResults(QWidget):
    """A line for each; ``chosen`` carries the keys of an entry and, or empty, of its setting."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: list[EntryButton] = []
        self.nothing = PlainLabel(translate("Settings", "No setting is called that."), "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(theme.metrics.tight))
        self._column.addWidget(self.nothing)
        self.hide()

    def show_found(
        self, found: Sequence[Found], entries: Mapping[str, SettingsEntry], searching: bool
    ) -> None:
        """Show ``found`` with the pictures of their ``entries``; hidden unless ``searching``."""
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(each, entries[each.entry]) for each in found]
        self.nothing.setVisible(searching and not found)
        self.setVisible(searching)
        if self.nothing.isVisible():
            announce(self.nothing, self.nothing.text())

    def take_focus(self) -> None:
        """Go from the field to the first line."""
        if self.buttons:
            self.buttons[0].setFocus()

    def choose_first(self) -> None:
        """As if the first line had been pressed."""
        if self.buttons:
            self.buttons[0].click()

    def _button(self, found: Found, entry: SettingsEntry) -> EntryButton:
        line = SettingsEntry(entry.key, entry.icon, found.title, found.hint)
        button = EntryButton(self._theme, line)
        button.clicked.connect(lambda: self.chosen.emit(found.entry, found.setting))
        self._column.addWidget(button)
        return button
