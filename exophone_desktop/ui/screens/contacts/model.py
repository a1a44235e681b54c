"""Contacts as rows for a list."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    Qt,
)

from exophone_desktop.ui.screens.contacts.view import ContactRow, row_look
from exophone_desktop.ui.widgets.row_delegate import Index, row_data


class ContactModel(QAbstractListModel):
    """Has the rows that it was shown."""

    _rows: tuple[ContactRow, ...] = ()

    def show_rows(self, rows: tuple[ContactRow, ...]) -> None:
        """Have ``rows`` from now on."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_at(self, row: int) -> ContactRow | None:
        """What is in ``row``."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_like(self, wanted: ContactRow | None) -> int:
        """Where the same heading or person is, -1 where they are not."""
        if wanted is None:
            return -1
        same = (
            place
            for place, row in enumerate(self._rows)
            if (row.group.name, row.contact) == (wanted.group.name, wanted.contact)
        )
        return next(same, -1)

    def heading_of(self, row: int) -> int:
        """The row of the heading above ``row``."""
        return next((place for place in range(row, -1, -1) if not self._rows[place].contact), 0)

    def first_person(self) -> int:
        """The first row that is no heading, -1 where there is none."""
        return next((place for place, row in enumerate(self._rows) if row.contact), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The look of a row, and the same in words."""
        row = self.row_at(index.row())
        if row is None:
            return None
        return row_data(role, lambda: row_look(row, QCoreApplication.translate))
