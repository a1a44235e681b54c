"""What disturbs a voice at a desk; each with an RMS of one."""

from collections.abc import Callable

import numpy as np
import soxr
from numpy.typing import NDArray

from benchmarks.rig.speech import RATE, reference

Sound = NDArray[np.float64]


def white(count: int, rate: int) -> Sound:
    """Up to 8 kHz, what a call carries."""
    return _shaped(count, rate, lambda hertz: (hertz < 8_000).astype(float))


def fan(count: int, rate: int) -> Sound:
    """Air: less the higher it is; and the hum of the blades with its overtones."""
    air = _shaped(count, rate, lambda hertz: 1 / (1 + (hertz / 250) ** 2) ** 0.5 * (hertz > 40))
    seconds = np.arange(count) / rate
    hum = sum(np.sin(2 * np.pi * 118 * part * seconds) / part for part in range(1, 6))
    return _unit(air + 0.4 * hum)


def babble(count: int, rate: int) -> Sound:
    """Sixteen voices: our two at other pitches, speeds and places, half of them backwards."""
    random = np.random.default_rng(7)
    said = reference()
    voices = np.zeros(count)
    for index in range(16):
        voice = soxr.resample(said, RATE * random.uniform(0.85, 1.2), rate)
        voice = voice[::-1] if index % 2 else voice
        voices += np.resize(np.roll(voice, random.integers(len(voice))), count)
    return _unit(voices)


def _shaped(count: int, rate: int, shape: Callable[[Sound], Sound]) -> Sound:
    spectrum = np.fft.rfft(np.random.default_rng(7).standard_normal(count))
    shaped = spectrum * shape(np.asarray(np.fft.rfftfreq(count, 1 / rate)))
    return _unit(np.asarray(np.fft.irfft(shaped, count)))


def _unit(sound: Sound) -> Sound:
    return np.asarray(sound / np.sqrt(np.mean(sound**2)))
