"""From the start of a program to its window: complete on the screen, and taking input."""

import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.rig.display import Display
from benchmarks.rig.window_ping import WindowPing

_STEP = 0.02
_LIKE_THE_LAST = 0.02
"""Which share of the changed points may still differ: clocks, carets and the like."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """Seconds from the start: first paint, complete, and complete and taking input.

    None where it did not come to that.
    """

    painted: float | None
    complete: float | None
    usable: float | None


def watch(display: Display, began: float, seconds: float) -> Appearance:
    """Look at the display until ``seconds`` after ``began`` (``time.monotonic``)."""
    ping = WindowPing(display.name)
    try:
        pictures, answers = [(time.monotonic(), display.picture())], []
        while time.monotonic() < began + seconds:
            ping.ask()
            time.sleep(_STEP)
            pictures.append((time.monotonic(), display.picture()))
            if ping.answered():
                answers.append(time.monotonic())
    finally:
        ping.close()
    return judged(pictures, answers, began)


def judged(
    pictures: list[tuple[float, NDArray[np.uint32]]], answers: list[float], began: float
) -> Appearance:
    """What ``pictures`` (moments, in order, the first empty) and ``answers`` to pings tell.

    The window is painted when more than a tenth of what changes in the end has changed, and
    complete from where on nearly all of it is as in the last picture.
    """
    empty, last = pictures[0][1], pictures[-1][1]
    changed = int(np.count_nonzero(empty != last))
    if changed == 0:
        return Appearance(None, None, None)
    painted = next(
        (at for at, each in pictures if np.count_nonzero(each != empty) > changed / 10), None
    )
    complete = pictures[-1][0]
    for at, each in reversed(pictures):
        if np.count_nonzero(each != last) > _LIKE_THE_LAST * changed:
            break
        complete = at
    usable = next((at for at in answers if at >= complete), None)
    return Appearance(*(None if at is None else at - began for at in (painted, complete, usable)))
