"""Packets that arrived, were late or never came, told apart by their sequence numbers."""

import ctypes
from collections import deque
from typing import Any

import numpy as np
import pjsua2 as pj
import pytest

from exophone_desktop.engine.pjsip.media_port import JitterBufferState, PortFormat, RtpSessions
from exophone_desktop.engine.pjsip.stream_packets import StreamPackets

PACKET = 160
FRAME = 80


class Stream:
    """A stream as the stack behaves: a jitter buffer of the codec's frames of 10 ms, two a packet
    and two in a frame of the port where nothing else is said, which forgets which packet would be
    next when it is empty."""

    def __init__(self, first: int = 100, in_packet: int = 2, in_port: int = 2) -> None:
        self.sequence = first - 1
        self._in_packet, self._in_port = in_packet, in_port
        self._waiting: deque[int] = deque()
        self._empty = 0
        self._put_late = self._just_then = 0
        self.packets = StreamPackets(
            self, 1, 2, PortFormat(8_000, in_port * FRAME), wait=lambda _: self._put()
        )

    # ---- the network

    def arrive(self, count: int = 1) -> None:
        for _ in range(count):
            self._next()
            self._waiting.extend([self.sequence] * self._in_packet)

    def arrive_just_then(self) -> None:
        """A packet comes while the next fetch is under way: its number was looked for before."""
        self._just_then += 1

    def arrive_half(self) -> None:
        """A packet whose number is noted already, and whose sound is not in place yet."""
        self._next()
        self._put_late += 1

    def _put(self) -> None:
        late, self._put_late = self._put_late, 0
        self._waiting.extend([self.sequence] * self._in_packet * late)

    def press_a_key(self) -> None:
        """A packet of RFC 4733, which has a number but no sound."""
        self._next()

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
        count, self._just_then = self._just_then, 0
        self.arrive(count)
        found: JitterBufferState = state._obj
        found.size = len(self._waiting)
        found.empty, found.lost = self._empty, 0

    def pjmedia_port_get_frame(self, _port: Any, frame: Any) -> None:
        memory = (ctypes.c_int16 * (self._in_port * FRAME)).from_address(frame._obj.buf)
        memory[:] = [0] * len(memory)
        for place in range(self._in_port):
            if not self._waiting:
                self._empty += 1
                break
            level = (1_000 + self._waiting.popleft()) % 30_000
            memory[place * FRAME : (place + 1) * FRAME] = [level] * FRAME
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


@pytest.mark.parametrize(("in_packet", "in_port"), [(1, 2), (2, 4), (2, 6), (4, 2), (6, 2), (3, 2)])
def test_packets_of_another_length_than_agreed_are_heard_without_anything_between(
    in_packet: int, in_port: int
) -> None:
    stream = Stream(in_packet=in_packet, in_port=in_port)
    arrived = 0
    for heard in range(200):
        while arrived < (heard + 1) * in_port:
            stream.arrive()
            arrived += in_packet
        assert stream.hear() == in_port * FRAME
    assert stream.packets.stored().misses == 0


def test_a_packet_of_another_length_that_is_lost_is_concealed_for_as_long_as_it_was() -> None:
    stream = Stream(in_packet=1)
    for _ in range(20):
        stream.arrive(2)
        stream.hear()
    stream.lose(2)
    stream.arrive(2)
    assert stream.hear() == 2 * PACKET


def test_numbers_of_pressed_keys_between_packets_are_no_losses() -> None:
    stream = Stream()
    stream.steady()
    for _ in range(50):
        stream.press_a_key()
        stream.arrive()
        assert stream.hear() <= 2 * PACKET
    for _ in range(50):
        stream.press_a_key()
        stream.arrive()
        assert stream.hear() == PACKET


def test_the_number_of_a_pressed_key_that_is_seen_a_packet_later_is_no_loss() -> None:
    stream = Stream()
    for turn in range(100):
        stream.arrive()
        now_and_then = turn > 50 and turn % 5 == 0
        if now_and_then:  # looked at between the packet and the key's
            assert stream.hear() == PACKET
            stream.press_a_key()
            stream.arrive()
        stream.press_a_key()
        heard = stream.hear()
        assert heard == PACKET or turn < 20


def test_half_of_a_frame_is_heard_and_the_other_half_concealed() -> None:
    stream = Stream(in_packet=1)
    for _ in range(20):
        stream.arrive(2)
        stream.hear()
    stream.arrive()
    sound = stream.packets.fetch()
    assert len(sound) == PACKET
    assert (sound[:FRAME] == 1_000 + stream.sequence).all()
    assert sound[FRAME:].any()
    assert stream.packets.stored().misses == 1
    stream.arrive(3)  # the second half, late, and a whole frame
    assert stream.hear() == PACKET
    assert stream.packets.stored().lost == 0


def test_packets_that_come_just_as_others_are_taken_are_no_losses() -> None:
    stream = Stream()
    for turn in range(100):
        if turn % 7 < 3:
            stream.arrive_just_then()
        else:
            stream.arrive()
        assert stream.hear() == PACKET
    assert stream.packets.stored().lost == 0


def test_a_packet_whose_number_is_known_before_its_sound_is_in_place_is_no_loss() -> None:
    stream = Stream()
    stream.steady(ahead=0)
    for _ in range(20):
        stream.arrive()
        stream.arrive_half()
        assert stream.hear() == PACKET  # what is not in place is waited for
        assert stream.hear() == PACKET
    assert stream.packets.stored().lost == 0


def test_a_loss_right_after_a_packet_that_came_just_then_is_concealed() -> None:
    stream = Stream()
    stream.steady(ahead=0)
    stream.arrive_just_then()
    assert stream.hear() == PACKET
    stream.lose()
    assert stream.hear() == PACKET
    stream.arrive()
    assert stream.hear() == PACKET
    assert stream.packets.stored().lost == 1
