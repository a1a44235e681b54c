"""Whether a figure that is measured again and again grows."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Growth:
    """A figure after the warm-up and at the end (medians of a third each), and what it may gain."""

    name: str
    first: float
    last: float
    per_hour: float
    allowed: float

    @property
    def gained(self) -> float:
        """How much more it was at the end."""
        return self.last - self.first

    @property
    def passes(self) -> bool:
        """Whether that is within what is allowed."""
        return self.gained <= self.allowed


def growth(
    name: str, times: Sequence[float], values: Sequence[float], warm_up: float, allowed: float
) -> Growth:
    """The growth of ``values`` at ``times`` (seconds), those before ``warm_up`` left out.

    ``per_hour`` is the median of all slopes between two of them (Theil and Sen), which single
    leaps do not bend. At least three values are always used, the last ones.
    """
    kept = [(at, value) for at, value in zip(times, values, strict=True) if at >= warm_up]
    if len(kept) < 3:
        kept = list(zip(times, values, strict=True))[-3:]
    third = max(1, len(kept) // 3)
    first = statistics.median(value for _, value in kept[:third])
    last = statistics.median(value for _, value in kept[-third:])
    slopes = [
        (later[1] - earlier[1]) / (later[0] - earlier[0])
        for index, earlier in enumerate(kept)
        for later in kept[index + 1 :]
        if later[0] > earlier[0]
    ]
    return Growth(name, first, last, 3600 * statistics.median(slopes or [0.0]), allowed)
