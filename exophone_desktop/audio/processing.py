"""What is done to the microphone's sound: rumble, echo, noise and level, each step for itself."""

import logging
import math
from collections.abc import Callable

import numpy as np

from exophone_desktop.audio.echo_presence import EchoPresence
from exophone_desktop.audio.levels import rms_of
from exophone_desktop.audio.noise_presence import NoisePresence
from exophone_desktop.audio.samples import FULL_SCALE, Samples
from exophone_desktop.audio.settings import (
    DeviceKind,
    EchoCancellation,
    NoiseSuppression,
    ProcessingSettings,
)
from exophone_desktop.audio.sound import BLOCK_SAMPLES, AudioError, FailureHandler
from exophone_desktop.audio.webrtc import Effect, Effects, WebrtcEffects

log = logging.getLogger(__name__)

# A virtual device is a cable: what goes on behind it is another program's matter.
_WITHOUT_ECHO = frozenset(
    {
        DeviceKind.HANDSET,
        DeviceKind.WIRED_HEADSET,
        DeviceKind.BLUETOOTH_HANDS_FREE,
        DeviceKind.BLUETOOTH_STEREO,
        DeviceKind.VIRTUAL,
    }
)
_PAUSE = 0.3
_TO_ONE = np.float32(1 / FULL_SCALE)
_FROM_ONE = np.float32(FULL_SCALE)
_LOWEST, _HIGHEST = np.float32(-1), np.float32(1 - 1 / FULL_SCALE)


def cancels_echo(wanted: EchoCancellation, speaker: DeviceKind) -> bool:
    """Whether there is an echo to cancel with such a speaker.

    One of unknown kind counts as a loudspeaker until it proves to be none (``EchoPresence``): an
    echo that stays is worse than a canceller that has nothing to do.
    """
    if wanted is EchoCancellation.AUTO:
        return speaker not in _WITHOUT_ECHO
    return wanted is EchoCancellation.ON


class _Step:
    """One place in the chain: an effect or none, changed by blending over one frame.

    An effect that rests goes on learning, but what it makes is not used.
    """

    def __init__(self, what_stops: str) -> None:
        self.what_stops = what_stops
        self.kind: object = None
        self.wanted: Effect | None = None
        self.rests = False
        self._now: Effect | None = None
        self._rested = False

    @property
    def is_idle(self) -> bool:
        """Whether there is no effect, and none to blend out."""
        return self.wanted is None and self._now is None

    def run(self, near: Samples, far: Samples, fade_in: Samples) -> Samples:
        wanted, now, rests = self.wanted, self._now, self.rests
        old = near if now is None else now(near, far)
        new = old
        if wanted is not now:
            new = near if wanted is None else wanted(near, far)
        old, new = near if self._rested else old, near if rests else new
        changed = wanted is not now or rests != self._rested
        self._now, self._rested = wanted, rests
        return old * (1 - fade_in) + new * fade_in if changed else new

    def give_up(self) -> None:
        self.wanted = self._now = None


class VoiceProcessor:
    """High-pass, echo cancellation, noise suppression, gain control: in this order.

    ``process`` belongs to one thread; ``select`` may be called from another one, and leaves the
    steps that it does not change their history. Without the library, and when a step fails,
    sound goes on without it and ``on_failure`` is told once.
    """

    def __init__(
        self,
        on_failure: FailureHandler,
        load: Callable[[], Effects] = WebrtcEffects,
    ) -> None:
        """Nothing is switched on before ``select``."""
        self._on_failure = on_failure
        self._load = load
        self._effects: Effects | None = None
        self._missing = False
        self._voice: Callable[[Samples], float] | None = None
        self._high_pass = _Step("The filter against rumble")
        self._echo = _Step("Echo cancellation")
        self._noise = _Step("Noise suppression")
        self._gain = _Step("Automatic gain control")
        self._steps = (self._high_pass, self._echo, self._noise, self._gain)
        self._presence: EchoPresence | None = None
        self._noise_presence = NoisePresence()
        self._fade_in = np.linspace(0, 1, BLOCK_SAMPLES, dtype=np.float32)
        self.speech_probability = 0.0
        """How surely the last frame was speech, 0.0 to 1.0."""

    @property
    def needs_far(self) -> bool:
        """Whether the far end's sound is of use to ``process``."""
        return self._echo.wanted is not None

    @property
    def cancels_echo(self) -> bool:
        """Whether echo is being cancelled now."""
        return self._echo.wanted is not None and not self._echo.rests

    def select(self, settings: ProcessingSettings, speaker: DeviceKind) -> None:
        """Switch the steps as ``settings`` say, for such a speaker."""
        effects = self._loaded()
        if effects is None:
            return
        level = settings.noise_suppression
        cancelling = cancels_echo(settings.echo_cancellation, speaker)
        doubtful = settings.echo_cancellation is EchoCancellation.AUTO and (
            speaker is DeviceKind.UNKNOWN
        )
        if not (cancelling and doubtful):
            self._presence = None
        elif self._presence is None:
            self._presence = EchoPresence()
        for step, kind, make in (
            (self._high_pass, settings.high_pass, effects.high_pass),
            (self._echo, cancelling, effects.echo_canceller),
            (
                self._noise,
                False if level is NoiseSuppression.OFF else level,
                lambda: effects.noise_suppressor(level),
            ),
            (self._gain, settings.gain_control, effects.gain_control),
        ):
            if step.kind != kind:
                step.kind = kind
                step.wanted = make() if kind else None

    def process(self, near: Samples, far: Samples) -> Samples:
        """``near`` without echo and noise; ``BLOCK_SAMPLES`` samples each, full scale ±32768."""
        if self._effects is None:
            return near
        presence, level = self._presence, rms_of(near)
        if presence is not None:
            presence.take(level, rms_of(far))
        self._noise_presence.take(level, near)
        self._echo.rests = presence is not None and not presence.present
        if self.speech_probability < _PAUSE:  # its delay comes and goes unheard
            # What the canceller leaves of an echo is noise, too.
            self._noise.rests = not (self._noise_presence.present or self.cancels_echo)
        sound = near * _TO_ONE
        np.minimum(sound, _HIGHEST, out=sound)
        np.maximum(sound, _LOWEST, out=sound)
        played = far * _TO_ONE if self.needs_far else far
        for step in self._steps:
            if not step.is_idle:
                sound = self._run(step, sound, played)
        self.speech_probability = self._judged(sound)
        return sound * _FROM_ONE

    def _loaded(self) -> Effects | None:
        if self._effects is None and not self._missing:
            try:
                self._effects = self._load()
                self._voice = self._effects.voice_detector()
            except AudioError as error:
                self._missing = True
                log.warning("No audio processing: %s", error.__cause__ or error)
                self._on_failure(str(error))
        return self._effects

    def _judged(self, sound: Samples) -> float:
        voice = self._voice
        try:
            return 0.0 if voice is None else voice(sound)
        except Exception:
            log.exception("The voice detector failed")
            self._voice = None
            return 0.0

    def _run(self, step: _Step, near: Samples, far: Samples) -> Samples:
        try:
            sound = step.run(near, far, self._fade_in)
            # What is not a number would stay in every history behind it.
            if not math.isfinite(np.dot(sound, sound)):
                raise ArithmeticError("the result is not a number")
        except Exception:
            step.give_up()
            log.exception("%s failed", step.what_stops)
            self._on_failure(f"{step.what_stops} failed and is switched off. The call goes on.")
            return near
        return sound
