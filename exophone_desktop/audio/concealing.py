"""What takes the place of packets that did not arrive.

The voice's last period goes on, fading within 50 ms, and is blended over into what arrives next:
the idea of ITU-T G.711 Appendix I, without its delay. Where sound has hardly changed from period to
period, as music and tones do, it first goes on as it was for a packet's length.
"""

import numpy as np

from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.splicing import alikeness, fades

_LEAST_LAG_SECONDS = 0.0025  # a voice of 400 Hz
_MOST_LAG_SECONDS = 0.015
_COMPARED_SECONDS = 0.020
_HISTORY_SECONDS = 0.060
_FADE_SECONDS = 0.050
_BLEND_SECONDS = 0.005
_MOST_BLENDS = 3
_NOISY = 0.5
_STEADY = 0.99
_STEADY_SECONDS = 0.020
_LEAST_NOISE_SECONDS = 0.010


class Concealer:
    """Hears everything that is played, in order. Belongs to one thread."""

    def __init__(self, rate: int) -> None:
        """``rate`` is in samples per second."""
        self._rate = rate
        self._least = round(_LEAST_LAG_SECONDS * rate)
        self._most = round(_MOST_LAG_SECONDS * rate)
        self._compared = round(_COMPARED_SECONDS * rate)
        self._played: Samples = np.zeros(round(_HISTORY_SECONDS * rate), dtype=np.float32)
        self._period: Samples = np.zeros(1, dtype=np.float32)
        self._lost = 0
        self._age = 0
        self._holds = 0

    def take(self, arrived: Samples) -> Samples:
        """``arrived`` (5 ms at least) as it should be played."""
        if self._lost:
            blend = round(_BLEND_SECONDS * self._rate) * min(self._lost, _MOST_BLENDS)
            blend = min(blend, len(arrived))
            fall, rise = fades(blend)
            arrived = arrived.copy()
            arrived[:blend] = arrived[:blend] * rise + self._go_on(blend) * fall
            self._lost = 0
        self._keep(arrived)
        return arrived

    def conceal(self, count: int) -> Samples:
        """``count`` samples in the place of some that did not arrive."""
        if not self._lost:
            self._period = self._last_period()
            self._age = 0
        self._lost += 1
        sound = self._go_on(count)
        self._keep(sound)
        return sound

    def _go_on(self, count: int) -> Samples:
        ages = self._age + np.arange(count)
        self._age += count
        faded = (ages - self._holds) / (_FADE_SECONDS * self._rate)
        level = np.clip(1 - faded, 0, 1).astype(np.float32)
        return np.asarray(self._period[ages % len(self._period)] * level, dtype=np.float32)

    def _last_period(self) -> Samples:
        """One round of the sound, whose end leads to its beginning."""
        lag, alike = self._best_lag()
        self._holds = round(_STEADY_SECONDS * self._rate) if alike > _STEADY else 0
        if alike < _NOISY:
            # A short round of noise would hum.
            lag = max(lag, round(_LEAST_NOISE_SECONDS * self._rate))
        period = self._played[-lag:].copy()
        blend = max(1, lag // 4)
        rise = np.linspace(0, 1, blend, dtype=np.float32)
        before = self._played[len(self._played) - lag - blend : len(self._played) - lag]
        period[-blend:] = period[-blend:] * (1 - rise) + before * rise
        return period

    def _best_lag(self) -> tuple[int, float]:
        here = self._played[-self._compared :]
        past = self._played[-(self._compared + self._most) : -self._least]
        alike, _ = alikeness(here, past)
        best = int(np.argmax(alike))
        return self._most - best, float(alike[best])

    def _keep(self, sound: Samples) -> None:
        self._played = np.concatenate((self._played, sound))[-len(self._played) :]
