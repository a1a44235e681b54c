"""What a recording tells of a microphone, and what a person should do about it. Pure."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.levels import FLOOR_DBFS, level_of

_BLOCKS_A_SECOND = 50
_NOISE_PERCENTILE = 10
_SPEECH_PERCENTILE = 90
_LEAST_SPEECH_OVER_NOISE_DB = 10.0
_QUIET_DBFS = -42.0
_LOUD_DBFS = -10.0
_NOISY_DBFS = -45.0
_CLIPPED_AT = 32_700
_MOST_CLIPPED = 0.001
_ECHO_PEAK_OVER_REST = 6.0

PROBE_GAP_SECONDS = 0.83
"""From the start of one sweep of the echo probe to the next."""


class Verdict(StrEnum):
    """What a recording shows of a microphone."""

    GOOD = "good"
    DEAD = "dead"
    STUCK = "stuck"
    NO_SPEECH = "no_speech"
    TOO_QUIET = "too_quiet"
    TOO_LOUD = "too_loud"
    NOISY = "noisy"


SILENT = frozenset({Verdict.DEAD, Verdict.STUCK})
"""Nothing can be heard in such a recording."""

ADVICE = {
    Verdict.GOOD: "You are heard well.",
    Verdict.DEAD: (
        "The microphone brings no sound at all. It may be switched off, or the system's privacy "
        "settings may keep programs from it."
    ),
    Verdict.STUCK: "The microphone is stuck on one value. Unplug it and plug it in again.",
    Verdict.NO_SPEECH: "No speech was heard. Speak while it listens, or choose another microphone.",
    Verdict.TOO_QUIET: (
        "You are hard to hear. Come nearer to the microphone or raise its level in the system's "
        "sound settings."
    ),
    Verdict.TOO_LOUD: (
        "You are too loud and sound distorted. Move the microphone away from your mouth or lower "
        "its level in the system's sound settings."
    ),
    Verdict.NOISY: (
        "There is much noise around you. Move the microphone nearer to your mouth, or use a "
        "headset."
    ),
}
"""What to tell the person, in a sentence or two."""


@dataclass(frozen=True, slots=True)
class MicrophoneFigures:
    """A recording in figures: dBFS (-96 to 0), and the share of samples that are clipped.

    ``speech_dbfs`` is the RMS of its loud parts, ``noise_dbfs`` of its quiet ones.
    """

    verdict: Verdict
    peak_dbfs: float
    speech_dbfs: float
    noise_dbfs: float
    clipped: float


@dataclass(frozen=True, slots=True)
class EchoFigures:
    """What of the loudspeaker comes back into the microphone.

    ``level_db`` is how loud it is beside what was played (both as samples), ``delay_ms`` how long
    it took through both devices; 0 in both where nothing comes back.
    """

    heard: bool
    level_db: float = 0.0
    delay_ms: float = 0.0

    @property
    def advice(self) -> str:
        """What it means, in a sentence."""
        if not self.heard:
            return "Others do not hear themselves through you."
        return (
            "The microphone hears the loudspeaker: echo cancellation is needed, "
            "and a headset is better."
        )


def measure(recorded: NDArray[np.int16], rate: int) -> MicrophoneFigures:
    """The figures of ``recorded``; its first fifth of a second, where devices settle, is left out.

    Raises:
        ValueError: it is shorter than half a second.
    """
    if len(recorded) < rate // 2:
        raise ValueError("The recording is too short to be measured.")
    samples = recorded[rate // 5 :].astype(np.float32)
    if np.ptp(samples) == 0:
        verdict = Verdict.STUCK if samples[0] else Verdict.DEAD
        return MicrophoneFigures(verdict, level_of(samples).peak_dbfs, FLOOR_DBFS, FLOOR_DBFS, 0.0)
    size = rate // _BLOCKS_A_SECOND
    blocks = samples[: len(samples) // size * size].reshape(-1, size)
    levels = np.array([level_of(block).rms_dbfs for block in blocks])
    noise = float(np.percentile(levels, _NOISE_PERCENTILE))
    speech = float(np.percentile(levels, _SPEECH_PERCENTILE))
    clipped = float(np.mean(np.abs(samples) >= _CLIPPED_AT))
    peak = level_of(samples).peak_dbfs
    return MicrophoneFigures(_verdict(speech, noise, clipped), peak, speech, noise, clipped)


def _verdict(speech: float, noise: float, clipped: float) -> Verdict:
    if clipped > _MOST_CLIPPED or speech > _LOUD_DBFS:
        return Verdict.TOO_LOUD
    if speech - noise < _LEAST_SPEECH_OVER_NOISE_DB:
        return Verdict.NOISY if noise > _NOISY_DBFS else Verdict.NO_SPEECH
    if speech < _QUIET_DBFS:
        return Verdict.TOO_QUIET
    if noise > _NOISY_DBFS:
        return Verdict.NOISY
    return Verdict.GOOD


def sweep(rate: int, seconds: float = 0.5, dbfs: float = -12.0) -> NDArray[np.int16]:
    """A tone that glides through the band of speech, 300 to 3400 Hz, and fades at both ends."""
    time = np.arange(round(rate * seconds)) / rate
    growth = np.log(3400 / 300) / seconds
    phase = 2 * np.pi * 300 / growth * (np.exp(growth * time) - 1)
    sound = np.sin(phase) * np.hanning(len(time)) ** 0.25
    return np.asarray(np.rint(32_767 * 10 ** (dbfs / 20) * sound), dtype=np.int16)


def echo_probe(rate: int) -> NDArray[np.int16]:
    """What is played to find echo: two sweeps, ``PROBE_GAP_SECONDS`` from start to start."""
    once = sweep(rate)
    rest = np.zeros(round(PROBE_GAP_SECONDS * rate) - len(once), dtype=np.int16)
    return np.concatenate([once, rest, once])


def find_echo(recorded: NDArray[np.int16], rate: int) -> EchoFigures:
    """Where and how loud the probe is in ``recorded``; both begin at the same time.

    Noise, speech and silence are no echo: both sweeps must stand out, at their distance.
    """
    sound, heard = sweep(rate).astype(np.float64), recorded.astype(np.float64)
    gap = round(PROBE_GAP_SECONDS * rate)
    lags = len(heard) - len(sound) - gap + 1
    if lags < 1:
        return EchoFigures(heard=False)
    size = len(sound) + len(heard)
    match = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(sound, size)), size)
    match = np.abs(match[: lags + gap]) / np.dot(sound, sound)
    both = np.minimum(match[:lags], match[gap : gap + lags])
    at = int(np.argmax(both))
    rest = np.sqrt(np.mean(match**2))
    if both[at] <= 0 or both[at] < _ECHO_PEAK_OVER_REST * rest:
        return EchoFigures(heard=False)
    return EchoFigures(True, float(20 * np.log10(both[at])), 1000 * at / rate)
