"""Packets that arrived, were late or never came, told apart by their sequence numbers."""

import ctypes
from collections import deque
from typing import Any

import numpy as np
import pjsua2 as pj

from exophone_desktop.engine.pjsip.media_port import JitterBufferState, PortFormat, RtpSessions
from exophone_desktop.engine.pjsip.stream_packets import StreamPackets

PACKET = 160
FRAMES = 2


class Stream:
    """A stream as the stack behaves: two frames of the codec a packet, and a jitter buffer that
    forgets which packet would be next when it is empty."""

    def __init__(self, first: int = 100) -> None:
        self.sequence = first - 1
        self._waiting: deque[int] = deque()
        self._empty = 0
        self.packets = StreamPackets(self, 1, 2, PortFormat(8_000, PACKET))

    # ---- the network

    def arrive(self, count: int = 1) -> None:
        for _ in range(count):
            self._next()
            self._waiting.append(self.sequence)

    def lose(self, count: int = 1) -> None:
        for _ in range(count):
            self.sequence += 1

    def _next(self) -> None:
        self.sequence += 1
        self._received.max_seq = self.sequence % 65_536

    # ---- the library

    def pjmedia_stream_get_rtp_session_info(self, _stream: Any, info: Any) -> None:
        pointer = dict(RtpSessions._fields_)["received"]
        self._received = pointer._type_()  # type: ignore[attr-defined]
        info._obj.received = ctypes.pointer(self._received)

    def pjmedia_stream_get_stat_jbuf(self, _stream: Any, state: Any) -> None:
        found: JitterBufferState = state._obj
        found.size = FRAMES * len(self._waiting)
        found.empty, found.lost = self._empty, 0

    def pjmedia_port_get_frame(self, _port: Any, frame: Any) -> None:
        level = 1_000 + self._waiting.popleft() if self._waiting else 0
        if not level:
            self._empty += 1
        memory = (ctypes.c_int16 * PACKET).from_address(frame._obj.buf)
        memory[:] = [level % 30_000] * PACKET
        frame._obj.type = pj.PJMEDIA_FRAME_TYPE_AUDIO

    # ---- what is heard

    def hear(self) -> int:
        """How many samples the next fetch gives."""
        return len(self.packets.fetch())

    def steady(self, packets: int = 20, ahead: int = 1) -> None:
        """So many packets as they should come, ``ahead`` of them in store."""
        self.arrive(ahead)
        for _ in range(packets):
            self.arrive()
            assert self.hear() == PACKET


def test_packets_that_all_come_are_heard_as_they_are() -> None:
    stream = Stream()
    stream.steady()
    stored = stream.packets.stored()
    assert (stored.packets, stored.misses, stored.lost) == (1.0, 0, 0)
    assert not stream.packets.silent


def test_a_packet_that_is_lost_while_none_is_in_store_is_concealed_once() -> None:
    stream = Stream()
    stream.steady(ahead=0)
    stream.lose()
    assert stream.hear() == PACKET
    stored = stream.packets.stored()
    assert (stored.misses, stored.lost) == (1, 0)
    stream.arrive()
    assert stream.hear() == PACKET
    # Known only now: it was no lack of sound in store.
    assert stream.packets.stored().lost == 1


def test_a_packet_that_is_lost_without_a_trace_is_concealed_before_the_next_one() -> None:
    stream = Stream()
    stream.steady(ahead=1)
    stream.lose()
    assert stream.hear() == PACKET  # the one that was in store
    stream.arrive()
    assert stream.hear() == 2 * PACKET
    stored = stream.packets.stored()
    assert (stored.misses, stored.lost) == (0, 0)


def test_a_packet_that_is_late_is_heard_when_it_comes_and_counts_as_a_lack() -> None:
    stream = Stream()
    stream.steady(ahead=0)
    assert stream.hear() == PACKET
    stream.arrive(2)
    assert stream.hear() == stream.hear() == PACKET
    stored = stream.packets.stored()
    assert (stored.misses, stored.lost) == (1, 0)


def test_two_lost_packets_of_which_one_was_waited_for_are_both_concealed() -> None:
    stream = Stream()
    stream.steady(ahead=0)
    stream.lose(2)
    assert stream.hear() == PACKET
    stream.arrive()
    assert stream.hear() == 2 * PACKET
    assert stream.packets.stored().lost == 1


def test_sequence_numbers_begin_again_after_65535_without_a_trace() -> None:
    stream = Stream(first=65_530)
    stream.steady(30)


def test_a_far_end_that_begins_anew_is_heard_at_once() -> None:
    stream = Stream()
    stream.steady()
    stream.sequence = 40_000
    stream.arrive()
    assert stream.hear() == PACKET
    assert stream.hear() == PACKET
    stream.steady(5, ahead=0)


def test_a_pause_of_the_far_end_is_no_loss() -> None:
    stream = Stream()
    stream.steady(ahead=0)
    for _ in range(50):
        assert stream.hear() == PACKET
    assert stream.packets.silent
    stream.arrive()
    assert stream.hear() == PACKET
    assert stream.packets.stored().lost == 0
    assert not stream.packets.silent


def test_what_stands_in_for_a_lost_packet_goes_on_from_the_sound_before() -> None:
    stream = Stream()
    stream.steady(ahead=1)
    stream.lose()
    stream.hear()
    stream.arrive()
    stand_in = stream.packets.fetch()[:PACKET]
    assert float(np.abs(stand_in).max()) > 500
