"""Pictures side by side on one strip, each with words below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from exophone_desktop.ui.tokens import PALETTES, Scheme

_WIDTH = 300
_GAP = 20
_WORDS = 34
_FONT_PIXELS = 17


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture, and what it shows."""

    picture: QPixmap
    words: str


def film_strip(frames: Sequence[Frame]) -> QPixmap:
    """``frames`` from left to right, all of one width; as high as the highest."""
    palette = PALETTES[Scheme.LIGHT]
    pictures = [
        each.picture.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
        for each in frames
    ]
    height = max(each.height() for each in pictures)
    strip = QPixmap(len(frames) * (_WIDTH + _GAP) + _GAP, height + _WORDS + 2 * _GAP)
    strip.fill(QColor(palette.line))
    painter = QPainter(strip)
    font = QFont()
    font.setPixelSize(_FONT_PIXELS)
    painter.setFont(font)
    painter.setPen(QColor(palette.text))
    for place, (frame, picture) in enumerate(zip(frames, pictures, strict=True)):
        left = _GAP + place * (_WIDTH + _GAP)
        painter.drawPixmap(left, _GAP, picture)
        words = QRect(left, height + _GAP, _WIDTH, _WORDS + _GAP)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, frame.words)
    painter.end()
    return strip


def keep(strip: QPixmap, path: Path) -> None:
    """Write ``strip`` as PNG. Raises ``OSError``."""
    if not strip.save(str(path)):
        raise OSError(f"The picture {path} could not be written.")
