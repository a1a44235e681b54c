"""Mean opinion score from network figures: the E-models (ITU-T G.107, 06/2015, and G.107.1).

Only the terms that a network changes are computed; the rest have the Recommendation's default
values, which give R = 93.2 (G.107 section 7.7 and table 2). There is no echo in this model.
The scores estimate conversation (MOS-CQE, ITU-T P.800.1) for planning; nobody listened.

The formulas and the default R are tested against the figures of G.107; the codecs' values (Ie,
Bpl, and Ie,WB of G.722) could not be compared with the tables of G.113 itself, which was not at
hand: see ``impairment_of``.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import log2

DEFAULT_R = 93.2
DEFAULT_WIDEBAND_R = 129.0
"""Of a wide-band path without impairment (G.107.1 section 7.7)."""

MAX_MOS = 4.5


class MosScale(StrEnum):
    """Which scale a score is on (ITU-T P.800.1). Scores of different scales do not compare."""

    NARROWBAND = "MOS-CQEN"
    WIDEBAND = "MOS-CQEW"


@dataclass(frozen=True, slots=True)
class CodecImpairment:
    """``ie``: equipment impairment factor; ``bpl``: packet-loss robustness (ITU-T G.113).

    ``ie`` is Ie on the narrow-band scale and Ie,WB on the wide-band one.
    """

    ie: float
    bpl: float
    scale: MosScale = MosScale.NARROWBAND


# G.711 with the loss concealment of its Appendix I (G.113 Appendix I); the engine conceals too.
_G711 = CodecImpairment(0.0, 25.1)

# The others are provisional planning values: GSM 06.10 and iLBC as the literature has them on the
# narrow-band scale, G.722 at 64 kbit/s on the wide-band one (G.113 Appendix IV). The latter knows
# little concealment, so that G.722 with losses is judged on the strict side.
_CODECS = {
    "PCMU": _G711,
    "PCMA": _G711,
    "GSM": CodecImpairment(20.0, 43.0),
    "ILBC": CodecImpairment(11.0, 32.0),
    "SPEEX": CodecImpairment(11.0, 19.0),
    "G722": CodecImpairment(13.0, 4.5, MosScale.WIDEBAND),
    "L16": _G711,
}
# As G.729A: a middling narrow-band codec (G.113 Appendix I).
_UNKNOWN = CodecImpairment(11.0, 19.0)

# G.107.1 Annex A shrinks its scale by this before formula B-4 of G.107.
_STRETCH = 1.29


def impairment_of(codec: str) -> CodecImpairment:
    """The planning values of a codec, by its encoding name (RFC 3551), for example ``PCMU``.

    None of them was checked against G.113 itself. The literature agrees on G.711 (Ie 0, Bpl 25.1
    with Appendix I's concealment) and G.729A (Ie 11, Bpl 19), which also stands in for unknown
    codecs. Provisional are GSM (Ie 20, Bpl 43), iLBC (Ie 11, Bpl 32) and G.722 (Ie,WB 13,
    Bpl 4.5). Speex has no value of its own and is taken for a G.729A; L16 for a G.711, on the
    narrow-band scale.
    """
    return _CODECS.get(codec.upper(), _UNKNOWN)


def mos_scale(codec: str) -> MosScale:
    """The scale that calls with this codec are judged on."""
    return impairment_of(codec).scale


def opinion(codec: str, loss: float, delay_ms: float, burst_ratio: float = 1.0) -> float:
    """The score of a call, 1.0 to 4.5, on the scale of its codec (``mos_scale``).

    Arguments are those of ``rating_factor``.
    """
    rating = rating_factor(codec, loss, delay_ms, burst_ratio)
    wide = mos_scale(codec) is MosScale.WIDEBAND
    return mean_opinion_score(rating / _STRETCH if wide else rating)


def rating_factor(codec: str, loss: float, delay_ms: float, burst_ratio: float = 1.0) -> float:
    """R of the E-model: at most 93.2, or 129 for a wide-band codec; worthless is 0 and below.

    Args:
        codec: encoding name of RFC 3551, for example ``PCMU``.
        loss: fraction of packets that never reached the ear, 0.0 to 1.0.
        delay_ms: one-way mouth-to-ear delay in milliseconds.
        burst_ratio: 1.0 for random loss, more for bursts (``burst_ratio``).
    """
    impairment = impairment_of(codec)
    percent = 100.0 * min(max(loss, 0.0), 1.0)
    # Formula 7-29.
    spread = percent / max(burst_ratio, 1.0) + impairment.bpl
    equipment = impairment.ie + (95.0 - impairment.ie) * percent / spread
    delay = _delay_impairment(delay_ms)
    if impairment.scale is MosScale.WIDEBAND:
        return DEFAULT_WIDEBAND_R - _STRETCH * delay - equipment
    return DEFAULT_R - delay - equipment


def burst_ratio(lost: int, gaps: int, loss: float) -> float:
    """BurstR: how much longer gaps are than those of random loss would be (G.107 section 3.7).

    Args:
        lost: packets lost.
        gaps: runs of lost packets, each one or more.
        loss: fraction of packets lost, 0.0 to 1.0.

    Random loss of this fraction has gaps of ``1 / (1 - loss)`` packets. At least 1.0: what is
    more even than chance is judged as chance.
    """
    if not gaps or not 0.0 < loss < 1.0:
        return 1.0
    return max(1.0, lost / gaps * (1.0 - loss))


def mean_opinion_score(r: float) -> float:
    """MOS of a narrow-band rating factor, 1.0 to 4.5 (G.107 Annex B, formula B-4)."""
    if r <= 0.0:
        return 1.0
    if r >= 100.0:
        return MAX_MOS
    return max(1.0, 1.0 + 0.035 * r + r * (r - 60.0) * (100.0 - r) * 7e-6)


def _delay_impairment(delay_ms: float) -> float:
    # Idd, G.107 formulas 7-27 and 7-28; there is no echo in this model, so Idte and Idle are 0.
    if delay_ms <= 100.0:
        return 0.0
    x = log2(delay_ms / 100.0)
    near: float = (1.0 + x**6) ** (1 / 6)
    far: float = (1.0 + (x / 3.0) ** 6) ** (1 / 6)
    return 25.0 * (near - 3.0 * far + 2.0)


def opinion_of_counts(
    codec: str, received: int, lost: int, late: int, gaps: int, delay_ms: float
) -> float:
    """``opinion`` of a stream in which at least one packet was received or lost.

    ``late`` packets were received and could not be heard any more; ``gaps`` are runs of lost ones.
    """
    expected = received + lost
    bursts = burst_ratio(lost, gaps, lost / expected)
    return opinion(codec, min(1.0, (lost + late) / expected), delay_ms, bursts)
