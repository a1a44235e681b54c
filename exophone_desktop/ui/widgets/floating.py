"""A small window above those of other programs that never takes the keyboard from them."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QMoveEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from exophone_desktop.ui.theme import Theme

_REST_MS = 300
"""How long a window that is dragged must stand still before its place counts."""


class FloatingWindow(QWidget):
    """Frameless, on top, without focus; dragged by any part that is no button.

    ``left_at`` tells the place of its upper left corner after the person has moved it.
    """

    left_at = Signal(QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        # Other programs are in front, which is when macOS would hide a tool window.
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.theme = theme
        self.frame = QFrame()
        self.frame.setProperty("look", "floating")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.frame)
        self._held: QPoint | None = None
        self._dragged = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._rested)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragged = True
            handle = self.windowHandle()
            # The system moves it where it can; on Wayland nobody else may.
            if handle is None or not handle.startSystemMove():
                self._held = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag where the system does not."""
        if self._held is not None:
            self.move(event.globalPosition().toPoint() - self._held)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def moveEvent(self, event: QMoveEvent) -> None:
        """Remember the place when it stands still again."""
        super().moveEvent(event)
        if self._dragged:
            self._rest.start()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the new words or font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.adjustSize()

    def _rested(self) -> None:
        self._dragged = False
        self.left_at.emit(self.pos())
