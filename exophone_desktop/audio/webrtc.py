"""The only door to the WebRTC audio processing library (``pywebrtc_audio``).

Its parts are used one by one and not through its combined processor, so that switching one step
does not make the echo canceller forget the room.
"""

from collections.abc import Callable
from typing import Protocol

from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.settings import NoiseSuppression
from exophone_desktop.audio.sound import SAMPLE_RATE, AudioError

Effect = Callable[[Samples, Samples], Samples]
"""(near, far) to near: 10 ms of microphone and of what was played, full scale ±1.0."""

UNAVAILABLE = (
    "Echo cancellation and noise suppression are not available on this machine; "
    "sound is sent as the microphone hears it."
)

MOST_GAIN_DB = 18.0

_LEVELS = {
    NoiseSuppression.LOW: 0,
    NoiseSuppression.MODERATE: 1,
    NoiseSuppression.HIGH: 2,
    NoiseSuppression.HIGHEST: 3,
}


class Effects(Protocol):
    """Makes processing steps; each keeps its own history and belongs to one thread."""

    def high_pass(self) -> Effect:
        """Takes out rumble and DC; no delay."""

    def echo_canceller(self) -> Effect:
        """Takes the far end out of the near end, rumble and DC too; 8 ms of delay."""

    def noise_suppressor(self, level: NoiseSuppression) -> Effect:
        """Lowers steady noise; 6 ms of delay. ``level`` is not OFF."""

    def gain_control(self) -> Effect:
        """Brings voices to one level; no delay."""

    def voice_detector(self) -> Callable[[Samples], float]:
        """How surely 10 ms are speech: 0.0 to 1.0."""


class WebrtcEffects:
    """The steps of the WebRTC library."""

    def __init__(self) -> None:
        """Load the library.

        Raises:
            AudioError: it is missing or does not load.
        """
        try:
            import pywebrtc_audio
        except (ImportError, OSError) as error:
            raise AudioError(UNAVAILABLE) from error
        self._library = pywebrtc_audio

    def high_pass(self) -> Effect:
        """The fourth-order high-pass that the canceller uses, too."""
        step = self._library.AudioProcessor(SAMPLE_RATE, high_pass_filter=True)
        return lambda near, _far: step.process(near)

    def echo_canceller(self) -> Effect:
        """AEC3."""
        # It finds the delay of the room by itself; a hint gained less than 2 dB.
        return self._library.EchoCanceller(SAMPLE_RATE).process

    def noise_suppressor(self, level: NoiseSuppression) -> Effect:
        """The Wiener filter of WebRTC."""
        step = self._library.NoiseSuppressor(SAMPLE_RATE, level=_LEVELS[level])
        return lambda near, _far: step.process(near)

    def gain_control(self) -> Effect:
        """AGC2: adaptive gain, then a limiter."""
        step = self._library.GainController(SAMPLE_RATE, max_gain_db=MOST_GAIN_DB)
        return lambda near, _far: step.process(near)

    def voice_detector(self) -> Callable[[Samples], float]:
        """Judges by spectrum, so that keyboards, fans and beeps are not taken for a voice."""
        return self._library.VoiceDetector(SAMPLE_RATE).process
