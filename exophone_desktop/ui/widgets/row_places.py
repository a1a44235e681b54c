"""Where the parts of a row are: for drawing it, and for finding what was pressed."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.row_look import RowAction, RowLook


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """Rectangles from left to right; the painter mirrors them for right-to-left windows."""

    avatar: QRect
    words: QRect
    side: QRect
    actions: dict[RowAction, QRect]


def row_places(theme: Theme, row: QRect, look: RowLook, side_width: int) -> RowPlaces:
    """The places in ``row``; ``side_width`` is what the words at the end need."""
    px, metrics = theme.px, theme.metrics
    edge, gap, button = px(metrics.roomy), px(metrics.gap), px(metrics.control)
    face = px(metrics.avatar_small)
    avatar = QRect(row.left() + edge, row.center().y() - face // 2, face, face)
    right = row.right() + 1 - edge + (px(metrics.tight) if look.actions else 0)
    actions = {}
    for action in reversed(look.actions):
        right -= button
        actions[action] = QRect(right, row.center().y() - button // 2, button, button)
    side = QRect(right - side_width - (gap if look.actions else 0), row.top(), side_width, 0)
    side.setHeight(row.height())
    left = avatar.right() + 1 + px(metrics.roomy)
    words = QRect(left, row.top(), max(0, side.left() - gap - left), row.height())
    return RowPlaces(avatar, words, side, actions)
