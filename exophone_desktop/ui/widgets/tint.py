"""Keeps icons in the colour of the scheme that is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QLabel

from exophone_desktop.ui.theme import Theme


class Tint(QObject):
    """An icon on a button or label. ``ink`` names a colour of the palette."""

    def __init__(
        self,
        owner: QAbstractButton | QLabel,
        theme: Theme,
        name: str,
        ink: str = "text",
        size: float | None = None,
    ) -> None:
        super().__init__(owner)
        self._theme = theme
        self._name = name
        self._ink = ink
        side = theme.px(theme.metrics.icon if size is None else size)
        self._size = QSize(side, side)
        self._put: Callable[[QIcon], None]
        if isinstance(owner, QLabel):
            label = owner
            label.setFixedSize(self._size)
            self._put = lambda icon: label.setPixmap(
                icon.pixmap(self._size, label.devicePixelRatioF())
            )
        else:
            owner.setIconSize(self._size)
            self._put = owner.setIcon
        theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, ink: str) -> None:
        """Change the drawing or its colour."""
        if (name, ink) != (self._name, self._ink):
            self._name, self._ink = name, ink
            self._draw()

    def _draw(self) -> None:
        colour = getattr(self._theme.palette, self._ink)
        self._put(self._theme.icons.icon(self._name, colour))


def picture(theme: Theme, name: str, ink: str, size: float | None = None) -> tuple[QLabel, Tint]:
    """A label with nothing but an icon; what it says is said in words beside it."""
    label = QLabel()
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label, Tint(label, theme, name, ink, size)
