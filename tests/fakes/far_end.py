"""A far end that keeps what was said to it and speaks as the test wants."""

import threading
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.samples import Samples, saturated
from exophone_desktop.audio.sound import BLOCK_SAMPLES

WAIT = 20.0

Speech = Callable[[int], Samples]
"""The number of a block to its samples."""


def silence(_: int = 0) -> Samples:
    return np.zeros(BLOCK_SAMPLES, dtype=np.float32)


def constant(value: float) -> Speech:
    return lambda _: np.full(BLOCK_SAMPLES, value, dtype=np.float32)


def tone(hertz: float, size: float) -> Speech:
    def speak(number: int) -> Samples:
        places = number * BLOCK_SAMPLES + np.arange(BLOCK_SAMPLES)
        return np.asarray(size * np.sin(2 * np.pi * hertz / 16_000 * places), dtype=np.float32)

    return speak


class FakeFarEnd:
    """``said`` is what the near end said, ``heard`` how many blocks it heard."""

    def __init__(self, speak: Speech = silence, *, listens: bool = True) -> None:
        self.speak = speak
        self.listens = listens
        self.said: list[Samples] = []
        self.said_at: list[float] = []
        self.heard = 0
        self._news = threading.Condition()

    def say(self, block: Samples) -> None:
        with self._news:
            self.said.append(block.copy())
            self.said_at.append(time.perf_counter())
            self._news.notify_all()

    def hear(self, until: float = 0.0) -> Samples:
        with self._news:
            block = self.speak(self.heard)
            self.heard += 1
            self._news.notify_all()
        return block

    def sound(self, blocks: int | None = None) -> NDArray[np.int16]:
        """What was said last, in ``blocks`` blocks, or all of it."""
        said = list(self.said)
        wanted = said if blocks is None else said[-blocks:]
        return saturated(np.concatenate(wanted)) if wanted else np.zeros(0, dtype=np.int16)

    def wait_until_said(self, blocks: int) -> None:
        with self._news:
            assert self._news.wait_for(lambda: len(self.said) >= blocks, WAIT)

    def wait_until_heard(self, blocks: int) -> None:
        with self._news:
            assert self._news.wait_for(lambda: self.heard >= blocks, WAIT)
