"""Lends a font for Devanagari to machines that have none."""

from PySide6.QtGui import QFontDatabase

from exophone_desktop.domain.resources import resource_path

_FILES = ("NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf")


def lend_font() -> None:
    """Let Hindi be read, in callers' names too: Qt takes letters that the own font lacks from it.

    Windows (Nirmala UI), macOS (Kohinoor) and most Linux desktops have one of their own.
    """
    if QFontDatabase.families(QFontDatabase.WritingSystem.Devanagari):
        return
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}")))
