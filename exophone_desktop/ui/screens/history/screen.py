"""Past calls as widgets."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from exophone_desktop.exotel.backend import ContactGroup
from exophone_desktop.history.records import CallRecord
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.screens.history.details import CallDetailsPane
from exophone_desktop.ui.screens.history.list_pane import CallListPane
from exophone_desktop.ui.screens.history.view import HistoryView, derive
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.local_time import LocalTime
from exophone_desktop.ui.widgets.page import Pane
from exophone_desktop.usecases.contact_names import ContactNames
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate


class HistoryScreen(Pane):
    """The list, or the details of one call in its place.

    Missed calls count as seen once they were shown in the active window.
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
        self._view: HistoryView | None = None
        self._up = False
        self._named_by: tuple[tuple[ContactGroup, ...], str] = ((), "")
        self._names = ContactNames()
        times = LocalTime(clock, QLocale())
        self.list = CallListPane(theme, times)
        self.details = CallDetailsPane(theme, times)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.list.searched.connect(intents.search_recents)
        self.list.called.connect(intents.redial)
        self.list.keyed.connect(self._put_on_key)
        self.list.dialled.connect(intents.dial)
        self.list.retried.connect(lambda: intents.refresh_recents())
        self.list.opened.connect(self.show_details)
        self.list.noting.connect(self._write_note)
        self.list.export_asked.connect(self._export)
        self.list.model.older_asked.connect(lambda: intents.read_older_recents())
        self.details.left.connect(self.show_list)
        self.details.called.connect(intents.redial)
        self.details.noted.connect(intents.note_call)

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        view = self._view = derive(state, translate)
        self._name_numbers(state)
        self.list.render_view(view)
        self.details.render_state(state)
        shown = self.details.record
        if shown is not None:
            newer = next((each for each in view.records if each.id == shown.id), shown)
            self.details.show_record(newer)
        self._see()

    def enter(self) -> None:
        """Past calls have come up."""
        self._up = True
        if self._in_details():
            self.details.back.setFocus()
        else:
            self.list.enter()
        self._see()

    def leave(self) -> None:
        """Something else is on screen: what was new here is not new next time."""
        self._up = False
        self.details.keep_note()
        if self._view is not None and any(not record.seen for record in self._view.records):
            self._intents.refresh_recents()

    def show_details(self, record: CallRecord) -> None:
        """Show one call."""
        self.details.show_record(record)
        self._stack.setCurrentWidget(self.details)
        self.details.scroll_area.ensureVisible(0, 0)
        self.details.call.setFocus()

    def show_list(self) -> None:
        """Go back to the list."""
        self.details.keep_note()
        self._stack.setCurrentWidget(self.list)
        if self.details.record is not None:
            self.list.focus_row(self.details.record)

    def event(self, event: QEvent) -> bool:
        """The person has come back to the window: what is on screen is seen now."""
        if event.type() is QEvent.Type.WindowActivate:
            self._see()
        return super().event(event)

    def _put_on_key(self, record: CallRecord, place: int) -> None:
        name = self._names.name_of(record)
        named = name if name != record.number else ""
        self._intents.put_speed_dial(place, record.number, named, record.dialled_direct)

    def _name_numbers(self, state: AppState) -> None:
        groups, region = state.contacts.groups, state.phone_region
        if groups is self._named_by[0] and region == self._named_by[1]:
            return
        self._named_by = groups, region
        names = self._names = ContactNames(groups, region)
        self.list.model.show_names(names)
        self.details.show_names(names)
        if state.recents.text:
            # They are found by these names too.
            self._intents.refresh_recents()

    def _in_details(self) -> bool:
        return self._stack.currentWidget() is self.details

    def _see(self) -> None:
        shown = self._up and not self._in_details() and self.isActiveWindow()
        if shown and self._view is not None and self._view.sees:
            self._intents.see_missed_calls()

    def _write_note(self, record: CallRecord) -> None:
        self.show_details(record)
        self.details.note.setFocus()
        self.details.scroll_area.ensureWidgetVisible(self.details.note)

    def _export(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, translate("Recents", "Export all calls"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Recents", "Spreadsheet (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("calls.csv")
        dialog.fileSelected.connect(lambda path: self._intents.export_calls(Path(path)))
        # Calls go on beside it.
        dialog.open()
