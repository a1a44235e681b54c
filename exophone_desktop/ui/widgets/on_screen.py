"""Where a small window stands, so that it can be seen. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the desktop, in its pixels."""

    x: int
    y: int
    width: int
    height: int


def placed(
    wanted: tuple[int, int] | None, size: tuple[int, int], screens: Sequence[Area], margin: int
) -> tuple[int, int]:
    """The upper left corner for a window of ``size``.

    It is ``wanted``, moved as little as need be to lie wholly on one of ``screens`` (what each
    leaves free of panels, the main one first). Without a wish: the upper right of the main one.
    """
    if not screens:
        return wanted or (0, 0)
    if wanted is None:
        main = screens[0]
        return _within((main.x + main.width - size[0] - margin, main.y + margin), size, main)
    places = [_within(wanted, size, screen) for screen in screens]
    return min(places, key=lambda place: _distance(place, wanted))


def _within(place: tuple[int, int], size: tuple[int, int], area: Area) -> tuple[int, int]:
    # On a screen that is too small the upper left part is what counts.
    x = max(area.x, min(place[0], area.x + area.width - size[0]))
    y = max(area.y, min(place[1], area.y + area.height - size[1]))
    return x, y


def _distance(one: tuple[int, int], other: tuple[int, int]) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
