"""Past calls as rows for a list, read on as one scrolls."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from exophone_desktop.history.records import CallRecord
from exophone_desktop.ui.screens.history.row_view import row_look
from exophone_desktop.ui.widgets.row_delegate import Index, row_data
from exophone_desktop.usecases.contact_names import ContactNames


class CallModel(QAbstractListModel):
    """Has the records that it was shown; ``older_asked`` is emitted when the list needs more."""

    older_asked = Signal()

    def __init__(self, when: Callable[[float], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._when = when
        self._records: tuple[CallRecord, ...] = ()
        self._complete = True
        self._asked_after: CallRecord | None = None
        self._names = ContactNames()

    def show_names(self, names: ContactNames) -> None:
        """Put ``names`` on numbers from now on."""
        self._names = names
        if self._records:
            self.dataChanged.emit(self.index(0), self.index(len(self._records) - 1))

    def show_records(self, records: tuple[CallRecord, ...], complete: bool) -> bool:
        """Have ``records`` from now on; True when rows lost their places and the choice."""
        known, self._complete = self._records, complete
        if records is known:
            return False
        if known and records[: len(known)] == known:
            self.beginInsertRows(QModelIndex(), len(known), len(records) - 1)
            self._records = records
            self.endInsertRows()
        elif [each.id for each in records] == [each.id for each in known]:
            self._records = records
            self.dataChanged.emit(self.index(0), self.index(len(records) - 1))
        else:
            self.beginResetModel()
            self._records = records
            self._asked_after = None
            self.endResetModel()
            return True
        return False

    def record_at(self, row: int) -> CallRecord | None:
        """The call in ``row``."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def row_of(self, record: CallRecord) -> int:
        """Where ``record`` is, -1 where it is not."""
        ids = (row for row, each in enumerate(self._records) if each.id == record.id)
        return next(ids, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """How many calls were read."""
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The look of a row, and the same in words."""
        record = self.record_at(index.row())
        if record is None:
            return None
        return row_data(
            role, lambda: row_look(record, self._when, QCoreApplication.translate, self._names)
        )

    def canFetchMore(self, _parent: Index) -> bool:
        """Whether older calls may be asked for."""
        return not self._complete

    def fetchMore(self, _parent: Index) -> None:
        """Ask once for what comes after the last row."""
        last = self._records[-1] if self._records else None
        if last is not None and last is not self._asked_after:
            self._asked_after = last
            self.older_asked.emit()
