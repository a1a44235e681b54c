"""Between the near end's 16 kHz and the rate of a codec."""

from collections.abc import Callable

from exophone_desktop.audio.resampling import Decimator, Interpolator, low_pass
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE

Step = Callable[[Samples], Samples]
"""10 ms at one rate to 10 ms at another; keeps its history."""


def to_rate(rate: int) -> Step:
    """From ``SAMPLE_RATE`` to ``rate``: a whole fraction or multiple of it."""
    if rate == SAMPLE_RATE:
        return _as_it_is
    if rate < SAMPLE_RATE:
        return Decimator(BLOCK_SAMPLES, SAMPLE_RATE // rate, _narrow()).run
    return Interpolator(BLOCK_SAMPLES, rate // SAMPLE_RATE, _wide(rate)).run


def from_rate(rate: int) -> Step:
    """From ``rate`` to ``SAMPLE_RATE``, without what a wide-band codec has above 7 kHz."""
    if rate == SAMPLE_RATE:
        return Decimator(BLOCK_SAMPLES, 1, _telephony_band()).run
    if rate < SAMPLE_RATE:
        ratio = SAMPLE_RATE // rate
        return Interpolator(BLOCK_SAMPLES // ratio, ratio, _narrow()).run
    return Decimator(rate // 100, rate // SAMPLE_RATE, _wide(rate)).run


def _as_it_is(block: Samples) -> Samples:
    return block


def _narrow() -> Samples:
    # Flat to 3.4 kHz, the band of G.711; 50 dB down above 4.3 kHz.
    return low_pass(SAMPLE_RATE, 3_850.0, 64, 5.0)


def _telephony_band() -> Samples:
    # What G.722 has above 7 kHz is the noise of its coding; the band ends there (ITU-T G.722), and
    # the filter behind a decoder that sees to it is this one.
    return low_pass(SAMPLE_RATE, 7_250.0, 48, 3.0)


def _wide(rate: int) -> Samples:
    return low_pass(rate, 7_800.0, 48 * (rate // SAMPLE_RATE), 7.5)
