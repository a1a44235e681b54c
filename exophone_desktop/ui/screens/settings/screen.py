"""The settings as widgets."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from exophone_desktop.ui.screens.settings.entries import (
    SettingsEntry,
    SettingsSection,
    section_title,
)
from exophone_desktop.ui.screens.settings.entry_button import EntryButton
from exophone_desktop.ui.screens.settings.results import SearchResults
from exophone_desktop.ui.screens.settings.search import find_settings
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.page import Page, Pane
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.ui.widgets.search_field import SearchField
from exophone_desktop.ui.widgets.title_bar import with_bar
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate


class SettingsScreen(Pane):
    """A list of entries under headings; each opens something of its own.

    The list knows nothing of what it opens. To add to it, write the entry in
    ``ui/settings_entries.py`` and what it opens in ``ui/window_pages.py``, in one of two ways:

    - ``add_page(section, entry, pane)``: ``pane`` comes up in the place of the list, under a bar
      with the entry's title and a way back (Escape does it too). It is a ``Pane``:
      ``render_state`` is called with every state while it is on screen, ``enter`` when it comes
      up, ``leave`` when it goes (also because a call rings): there it stops what it began.
    - ``add(section, entry, opens)``: ``opens`` is called, and shows a dialog or does a thing.
      With ``shows`` it leads to single settings too, as ``Pane.show_setting`` does.

    The search finds entries and the settings that ``host.setting_table`` has for them.
    ``show_page(key)`` opens a page from elsewhere, ``show_list()`` goes back.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.entries: dict[str, EntryButton] = {}
        self._pages: dict[str, tuple[QWidget, Pane]] = {}
        self._columns: dict[SettingsSection, QVBoxLayout] = {}
        self._headings: dict[SettingsSection, PlainLabel] = {}
        self._open: str = ""
        self._up = False
        self._state: AppState | None = None
        self._offered: dict[str, SettingsEntry] = {}
        self._leads: dict[str, Callable[[str], None]] = {}
        self._list = Page(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self.search = SearchField(theme, translate("Settings", "Search the settings"))
        self.results = SearchResults(theme)
        self._sections = QWidget()
        sections = QVBoxLayout(self._sections)
        sections.setContentsMargins(0, 0, 0, 0)
        for section in SettingsSection:
            sections.addLayout(self._section(section))
            sections.addSpacing(theme.px(theme.metrics.gap))
        self._list.body.addWidget(self.search)
        self._list.body.addWidget(self._sections)
        self._list.body.addWidget(self.results)
        self._list.body.addStretch(1)
        self.search.searched.connect(self._find)
        self.search.left_downwards.connect(self.results.take_focus)
        self.search.entered.connect(self.results.choose_first)
        self.results.chosen.connect(self._go_to)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.show_list)

    def add(
        self,
        section: SettingsSection,
        entry: SettingsEntry,
        opens: Callable[[], None],
        shows: Callable[[str], None] | None = None,
    ) -> None:
        """Offer ``entry`` as the last of ``section``; pressing it calls ``opens``.

        ``shows`` leads to one setting of it, after ``opens``.
        """
        self._offered[entry.key] = entry
        if shows is not None:
            self._leads[entry.key] = shows
        button = EntryButton(self.theme, entry)
        button.clicked.connect(lambda: opens())
        self.entries[entry.key] = button
        self._columns[section].addWidget(button)
        self._headings[section].show()

    def add_page(self, section: SettingsSection, entry: SettingsEntry, pane: Pane) -> None:
        """Offer ``entry``, which opens ``pane`` in the place of the list."""
        words = QCoreApplication.translate("Settings", "Back to the settings")
        sheet = with_bar(self.theme, entry.title, pane, words, self.show_list)
        self._pages[entry.key] = (sheet, pane)
        self._stack.addWidget(sheet)
        self.add(section, entry, lambda: self.show_page(entry.key), pane.show_setting)

    def title_of(self, key: str) -> str:
        """What the entry ``key`` is called."""
        return self._offered[key].title

    def show_page(self, key: str) -> None:
        """Open the page of the entry ``key``."""
        self._close_page()
        sheet, pane = self._pages[key]
        self._open = key
        if self._state is not None:
            pane.render_state(self._state)
        self._stack.setCurrentWidget(sheet)
        if self._up:
            pane.enter()

    def show_list(self) -> None:
        """Go back to the list, with the focus on what was open; from there, end the search."""
        if not self._open:
            self.search.line.clear()
            return
        button = self.entries[self._open]
        self._close_page()
        self._stack.setCurrentWidget(self._list)
        (self.search if self.search.line.text() else button).setFocus()

    def render_state(self, state: AppState) -> None:
        """Show ``state`` in the page that is open."""
        self._state = state
        if self._open:
            self._pages[self._open][1].render_state(state)

    def enter(self) -> None:
        """The settings have come up."""
        self._up = True
        if self._open:
            self._pages[self._open][1].enter()
        elif self.entries:
            next(iter(self.entries.values())).setFocus()

    def leave(self) -> None:
        """Something else is on screen; the page that is open stays open."""
        self._up = False
        if self._open:
            self._pages[self._open][1].leave()

    def _find(self, text: str) -> None:
        found = find_settings(text, self._offered, translate)
        self._sections.setVisible(not text.strip())
        self.results.show_found(found, self._offered, bool(text.strip()))

    def _go_to(self, entry: str, setting: str) -> None:
        self.entries[entry].click()
        if setting and entry in self._leads:
            self._leads[entry](setting)

    def _close_page(self) -> None:
        if self._open and self._up:
            self._pages[self._open][1].leave()
        self._open = ""

    def _section(self, section: SettingsSection) -> QVBoxLayout:
        px, metrics = self.theme.px, self.theme.metrics
        heading = PlainLabel(section_title(section, QCoreApplication.translate), look="small")
        heading.hide()
        column = QVBoxLayout()
        column.setSpacing(px(metrics.tight))
        column.addWidget(heading)
        self._headings[section] = heading
        self._columns[section] = column
        return column
