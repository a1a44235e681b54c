"""Draws the rows of a list of people, as many as are on screen."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.row_look import AnyLook, HeadingLook, RowAction, RowLook
from exophone_desktop.ui.widgets.row_painter import RowPainter, visual

LOOK_ROLE = Qt.ItemDataRole.UserRole + 1
"""The role under which a model has the ``AnyLook`` of a row."""

Index = QModelIndex | QPersistentModelIndex

_ROLES = (LOOK_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def row_data(role: int, look: Callable[[], AnyLook]) -> AnyLook | str | None:
    """What a model has for ``role`` of a row: its look, or that in words; None for other roles."""
    if role not in _ROLES:
        return None
    shown = look()
    if role == LOOK_ROLE:
        return shown
    return shown.title if role == Qt.ItemDataRole.DisplayRole else shown.spoken


class RowDelegate(QStyledItemDelegate):
    """``pressed`` carries the row and the action whose picture was clicked."""

    pressed = Signal(int, RowAction)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = RowPainter(theme)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """One height for people, one for headings."""
        metrics = self._theme.metrics
        heading = isinstance(index.data(LOOK_ROLE), HeadingLook)
        return QSize(1, self._theme.px(metrics.heading if heading else metrics.row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        look: AnyLook | None = index.data(LOOK_ROLE)
        if look is not None:
            self.initStyleOption(option, index)
            self._painter.draw(painter, option, look)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tell which picture was clicked; a double click on it is no second call."""
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            action = self.action_at(option, index, event.position().toPoint())
            if action is not None:
                if event.type() is QEvent.Type.MouseButtonRelease:
                    self.pressed.emit(index.row(), action)
                return True
        return super().editorEvent(event, model, option, index)

    def action_at(
        self, option: QStyleOptionViewItem, index: Index, point: QPoint
    ) -> RowAction | None:
        """The action whose picture is at ``point`` of the row ``index``."""
        look = index.data(LOOK_ROLE)
        if not isinstance(look, RowLook):
            return None
        for action, rect in self._painter.places(option, look).actions.items():
            if visual(option, rect).contains(point):
                return action
        return None
