"""Mean opinion score from network figures: the E-model (ITU-T G.107, 06/2015).

Only the terms that a network changes are computed; the rest have the Recommendation's default
values, which give R = 93.2 (G.107 section 7.7 and table 2).
"""

from dataclasses import dataclass
from math import log2

DEFAULT_R = 93.2
MAX_MOS = 4.5


@dataclass(frozen=True, slots=True)
class CodecImpairment:
    """``ie``: equipment impairment factor; ``bpl``: packet-loss robustness (ITU-T G.113 App. I)."""

    ie: float
    bpl: float


# G.711 with the loss concealment of its Appendix I; GSM 06.10 and iLBC from G.113 Appendix I and
# its amendments; G.722 is judged on the narrow-band scale, where it has no impairment of its own.
_CODECS = {
    "PCMU": CodecImpairment(0.0, 25.1),
    "PCMA": CodecImpairment(0.0, 25.1),
    "G722": CodecImpairment(0.0, 25.1),
    "L16": CodecImpairment(0.0, 25.1),
    "GSM": CodecImpairment(20.0, 43.0),
    "ILBC": CodecImpairment(11.0, 32.0),
    "SPEEX": CodecImpairment(11.0, 19.0),
}
_UNKNOWN = CodecImpairment(11.0, 19.0)


def rating_factor(codec: str, loss: float, delay_ms: float, burst_ratio: float = 1.0) -> float:
    """R of the E-model.

    Args:
        codec: encoding name of RFC 3551, for example ``PCMU``.
        loss: fraction of packets that never reached the ear, 0.0 to 1.0.
        delay_ms: one-way mouth-to-ear delay in milliseconds.
        burst_ratio: 1.0 for random loss, more for bursts (G.107 section 7.4).
    """
    impairment = _CODECS.get(codec.upper(), _UNKNOWN)
    percent = 100.0 * min(max(loss, 0.0), 1.0)
    spread = percent / max(burst_ratio, 1.0) + impairment.bpl
    equipment = impairment.ie + (95.0 - impairment.ie) * percent / spread
    return DEFAULT_R - _delay_impairment(delay_ms) - equipment


def mean_opinion_score(r: float) -> float:
    """MOS of a rating factor, 1.0 to 4.5 (G.107 Annex B)."""
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
