"""What tones sound like, by country.

India: ITU-T E.180 supplement 2. United States: the Precise Tone Plan (Bell System, 1974), as in
E.180 supplement 2. United Kingdom: BT SIN 350. Europe: ETSI TR 101 041-2, the most common tones.

Call waiting is the least settled: the European one is CEPT's, as phones make it by themselves
(3GPP TS 22.001, annex F.2.3). The British one is after lists that name SIN 350 as their source,
100 ms every 4 s (some of them have 440 Hz); SIN 350 itself could not be read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from exophone_desktop.audio.settings import Tone, ToneCountry

PROGRESS_DBFS = -20.0
"""RMS level of call progress tones while they sound, in dB below a full-scale square wave."""

WAITING_DBFS = -28.0
"""RMS level of call waiting: it is mixed into speech."""


@dataclass(frozen=True, slots=True)
class Burst:
    """``on`` seconds of these frequencies together, then ``off`` seconds of silence.

    ``modulated_by`` (Hz) is full amplitude modulation of the sum, 0 for none.
    """

    frequencies: tuple[float, ...]
    on: float
    off: float
    modulated_by: float = 0.0


@dataclass(frozen=True, slots=True)
class Cadence:
    """Bursts that are repeated for as long as the tone is wanted; ``dbfs`` is an RMS level."""

    bursts: tuple[Burst, ...]
    dbfs: float = PROGRESS_DBFS

    @property
    def seconds(self) -> float:
        """How long one round lasts."""
        return sum(burst.on + burst.off for burst in self.bursts)


TonePlan = Mapping[Tone, Cadence]


def _cadence(*bursts: Burst, dbfs: float = PROGRESS_DBFS) -> Cadence:
    return Cadence(bursts, dbfs)


_INDIA: TonePlan = {
    Tone.RINGBACK: _cadence(
        Burst((400,), 0.4, 0.2, modulated_by=25), Burst((400,), 0.4, 2.0, modulated_by=25)
    ),
    Tone.BUSY: _cadence(Burst((400,), 0.75, 0.75)),
    Tone.REORDER: _cadence(Burst((400,), 0.25, 0.25)),
    Tone.CALL_WAITING: _cadence(
        Burst((400,), 0.2, 0.1), Burst((400,), 0.2, 7.5), dbfs=WAITING_DBFS
    ),
}

_UNITED_STATES: TonePlan = {
    Tone.RINGBACK: _cadence(Burst((440, 480), 2.0, 4.0)),
    Tone.BUSY: _cadence(Burst((480, 620), 0.5, 0.5)),
    Tone.REORDER: _cadence(Burst((480, 620), 0.25, 0.25)),
    Tone.CALL_WAITING: _cadence(Burst((440,), 0.3, 10.0), dbfs=WAITING_DBFS),
}

_UNITED_KINGDOM: TonePlan = {
    Tone.RINGBACK: _cadence(Burst((400, 450), 0.4, 0.2), Burst((400, 450), 0.4, 2.0)),
    Tone.BUSY: _cadence(Burst((400,), 0.375, 0.375)),
    Tone.REORDER: _cadence(Burst((400,), 0.4, 0.35), Burst((400,), 0.225, 0.525)),
    Tone.CALL_WAITING: _cadence(Burst((400,), 0.1, 3.9), dbfs=WAITING_DBFS),
}

_EUROPE: TonePlan = {
    Tone.RINGBACK: _cadence(Burst((425,), 1.0, 4.0)),
    Tone.BUSY: _cadence(Burst((425,), 0.5, 0.5)),
    Tone.REORDER: _cadence(Burst((425,), 0.2, 0.2)),
    Tone.CALL_WAITING: _cadence(
        Burst((425,), 0.2, 0.6), Burst((425,), 0.2, 3.0), dbfs=WAITING_DBFS
    ),
}

TONE_PLANS: Mapping[ToneCountry, TonePlan] = MappingProxyType(
    {
        ToneCountry.INDIA: _INDIA,
        ToneCountry.UNITED_STATES: _UNITED_STATES,
        ToneCountry.UNITED_KINGDOM: _UNITED_KINGDOM,
        ToneCountry.EUROPE: _EUROPE,
    }
)
"""The call progress tones of each country. The ring tone is our own (``ringtone``)."""
