"""Two clocks meet: a buffer whose reader follows its writer's clock.

A sound card's second and the bridge's second differ by up to some hundred millionths, so a plain
queue between them runs dry or grows for ever. Here the amount in store is watched, and the reader
takes steps a little longer or shorter than one sample: at most 0.5 %, too little to hear in speech.
"""

import math

import numpy as np

from exophone_desktop.audio.fractional import REACH
from exophone_desktop.audio.margin import Margin
from exophone_desktop.audio.ring import SampleRing
from exophone_desktop.audio.samples import Samples

# The loop is critically damped with a time constant of a quarter of a minute: slow enough that
# scheduling jitter is not heard as a wobble, fast enough for a card that warms up.
_PROPORTIONAL = 0.12
_INTEGRAL = 0.0036
_SMOOTHING_SECONDS = 1.0
# An error beyond this is no drift but the trace of a stall: it is worked off quickly, and the
# drift is not learnt from it.
_TRANSIENT_SECONDS = 0.005
_TRANSIENT_GAIN = 0.3
_MAX_STEP_DEVIATION = 0.005
_MAX_INTEGRAL = 0.001
_MAX_ERROR_SECONDS = 0.030

_MAX_EXCESS_SECONDS = 0.040
_MAX_LASTING_EXCESS_SECONDS = 0.025
_MAX_SILENT_SECONDS = 0.060
_CAPACITY_SECONDS = 0.5
_FADE_SECONDS = 0.005


class DriftBuffer:
    """A ring with one writer thread and one reader thread, lock-free, that adapts to drift.

    The *margin* is how much sound should stay in store so that no wait of either thread is heard;
    ``Margin`` finds it. A buffer that runs dry fades out, stays silent and fades in again at the
    new margin: sound that comes too late is dropped, never repeated.

    All times are seconds on one monotonic clock, given by the caller.
    """

    def __init__(self, rate: int, block: int, margin: Margin | None = None) -> None:
        """``rate`` is in samples per second, ``block`` the writer's samples a push."""
        self._rate = rate
        self._block_seconds = block / rate
        capacity = 1 << math.ceil(math.log2(rate * _CAPACITY_SECONDS))
        fade = round(_FADE_SECONDS * rate)
        self._ring = SampleRing(capacity, fade)
        self._pushed_at = -math.inf

        self._step = 1.0
        self._running = False
        self._margin = margin or Margin(block / rate)
        self._smooth_error = 0.0
        self._drift = 0.0
        self._pulled_at: float | None = None

        self._tail: Samples = np.zeros(fade, dtype=np.float32)
        self.underruns = 0
        """How often sound was missing while it should have played."""
        self.skips = 0
        """How often sound in store was dropped because it had become too old."""

    @property
    def margin(self) -> float:
        """Seconds of sound that the buffer means to keep in store."""
        return self._margin.seconds

    @property
    def drift_ppm(self) -> float:
        """How much faster the writer's clock runs than the reader's, in millionths."""
        return self._drift * 1e6

    def __str__(self) -> str:
        return (
            f"{self.underruns} underruns, {self.skips} skips, margin {self.margin * 1e3:.0f} ms, "
            f"drift {self.drift_ppm:.0f} ppm"
        )

    def push(self, block: Samples, now: float) -> None:
        """Put ``block`` in store. For the writer's thread; never waits."""
        self._pushed_at = now
        self._ring.push(block)

    def pull(self, count: int, now: float) -> Samples:
        """The next ``count`` samples. For the reader's thread; never waits.

        ``count`` is at least as long as a fade, 5 ms.
        """
        written, pushed_at = self._ring.written, self._pushed_at
        waited = max(0.0, now - pushed_at)
        faded_in = False
        if not self._running:
            if not self._resume(count, written, waited):
                return self._keep(np.zeros(count, dtype=np.float32))
            faded_in = True
        self._steer(count, written, waited, now)
        have = self._ring.left(written)
        if have < count * self._step:
            self._margin.hold(self.underruns + 1, now)
            return self._keep(self._run_dry(count, have))
        too_old = self._too_old(count, written, waited)
        if too_old:
            return self._keep(self._skip(count, too_old))
        samples = self._ring.read(count, self._step)
        if faded_in:
            samples[: len(self._ring.fade_in)] *= self._ring.fade_in
        return self._keep(samples)

    def _resume(self, count: int, written: int, waited: float) -> bool:
        if waited > min(self.margin, _MAX_SILENT_SECONDS):
            return False
        wanted = int((self.margin - waited) * self._rate + count) + REACH
        if written - self._ring.base < wanted:
            return False
        self._ring.base = written - wanted
        self._ring.fraction = 0.0
        self._smooth_error = 0.0
        self._pulled_at = None
        self._running = True
        return True

    def _too_old(self, count: int, written: int, waited: float) -> int:
        """Samples to drop: what came in a burst, or what has long been more than the margin."""
        excess = self._ahead(count, written, waited) - self.margin
        if excess <= _MAX_EXCESS_SECONDS:
            excess = self._smooth_error
            if excess <= _MAX_LASTING_EXCESS_SECONDS:
                return 0
        left = self._ring.left(written) - count * self._step
        return max(0, int(min(excess * self._rate, left)))

    def _ahead(self, count: int, written: int, waited: float) -> float:
        """Seconds left in store after this pull, as if the writer wrote sample by sample."""
        left = self._ring.left(written) - count * self._step
        return left / self._rate + min(waited, self._block_seconds + _MAX_ERROR_SECONDS)

    def _steer(self, count: int, written: int, waited: float, now: float) -> None:
        last = self._pulled_at if self._pulled_at is not None else now - count / self._rate
        passed = min(0.1, max(1e-4, now - last))
        self._pulled_at = now

        ahead = self._ahead(count, written, waited)
        error = min(max(ahead - self.margin, -_MAX_ERROR_SECONDS), _MAX_ERROR_SECONDS)
        weight = 1 - math.exp(-passed / _SMOOTHING_SECONDS)
        self._smooth_error += weight * (error - self._smooth_error)

        # A reader may come just before the writer and wait for a whole block, or just after it;
        # which of them drifts from one to the other. So a whole block always counts as needed.
        waits = max(waited, self._block_seconds)
        needed = min(waits, self._block_seconds + _MAX_ERROR_SECONDS) + self._smooth_error - error
        self._smooth_error -= self._margin.see(needed, now)

        deviation = _PROPORTIONAL * self._smooth_error
        transient = abs(self._smooth_error) - _TRANSIENT_SECONDS
        if transient > 0:
            deviation += math.copysign(_TRANSIENT_GAIN * transient, self._smooth_error)
        else:
            self._drift += _INTEGRAL * self._smooth_error * passed
            self._drift = min(max(self._drift, -_MAX_INTEGRAL), _MAX_INTEGRAL)
        deviation += self._drift
        self._step = 1 + min(max(deviation, -_MAX_STEP_DEVIATION), _MAX_STEP_DEVIATION)

    def _run_dry(self, count: int, have: float) -> Samples:
        """What is left, then 5 ms of its mirror image fading out, then silence."""
        self.underruns += 1
        self._running = False
        fade = len(self._ring.fade_out)
        left = min(max(0, int(have / self._step)), count - fade)
        played = self._ring.read(left, self._step)
        past = np.concatenate((self._tail, played))[-fade:]
        samples = np.zeros(count, dtype=np.float32)
        samples[:left] = played
        samples[left : left + fade] = past[::-1] * self._ring.fade_out
        return samples

    def _skip(self, count: int, excess: int) -> Samples:
        """Drop ``excess`` samples, blending over from the old place to the new one."""
        self.skips += 1
        self._smooth_error = 0.0
        return self._ring.jump(excess, count, self._step)

    def _keep(self, samples: Samples) -> Samples:
        self._tail = samples[-len(self._tail) :].copy()
        return samples
