"""The ring tones: two made here, so that they belong to no one else, or a file of the person's."""

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.playing import read_sound
from exophone_desktop.audio.samples import FULL_SCALE, Samples, saturated
from exophone_desktop.audio.settings import RingTone
from exophone_desktop.audio.sound import SAMPLE_RATE, AudioError, FailureHandler

RINGTONE_PEAK_DBFS = -9.0
"""Level of the loudest sample."""

RINGTONE_SECONDS = 3.6
"""One round: the sound, its last note dying away, and a rest."""

MOST_FILE_SECONDS = 60
"""The longest file that may ring."""

_SHORTEST_FILE_SECONDS = 0.1

# Start in seconds, pitch in Hz, strength. A rising figure on D, F sharp, A and B that is answered
# from above: friendly, and easy to tell from progress tones, which stay below 700 Hz.
_NOTES = (
    (0.00, 587.33, 0.8),
    (0.16, 739.99, 0.8),
    (0.32, 880.00, 0.9),
    (0.48, 987.77, 1.0),
    (0.80, 880.00, 0.8),
    (1.12, 1174.66, 1.0),
    (1.28, 987.77, 0.8),
    (1.44, 880.00, 0.9),
)

# A struck bar: overtones are weaker and die sooner the higher they are.
_PARTIALS = ((1.0, 1.0, 0.30), (2.0, 0.28, 0.18), (4.0, 0.08, 0.07))
_ATTACK_SECONDS = 0.008
_RELEASE_SECONDS = 0.010


# The warble: two pitches in turn, two bursts like a bell with a clapper, then the rest.
_WARBLE_PITCHES = (783.99, 987.77)
_WARBLE_TURN_SECONDS = 0.05
_WARBLE_BURSTS = ((0.0, 0.5), (0.7, 1.2))
_WARBLE_RAMP_SECONDS = 0.020


def ring_sound(which: RingTone, path: str, on_failure: FailureHandler) -> NDArray[np.int16]:
    """One round of what is to ring: the file at ``path``, or ``which`` when that is empty.

    Reading a file may take a moment. With one that cannot be used, ``on_failure`` is told and
    ``which`` rings: a call never comes in silence.
    """
    if path:
        try:
            return _from_file(path)
        except AudioError as error:
            on_failure(f"{error} The built-in ring tone is used.")
    return saturated(ringtone(which))


def ringtone(which: RingTone = RingTone.BELLS) -> Samples:
    """One round, silent at both ends, so that it can be played over and over."""
    sound = _bells() if which is RingTone.BELLS else _warble()
    sound *= FULL_SCALE * 10 ** (RINGTONE_PEAK_DBFS / 20) / np.abs(sound).max()
    return np.asarray(sound, dtype=np.float32)


def _bells() -> NDArray[np.float64]:
    round_samples = round(RINGTONE_SECONDS * SAMPLE_RATE)
    melody = np.zeros(round_samples)
    for start, pitch, strength in _NOTES:
        first = round(start * SAMPLE_RATE)
        seconds = np.arange(round_samples - first) / SAMPLE_RATE
        attack = 0.5 - 0.5 * np.cos(np.pi * np.clip(seconds / _ATTACK_SECONDS, 0, 1))
        note = np.zeros_like(seconds)
        for multiple, weight, decay in _PARTIALS:
            note += (
                weight * np.exp(-seconds / decay) * np.sin(2 * np.pi * pitch * multiple * seconds)
            )
        melody[first:] += strength * attack * note
    release = round(_RELEASE_SECONDS * SAMPLE_RATE)
    melody[-release:] *= np.linspace(1, 0, release)
    return melody


def _warble() -> NDArray[np.float64]:
    seconds = np.arange(round(RINGTONE_SECONDS * SAMPLE_RATE)) / SAMPLE_RATE
    # A smooth turn from pitch to pitch: a step would click.
    swing = np.tanh(4 * np.sin(np.pi * seconds / _WARBLE_TURN_SECONDS))
    low, high = _WARBLE_PITCHES
    phase = 2 * np.pi * np.cumsum((low + high) / 2 + swing * (high - low) / 2) / SAMPLE_RATE
    loudness = np.zeros_like(seconds)
    for start, end in _WARBLE_BURSTS:
        edge = np.minimum(seconds - start, end - seconds) / _WARBLE_RAMP_SECONDS
        loudness += 0.5 - 0.5 * np.cos(np.pi * np.clip(edge, 0, 1))
    return np.asarray(loudness * (np.sin(phase) + 0.2 * np.sin(2 * phase)))


def _from_file(path: str) -> NDArray[np.int16]:
    sound = read_sound(path, MOST_FILE_SECONDS).astype(np.float32)
    if len(sound) < _SHORTEST_FILE_SECONDS * SAMPLE_RATE or not sound.any():
        raise AudioError("The chosen ring tone is empty or silent.")
    ramp = round(_RELEASE_SECONDS * SAMPLE_RATE)
    rise = np.linspace(0, 1, ramp, dtype=np.float32)
    sound[:ramp] *= rise
    sound[-ramp:] *= rise[::-1]
    return saturated(sound)
