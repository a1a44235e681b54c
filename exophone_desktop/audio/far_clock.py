"""Follows the far end's clock: reads what arrives a little faster or slower than it was meant.

The far end's second and that of the loudspeaker differ by up to some hundred millionths. Without
this, a jitter buffer (RFC 3550 section 2) would run dry or overflow every minute or two, and lose
or repeat a whole packet each time. Instead, the amount in store is watched, and the reader's step
moves by at most 0.5 %, too little to hear in speech.
"""

import math

# Critically damped, with a time constant of a quarter of a minute (as ``audio.drift``).
_PROPORTIONAL = 0.12
_INTEGRAL = 0.0036
_SMOOTHING_SECONDS = 1.5
_MAX_INTEGRAL = 0.001
_MAX_DEVIATION = 0.005

# An error beyond this is no drift but the trace of a stall: the drift is not learnt from it.
_TRANSIENT_SECONDS = 0.004

_RAISE_SECONDS = 0.003
_MOST_RAISED_SECONDS = 0.060
_SINK_PER_SECOND = 0.0005
_FIRST_SECONDS = 3.0  # threads and devices that only begin are late for once


class FarClock:
    """Says how far to step for each sample. Belongs to one thread."""

    def __init__(self, packet: float) -> None:
        """``packet`` is the seconds of sound that arrive at once."""
        self._packet = packet
        self._mean: float | None = None
        self._drift = 0.0
        self._raised = 0.0
        self._excess = 0.0
        self._age = 0.0

    @property
    def excess(self) -> float:
        """Seconds in store beyond what is needed, on average."""
        return self._excess

    @property
    def drift_ppm(self) -> float:
        """How much faster the far end's clock runs than ours, in millionths."""
        return self._drift * 1e6

    def ran_dry(self) -> None:
        """Sound was missing for a moment: keep a little more in store from now on."""
        if self._age > _FIRST_SECONDS:
            self._raised = min(self._raised + _RAISE_SECONDS, _MOST_RAISED_SECONDS)

    def skipped(self, seconds: float) -> None:
        """So much was left out."""
        if self._mean is not None:
            self._mean -= seconds
            self._excess -= seconds

    def step(self, held: float, burst: int, passed: float) -> float:
        """The next step, about 1: with ``held`` seconds in store and packets that came up to
        ``burst`` (at least 1) at once lately, ``passed`` seconds after the last call.

        The store should hold half a packet more than its jitter asks for: then neither the
        lateness of a packet nor that of a thread is heard.
        """
        self._age += passed
        if self._mean is None:
            self._mean = held
        self._mean += (1 - math.exp(-passed / _SMOOTHING_SECONDS)) * (held - self._mean)
        self._raised = max(0.0, self._raised - _SINK_PER_SECOND * passed)
        at_once = max(1, burst)
        least = 0.5 * at_once * self._packet + self._raised
        most = max(least, (at_once - 0.5) * self._packet)
        self._excess = self._mean - most
        error = min(0.0, self._mean - least) + max(0.0, self._excess)
        error = min(max(error, -self._packet), self._packet)
        if abs(error) < _TRANSIENT_SECONDS:
            self._drift += _INTEGRAL * error * passed
            self._drift = min(max(self._drift, -_MAX_INTEGRAL), _MAX_INTEGRAL)
        deviation = _PROPORTIONAL * error + self._drift
        return 1 + min(max(deviation, -_MAX_DEVIATION), _MAX_DEVIATION)
