"""Sounds that play once: the side tone of a pressed key, and the notice of a recording."""

from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.audio.tone_plans import Burst, Cadence
from exophone_desktop.audio.tones import one_round

_LOW = (697.0, 770.0, 852.0, 941.0)
_HIGH = (1209.0, 1336.0, 1477.0, 1633.0)
_KEYS = "123A456B789C*0#D"

SIDE_TONE_DBFS = -26.0
"""RMS level of a key's side tone: heard without drowning the call."""

NOTICE_DBFS = -22.0
"""RMS level of the notice of a recording."""


def dtmf(digit: str) -> Samples:
    """A key's two frequencies (ITU-T Q.23) for 100 ms, and a pause of 40 ms.

    Raises:
        AudioError: it is none of the sixteen keys.
    """
    key = _KEYS.find(digit.upper()) if len(digit) == 1 else -1
    if key < 0:
        raise AudioError("That is not a key of a telephone: use 0 to 9, *, # or A to D.")
    pair = (_LOW[key // 4], _HIGH[key % 4])
    return one_round(Cadence((Burst(pair, 0.1, 0.04),), SIDE_TONE_DBFS))


def recording_notice() -> Samples:
    """Half a second of 1400 Hz, the tone by which a recording is known on telephone lines."""
    return one_round(Cadence((Burst((1400.0,), 0.5, 0.0),), NOTICE_DBFS))
