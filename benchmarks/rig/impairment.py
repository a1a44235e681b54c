"""What a bad network does to packets, the same again for the same seed."""

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Impairment:
    """``loss`` is the part of packets that vanish, 0 to 1, each independently of the others.

    Every other packet takes ``delay`` seconds plus or minus up to ``jitter``, uniformly; order is
    kept, as queues on the Internet keep it.
    """

    loss: float = 0.0
    delay: float = 0.0
    jitter: float = 0.0
    seed: int = 1

    def __str__(self) -> str:
        if self.jitter:
            return f"jitter {self.jitter * 1e3:.0f} ms"
        return f"loss {self.loss:.0%}"


class Path:
    """One direction of a network with an impairment."""

    def __init__(self, impairment: Impairment) -> None:
        self._impairment = impairment
        self._random = random.Random(impairment.seed)
        self._last = 0.0
        self.packets = 0
        self.lost = 0

    def arrival(self, now: float) -> float | None:
        """When a packet sent ``now`` arrives, None when it is lost."""
        # Two draws a packet, whatever they mean: the n-th packet has the same fate every time.
        fate, place = self._random.random(), self._random.random()
        self.packets += 1
        if fate < self._impairment.loss:
            self.lost += 1
            return None
        wander = (2 * place - 1) * self._impairment.jitter
        self._last = max(self._last, now + max(0.0, self._impairment.delay + wander))
        return self._last
