"""Packets that strangers send to the port of a call's sound."""

import itertools
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager

import pytest
from fakes.meanwhile import meanwhile

from exophone_desktop.engine import events
from tests.sip.conftest import EnginePhone, RawPeer

FLOOD = 500

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no filter")


@pytest.fixture
def ears() -> Iterator[tuple[socket.socket, socket.socket]]:
    """The far end's socket, and another one."""
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as far_end,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other,
    ):
        for each in (far_end, other):
            each.bind(("127.0.0.1", 0))
            each.settimeout(10)
        yield far_end, other


def packet(sequence: int, source: int) -> bytes:
    return struct.pack(">BBHII", 0x80, 0, sequence, 160 * sequence, source) + b"\x55" * 160


def speaking(mouth: socket.socket, port: int) -> AbstractContextManager[None]:
    """While a far end sends a packet every 20 ms from this socket."""
    sequences = itertools.count(1001)
    return meanwhile(lambda: mouth.sendto(packet(next(sequences), 7), ("127.0.0.1", port)), 0.02)


def called(phone: EnginePhone, raw_peer: RawPeer, far_end: socket.socket) -> int:
    """A call that is up: the port of its sound."""
    invite = raw_peer.invite(phone.port, body=raw_peer.sdp(far_end.getsockname()[1]))
    raw_peer.send(phone.port, invite)
    phone.answer_next()
    answer = raw_peer.receive("SIP/2.0 200")
    raw_peer.send(phone.port, raw_peer.ack(invite, answer))
    phone.heard(events.CallConfirmed)
    [line] = [each for each in answer.splitlines() if each.startswith("m=audio")]
    return int(line.split()[1])


def heard_so_far(phone: EnginePhone, least: int) -> int:
    """How many packets arrived, once there are as many as ``least``."""
    measured = phone.heard(
        events.StatisticsMeasured, lambda event: event.statistics.packets_received >= least
    )
    return measured.statistics.packets_received


def test_a_strangers_flood_neither_gets_the_sound_of_a_call_nor_disturbs_it(
    bob: EnginePhone, raw_peer: RawPeer, ears: tuple[socket.socket, socket.socket]
) -> None:
    far_end, stranger = ears
    port = called(bob, raw_peer, far_end)
    with speaking(far_end, port):
        # Several looks long, so that the far end is known.
        before = heard_so_far(bob, 30)
        for sequence in range(FLOOD):
            stranger.sendto(packet(sequence, 8), ("127.0.0.1", port))
        heard = heard_so_far(bob, before + 25)
    assert heard < before + FLOOD
    stranger.setblocking(False)
    with pytest.raises(BlockingIOError):
        stranger.recv(2000)


def test_a_far_end_that_moves_without_a_word_is_followed(
    bob: EnginePhone, raw_peer: RawPeer, ears: tuple[socket.socket, socket.socket]
) -> None:
    far_end, elsewhere = ears
    port = called(bob, raw_peer, far_end)
    with speaking(far_end, port):
        before = heard_so_far(bob, 30)
    with speaking(elsewhere, port):
        assert elsewhere.recv(2000)
        heard_so_far(bob, before + 30)
