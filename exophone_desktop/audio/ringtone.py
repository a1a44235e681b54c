"""The ring tone: a short melody of soft bells, made here so that it belongs to no one else."""

import numpy as np

from exophone_desktop.audio.samples import FULL_SCALE, Samples
from exophone_desktop.audio.sound import SAMPLE_RATE

RINGTONE_PEAK_DBFS = -9.0
"""Level of the loudest sample."""

RINGTONE_SECONDS = 3.6
"""One round: the melody, its last note dying away, and a rest."""

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


def ringtone() -> Samples:
    """One round of the melody, silent at both ends, so that it can be played over and over."""
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
    melody *= FULL_SCALE * 10 ** (RINGTONE_PEAK_DBFS / 20) / np.abs(melody).max()
    return np.asarray(melody, dtype=np.float32)
