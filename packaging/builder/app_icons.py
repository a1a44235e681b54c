"""The app's icon as pictures in the formats of the three systems."""

import os
import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from builder.places import ROOT
from exophone_desktop.ui.icons import BRAND

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Folders of the hicolor theme (freedesktop.org Icon Theme Specification)."""

_ICO_SIZES = (16, 24, 32, 48, 64, 256)
_ICNS_KINDS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def drawing() -> bytes:
    """The icon as SVG in its own colour."""
    source = ROOT / "resources" / "icons" / "exophone.svg"
    return source.read_bytes().replace(b"currentColor", BRAND.encode())


def png(size: int) -> bytes:
    """The icon as PNG of ``size`` by ``size`` pixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico() -> bytes:
    """A Windows icon whose pictures are PNG (Windows Vista and later)."""
    pictures = [png(size) for size in _ICO_SIZES]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries = b""
    for size, picture in zip(_ICO_SIZES, pictures, strict=True):
        # 256 is written as 0.
        entries += struct.pack(
            "<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset
        )
        offset += len(picture)
    return head + entries + b"".join(pictures)


def icns() -> bytes:
    """A macOS icon whose pictures are PNG."""
    body = b""
    for kind, size in _ICNS_KINDS.items():
        picture = png(size)
        body += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def write_hicolor(icons: Path, name: str) -> None:
    """Fill the theme folder ``icons/hicolor`` with ``name`` in every size and as drawing."""
    for size in SIZES:
        place = icons / "hicolor" / f"{size}x{size}" / "apps" / f"{name}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(png(size))
    scalable = icons / "hicolor" / "scalable" / "apps" / f"{name}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(drawing())
