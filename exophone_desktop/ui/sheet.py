"""Draws every state of the window, in light and dark, to PNG files.

``python -m exophone_desktop.ui.sheet FOLDER``. Set ``QT_QPA_PLATFORM=offscreen`` for a machine
without a screen and ``QT_SCALE_FACTOR`` for another scale; the scale is part of the file names.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from exophone_desktop.ui.icons import Icons
from exophone_desktop.ui.stages import NOBODY, Stage, stages
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tokens import Scheme

_COLUMNS = 5
_GAP = 12


def build_sheet(app: QApplication, folder: Path) -> list[Path]:
    """One picture a scene and scheme, and one sheet with all of a scheme; returns the sheets.

    Raises:
        OSError: a file could not be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    theme = Theme(app, Icons())
    return [_draw_scheme(app, theme, scheme, folder) for scheme in Scheme]


def _draw_scheme(app: QApplication, theme: Theme, scheme: Scheme, folder: Path) -> Path:
    theme.fix(scheme)
    pictures = {name: _picture(app, theme, stage) for name, stage in stages().items()}
    ratio = next(iter(pictures.values())).devicePixelRatio()
    suffix = f"{scheme.value.lower()}-{ratio:g}x.png"
    for name, picture in pictures.items():
        _save(picture, folder / f"{name}-{suffix}")
    sheet = folder / f"sheet-{suffix}"
    _save(_joined(list(pictures.values()), theme.palette.line), sheet)
    return sheet


def _picture(app: QApplication, theme: Theme, stage: Stage) -> QPixmap:
    window = stage(theme, NOBODY)
    app.processEvents()
    picture = window.grab()
    window.close()
    window.deleteLater()
    # Without a running loop nothing else does, and a new scheme would be put on all that is left.
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return picture


def _joined(pictures: list[QPixmap], ground: str) -> QPixmap:
    ratio = pictures[0].devicePixelRatio()
    size = QSize()
    for picture in pictures:
        # Windows of their own are wider than the main one.
        size = size.expandedTo(picture.deviceIndependentSize().toSize())
    rows = -(-len(pictures) // _COLUMNS)
    sheet = QPixmap(
        round((_COLUMNS * (size.width() + _GAP) + _GAP) * ratio),
        round((rows * (size.height() + _GAP) + _GAP) * ratio),
    )
    sheet.setDevicePixelRatio(ratio)
    sheet.fill(QColor(ground))
    painter = QPainter(sheet)
    for place, picture in enumerate(pictures):
        row, column = divmod(place, _COLUMNS)
        painter.drawPixmap(
            QPoint(_GAP + column * (size.width() + _GAP), _GAP + row * (size.height() + _GAP)),
            picture,
        )
    painter.end()
    return sheet


def _save(picture: QPixmap, path: Path) -> None:
    if not picture.save(str(path)):
        raise OSError(f"The picture {path} could not be written.")


def main(arguments: list[str]) -> int:
    """Draw to the folder that is named; 2 when none is."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m exophone_desktop.ui.sheet FOLDER\n")
        return 2
    app = QApplication([])
    for sheet in build_sheet(app, Path(arguments[0])):
        sys.stdout.write(f"{sheet}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
