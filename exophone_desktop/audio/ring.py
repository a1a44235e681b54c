"""Samples in store, written in blocks and read at any pace: from between them, too."""

import numpy as np

from exophone_desktop.audio.fractional import REACH, FractionalReader
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.splicing import fades

_ONE = 1e-7  # a step nearer to one than this is one


class SampleRing:
    """One writer (``push``) and one reader (everything else), which may be two threads: the
    samples are there before ``written`` says so."""

    def __init__(self, capacity: int, blend: int) -> None:
        """``capacity`` is a power of two; ``blend`` the samples in which ``jump`` blends over."""
        self._samples: Samples = np.zeros(capacity, dtype=np.float32)
        self._reader = FractionalReader()
        self.fade_out, self.fade_in = fades(blend)
        self.written = 0
        """How many samples were ever written."""
        self.base = 0
        self.fraction = 0.0
        """The reader is at ``base + fraction``, counted as ``written`` is."""

    def push(self, block: Samples) -> None:
        """Put ``block`` in store."""
        size = len(self._samples)
        place = self.written & (size - 1)
        first = min(len(block), size - place)
        self._samples[place : place + first] = block[:first]
        self._samples[: len(block) - first] = block[first:]
        self.written += len(block)

    def left(self, written: int | None = None) -> float:
        """Samples that can still be read; of those ``written`` at a moment, all when None."""
        return (self.written if written is None else written) - REACH - self.base - self.fraction

    def ahead(self, count: int) -> Samples:
        """The next ``count`` samples as they were written, left where they are."""
        places = (self.base + np.arange(count)) & (len(self._samples) - 1)
        return np.asarray(self._samples[places])

    def read(self, count: int, step: float) -> Samples:
        """The next ``count`` values, ``step`` apart, in memory of their own. A step of one ends
        on a whole sample, so that the next ones are those that were written."""
        if abs(step - 1) < _ONE:
            if self.fraction == 0.0:
                samples = self.ahead(count)
                self.base += count
                return samples
            to_whole = round(self.fraction) - self.fraction
            samples = self._reader.read(
                self._samples, self.base, self.fraction, 1 + to_whole / count, count
            )
            self.base += count + round(self.fraction)
            self.fraction = 0.0
            return samples
        samples = self._reader.read(self._samples, self.base, self.fraction, step, count)
        position = self.fraction + count * step
        self.base += int(position)
        self.fraction = position - int(position)
        return samples

    def jump(self, skipped: int, count: int, step: float) -> Samples:
        """Leave ``skipped`` samples out and read ``count``, blending over from the old place."""
        blend = len(self.fade_in)
        old = self._reader.read(self._samples, self.base, self.fraction, step, blend)
        self.base += skipped
        samples = self.read(count, step)
        samples[:blend] = old * self.fade_out + samples[:blend] * self.fade_in
        return samples
