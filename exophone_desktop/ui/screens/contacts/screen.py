"""The contacts as widgets."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from exophone_desktop.exotel.backend import ContactGroup
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.screens.contacts.model import ContactModel
from exophone_desktop.ui.screens.contacts.view import (
    ContactRow,
    derive,
    derive_blank,
    rows_of,
)
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.blank import Blank
from exophone_desktop.ui.widgets.buttons import IconButton, key_text
from exophone_desktop.ui.widgets.error_line import ErrorLine
from exophone_desktop.ui.widgets.page import Pane
from exophone_desktop.ui.widgets.row_list import RowList
from exophone_desktop.ui.widgets.row_look import BlankLook
from exophone_desktop.ui.widgets.search_field import SearchField
from exophone_desktop.ui.widgets.speed_dial_menu import add_speed_dial
from exophone_desktop.usecases.search_contacts import ContactSearch
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate

REFRESH_KEYS = "F5"


class ContactsScreen(Pane):
    """Groups that fold, a search over all of them, and a notice where they are an old copy.

    ``clock`` gives seconds since the epoch, for how old a copy is.
    """

    def __init__(
        self,
        theme: Theme,
        intents: Intents,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._intents = intents
        self._clock = clock
        self._state = AppState()
        self._groups: tuple[ContactGroup, ...] = ()
        self._searching = ContactSearch(())
        self._folded: set[str] = set()
        self._blank_view = BlankLook("", "", "")
        self.search = SearchField(theme, translate("Contacts", "Search name or number"))
        self.refresh = IconButton(theme, "refresh")
        self.refresh.set_words(translate("Contacts", "Fetch contacts"), key_text(REFRESH_KEYS))
        self.notice = ErrorLine(theme)
        self.model = ContactModel(self)
        self.rows = RowList(theme, translate("Contacts", "Contacts"), self.model)
        self.blank = Blank(theme)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def render_state(self, state: AppState) -> None:
        """Show ``state``; the search and what is folded stay."""
        self._state = state
        view = derive(state, self._clock(), translate)
        self.notice.show_text(view.notice, calm=True)
        self.refresh.setEnabled(not view.refreshing)
        if state.contacts.groups is not self._groups:
            self._groups = state.contacts.groups
            self._searching = ContactSearch(self._groups)
        self._show_rows()

    def enter(self) -> None:
        """The contacts have come up."""
        self.search.setFocus()
        self.search.line.selectAll()
        self._intents.fetch_missing_contacts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no widget of the list wanted."""
        row = self.model.row_at(self.rows.currentIndex().row()) if self.rows.hasFocus() else None
        if row is not None and row.contact and event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(row.contact.number)
        elif row is not None and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Backspace):
            if not row.contact:
                self._fold(row, row.unfolded)
        elif event.key() == Qt.Key.Key_Escape and self.search.line.text():
            self.search.line.clear()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.search.setFocus()
        else:
            super().keyPressEvent(event)

    def menu_of(self, row: ContactRow) -> QMenu | None:
        """What can be done with somebody."""
        contact = row.contact
        if contact is None:
            return None
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        call = menu.addAction(translate("Contacts", "Call"))
        call.setShortcut(QKeySequence("Return"))
        call.setEnabled(not self._state.dialling)
        call.triggered.connect(lambda: self._call(row))
        copy = menu.addAction(translate("Contacts", "Copy number"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(contact.number))
        direct = row.group.is_special
        add_speed_dial(
            menu,
            self._state.speed_dial,
            lambda place: self._intents.put_speed_dial(place, contact.number, contact.name, direct),
        )
        return menu

    def _build(self) -> None:
        px, metrics = self.theme.px, self.theme.metrics
        line = QHBoxLayout()
        line.setSpacing(px(metrics.tight))
        line.addWidget(self.search, 1)
        line.addWidget(self.refresh)
        top = QVBoxLayout()
        top.setContentsMargins(px(metrics.roomy), px(metrics.roomy), px(metrics.roomy), 0)
        top.setSpacing(px(metrics.gap))
        top.addLayout(line)
        top.addWidget(self.notice)
        self._stack.addWidget(self.rows)
        self._stack.addWidget(self.blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(metrics.tight))
        column.addLayout(top)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        refresh = QShortcut(QKeySequence(REFRESH_KEYS), self)
        refresh.activated.connect(lambda: self._intents.refresh_contacts())
        self.refresh.clicked.connect(lambda: self._intents.refresh_contacts())
        self.search.searched.connect(lambda _: self._search())
        self.search.left_downwards.connect(self.rows.setFocus)
        self.search.entered.connect(self._call_found)
        self.rows.activated_row.connect(self._activate)
        self.rows.clicked.connect(lambda index: self._unfold(index.row()))
        self.rows.pressed_action.connect(lambda row, _action: self._activate(row))
        self.rows.folded.connect(self._fold_at)
        self.rows.typed.connect(self.search.take)
        self.rows.left_upwards.connect(self.search.setFocus)
        self.rows.customContextMenuRequested.connect(self._show_menu)
        self.blank.asked.connect(self._press_blank)

    def _search(self) -> None:
        self._show_rows()
        # Enter calls the first who was found.
        first = self.model.first_person() if self.search.line.text().strip() else -1
        self.rows.setCurrentIndex(self.model.index(first))

    def _show_rows(self) -> None:
        text = self.search.line.text()
        current = self.model.row_at(self.rows.currentIndex().row())
        found = self._searching.find(text)
        self.model.show_rows(rows_of(found, self._folded, bool(text.strip())))
        if current is not None and not self.rows.currentIndex().isValid():
            self.rows.setCurrentIndex(self.model.index(self.model.row_like(current)))
        empty = not self.model.rowCount()
        if empty:
            blank = self._blank_view = derive_blank(self._state, text, translate)
            self.blank.show_look(blank)
        self._stack.setCurrentWidget(self.blank if empty else self.rows)

    def _call_found(self) -> None:
        if not self.search.line.text().strip():
            return
        if not self.model.rowCount():
            self._press_blank()
            return
        row = self.model.row_at(self.rows.currentIndex().row())
        if row is not None and row.contact:
            self._call(row)

    def _activate(self, place: int) -> None:
        row = self.model.row_at(place)
        if row is not None and row.contact:
            self._call(row)
        elif row is not None:
            self._fold(row, row.unfolded)

    def _unfold(self, place: int) -> None:
        row = self.model.row_at(place)
        if row is not None and not row.contact:
            self._fold(row, row.unfolded)

    def _fold_at(self, place: int, fold: bool) -> None:
        row = self.model.row_at(place)
        if row is None:
            return
        if row.contact and fold:
            self.rows.setCurrentIndex(self.model.index(self.model.heading_of(place)))
        elif not row.contact:
            self._fold(row, fold)

    def _fold(self, heading: ContactRow, fold: bool) -> None:
        if fold:
            self._folded.add(heading.group.name)
        else:
            self._folded.discard(heading.group.name)
        self._show_rows()

    def _call(self, row: ContactRow) -> None:
        if row.contact and not self._state.dialling:
            self._intents.call_contact(row.group, row.contact)

    def _press_blank(self) -> None:
        if self._blank_view.dial:
            self._intents.dial(self._blank_view.dial)
        elif self._blank_view.button:
            self._intents.refresh_contacts()

    def _show_menu(self, point: QPoint) -> None:
        row = self.model.row_at(self.rows.indexAt(point).row())
        menu = self.menu_of(row) if row is not None else None
        if menu is not None:
            menu.popup(self.rows.viewport().mapToGlobal(point))
