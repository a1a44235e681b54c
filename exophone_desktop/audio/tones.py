"""Tones made here: one frame after the other, and mixed into what the speaker plays."""

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.ringtone import ringtone
from exophone_desktop.audio.samples import FULL_SCALE, Samples, from_pcm, saturated, to_pcm
from exophone_desktop.audio.settings import Tone, ToneCountry
from exophone_desktop.audio.sound import FRAME_SAMPLES, SAMPLE_RATE
from exophone_desktop.audio.tone_plans import TONE_PLANS, Burst, Cadence

RAMP_SECONDS = 0.008
"""How long a burst takes to come and to go: no click, and still a clear cadence."""

_STOP_RAMP_SECONDS = 0.010


class ToneGenerator:
    """One tone, over and over, in 20 ms frames that join without a seam.

    One round of the tone is made at once (a few milliseconds of work); a frame is only a piece
    of it, so that ``frame`` suits the clock thread.
    """

    def __init__(self, tone: Tone, country: ToneCountry = ToneCountry.INDIA) -> None:
        self.tone = tone
        if tone is Tone.RINGTONE:
            self._round = saturated(ringtone())
        else:
            self._round = saturated(_one_round(TONE_PLANS[country][tone]))
        self._at = 0

    def frame(self) -> NDArray[np.int16]:
        """The next ``FRAME_SAMPLES`` samples."""
        places = (self._at + np.arange(FRAME_SAMPLES)) % len(self._round)
        self._at = (self._at + FRAME_SAMPLES) % len(self._round)
        return self._round[places]


class ToneMixer:
    """Mixes the tone that is wanted into frames; what is too loud is clipped, not wrapped.

    ``select`` may be called from any thread, ``mix`` from the clock thread only.
    """

    def __init__(self, country: ToneCountry = ToneCountry.INDIA) -> None:
        self._country = country
        self._wanted: ToneGenerator | None = None
        self._playing: ToneGenerator | None = None
        ramp = round(_STOP_RAMP_SECONDS * SAMPLE_RATE)
        self._ending: Samples = np.zeros(FRAME_SAMPLES, dtype=np.float32)
        self._ending[:ramp] = 0.5 + 0.5 * np.cos(np.pi * (np.arange(ramp) + 0.5) / ramp)

    def select(self, tone: Tone | None) -> None:
        """Play ``tone`` from its start, or none. The one that plays fades out in 10 ms."""
        self._wanted = None if tone is None else ToneGenerator(tone, self._country)

    def mix(self, frame: bytes) -> bytes:
        """``frame`` with the tone in it."""
        wanted, playing = self._wanted, self._playing
        if wanted is None and playing is None:
            return frame
        mixed = from_pcm(frame)
        if playing is not None and playing is not wanted:
            mixed += playing.frame() * self._ending
        if wanted is not None:
            mixed += wanted.frame()
        self._playing = wanted
        return to_pcm(mixed)


def _one_round(cadence: Cadence) -> Samples:
    amplitude = FULL_SCALE * 10 ** (cadence.dbfs / 20)
    parts = []
    for burst in cadence.bursts:
        parts.append(amplitude * _burst(burst))
        parts.append(np.zeros(round(burst.off * SAMPLE_RATE), dtype=np.float32))
    return np.concatenate(parts)


def _burst(burst: Burst) -> Samples:
    """The burst with an RMS of one between its ramps."""
    seconds = np.arange(round(burst.on * SAMPLE_RATE)) / SAMPLE_RATE
    sound = np.zeros_like(seconds)
    for frequency in burst.frequencies:
        sound += np.sin(2 * np.pi * frequency * seconds)
    if burst.modulated_by:
        sound *= 1 - np.cos(2 * np.pi * burst.modulated_by * seconds)
    sound /= np.sqrt(np.mean(sound**2))
    ramp = round(RAMP_SECONDS * SAMPLE_RATE)
    rise = 0.5 - 0.5 * np.cos(np.pi * (np.arange(ramp) + 0.5) / ramp)
    sound[:ramp] *= rise
    sound[-ramp:] *= rise[::-1]
    return np.asarray(sound, dtype=np.float32)
