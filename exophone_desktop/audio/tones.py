"""Tones made here: piece after piece, and mixed into what the speaker plays."""

from collections import deque

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.levels import Gain
from exophone_desktop.audio.ringtone import ringtone
from exophone_desktop.audio.samples import FULL_SCALE, Samples, saturated
from exophone_desktop.audio.settings import Tone, ToneCountry, Volumes
from exophone_desktop.audio.sound import SAMPLE_RATE
from exophone_desktop.audio.tone_plans import TONE_PLANS, Burst, Cadence

RAMP_SECONDS = 0.008
"""How long a burst takes to come and to go: no click, and still a clear cadence."""

_STOP_RAMP_SECONDS = 0.010
_MOST_WAITING = 32


class ToneGenerator:
    """One tone, over and over, in pieces that join without a seam.

    One round of the tone is made at once (a few milliseconds of work) and only cut afterwards, so
    that ``take`` suits the device's thread.
    """

    def __init__(
        self,
        tone: Tone,
        country: ToneCountry = ToneCountry.INDIA,
        ring: NDArray[np.int16] | None = None,
    ) -> None:
        """``ring`` is one round of the ring tone, bells when None."""
        self.tone = tone
        if tone is Tone.RINGTONE:
            self._round = saturated(ringtone()) if ring is None else ring
        else:
            self._round = saturated(one_round(TONE_PLANS[country][tone]))
        self._at = 0

    def take(self, count: int) -> NDArray[np.int16]:
        """The next ``count`` samples."""
        places = (self._at + np.arange(count)) % len(self._round)
        self._at = (self._at + count) % len(self._round)
        return self._round[places]


class OneShots:
    """Short sounds that play once, one after the other.

    ``add`` may be called from any thread, ``take`` from one. Of more than 32 that wait, the
    newest are dropped: a key that is stuck does not sing for minutes.
    """

    def __init__(self) -> None:
        self._waiting: deque[Samples] = deque()
        self._playing: Samples = np.zeros(0, dtype=np.float32)

    def add(self, sound: Samples) -> None:
        """Play ``sound`` when those before it are over."""
        if len(self._waiting) < _MOST_WAITING:
            self._waiting.append(sound)

    def take(self, count: int) -> Samples | None:
        """The next ``count`` samples; None when nothing plays."""
        if not len(self._playing):
            if not self._waiting:
                return None
            self._playing = self._waiting.popleft()
        piece, self._playing = self._playing[:count], self._playing[count:]
        return np.pad(piece, (0, count - len(piece)))


class ToneMixer:
    """Mixes tones into the call's sound, each at its volume; what is too loud is clipped.

    The call, progress tones and short sounds have the speaker's volume, the ring tone has its
    own. ``mix`` belongs to one thread; everything else may be called from any.
    """

    def __init__(
        self,
        country: ToneCountry = ToneCountry.INDIA,
        ring: NDArray[np.int16] | None = None,
        volumes: Volumes | None = None,
    ) -> None:
        """``ring`` is one round of the ring tone, bells when None."""
        volumes = volumes or Volumes()
        self._country = country
        self._ring = ring
        self._wanted: ToneGenerator | None = None
        self._playing: ToneGenerator | None = None
        self._short = OneShots()
        self._call_gain = Gain(volumes.speaker)
        self._ring_gain = Gain(volumes.ring)
        ramp = round(_STOP_RAMP_SECONDS * SAMPLE_RATE)
        fall = 0.5 + 0.5 * np.cos(np.pi * (np.arange(ramp) + 0.5) / ramp)
        self._fall: Samples = fall.astype(np.float32)

    def select(self, tone: Tone | None) -> None:
        """Play ``tone`` from its start, or none. The one that plays fades out in 10 ms."""
        self._wanted = None if tone is None else ToneGenerator(tone, self._country, self._ring)

    def set_ring(self, ring: NDArray[np.int16]) -> None:
        """Ring with ``ring``, one round, from its start if it rings now."""
        self._ring = ring
        wanted = self._wanted
        if wanted is not None and wanted.tone is Tone.RINGTONE:
            self.select(Tone.RINGTONE)

    def set_country(self, country: ToneCountry) -> None:
        """Play the tones of ``country``, from its start the one that plays now."""
        if country is self._country:
            return
        self._country = country
        wanted = self._wanted
        if wanted is not None and wanted.tone is not Tone.RINGTONE:
            self.select(wanted.tone)

    def add(self, sound: Samples) -> None:
        """Play ``sound`` once, over everything else."""
        self._short.add(sound)

    def set_volumes(self, volumes: Volumes) -> None:
        """Go to these volumes within a frame."""
        self._call_gain.set(volumes.speaker)
        self._ring_gain.set(volumes.ring)

    def mix(self, sound: Samples) -> Samples:
        """``sound`` (10 ms at least) at its volume with the tones in it, within full scale."""
        wanted, playing = self._wanted, self._playing
        short = self._short.take(len(sound))
        if wanted is None and playing is None and short is None and self._call_gain.is_unity:
            return sound
        call = sound.copy()
        ring: Samples = np.zeros(len(sound), dtype=np.float32)
        if short is not None:
            call += short
        if playing is not None and playing is not wanted:
            place = ring if playing.tone is Tone.RINGTONE else call
            place[: len(self._fall)] += playing.take(len(self._fall)) * self._fall
        if wanted is not None:
            place = ring if wanted.tone is Tone.RINGTONE else call
            place += wanted.take(len(sound))
        self._playing = wanted
        mixed = self._call_gain.apply(call) + self._ring_gain.apply(ring)
        return np.asarray(np.clip(mixed, -FULL_SCALE, FULL_SCALE - 1), dtype=np.float32)


def one_round(cadence: Cadence) -> Samples:
    """The cadence from its first burst to the end of its last pause."""
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
