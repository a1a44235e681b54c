"""What arrived, read on the loudspeaker's clock: a jitter buffer, a network and two clocks."""

from collections import deque

import numpy as np
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.playout import Playout, Stored
from exophone_desktop.audio.samples import Samples

RATE = 8_000
PACKET = 160
PACKET_SECONDS = PACKET / RATE
BLOCK_SECONDS = 0.010


class JitterBuffer:
    """First in, first out, and a count of how often it was found empty."""

    def __init__(self) -> None:
        self.packets: deque[Samples] = deque()
        self.misses = 0

    def put(self, packet: Samples) -> None:
        self.packets.append(packet)

    def fetch(self) -> Samples:
        if self.packets:
            return self.packets.popleft()
        self.misses += 1
        return np.zeros(PACKET, dtype=np.float32)

    def stored(self) -> Stored:
        return Stored(len(self.packets), self.misses)


class Call:
    """The far end sends by a clock ``ppm`` millionths faster than the loudspeaker's; packets are
    late by up to ``jitter`` seconds, evenly spread about 50 ms."""

    def __init__(
        self, sound: Samples, ppm: float = 0.0, jitter: float = 0.0, seed: int = 1
    ) -> None:
        self.sound = sound
        self.buffer = JitterBuffer()
        self.playout = Playout(RATE, PACKET)
        self.stall: tuple[float, float] | None = None
        """From when to when nothing arrives; then all of it comes at once."""
        self.gap: tuple[float, float] | None = None
        """From when to when the far end sends nothing."""
        self.blocks: list[Samples] = []
        self.held: list[float] = []
        self._random = np.random.default_rng(1)
        self._period = PACKET_SECONDS / (1 + ppm * 1e-6)
        self._jitter = jitter
        self._sent = 0
        self._arrives = 0.0
        self._last = 0.0

    def run(self, until: float) -> None:
        """Play until ``until`` seconds after the beginning."""
        while len(self.blocks) < round(until / BLOCK_SECONDS):
            now = len(self.blocks) * BLOCK_SECONDS
            self._receive(now)
            self.blocks.append(self.playout.read(self.buffer.fetch).copy())
            stored = self.buffer.stored()
            self.playout.follow(stored)
            self.held.append(stored.packets * PACKET_SECONDS)

    def _receive(self, now: float) -> None:
        while self._arrival() <= now:
            start = self._sent * PACKET
            due = self._sent * self._period
            self._sent += 1
            self._arrives = 0.0
            if self.gap is None or not self.gap[0] <= due < self.gap[1]:
                self.buffer.put(self.sound[start : start + PACKET])

    def _arrival(self) -> float:
        if not self._arrives:
            late = 0.050 + self._random.uniform(-self._jitter, self._jitter)
            at = self._sent * self._period + late
            if self.stall is not None and self.stall[0] <= at < self.stall[1]:
                at = self.stall[1]
            self._last = self._arrives = max(at, self._last)
        return self._arrives

    def played(self, start: float = 0.0) -> NDArray[np.float64]:
        return np.concatenate(self.blocks[round(start / BLOCK_SECONDS) :]).astype(np.float64)


def tone(seconds: float, hertz: float = 440.0, size: float = 8_000.0) -> Samples:
    places = np.arange(round(seconds * RATE))
    return (size * np.sin(2 * np.pi * hertz / RATE * places)).astype(np.float32)


def bend_beyond(sound: NDArray[np.float64], plain: Samples) -> float:
    """How much the steepest bend of ``sound`` is beyond that of ``plain``."""
    return float(np.abs(np.diff(sound, 2)).max() / np.abs(np.diff(plain[:RATE], 2)).max())


def phase_jumps(sound: NDArray[np.float64], hertz: float) -> float:
    """The farthest that a tone's phase moves within 10 ms, in radians."""
    count = len(sound) // 80 * 80
    turn = np.exp(-2j * np.pi * hertz / RATE * np.arange(count))
    values = (sound[:count] * turn).reshape(-1, 80).mean(axis=1)
    return float(np.abs(np.angle(values[1:] * np.conj(values[:-1]))).max())


@pytest.mark.parametrize("jitter", [0.001, 0.005])
@pytest.mark.parametrize("ppm", [-200.0, 200.0])
def test_five_minutes_of_drift_cost_little_and_less_once_the_clock_is_known(
    ppm: float, jitter: float
) -> None:
    call = Call(tone(605.0), ppm, jitter)
    call.run(3.0)
    begun = call.buffer.misses
    call.run(180.0)
    learnt = call.buffer.misses
    call.run(300.0)
    # Unfollowed, such clocks slip by three packets in that time, and jitter costs more.
    assert learnt - begun <= 3
    assert call.buffer.misses - learnt <= 1
    assert call.playout.cuts <= 6
    assert max(call.held[300:]) <= 3 * PACKET_SECONDS
    assert np.mean(call.held[6_000:]) < 1.5 * PACKET_SECONDS


def test_a_steady_tone_on_the_same_clock_is_heard_without_a_glitch() -> None:
    sound = tone(125.0)
    call = Call(sound)
    call.run(60.0)
    misses, cuts = call.buffer.misses, call.playout.cuts
    call.run(120.0)
    assert (call.buffer.misses, call.playout.cuts) == (misses, cuts)
    played = call.played(60.0)
    assert bend_beyond(played, sound) < 1.05
    assert phase_jumps(played, 440.0) < 0.2


def voiced(seconds: float) -> Samples:
    """A buzz of 120 Hz with overtones that dim towards the treble."""
    at = np.arange(round(seconds * RATE)) / RATE
    parts = [np.sin(2 * np.pi * 120 * n * at + n * n) / n for n in range(1, 25)]
    return (3_000 * np.sum(parts, axis=0)).astype(np.float32)


def test_what_a_stall_held_back_is_worked_off_by_cuts_nobody_hears() -> None:
    sound = voiced(30.0)
    call = Call(sound)
    call.stall = (10.0, 10.15)
    call.run(10.0)
    usual, cuts = np.mean(call.held[300:]), call.playout.cuts
    call.run(11.0)
    assert np.mean(call.held[-20:]) > usual + 0.1
    # A second and a half until it is sure to be no lump of packets, then period by period.
    call.run(13.5)
    assert np.mean(call.held[-20:]) < usual + 0.06
    call.run(20.0)
    assert np.mean(call.held[-200:]) < usual + 2 * PACKET_SECONDS
    assert call.playout.cuts > cuts + 5
    # What is heard after the stall, cuts and all, is as smooth as the voice itself.
    assert bend_beyond(call.played(10.2), sound) < 1.15


def test_a_far_end_that_falls_silent_is_silence_and_comes_back_without_creep() -> None:
    sound = voiced(60.0)
    call = Call(sound)
    call.gap = (10.0, 40.0)
    call.run(10.0)
    usual = np.mean(call.held[300:])
    call.run(39.0)
    assert not call.played(11.0).any()
    call.run(55.0)
    assert np.abs(call.played(41.0)).max() > 5_000
    # What running dry has taught stays for a while; there is no creep beyond it.
    assert np.mean(call.held[4_300:]) < usual + 3 * PACKET_SECONDS
    assert call.playout.cuts <= 12


def test_noise_that_is_unlike_itself_is_caught_up_with_by_the_clock_alone() -> None:
    noise = (3_000 * np.random.default_rng(5).standard_normal(60 * RATE)).astype(np.float32)
    call = Call(noise)
    call.stall = (5.0, 5.1)
    call.run(4.0)
    usual = np.mean(call.held[200:])
    call.run(55.0)
    assert np.mean(call.held[5_000:]) < usual + PACKET_SECONDS


def test_lost_packets_do_not_bring_more_into_store() -> None:
    playout = Playout(RATE, PACKET)
    packets = misses = lost = 0
    sound = voiced(1.0)[:PACKET]
    held = []
    for block in range(6_000):
        arrives = block % 2 == 0
        is_lost = arrives and block % 50 == 0
        packets += arrives and not is_lost
        lost += arrives and block % 50 == 2  # known when the next one comes

        def fetch() -> Samples:
            nonlocal packets, misses
            if packets:
                packets -= 1
            else:
                misses += 1
            return sound

        playout.read(fetch)
        playout.follow(Stored(packets, misses, min(lost, misses)))
        held.append(packets * PACKET_SECONDS)
    assert misses > 100
    assert max(held[3_000:]) <= 2 * PACKET_SECONDS
    assert playout.cuts <= 2


def test_a_pause_takes_what_is_too_much_and_speech_is_left_as_it_was() -> None:
    random = np.random.default_rng(3)
    speech = np.zeros(10 * RATE, dtype=np.float32)
    speech[4 * RATE :] = 3_000 * random.standard_normal(6 * RATE)
    call = Call(speech)
    call.stall = (1.0, 1.018)  # from here on nearly a packet more than needed
    call.run(7.5)
    played = call.played(5.0).astype(np.float32)
    # Sample by sample what was said, only later.
    start = int(np.argmax(np.correlate(speech, played[: RATE // 2], "valid")))
    assert np.array_equal(played, speech[start : start + len(played)])
    assert call.playout.cuts == 0


def test_a_packet_is_lacking_just_before_it_is_fetched_and_not_in_a_silence() -> None:
    call = Call(tone(1.0))
    fetched = []

    def fetch() -> Samples:
        fetched.append(len(call.blocks))
        return call.buffer.fetch()

    for number in range(200):
        if number % 2 == 0:
            call.buffer.put(np.ones(PACKET, dtype=np.float32))
        lacks, before = call.playout.lacks, len(fetched)
        call.playout.read(fetch)
        call.playout.follow(call.buffer.stored())
        assert lacks is (len(fetched) > before)
    for _ in range(20):
        call.playout.read(fetch)
        call.playout.follow(call.buffer.stored())
        silent = call.buffer.misses > 3
        assert not (silent and call.playout.lacks)
