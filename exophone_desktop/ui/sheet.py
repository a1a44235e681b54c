"""Draws every state of the window, in light and dark, to PNG files.

``python -m exophone_desktop.ui.sheet FOLDER``. Set ``QT_QPA_PLATFORM=offscreen`` for a machine
without a screen and ``QT_SCALE_FACTOR`` for another scale; the scale is part of the file names.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from exophone_desktop.ui.doctor_scenes import doctor_scenes
from exophone_desktop.ui.icons import Icons
from exophone_desktop.ui.intents import Intents
from exophone_desktop.ui.main_window import MainWindow
from exophone_desktop.ui.outside_scenes import outside_pictures
from exophone_desktop.ui.scenes import (
    NOW,
    scenes,
    sound_check_scenes,
    sound_scenes,
)
from exophone_desktop.ui.settings_scenes import settings_scenes
from exophone_desktop.ui.sound.dialog import SoundDialog
from exophone_desktop.ui.store import Store
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tokens import Scheme
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.state import AppState, Screen

_COLUMNS = 5
_GAP = 12


class _NobodyAnswers:
    """Intents of a picture: nothing can be asked for."""

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_: None


_NOBODY = cast(Intents, _NobodyAnswers())


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
    pictures = {}
    for name, state in scenes().items():
        pictures[name] = _picture(app, theme, state, name)
        if name in (
            "sign-in",
            "sign-in-sip",
            "sign-in-exotel-device",
            "call-connected",
            "feedback",
            "recents",
        ):
            pictures[f"{name}-open"] = _picture(app, theme, state, name, unfolded=True)
    for name, state in sound_scenes().items():
        pictures[name] = _sound_picture(app, theme, state)
    for name, state in {
        **sound_check_scenes(),
        **doctor_scenes(),
        **settings_scenes(),
    }.items():
        pictures[name] = _picture(app, theme, state, name)
    pictures |= outside_pictures(app, theme, _NOBODY)
    _clear_away(app)
    ratio = next(iter(pictures.values())).devicePixelRatio()
    suffix = f"{scheme.value.lower()}-{ratio:g}x.png"
    for name, picture in pictures.items():
        _save(picture, folder / f"{name}-{suffix}")
    sheet = folder / f"sheet-{suffix}"
    _save(_joined(list(pictures.values()), theme.palette.line), sheet)
    return sheet


def _picture(
    app: QApplication, theme: Theme, state: AppState, name: str, unfolded: bool = False
) -> QPixmap:
    window = MainWindow(Store(state), _NOBODY, theme, "win32", clock=lambda: NOW)
    window.show()
    if state.screen is Screen.HOME and state.tab is HomeTab.DIAL:
        window.dialer.number.setText("" if name == "dialer" else "+918041234567")
        window.dialer.number.end(False)
    if name in sound_check_scenes():
        window.settings.show_page("sound-check")
    if name == "sign-in-doctor":
        window.entrance.show_checks()
    elif name in doctor_scenes():
        window.settings.show_page("doctor")
    if name in settings_scenes():
        window.settings.show_page(name.rpartition("-")[0])
    if unfolded and name == "recents":
        window.history.show_details(state.recents.records[2])
    if name == "recents-found-nothing":
        window.history.list.search.line.setText(state.recents.text)
    if unfolded:
        window.sign_in.advanced.setChecked(True)
        if state.screen is Screen.IN_CALL:
            window.in_call.keypad_toggle.click()
        if state.screen is Screen.FEEDBACK:
            window.feedback.ratings[2].setChecked(True)
    if state.screen is Screen.INCOMING:
        window.incoming.arm()
    app.processEvents()
    picture = window.grab()
    window.close()
    window.deleteLater()
    _clear_away(app)
    return picture


def _sound_picture(app: QApplication, theme: Theme, state: AppState) -> QPixmap:
    dialog = SoundDialog(theme, _NOBODY)
    dialog.render_state(state)
    dialog.show()
    app.processEvents()
    picture = dialog.grab()
    dialog.close()
    dialog.deleteLater()
    _clear_away(app)
    return picture


def _clear_away(app: QApplication) -> None:
    # Without a running loop nothing else does, and a new scheme would be put on all that is left.
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
