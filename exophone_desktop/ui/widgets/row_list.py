"""A list of rows that draws only what is on screen, for the mouse and the keyboard."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.row_delegate import LOOK_ROLE, RowDelegate
from exophone_desktop.ui.widgets.row_look import RowAction, RowLook

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class RowList(QListView):
    """Rows with a ``LOOK_ROLE``.

    ``activated_row`` is emitted by Enter and a double click, ``clicked`` (Qt's) by a click beside
    the pictures, ``pressed_action`` by a click on one of them. Letters and digits are for whoever
    searches: ``typed`` carries them. ``left_upwards`` is emitted by Up on the first row,
    ``folded`` (row, whether to fold) by Left and Right.
    """

    activated_row = Signal(int)
    pressed_action = Signal(int, RowAction)
    typed = Signal(str)
    left_upwards = Signal()
    folded = Signal(int, bool)

    def __init__(
        self, theme: Theme, name: str, model: QAbstractItemModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("look", "rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        # The list's own search by first letter would take keys that are meant for the field.
        self.setTabKeyNavigation(False)
        self._delegate = RowDelegate(theme, self)
        self._delegate.pressed.connect(self.pressed_action)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.doubleClicked.connect(self._double_clicked)
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates, characters are told, the rest moves in the list."""
        key, text = event.key(), event.text()
        current = self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & _COMMANDS:
                event.ignore()
            elif current.isValid() and not event.isAutoRepeat():
                self.activated_row.emit(current.row())
        elif key == Qt.Key.Key_Up and current.row() <= 0:
            self.left_upwards.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            folds = (key == Qt.Key.Key_Left) == (
                self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            )
            self.folded.emit(current.row(), folds)
        elif text.strip() and text.isprintable() and not event.modifiers() & _COMMANDS:
            self.typed.emit(text)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _double_clicked(self, index: QModelIndex) -> None:
        # A heading has been folded by the first click.
        if isinstance(index.data(LOOK_ROLE), RowLook):
            self.activated_row.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what a click acts on."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        over = None
        if index.isValid():
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = self.visualRect(index)
            over = self._delegate.action_at(option, index, point)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard starts at the first row."""
        # Before Qt makes it the current row without choosing it.
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.choose_first()
        super().focusInEvent(event)

    def choose_first(self) -> None:
        """Make the first row the current one, where there is none."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
