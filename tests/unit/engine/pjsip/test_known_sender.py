import ctypes
import socket
import struct
import sys

import pytest

from exophone_desktop.engine.pjsip.known_sender import (
    Address,
    KnownSender,
    address,
    senders_only,
)

_ATTACH_FILTER = 26


def at(port: int) -> Address:
    found = address(f"192.0.2.1:{port}")
    assert found is not None
    return found


AGREED, ELSEWHERE, STRANGER = at(4000), at(4002), at(6000)


def test_only_the_far_end_that_was_agreed_on_is_heard_once_it_speaks() -> None:
    sender = KnownSender()
    assert not sender.look(0, None, AGREED)
    assert sender.look(5, AGREED, AGREED)
    assert sender.senders == {AGREED}
    assert not sender.look(10, AGREED, AGREED)


def test_one_that_speaks_from_elsewhere_is_known_after_a_while() -> None:
    sender = KnownSender()
    changes = [sender.look(5 * look, ELSEWHERE, AGREED) for look in range(1, 7)]
    assert changes == [False] * 4 + [True, False]
    assert sender.senders == {ELSEWHERE, AGREED}


def test_a_stranger_who_speaks_in_between_is_not_known() -> None:
    sender = KnownSender()
    for look in range(1, 10):
        assert not sender.look(5 * look, ELSEWHERE if look % 3 else STRANGER, AGREED)
    assert sender.look(50, AGREED, AGREED)
    assert sender.senders == {AGREED}


def test_everybody_may_begin_anew_where_packets_stop_or_another_stream_begins() -> None:
    for packets in (10, 0):
        sender = KnownSender()
        sender.look(10, AGREED, AGREED)
        assert sender.look(packets, AGREED, AGREED)
        assert not sender.senders


@pytest.mark.parametrize("text", ["", "192.0.2.1", "[::1]:4000", "name:4000", "192.0.2.1:x"])
def test_what_is_no_address_is_none(text: str) -> None:
    assert address(text) is None


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such filter")
def test_the_filter_lets_in_those_that_are_known_and_nobody_else() -> None:
    def speaker() -> socket.socket:
        opened = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        opened.bind(("127.0.0.1", 0))
        return opened

    with speaker() as ear, speaker() as one, speaker() as stranger, speaker() as other:
        known = {address(f"127.0.0.1:{each.getsockname()[1]}") for each in (one, other)}
        steps = ctypes.create_string_buffer(senders_only(frozenset(filter(None, known))))
        program = struct.pack("HL", (len(steps) - 1) // 8, ctypes.addressof(steps))
        ear.setsockopt(socket.SOL_SOCKET, _ATTACH_FILTER, program)
        ear.settimeout(5)
        for each, said in ((stranger, b"stranger"), (one, b"one"), (stranger, b"x"), (other, b"2")):
            each.sendto(said, ear.getsockname())
        assert [ear.recv(100), ear.recv(100)] == [b"one", b"2"]
