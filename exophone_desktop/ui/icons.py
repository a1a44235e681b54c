"""The app's own icons: SVG drawings in one colour, tinted when they are asked for."""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from exophone_desktop.domain.resources import resource_path

ICON_FOLDER = resource_path("icons")
BRAND = "#2457c5"
"""The colour of the app's own icon, in every scheme."""

_SIZES = (16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 128)
_INK = b"currentColor"


class Icons:
    """Loads drawings by name and keeps them, one for each colour."""

    def __init__(self, folder: Path = ICON_FOLDER) -> None:
        self._folder = folder
        self._made: dict[tuple[str, str], QIcon] = {}

    def icon(self, name: str, colour: str) -> QIcon:
        """The drawing ``name`` in ``colour`` (``#rrggbb``).

        Raises:
            FileNotFoundError: there is no such drawing, which is a mistake in packaging.
        """
        key = (name, colour)
        if key not in self._made:
            self._made[key] = self._drawn(name, colour)
        return self._made[key]

    def path(self, name: str) -> Path:
        """The file of the drawing ``name``, for a style sheet, which cannot tint."""
        return self._folder / f"{name}.svg"

    def _drawn(self, name: str, colour: str) -> QIcon:
        drawing = self.path(name).read_bytes().replace(_INK, colour.encode())
        renderer = QSvgRenderer(QByteArray(drawing))
        icon = QIcon()
        for size in _SIZES:
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter)
            painter.end()
            icon.addPixmap(pixmap)
        return icon


def app_icon(folder: Path = ICON_FOLDER) -> QIcon:
    """The app's icon in its own colours, for the window and the task bar."""
    return Icons(folder).icon("exophone", BRAND)
