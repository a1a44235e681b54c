"""The list of past calls: search, filter, export, rows."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from exophone_desktop.history.records import CallRecord
from exophone_desktop.ui.screens.history.model import CallModel
from exophone_desktop.ui.screens.history.view import HistoryView
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.blank import Blank
from exophone_desktop.ui.widgets.buttons import IconButton
from exophone_desktop.ui.widgets.chip import Chip
from exophone_desktop.ui.widgets.local_time import LocalTime
from exophone_desktop.ui.widgets.row_list import RowList
from exophone_desktop.ui.widgets.row_look import BlankLook, RowAction
from exophone_desktop.ui.widgets.search_field import SearchField
from exophone_desktop.ui.widgets.speed_dial_menu import add_speed_dial
from exophone_desktop.usecases.speed_dial_state import SpeedDialState

translate = QCoreApplication.translate

CALL_KEYS, COPY_KEYS, NOTE_KEYS, DETAILS_KEYS = "Return", "Ctrl+C", "F2", "Space"


class CallListPane(QWidget):
    """Tells what the person wants, and shows what it is given.

    ``called``, ``opened`` (its details) and ``noting`` (its note) carry a call; ``keyed`` a call
    and the key that is to call who it was with; ``dialled`` a number that was searched for;
    ``searched`` the text and whether only missed calls are wanted.
    """

    called = Signal(CallRecord)
    opened = Signal(CallRecord)
    noting = Signal(CallRecord)
    keyed = Signal(CallRecord, int)
    dialled = Signal(str)
    searched = Signal(str, bool)
    export_asked = Signal()
    retried = Signal()

    def __init__(self, theme: Theme, times: LocalTime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: HistoryView | None = None
        self._blank_view: BlankLook | None = None
        self.search = SearchField(theme, translate("Recents", "Search name or number"))
        self.every = Chip(translate("Recents", "All"))
        self.missed = Chip(translate("Recents", "Missed"))
        self.export = IconButton(theme, "export")
        self.export.set_words(translate("Recents", "Export all calls for a spreadsheet"))
        self.model = CallModel(times.brief, self)
        self.rows = RowList(theme, translate("Recents", "Past calls"), self.model)
        self.rows.setUniformItemSizes(True)
        self.blank = Blank(theme)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def enter(self) -> None:
        """Ready to search, and to go down into the rows."""
        self.search.setFocus()
        self.search.line.selectAll()

    def render_view(self, view: HistoryView) -> None:
        """Show ``view``."""
        self._view = view
        (self.missed if view.missed_only else self.every).setChecked(True)
        self.export.setEnabled(view.can_export)
        current = self.model.record_at(self.rows.currentIndex().row())
        scrolled = self.rows.verticalScrollBar().value()
        if self.model.show_records(view.records, view.complete):
            self._choose_again(current, scrolled)
        if view.blank is not None:
            self._show_blank(view.blank)
        self._stack.setCurrentWidget(self.rows if view.blank is None else self.blank)

    def focus_row(self, record: CallRecord) -> None:
        """Come back to the row of ``record``."""
        row = self.model.row_of(record)
        if row >= 0:
            self.rows.setCurrentIndex(self.model.index(row))
        self.rows.setFocus()

    def current(self) -> CallRecord | None:
        """The call that keys and the menu are about."""
        return self.model.record_at(self.rows.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no widget of the list wanted."""
        record = self.current() if self.rows.hasFocus() else None
        key = event.key()
        if record is not None and event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(record.number)
        elif record is not None and key == Qt.Key.Key_Space:
            self.opened.emit(record)
        elif record is not None and key == Qt.Key.Key_F2:
            self.noting.emit(record)
        elif key == Qt.Key.Key_Escape and self.search.line.text():
            self.search.line.clear()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.enter()
        else:
            super().keyPressEvent(event)

    def menu_of(self, record: CallRecord) -> QMenu:
        """What can be done with ``record``."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for words, keys, do in (
            (translate("Recents", "Call"), CALL_KEYS, self.called.emit),
            (
                translate("Recents", "Copy number"),
                COPY_KEYS,
                lambda which: QGuiApplication.clipboard().setText(which.number),
            ),
            (
                translate("Recents", "Edit note")
                if record.note
                else translate("Recents", "Add a note"),
                NOTE_KEYS,
                self.noting.emit,
            ),
            (translate("Recents", "Details"), DETAILS_KEYS, self.opened.emit),
        ):
            action = menu.addAction(words)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _=False, do=do: do(record))
        kept = self._view.speed_dial if self._view is not None else SpeedDialState()
        add_speed_dial(menu, kept, lambda place: self.keyed.emit(record, place))
        menu.actions()[0].setEnabled(self._view is None or not self._view.busy)
        return menu

    def _build(self) -> None:
        px, metrics = self._theme.px, self._theme.metrics
        group = QButtonGroup(self)
        chips = QHBoxLayout()
        chips.setSpacing(px(metrics.gap))
        for chip in (self.every, self.missed):
            group.addButton(chip)
            chips.addWidget(chip)
        self.every.setChecked(True)
        chips.addStretch(1)
        chips.addWidget(self.export)
        top = QVBoxLayout()
        top.setContentsMargins(px(metrics.roomy), px(metrics.roomy), px(metrics.roomy), 0)
        top.setSpacing(px(metrics.gap))
        top.addWidget(self.search)
        top.addLayout(chips)
        self._stack.addWidget(self.rows)
        self._stack.addWidget(self.blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(metrics.tight))
        column.addLayout(top)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _: self._ask())
        self.every.clicked.connect(lambda: self._ask())
        self.missed.clicked.connect(lambda: self._ask())
        self.search.left_downwards.connect(self.rows.setFocus)
        self.search.entered.connect(self._call_found)
        self.export.clicked.connect(lambda: self.export_asked.emit())
        self.rows.activated_row.connect(self._call_row)
        self.rows.pressed_action.connect(self._press)
        self.rows.typed.connect(self.search.take)
        self.rows.left_upwards.connect(self.search.setFocus)
        self.rows.customContextMenuRequested.connect(self._show_menu)
        self.blank.asked.connect(self._press_blank)

    def _ask(self) -> None:
        self.searched.emit(self.search.line.text(), self.missed.isChecked())

    def _call_found(self) -> None:
        # What is on screen may still be the answer to what was typed before.
        if self._view is not None and self._view.settled and self.search.line.text():
            if self._view.blank is not None:
                self._press_blank()
            else:
                self._call_row(max(0, self.rows.currentIndex().row()))

    def _call_row(self, row: int) -> None:
        record = self.model.record_at(row)
        if record is not None and self._view is not None and not self._view.busy:
            self.called.emit(record)

    def _press(self, row: int, action: RowAction) -> None:
        record = self.model.record_at(row)
        if action is RowAction.CALL:
            self._call_row(row)
        elif record is not None:
            self.opened.emit(record)

    def _press_blank(self) -> None:
        if self._blank_view is None:
            return
        if self._blank_view.dial:
            self.dialled.emit(self._blank_view.dial)
        elif self._blank_view.button:
            self.retried.emit()

    def _show_blank(self, blank: BlankLook) -> None:
        self._blank_view = blank
        self.blank.show_look(blank)

    def _choose_again(self, current: CallRecord | None, scrolled: int) -> None:
        row = self.model.row_of(current) if current is not None else -1
        if row >= 0:
            with QSignalBlocker(self.rows):
                self.rows.setCurrentIndex(self.model.index(row))
            self.rows.verticalScrollBar().setValue(scrolled)
        else:
            # Enter calls the first that was found.
            if self.search.line.text() or self.rows.hasFocus():
                self.rows.choose_first()
            self.rows.scrollToTop()

    def _show_menu(self, point: QPoint) -> None:
        index: QModelIndex = self.rows.indexAt(point)
        record = self.model.record_at(index.row())
        if record is not None:
            self.menu_of(record).popup(self.rows.viewport().mapToGlobal(point))
