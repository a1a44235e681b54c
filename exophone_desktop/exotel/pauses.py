"""Pauses between attempts at what fails: longer and longer, and never all at one moment."""

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds."""

_MOST_DOUBLINGS = 16


def pause_after(failures: int, spread: float = 1.0, first: float = FIRST_PAUSE) -> float:
    """Seconds to wait before the next attempt, ``failures`` having failed before the last one.

    ``spread`` is a random number from 0 to 1, as in ``spread_out``; with 1 nothing is random.
    """
    pause = min(LONGEST_PAUSE, first * 2 ** min(failures, _MOST_DOUBLINGS))
    return spread_out(pause, spread)


def spread_out(pause: float, spread: float) -> float:
    """``pause``, or less, down to its half: so a server that comes back is not met by everybody."""
    return pause * (0.5 + spread / 2)
