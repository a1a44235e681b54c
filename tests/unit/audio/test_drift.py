"""Two clocks meet in a drift buffer. Time is simulated: minutes pass in moments."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.drift import DriftBuffer
from exophone_desktop.audio.samples import Samples

RATE = 16_000
FRAME = 320
BLOCK = 160
SETTLED = 120.0


@dataclass
class Outcome:
    """What the reader heard; latency is from a sample's recording to its place in a pull."""

    times: list[float] = field(default_factory=list)
    latency_ms: list[float] = field(default_factory=list)
    underruns_at: list[float] = field(default_factory=list)
    heard: list[Samples] = field(default_factory=list)
    drift_ppm: float = 0.0

    def latency_between(self, start: float, end: float) -> float:
        times = np.array(self.times)
        chosen = np.array(self.latency_ms)[(times >= start) & (times < end)]
        return float(np.median(chosen))


def run(
    *,
    seconds: float,
    writer_ppm: float,
    jitter: float,
    writer_block: int = BLOCK,
    reader_block: int = FRAME,
    hertz: float = 0.0,
    seed: int = 1,
) -> Outcome:
    """A writer whose clock is off by ``writer_ppm``; both sides late by up to ``jitter``."""
    random = np.random.default_rng(seed)
    buffer = DriftBuffer(RATE, writer_block)
    outcome = Outcome()
    real_rate = RATE * (1 + writer_ppm * 1e-6)
    written = read = underruns = 0
    pushes = pulls = 1
    next_push = writer_block / real_rate + random.uniform(0, jitter)
    next_pull = reader_block / RATE + random.uniform(0, jitter)
    # The position is followed through a ramp: what is heard says when it was recorded.
    while next_pull <= seconds:
        if next_push <= next_pull:
            places = written + np.arange(writer_block)
            if hertz:
                block = 10_000 * np.sin(2 * np.pi * hertz / RATE * places)
            else:
                block = places % 65_536 - 32_768.0
            buffer.push(block.astype(np.float32), next_push)
            written += writer_block
            pushes += 1
            due = pushes * writer_block / real_rate
            next_push = max(next_push, due + random.uniform(0, jitter))
            continue
        samples = buffer.pull(reader_block, next_pull)
        if buffer.underruns != underruns:
            underruns = buffer.underruns
            outcome.underruns_at.append(next_pull)
        elif not hertz:
            behind = (written - (float(samples[-1]) + 32_768)) % 65_536
            outcome.times.append(next_pull)
            recorded = (written - behind) / real_rate
            outcome.latency_ms.append((next_pull - recorded) * 1e3)
        if hertz:
            outcome.heard.append(samples)
        read += reader_block
        pulls += 1
        next_pull = max(next_pull, pulls * reader_block / RATE + random.uniform(0, jitter))
    outcome.drift_ppm = buffer.drift_ppm
    return outcome


@pytest.mark.parametrize("writer_ppm", [200, -200])
@pytest.mark.parametrize(("writer_block", "reader_block"), [(BLOCK, FRAME), (FRAME, BLOCK)])
def test_five_minutes_of_drift_and_20_ms_of_jitter_do_not_interrupt_a_settled_call(
    writer_ppm: int, writer_block: int, reader_block: int
) -> None:
    outcome = run(
        seconds=300,
        writer_ppm=writer_ppm,
        jitter=0.020,
        writer_block=writer_block,
        reader_block=reader_block,
    )
    assert [moment for moment in outcome.underruns_at if moment > SETTLED] == []
    assert len(outcome.underruns_at) < 6
    early = outcome.latency_between(SETTLED, SETTLED + 60)
    late = outcome.latency_between(240, 300)
    assert abs(late - early) < 5
    assert late < 60


@pytest.mark.parametrize("writer_ppm", [200, -200])
def test_a_steady_card_costs_little_delay_from_the_start_to_the_end(writer_ppm: int) -> None:
    outcome = run(seconds=300, writer_ppm=writer_ppm, jitter=0.003)
    assert outcome.underruns_at == []
    assert abs(outcome.drift_ppm - writer_ppm) < 15
    for start in (5, 60, 240):
        assert outcome.latency_between(start, start + 60) < 20


@pytest.mark.parametrize(("writer_block", "reader_block"), [(BLOCK, FRAME), (FRAME, BLOCK)])
@pytest.mark.parametrize("writer_ppm", [0, 200, -200])
def test_in_quiet_conditions_no_more_than_6_ms_are_kept_beyond_a_block(
    writer_ppm: int, writer_block: int, reader_block: int
) -> None:
    outcome = run(
        seconds=120,
        writer_ppm=writer_ppm,
        jitter=0.001,
        writer_block=writer_block,
        reader_block=reader_block,
    )
    assert outcome.underruns_at == []
    block_ms = writer_block / RATE * 1e3
    assert outcome.latency_between(10, 40) < block_ms + 8
    assert outcome.latency_between(60, 120) < block_ms + 6


def test_following_a_drifting_clock_does_not_colour_a_tone() -> None:
    outcome = run(seconds=90, writer_ppm=200, jitter=0.003, hertz=1000)
    sound = np.concatenate(outcome.heard)
    piece = sound[60 * RATE : 60 * RATE + RATE // 5].astype(np.float64)
    spectrum = np.abs(np.fft.rfft(piece * np.blackman(len(piece)))) ** 2
    centre = int(np.argmax(spectrum))
    tone = spectrum[centre - 4 : centre + 5].sum()
    assert 10 * np.log10(tone / (spectrum.sum() - tone)) > 60


@pytest.mark.parametrize("hertz", [300, 3400, 6800])
def test_treble_does_not_flutter_while_the_position_drifts(hertz: int) -> None:
    outcome = run(seconds=12, writer_ppm=200, jitter=0.0, hertz=hertz)
    sound = np.concatenate(outcome.heard)[6 * RATE :]
    levels = [float(np.sqrt(np.mean(part**2))) for part in sound.reshape(-1, 800)]
    assert 20 * np.log10(max(levels) / min(levels)) < 0.5


class Pair:
    """Both ends of one buffer on one exact clock."""

    def __init__(self) -> None:
        self.buffer = DriftBuffer(RATE, BLOCK)
        self.now = 0.0
        self.place = 0

    def write(self, blocks: int = 1) -> None:
        for _ in range(blocks):
            places = self.place + np.arange(BLOCK)
            wave = 10_000 * np.sin(2 * np.pi * 440 / RATE * places)
            self.buffer.push(wave.astype(np.float32), self.now)
            self.place += BLOCK

    def frame(self, *, writing: bool = True) -> Samples:
        for _ in range(2):
            self.now += BLOCK / RATE
            if writing:
                self.write()
        return self.buffer.pull(FRAME, self.now)


def steepest(sound: NDArray[np.float32]) -> float:
    return float(np.abs(np.diff(sound)).max())


# A 440 Hz sine of this size moves by 1728 at most from one sample to the next.
NO_CLICK = 2_600.0


def test_nothing_is_heard_until_there_is_enough_to_last() -> None:
    pair = Pair()
    assert not pair.buffer.pull(FRAME, 0.0).any()
    assert not pair.frame(writing=False).any()
    assert pair.buffer.underruns == 0


def test_a_buffer_that_runs_dry_fades_out_and_comes_back_without_a_click() -> None:
    pair = Pair()
    before = [pair.frame() for _ in range(50)]
    dry = [pair.frame(writing=False) for _ in range(10)]
    after = [pair.frame() for _ in range(50)]
    sound = np.concatenate(before[10:] + dry + after)
    assert steepest(sound) < NO_CLICK
    assert pair.buffer.underruns == 1
    assert not np.concatenate(dry[3:]).any()
    assert np.abs(np.concatenate(after[10:])).max() > 9_000


def test_old_sound_is_not_repeated_after_a_gap() -> None:
    pair = Pair()
    for _ in range(50):
        pair.frame()
    dry = np.concatenate([pair.frame(writing=False) for _ in range(20)])
    # What was in store, and 5 ms of fading.
    assert np.count_nonzero(dry) <= (pair.buffer.margin + 0.030) * RATE


@pytest.mark.parametrize("blocks", [9, 10, 11, 12, 13])
def test_a_burst_after_a_stall_does_not_stay_as_delay(blocks: int) -> None:
    pair = Pair()
    frames = [pair.frame() for _ in range(50)]
    pair.write(blocks)
    frames.append(pair.frame())
    assert pair.buffer.skips == 1
    frames += [pair.frame() for _ in range(100)]
    sound = np.concatenate(frames[10:])
    assert pair.buffer.skips == 1
    assert steepest(sound) < NO_CLICK
    for _ in range(50):
        pair.frame()
    assert pair.buffer.skips == 1


def test_a_reader_that_paused_for_minutes_hears_the_present() -> None:
    pair = Pair()
    for _ in range(50):
        pair.frame()
    for _ in range(3000):
        pair.now += BLOCK / RATE
        pair.write()
    frames = [pair.frame() for _ in range(20)]
    # 440 Hz has many equal periods, so a mark is set into the sound and waited for.
    pair.buffer.push(np.full(BLOCK, 30_000, dtype=np.float32), pair.now)
    waited = next(i for i in range(50) if pair.frame().max() > 25_000)
    assert waited * FRAME / RATE < 0.080
    assert np.abs(frames[-1]).max() > 9_000
