"""Measures recordings of a sound check. Pure."""

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.levels import FLOOR_DBFS, level_of
from exophone_desktop.audio.microphone_watch import SILENT_STEPS
from exophone_desktop.audio.sound_figures import EchoFigures, MicrophoneFigures, Verdict

_BLOCKS_A_SECOND = 50
_NOISE_PERCENTILE = 10
_SPEECH_PERCENTILE = 90
_LEAST_SPEECH_OVER_NOISE_DB = 10.0
_QUIET_DBFS = -42.0
_LOUD_DBFS = -10.0
_NOISY_DBFS = -45.0
_TURNED_DOWN_DB = -30.0
"""A volume at which what is heard of a quiet room is no longer told from nothing."""

_CLIPPED_AT = 32_700
_MOST_CLIPPED = 0.001
_ECHO_PEAK_OVER_REST = 6.0
_OF_LITTLE_SOUND = frozenset({Verdict.DEAD, Verdict.NO_SPEECH, Verdict.TOO_QUIET})

PROBE_GAP_SECONDS = 0.83
"""From the start of one sweep of the echo probe to the next."""


def measure(recorded: NDArray[np.int16], rate: int, gain_db: float = 0.0) -> MicrophoneFigures:
    """The figures of ``recorded``; its first fifth of a second, where devices settle, is left out.

    ``gain_db`` is what it was recorded with: a dead microphone may flicker by one step, as in a
    call, and that is louder then. Where it is so low that nobody could be heard, nothing is said of
    the microphone itself.

    Raises:
        ValueError: it is shorter than half a second.
    """
    if len(recorded) < rate // 2:
        raise ValueError("The recording is too short to be measured.")
    samples = recorded[rate // 5 :].astype(np.float32)
    step = np.ceil(SILENT_STEPS * max(1.0, 10 ** (gain_db / 20)))
    is_dead = bool(np.abs(samples).max() <= step)
    if is_dead or np.ptp(samples) == 0:
        verdict = _blamed(Verdict.DEAD if is_dead else Verdict.STUCK, gain_db)
        return MicrophoneFigures(verdict, level_of(samples).peak_dbfs, FLOOR_DBFS, FLOOR_DBFS, 0.0)
    size = rate // _BLOCKS_A_SECOND
    blocks = samples[: len(samples) // size * size].reshape(-1, size)
    levels = np.array([level_of(block).rms_dbfs for block in blocks])
    noise = float(np.percentile(levels, _NOISE_PERCENTILE))
    speech = float(np.percentile(levels, _SPEECH_PERCENTILE))
    clipped = float(np.mean(np.abs(samples) >= _CLIPPED_AT))
    peak = level_of(samples).peak_dbfs
    verdict = _blamed(_verdict(speech, noise, clipped), gain_db)
    return MicrophoneFigures(verdict, peak, speech, noise, clipped)


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


def _blamed(verdict: Verdict, gain_db: float) -> Verdict:
    """``verdict``, or that it is the volume's doing."""
    turned_down = gain_db <= _TURNED_DOWN_DB and verdict in _OF_LITTLE_SOUND
    return Verdict.TURNED_DOWN if turned_down else verdict


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
