"""Draws every state of the window, in light and dark and in Hindi, to PNG files.

``python -m exophone_desktop.ui.sheet FOLDER``. Set ``QT_QPA_PLATFORM=offscreen`` for a machine
without a screen and ``QT_SCALE_FACTOR`` for another scale; the scale is part of the file names.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from exophone_desktop.host.desktop_settings import Language
from exophone_desktop.ui.icons import Icons
from exophone_desktop.ui.language.translator import Speech
from exophone_desktop.ui.stages import NOBODY, Stage, stages
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tokens import Scheme

_COLUMNS = 5
_GAP = 12


@dataclass(frozen=True, slots=True)
class Look:
    """How all is drawn once; ``mark`` is part of the file names."""

    scheme: Scheme
    language: Language
    mark: str


LOOKS = (
    Look(Scheme.LIGHT, Language.ENGLISH, "light"),
    Look(Scheme.DARK, Language.ENGLISH, "dark"),
    Look(Scheme.LIGHT, Language.HINDI, "hindi"),
)


def build_sheet(app: QApplication, folder: Path, looks: Sequence[Look] = LOOKS) -> list[Path]:
    """One picture a scene and look, and one sheet with all of a look; returns the sheets.

    Raises:
        OSError: a file could not be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    theme, speech = Theme(app, Icons()), Speech(app)
    try:
        return [_draw_look(app, theme, speech, look, folder) for look in looks]
    finally:
        speech.be_silent()


def _draw_look(app: QApplication, theme: Theme, speech: Speech, look: Look, folder: Path) -> Path:
    speech.speak(look.language)
    theme.fix(look.scheme)
    pictures = {name: _picture(app, theme, stage) for name, stage in stages().items()}
    ratio = next(iter(pictures.values())).devicePixelRatio()
    suffix = f"{look.mark}-{ratio:g}x.png"
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
    if len(arguments) != 1 or arguments[0].startswith("-"):
        sys.stderr.write("usage: python -m exophone_desktop.ui.sheet FOLDER\n")
        return 2
    app = QApplication([])
    for sheet in build_sheet(app, Path(arguments[0])):
        sys.stdout.write(f"{sheet}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
