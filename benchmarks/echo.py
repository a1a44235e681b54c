"""Echo, double talk and noise: our own sound path at a simulated desk."""

import argparse
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import soxr
from numpy.typing import NDArray

from benchmarks.rig import noises, scores, speech
from benchmarks.rig.echo_room import Desk, Heard, sit
from benchmarks.rig.errors import NotInstalledError
from benchmarks.rig.report import Report
from exophone_desktop.audio.processing import VoiceProcessor
from exophone_desktop.audio.settings import (
    DeviceKind,
    EchoCancellation,
    NoiseSuppression,
    ProcessingSettings,
)
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE
from exophone_desktop.audio.webrtc import WebrtcEffects

PURPOSE = "echo return loss, near speech in double talk, noise, and the cost of a frame"

_FULL = 32_768.0
_DEVICE_RATE = 48_000
_WINDOW = SAMPLE_RATE // 2
_LAG = round(0.04 * SAMPLE_RATE)
_CONVERGED = 8.0
_REACHED_DB = 30.0
_CAPTURE_SECONDS = 0.02

_OFF = ProcessingSettings(EchoCancellation.OFF, NoiseSuppression.OFF, False, False)
_ECHO = replace(_OFF, echo_cancellation=EchoCancellation.ON)
# As it comes, but for the gain control: it would raise what is left of the echo and the voice.
_USUAL = replace(ProcessingSettings(), gain_control=False)
_NOISE = replace(_OFF, noise_suppression=NoiseSuppression.MODERATE)

Row = list[object]


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``echo``."""
    parser.add_argument("--seconds", type=float, default=20.0, help="length of each echo run (20)")


def run(options: argparse.Namespace) -> Report:
    """Measure all of it; without PESQ and STOI, what does not need them."""
    report = Report(
        "Echo and noise",
        ["what", "condition", "without", "with", "unit"],
        notes=[
            "ERLE: how much less of the echo is sent than the microphone hears, by half seconds; "
            "the noise of the room and of the microphone is in both. A synthetic voice excites a "
            "canceller less evenly than a person, and is learnt more slowly.",
            "Near speech is scored against what was said into the microphone.",
        ],
    )
    report.rows += _echo_rows(options.seconds)
    try:
        scores.check()
        report.rows += _double_talk_rows()
        report.rows += _noise_rows()
    except NotInstalledError as error:
        report.skipped.append(f"double talk and noise: {error}")
    report.rows += _cost_rows()
    report.rows += _share_rows()
    return report


def _echo_rows(seconds: float) -> Iterator[Row]:
    half = seconds / 2
    person, synthetic = _voices()
    stepped = Desk(step_at=half, step_to=0.100)
    for name, desk, settings, far in (
        ("40 ms", Desk(delay=0.040), _USUAL, person),
        ("60 ms", Desk(), _USUAL, person),
        ("100 ms", Desk(delay=0.100), _USUAL, person),
        ("60 ms, +200 ppm", Desk(drift_ppm=200), _USUAL, person),
        ("60 ms, -200 ppm", Desk(drift_ppm=-200), _USUAL, person),
        ("60 ms, 10 ms of jitter", Desk(jitter=0.010), _USUAL, person),
        (f"60 to 100 ms and another room at {half:.0f} s", stepped, _USUAL, person),
        ("60 ms, synthetic voice", Desk(), _USUAL, synthetic),
        ("60 ms, no noise suppression", Desk(), _ECHO, person),
        ("60 ms, synthetic voice, no noise suppression", Desk(), _ECHO, synthetic),
    ):
        values = _erle(sit(desk, settings, far, _nobody, seconds))
        starts = np.arange(len(values)) * _WINDOW / SAMPLE_RATE
        yield ["ERLE of 30 dB reached after", name, None, _reached(values, starts, 0.0), "s"]
        settled = values[(starts >= 2.0) & (starts < min(desk.step_at, seconds))]
        if desk.step_at < seconds:
            again = _reached(values, starts, half)
            yield ["ERLE of 30 dB reached again after", name, None, again, "s"]
        yield ["ERLE after 2 s, median", name, None, float(np.median(settled)), "dB"]
        yield ["ERLE after 2 s, worst half second", name, None, float(settled.min()), "dB"]


def _erle(heard: Heard) -> NDArray[np.float64]:
    count = (min(len(heard.microphone), len(heard.sent)) - _LAG) // _WINDOW
    before = heard.microphone[: count * _WINDOW].reshape(count, -1)
    after = heard.sent[_LAG : _LAG + count * _WINDOW].reshape(count, -1)
    left = np.maximum(np.mean(after**2, axis=1), 1e-3)
    return np.asarray(10 * np.log10(np.mean(before**2, axis=1) / left))


def _reached(
    values: NDArray[np.float64], starts: NDArray[np.float64], after: float
) -> float | None:
    """Seconds until the end of the first half second with 30 dB; None when there is none."""
    # The first half second holds the silence before the echo arrives.
    late = np.flatnonzero((values >= _REACHED_DB) & (starts >= max(after, 0.5)))
    return None if not len(late) else float(starts[late[0]] + 0.5 - after)


def _double_talk_rows() -> Iterator[Row]:
    for name, echo_db in (
        ("echo 10 dB below the voice", -10.0),
        ("echo as loud as the voice", 0.0),
        ("no echo, far end talks", -90.0),
    ):
        desk = Desk(echo_db=echo_db)
        yield from _score_rows(f"double talk, {name}", desk, _far(), _ECHO)
    # Where the system does not tell, the app finds out by itself whether there is an echo.
    unknown = replace(_ECHO, echo_cancellation=EchoCancellation.AUTO)
    yield from _score_rows(
        "double talk, no echo, headphones unknown to the system",
        Desk(echo_db=-90.0),
        _far(),
        unknown,
        kind=DeviceKind.UNKNOWN,
    )


def _noise_rows() -> Iterator[Row]:
    silence = np.zeros(SAMPLE_RATE)
    said = speech.reference()
    for name, make, snr in (
        ("fan", noises.fan, 15.0),
        ("white", noises.white, 15.0),
        ("babble", noises.babble, 15.0),
        ("babble", noises.babble, 5.0),
    ):
        seconds = _CONVERGED + len(said) / SAMPLE_RATE + 1
        noise = make(round(seconds * _DEVICE_RATE), _DEVICE_RATE)
        noise *= _active_rms(said) * _FULL * 10 ** (-snr / 20)
        desk = Desk(echo_db=-90.0, floor_dbfs=-90.0)
        near = _at_once(_person(), noise)
        condition = f"{name} noise, {snr:.0f} dB below the voice"
        pauses = []
        for settings in (_OFF, _NOISE):
            sent = sit(desk, settings, silence, near, seconds).sent
            # The voice begins later; until then there is noise alone.
            pauses.append(sent[SAMPLE_RATE : round(_CONVERGED * SAMPLE_RATE)])
        before, after = (10 * np.log10(np.mean(part**2)) for part in pauses)
        yield ["noise in pauses, lower by", condition, None, float(before - after), "dB"]
        yield from _score_rows(condition, desk, silence, _NOISE, near)


def _score_rows(
    condition: str,
    desk: Desk,
    far: NDArray[np.float64],
    settings: ProcessingSettings,
    near: Callable[[int, int], NDArray[np.float64]] | None = None,
    kind: DeviceKind = DeviceKind.BUILT_IN_SPEAKER,
) -> Iterator[Row]:
    said = speech.reference()
    found = []
    for each in (_OFF, settings):
        seconds = _CONVERGED + len(said) / SAMPLE_RATE + 0.5
        heard = sit(desk, each, far, near or _person(), seconds, kind)
        found.append(scores.score(said, heard.sent[round(_CONVERGED * SAMPLE_RATE) :] / _FULL))
    without, processed = found
    for measure in ("pesq", "stoi"):
        yield [
            f"{measure.upper()} of near speech",
            condition,
            None if without is None else getattr(without, measure),
            None if processed is None else getattr(processed, measure),
            "",
        ]


def _cost_rows() -> Iterator[Row]:
    far = np.concatenate((speech.reference(),) * 2).astype(np.float32) * np.float32(_FULL)
    for name, kind in (
        ("headset, as it comes", DeviceKind.WIRED_HEADSET),
        ("loudspeaker, as it comes", DeviceKind.BUILT_IN_SPEAKER),
    ):
        processor = VoiceProcessor(_fail)
        processor.select(ProcessingSettings(), kind)
        spent = []
        for start in range(0, len(far) - BLOCK_SAMPLES, BLOCK_SAMPLES):
            block = far[start : start + BLOCK_SAMPLES]
            begun = time.perf_counter()
            processor.process(block, block)
            spent.append(time.perf_counter() - begun)
        median, late = (float(np.quantile(spent, share) * 1e6) for share in (0.5, 0.99))
        yield ["cost of a 10 ms frame, median", name, None, median, "µs"]
        yield ["cost of a 10 ms frame, p99", name, None, late, "µs"]


def _fail(sentence: str) -> None:
    raise RuntimeError(sentence)


def _voices() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The person and the synthetic voice, without pauses: an echo in every half second."""
    said = speech.reference() * _FULL
    spans = [said[start:end] for start, end in speech.utterances(said)]
    half = len(spans) // 2
    return np.concatenate(spans[:half]), np.concatenate(spans[half:])


def _far() -> NDArray[np.float64]:
    """Both voices, the other one first: seldom the same as at the near end at the same time."""
    return np.concatenate(_voices()[::-1])


def _person() -> Callable[[int, int], NDArray[np.float64]]:
    late = np.zeros(round(_CONVERGED * _DEVICE_RATE))
    said = soxr.resample(speech.reference(), SAMPLE_RATE, _DEVICE_RATE, "VHQ") * _FULL
    whole = np.concatenate((late, said))
    return lambda first, count: _piece(whole, first, count)


def _at_once(
    person: Callable[[int, int], NDArray[np.float64]], noise: NDArray[np.float64]
) -> Callable[[int, int], NDArray[np.float64]]:
    return lambda first, count: person(first, count) + _piece(noise, first, count)


def _piece(sound: NDArray[np.float64], first: int, count: int) -> NDArray[np.float64]:
    part = sound[first : first + count]
    return np.pad(part, (0, count - len(part)))


def _nobody(_first: int, count: int) -> NDArray[np.float64]:
    return np.zeros(count)


def _active_rms(said: NDArray[np.float64]) -> float:
    spans = np.concatenate([said[start:end] for start, end in speech.utterances(said)])
    return float(np.sqrt(np.mean(spans**2)))


def _share_rows() -> Iterator[Row]:
    """What no call with these steps can cost less than, in whatever it is written: caches are cold
    whenever a microphone brings 20 ms, so they take longer than one after the other."""
    library = WebrtcEffects()
    far = speech.reference().astype(np.float32)
    steps = (
        library.echo_canceller(),
        library.noise_suppressor(NoiseSuppression.MODERATE),
        library.gain_control(),
    )
    for name, effects in (("nothing else", ()), ("echo, noise and gain steps alone", steps)):
        worked, begun = time.thread_time(), time.perf_counter()
        for start in range(0, len(far) - 2 * BLOCK_SAMPLES, 2 * BLOCK_SAMPLES):
            time.sleep(_CAPTURE_SECONDS)
            for at in (start, start + BLOCK_SAMPLES):
                sound = block = far[at : at + BLOCK_SAMPLES]
                for effect in effects:
                    sound = effect(sound, block)
        share = (time.thread_time() - worked) / (time.perf_counter() - begun)
        yield ["of a core, woken each 20 ms", name, None, 100 * share, "%"]
