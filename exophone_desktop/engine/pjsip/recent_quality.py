"""How a stream sounds now: a call that was good for ten minutes is not good while it breaks up."""

import time
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from exophone_desktop.domain.mos import opinion_of_counts
from exophone_desktop.domain.statistics import RECENT_SECONDS, CallStatistics

_NOTHING_SECONDS = 2.0
"""Without a packet for so long, nothing is heard that could be judged."""

_LEAST_PACKETS = 5


class _Count(NamedTuple):
    """What a stream had counted at one time."""

    at: float
    received: int
    lost: int
    discarded: int
    gaps: int


class RecentQuality:
    """Judges the last seconds of one call, stream by stream. For one thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._counts: deque[_Count] = deque()
        self._arrived_at = 0.0

    def judge(self, figures: CallStatistics, gaps: int, delay_ms: float) -> float:
        """The score (``domain.mos``) of the last ``RECENT_SECONDS``; 0.0 where nothing arrived.

        ``figures`` and ``gaps``, runs of lost packets, count from the stream's beginning;
        ``delay_ms`` is one way.
        """
        now, counts = self._clock(), self._counts
        count = _Count(
            *(now, figures.packets_received, figures.cumulative_lost),
            *(figures.discarded_packets, gaps),
        )
        if counts and count.received < counts[-1].received:
            counts.clear()  # another stream
        if not counts or count.received > counts[-1].received:
            self._arrived_at = now
        counts.append(count)
        while len(counts) > 1 and counts[1].at <= now - RECENT_SECONDS:
            counts.popleft()
        first = counts[0]
        received, lost = count.received - first.received, max(0, count.lost - first.lost)
        if received + lost < _LEAST_PACKETS or now - self._arrived_at > _NOTHING_SECONDS:
            return 0.0
        late, gaps = max(0, count.discarded - first.discarded), max(0, count.gaps - first.gaps)
        return opinion_of_counts(figures.audio_codec, received, lost, late, gaps, delay_ms)
