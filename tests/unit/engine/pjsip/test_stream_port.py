"""Blocks of the near end become packets of the stream."""

from types import SimpleNamespace
from typing import Any

import numpy as np

from exophone_desktop.audio.sound import BLOCK_SAMPLES
from exophone_desktop.engine.pjsip.media_port import PortFormat
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
