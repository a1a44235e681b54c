"""Blocks of the near end become packets of the stream, and late packets are waited for."""

import ctypes
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from exophone_desktop.audio.sound import BLOCK_SAMPLES
from exophone_desktop.engine.pjsip.media_port import Frame, JitterBufferState, PortFormat
from exophone_desktop.engine.pjsip.stream_port import StreamPort


class Stream:
    """A stream's port, which keeps the time at which it got a packet."""

    def __init__(self, frame_samples: int = 160) -> None:
        self.now = 100.0
        self.sent: list[float] = []
        library = SimpleNamespace(
            pjmedia_port_put_frame=self._take,
            pjmedia_port_get_frame=None,
            pjmedia_stream_get_stat_jbuf=None,
            pjmedia_stream_get_rtp_session_info=lambda _stream, _sessions: None,
        )
        self.port = StreamPort(
            library, 1, 1, PortFormat(8_000, frame_samples), lambda: None, lambda: self.now
        )

    def _take(self, _port: Any, _frame: Any) -> None:
        self.sent.append(round(self.now, 3))

    def put(self) -> None:
        self.port.put(np.zeros(BLOCK_SAMPLES, dtype=np.float32))

    def bring(self, blocks: int, every: float, times: int) -> None:
        """A microphone that brings ``blocks`` at once."""
        for _ in range(times):
            self.now += every
            for _ in range(blocks):
                self.put()
                self.now += 0.0001


def test_two_blocks_make_a_packet_of_20_ms_and_four_one_of_40() -> None:
    for frame_samples, packets in ((160, 10), (320, 5)):
        stream = Stream(frame_samples)
        stream.bring(1, 0.010, 20)
        assert len(stream.sent) == packets


def test_a_microphone_that_brings_20_ms_at_a_time_soon_fills_a_packet_each_time() -> None:
    stream = Stream()
    stream.put()  # the call began between the two blocks
    stream.bring(2, 0.020, 10)
    begun = stream.now
    stream.bring(2, 0.020, 50)
    assert len([at for at in stream.sent if at > begun]) == 50
    # Sent at the second block, when there is nothing left to wait for.
    assert stream.now - stream.sent[-1] < 0.001


def test_a_microphone_that_brings_10_ms_at_a_time_loses_nothing() -> None:
    stream = Stream()
    stream.bring(1, 0.010, 1_000)
    assert len(stream.sent) == 500
    # One thread that was late for once changes nothing.
    stream.bring(1, 0.040, 3)
    stream.bring(1, 0.010, 997)
    assert len(stream.sent) == 1_000


def test_packets_of_40_ms_lose_nothing_to_a_microphone_that_brings_20() -> None:
    stream = Stream(320)
    stream.bring(2, 0.020, 100)
    assert len(stream.sent) == 50


class Arrivals:
    """A stream whose packets of 20 ms arrive at the given times, none of them silent; a clock that
    only waiting moves."""

    def __init__(self, *at: float) -> None:
        self.at = list(at)
        self.now = 0.0
        self.empty = 0
        library = SimpleNamespace(
            pjmedia_port_put_frame=None,
            pjmedia_port_get_frame=self._give,
            pjmedia_stream_get_stat_jbuf=self._look,
            pjmedia_stream_get_rtp_session_info=lambda _stream, _sessions: None,
        )
        self.port = StreamPort(
            library,
            *(1, 1, PortFormat(16_000, 320), lambda: None, lambda: self.now, self._wait),
        )

    def _wait(self, seconds: float) -> None:
        self.now += seconds

    def _stored(self) -> int:
        return sum(at <= self.now for at in self.at)

    def _look(self, _stream: Any, reference: Any) -> None:
        state: JitterBufferState = reference._obj
        state.size, state.empty = self._stored(), self.empty

    def _give(self, _port: Any, reference: Any) -> None:
        frame: Frame = reference._obj
        if not self._stored():
            self.empty += 1
            return
        self.at.pop(0)
        ctypes.memset(frame.buf, 1, frame.size)

    def hear(self, patience: float) -> float:
        """How long the next 10 ms were waited for."""
        begun = self.now
        self.port.get(begun + patience if patience else 0.0)
        waited, self.now = self.now - begun, begun + 0.010
        return round(waited, 4)


def test_a_packet_that_is_a_little_late_is_waited_for() -> None:
    arrivals = Arrivals(0.0, 0.020, 0.0455, 0.060, 0.080)
    waited = [arrivals.hear(0.009) for _ in range(8)]
    assert waited == [0, 0, 0, 0, pytest.approx(0.006, abs=0.001), 0, 0, 0]
    assert arrivals.empty == 0


def test_a_packet_that_is_too_late_is_waited_for_no_longer_than_allowed() -> None:
    arrivals = Arrivals(0.0, 0.020, 0.055, 0.060)
    waited = [arrivals.hear(0.009) for _ in range(5)]
    assert waited == [0, 0, 0, 0, pytest.approx(0.009, abs=0.001)]
    assert arrivals.empty == 1


def test_a_reader_who_may_not_wait_does_not() -> None:
    arrivals = Arrivals(0.0, 0.020, 0.0455)
    assert [arrivals.hear(0.0) for _ in range(5)] == [0] * 5
    assert arrivals.empty == 1


def test_a_far_end_that_falls_silent_is_soon_not_waited_for_any_more() -> None:
    arrivals = Arrivals(0.0, 0.020)
    waited = [arrivals.hear(0.009) for _ in range(100)]
    assert sum(each > 0 for each in waited) <= 5
    arrivals.at.append(arrivals.now)
    for _ in range(10):
        arrivals.hear(0.009)
    assert not arrivals.at  # it is heard at once when it speaks again


def test_a_stream_that_has_ended_is_not_waited_for() -> None:
    arrivals = Arrivals(0.0)
    arrivals.hear(0.009)
    arrivals.port.close()
    assert [arrivals.hear(0.009) for _ in range(5)] == [0] * 5
