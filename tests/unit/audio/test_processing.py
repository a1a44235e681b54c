"""Echo, noise, rumble and level: what the chain does to a microphone's sound."""

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from exophone_desktop.audio.processing import VoiceProcessor, cancels_echo
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.settings import (
    DeviceKind,
    EchoCancellation,
    NoiseSuppression,
    ProcessingSettings,
)
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE, AudioError
from exophone_desktop.audio.webrtc import UNAVAILABLE, Effect, WebrtcEffects

DATA = Path(__file__).parents[2] / "data"
NOTHING = ProcessingSettings(EchoCancellation.OFF, NoiseSuppression.OFF, False, False)
SPEAKER, HEADSET = DeviceKind.BUILT_IN_SPEAKER, DeviceKind.WIRED_HEADSET
NO_FAR = np.zeros(BLOCK_SAMPLES, dtype=np.float32)


def spoken(name: str) -> Samples:
    sound, rate = soundfile.read(DATA / f"{name}.wav", dtype="int16")
    assert rate == SAMPLE_RATE
    return np.asarray(sound, dtype=np.float32)


def run(
    processor: VoiceProcessor, near: Samples, far: Samples | None = None
) -> NDArray[np.float32]:
    places = range(0, len(near) // BLOCK_SAMPLES * BLOCK_SAMPLES, BLOCK_SAMPLES)
    return np.concatenate(
        [
            processor.process(
                near[i : i + BLOCK_SAMPLES], NO_FAR if far is None else far[i : i + BLOCK_SAMPLES]
            )
            for i in places
        ]
    )


def power_db(sound: NDArray[np.float32]) -> float:
    return float(10 * np.log10(np.mean(np.square(sound, dtype=np.float64)) + 1e-6))


def processor_for(settings: ProcessingSettings, kind: DeviceKind = HEADSET) -> VoiceProcessor:
    processor = VoiceProcessor(pytest.fail)
    processor.select(settings, kind)
    return processor


def echo_of(far: Samples, delay: float = 0.06) -> Samples:
    """What a microphone hears of a loudspeaker in a small room, 9 dB below the original."""
    random = np.random.default_rng(3)
    taps = random.standard_normal(800) * np.exp(-np.arange(800) / 200)
    taps[0] = 6.0
    taps *= 10 ** (-9 / 20) / np.sqrt(np.sum(taps**2))
    late = np.concatenate((np.zeros(round(delay * SAMPLE_RATE)), np.convolve(far, taps)))
    return np.asarray(late[: len(far)] + 10 * random.standard_normal(len(far)), dtype=np.float32)


def test_with_everything_off_sound_passes_as_it_is() -> None:
    sound = spoken("speech")[:16_000]
    heard = run(processor_for(NOTHING), sound)
    assert np.abs(heard - sound[: len(heard)]).max() < 0.1


@pytest.mark.parametrize("delay", [0.04, 0.1])
def test_the_far_ends_echo_is_30_db_down_within_two_seconds(delay: float) -> None:
    far = np.concatenate((spoken("speech")[8_000:], spoken("reply")))
    echo = echo_of(far, delay)
    settings = ProcessingSettings(noise_suppression=NoiseSuppression.OFF, gain_control=False)
    heard = run(processor_for(settings, SPEAKER), echo, far)
    after = slice(2 * SAMPLE_RATE, 7 * SAMPLE_RATE)
    assert power_db(echo[after]) - power_db(heard[after]) > 30
    control = run(processor_for(settings, HEADSET), echo, far)
    assert power_db(echo[after]) - power_db(control[after]) < 3


def test_near_speech_passes_the_canceller_when_the_far_end_is_silent() -> None:
    speech = spoken("speech")
    settings = ProcessingSettings(noise_suppression=NoiseSuppression.OFF, gain_control=False)
    heard = run(processor_for(settings, SPEAKER), speech)
    assert abs(power_db(heard) - power_db(speech[: len(heard)])) < 2


@pytest.mark.parametrize(
    ("level", "least_db"),
    [
        (NoiseSuppression.LOW, 4),
        (NoiseSuppression.MODERATE, 9),
        (NoiseSuppression.HIGH, 13),
        (NoiseSuppression.HIGHEST, 15),
    ],
)
def test_steady_noise_is_lowered_more_at_each_level(
    level: NoiseSuppression, least_db: float
) -> None:
    noise = (300 * np.random.default_rng(1).standard_normal(5 * SAMPLE_RATE)).astype(np.float32)
    heard = run(processor_for(ProcessingSettings(EchoCancellation.OFF, level, False, False)), noise)
    assert power_db(noise[-32_000:]) - power_db(heard[-32_000:]) > least_db


def test_noise_suppression_leaves_clean_speech_its_level() -> None:
    speech = spoken("speech")
    settings = ProcessingSettings(
        EchoCancellation.OFF, NoiseSuppression.MODERATE, gain_control=False, high_pass=False
    )
    heard = run(processor_for(settings), speech)
    assert abs(power_db(heard) - power_db(speech[: len(heard)])) < 1


@pytest.mark.parametrize("factor", [0.05, 0.2])
def test_gain_control_raises_a_quiet_voice_and_never_clips(factor: float) -> None:
    quiet = spoken("speech") * np.float32(factor)
    settings = ProcessingSettings(EchoCancellation.OFF, NoiseSuppression.OFF, True, False)
    heard = run(processor_for(settings), np.concatenate((quiet, quiet)))
    raised = power_db(heard[len(quiet) :]) - power_db(quiet)
    assert 6 < raised <= 18.5
    assert np.abs(heard).max() < 32_768


def test_rumble_is_taken_out_and_speech_is_not() -> None:
    seconds = np.arange(3 * SAMPLE_RATE) / SAMPLE_RATE
    processor = processor_for(ProcessingSettings(EchoCancellation.OFF, NoiseSuppression.OFF, False))
    for hertz, least, most in ((20, 20, 99), (1000, -0.5, 0.5)):
        wave = (5_000 * np.sin(2 * np.pi * hertz * seconds) + 2_000 * (hertz < 100)).astype("f4")
        heard = run(processor, wave)
        assert least < power_db(wave[-16_000:]) - power_db(heard[-16_000:]) < most


def test_switching_a_step_while_sound_flows_does_not_click() -> None:
    settings = ProcessingSettings(EchoCancellation.OFF, NoiseSuppression.HIGH, False, True)
    wave = (8_000 * np.sin(2 * np.pi * 300 / SAMPLE_RATE * np.arange(160_000))).astype("f4")
    processor = processor_for(NOTHING)
    parts = []
    for turn in range(10):
        processor.select(settings if turn % 2 else NOTHING, HEADSET)
        parts.append(run(processor, wave[turn * 1_600 : (turn + 1) * 1_600]))
    sound = np.concatenate(parts)
    assert np.abs(np.diff(sound)).max() < 1.5 * np.abs(np.diff(wave)).max()


def test_switching_noise_suppression_does_not_make_the_canceller_forget_the_room() -> None:
    far = np.concatenate((spoken("speech")[8_000:], spoken("reply")))
    echo = echo_of(far)
    loud = ProcessingSettings(noise_suppression=NoiseSuppression.OFF, gain_control=False)
    quiet = ProcessingSettings(noise_suppression=NoiseSuppression.LOW, gain_control=False)
    processor = processor_for(loud, SPEAKER)
    half = 4 * SAMPLE_RATE
    run(processor, echo[:half], far[:half])
    processor.select(quiet, SPEAKER)
    heard = run(processor, echo[half : half + 8_000], far[half : half + 8_000])
    assert power_db(echo[half : half + 8_000]) - power_db(heard) > 30


@pytest.mark.parametrize(
    ("wanted", "kind", "expected"),
    [
        (EchoCancellation.AUTO, DeviceKind.BUILT_IN_SPEAKER, True),
        (EchoCancellation.AUTO, DeviceKind.EXTERNAL_SPEAKER, True),
        (EchoCancellation.AUTO, DeviceKind.HDMI, True),
        (EchoCancellation.AUTO, DeviceKind.UNKNOWN, True),
        (EchoCancellation.AUTO, DeviceKind.WIRED_HEADSET, False),
        (EchoCancellation.AUTO, DeviceKind.HANDSET, False),
        (EchoCancellation.AUTO, DeviceKind.BLUETOOTH_HANDS_FREE, False),
        (EchoCancellation.AUTO, DeviceKind.VIRTUAL, False),
        (EchoCancellation.ON, DeviceKind.WIRED_HEADSET, True),
        (EchoCancellation.OFF, DeviceKind.BUILT_IN_SPEAKER, False),
    ],
)
def test_echo_is_cancelled_where_a_loudspeaker_is(
    wanted: EchoCancellation, kind: DeviceKind, expected: bool
) -> None:
    assert cancels_echo(wanted, kind) is expected
    processor = processor_for(ProcessingSettings(echo_cancellation=wanted), kind)
    assert processor.cancels_echo is expected


def probabilities(sound: Samples) -> NDArray[np.float64]:
    processor = processor_for(NOTHING)
    found = []
    for start in range(0, len(sound) - BLOCK_SAMPLES, BLOCK_SAMPLES):
        processor.process(sound[start : start + BLOCK_SAMPLES], NO_FAR)
        found.append(processor.speech_probability)
    return np.array(found)


def test_speech_is_told_from_steady_noise() -> None:
    noise = 300 * np.random.default_rng(2).standard_normal(5 * SAMPLE_RATE)
    assert np.mean(probabilities(spoken("speech")) > 0.7) > 0.4
    assert np.mean(probabilities(noise.astype(np.float32)) > 0.7) < 0.05


@pytest.mark.expects_log("WARNING exophone_desktop.audio.processing: No audio processing")
def test_without_the_library_sound_passes_and_one_sentence_says_so() -> None:
    told: list[str] = []

    def load() -> WebrtcEffects:
        raise AudioError(UNAVAILABLE)

    processor = VoiceProcessor(told.append, load)
    for _ in range(3):
        processor.select(ProcessingSettings(), SPEAKER)
    sound = spoken("speech")[:16_000]
    assert np.array_equal(run(processor, sound), sound)
    assert told == [UNAVAILABLE]
    assert not processor.cancels_echo


class _Breaking(WebrtcEffects):
    """Noise suppression that fails after a second, in the way that is given."""

    def __init__(self, fail: Callable[[Samples], Samples]) -> None:
        super().__init__()
        self._fail = fail

    def noise_suppressor(self, level: NoiseSuppression) -> Effect:
        count = 0

        def step(near: Samples, _far: Samples) -> Samples:
            nonlocal count
            count += 1
            return near if count < 100 else self._fail(near)

        return step


def _raise(near: Samples) -> Samples:
    raise ValueError("broken")


def _poison(near: Samples) -> Samples:
    return near * np.float32(np.nan)


@pytest.mark.expects_log("ERROR exophone_desktop.audio.processing: Noise suppression failed")
@pytest.mark.parametrize("fail", [_raise, _poison])
def test_a_step_that_fails_is_left_out_and_told_once(fail: Callable[[Samples], Samples]) -> None:
    told: list[str] = []
    processor = VoiceProcessor(told.append, lambda: _Breaking(fail))
    settings = ProcessingSettings(EchoCancellation.OFF, NoiseSuppression.LOW, False, False)
    processor.select(settings, HEADSET)
    sound = spoken("speech")
    heard = run(processor, sound)
    assert np.abs(heard - sound[: len(heard)]).max() < 0.1
    processor.select(settings, HEADSET)
    run(processor, sound)
    assert told == ["Noise suppression failed and is switched off. The call goes on."]


def test_all_steps_together_take_a_small_part_of_the_time_they_have() -> None:
    sound = spoken("speech")
    processor = processor_for(ProcessingSettings(), SPEAKER)
    start = time.process_time()
    run(processor, sound, sound)
    spent = time.process_time() - start
    assert spent < 0.2 * len(sound) / SAMPLE_RATE
