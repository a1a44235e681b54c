"""A simulated desk: the app's own sound path between a loudspeaker and a microphone in one room.

Time is simulated; the paths, the reference and the processing are the real ones. The loudspeaker
saturates a little, the room reverberates, both devices have a clock of their own and their threads
are late at random, as real ones are.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.far_reference import FarReference
from exophone_desktop.audio.fractional import REACH, FractionalReader
from exophone_desktop.audio.levels import Gain
from exophone_desktop.audio.paths import MicrophonePath, SpeakerPath
from exophone_desktop.audio.processing import VoiceProcessor
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.settings import DeviceKind, ProcessingSettings
from exophone_desktop.audio.sound import BLOCK_SAMPLES

DEVICE_RATE = 48_000
PERIOD = 480
CAPTURE_PERIOD = 960

Sound = NDArray[np.float64]
Signal = Callable[[int, int], Sound]
"""(first sample, count) to that piece, in 16-bit steps."""


@dataclass(frozen=True)
class Desk:
    """``delay`` is seconds from handing a sample to the loudspeaker until it is in the microphone's
    block, and ``step_to`` what it becomes at ``step_at``, with another room then, too."""

    delay: float = 0.060
    drift_ppm: float = 0.0
    jitter: float = 0.002
    echo_db: float = -9.0
    floor_dbfs: float = -78.0
    step_at: float = float("inf")
    step_to: float = 0.060
    seed: int = 1


@dataclass(frozen=True)
class Heard:
    """What happened, at 16 kHz: ``microphone`` is what it took up, ``sent`` what was said."""

    microphone: Sound
    sent: Sound


class _Moment:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def room(seed: int, seconds: float = 0.08) -> Sound:
    """The answer of a small room at the device rate: a direct sound and a decaying rest."""
    random = np.random.default_rng(seed)
    places = np.arange(round(seconds * DEVICE_RATE))
    answer = random.standard_normal(len(places)) * np.exp(-places / DEVICE_RATE / 0.014) * 0.18
    answer[:60] = 0
    answer[0] = 1.0
    return np.asarray(answer / np.sqrt(np.sum(answer**2)))


def sit(
    desk: Desk,
    settings: ProcessingSettings,
    far: Sound,
    near: Signal,
    seconds: float,
    kind: DeviceKind = DeviceKind.BUILT_IN_SPEAKER,
) -> Heard:
    """Let ``far`` (16 kHz) be played while ``near`` (48 kHz) is said, for ``seconds``."""
    random = np.random.default_rng(desk.seed)
    moment = _Moment()
    failures: list[str] = []
    processor = VoiceProcessor(failures.append)
    processor.select(settings, kind)
    reference = FarReference(BLOCK_SAMPLES)
    sent: list[Samples] = []
    heard_blocks = 0

    def hear(_until: float) -> Samples:
        nonlocal heard_blocks
        places = heard_blocks * BLOCK_SAMPLES + np.arange(BLOCK_SAMPLES)
        heard_blocks += 1
        return np.clip(far[places % len(far)], -32_768, 32_767).astype(np.float32)

    microphone = MicrophonePath(processor, reference, Gain(), sent.append, moment)
    speaker = SpeakerPath(reference, hear, clock=moment)
    air = _Air(desk)
    taken: list[NDArray[np.int16]] = []
    capture_rate = DEVICE_RATE * (1 + desk.drift_ppm * 1e-6)
    floor = 32_768 * 10 ** (desk.floor_dbfs / 20)
    due = {"play": 0.0, "take": CAPTURE_PERIOD / capture_rate}
    counts = dict.fromkeys(due, 0)
    late = dict.fromkeys(due, 0.0)
    while True:
        name = min(due, key=lambda each: due[each] + late[each])
        moment.now = max(moment.now, due[name] + late[name])
        if moment.now > seconds:
            break
        counts[name] += 1
        if name == "play":
            block = np.zeros(PERIOD, dtype=np.int16)
            speaker.fill(block)
            air.play(block)
            due[name] = counts[name] * PERIOD / DEVICE_RATE
        else:
            first = (counts[name] - 1) * CAPTURE_PERIOD
            heard = air.heard(first, capture_rate) + near(first, CAPTURE_PERIOD)
            heard += floor * random.standard_normal(CAPTURE_PERIOD)
            block = np.clip(np.rint(heard), -32_768, 32_767).astype(np.int16)
            taken.append(block)
            microphone.take(block)
            due[name] = (counts[name] + 1) * CAPTURE_PERIOD / capture_rate
        late[name] = random.uniform(0, desk.jitter)
    if failures:
        raise RuntimeError(failures[0])
    recorded = np.concatenate(taken).astype(np.float64)
    return Heard(
        recorded[: len(recorded) // 3 * 3].reshape(-1, 3).mean(axis=1),
        np.concatenate(sent).astype(np.float64),
    )


class _Air:
    """What the loudspeaker played, as the microphone's clock meets it."""

    _CAPACITY = 1 << 18

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._rooms = (room(desk.seed), room(desk.seed + 100))
        self._echo = np.zeros(self._CAPACITY, dtype=np.float32)
        self._tail = np.zeros(0)
        self._played = 0
        self._reader = FractionalReader()
        self._gain = 10 ** (desk.echo_db / 20)

    def play(self, block: NDArray[np.int16]) -> None:
        stepped = self._played / DEVICE_RATE >= self._desk.step_at
        # A small loudspeaker does not follow loud sound all the way.
        driven = 32_768 * np.tanh(1.2 * block / 32_768) / 1.2
        answer = np.convolve(driven, self._rooms[stepped]) * self._gain
        answer[: len(self._tail)] += self._tail
        places = (self._played + np.arange(len(block))) & (self._CAPACITY - 1)
        self._echo[places] = answer[: len(block)]
        self._tail = answer[len(block) :]
        self._played += len(block)

    def heard(self, first: int, capture_rate: float) -> Sound:
        now = first / capture_rate
        delay = self._desk.step_to if now >= self._desk.step_at else self._desk.delay
        start = (now - delay) * DEVICE_RATE
        step = DEVICE_RATE / capture_rate
        if start < REACH:
            return np.zeros(CAPTURE_PERIOD)
        base = int(start)
        return self._reader.read(self._echo, base, start - base, step, CAPTURE_PERIOD).astype(
            np.float64
        )
