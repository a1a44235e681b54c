"""A menu that puts somebody on a key."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from exophone_desktop.domain.text import shown_text
from exophone_desktop.host.speed_dial import PLACES
from exophone_desktop.ui.widgets.plain import button_text
from exophone_desktop.usecases.speed_dial_state import SpeedDialState

translate = QCoreApplication.translate

_MAX_NAME = 32


def add_speed_dial(menu: QMenu, kept: SpeedDialState, chosen: Callable[[int], None]) -> QMenu:
    """Offer the keys in ``menu``, each with who is on it now; ``chosen`` takes its number."""
    keys = menu.addMenu(translate("SpeedDial", "Speed dial"))
    for place in range(1, PLACES + 1):
        entry = kept.at(place)
        words = translate("SpeedDial", "Key {place}").format(place=place)
        if entry is not None:
            name = shown_text(entry.name or entry.number, _MAX_NAME)
            words = translate("SpeedDial", "Key {place}, instead of {name}").format(
                place=place, name=name
            )
        action = keys.addAction(button_text(words))
        action.triggered.connect(lambda _=False, place=place: chosen(place))
    return keys
