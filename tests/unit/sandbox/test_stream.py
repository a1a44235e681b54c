"""SIP on a stream."""

import pytest
from fakes.sip_bench import request

from exophone_desktop.sandbox.sip.stream import StreamFramer
from exophone_desktop.sandbox.sip.uri import MalformedMessage

ONE = request("MESSAGE", "sip:bob@h", body="hello").encode()


def test_messages_are_cut_out_however_the_bytes_arrive() -> None:
    framer = StreamFramer()
    got = [message for i in range(len(ONE * 3)) for message in framer.feed((ONE * 3)[i : i + 1])]
    assert got == [ONE, ONE, ONE]


def test_several_messages_in_one_piece_are_told_apart() -> None:
    assert StreamFramer().feed(ONE + b"\r\n" + ONE) == [ONE, ONE]


def test_a_double_line_end_is_a_keep_alive() -> None:
    framer = StreamFramer()
    assert framer.feed(b"\r\n\r\n") == []
    assert framer.take_ping()
    assert not framer.take_ping()


@pytest.mark.parametrize(
    "data",
    [
        b"OPTIONS sip:a@b SIP/2.0\r\nX: y\r\n\r\n",
        b"OPTIONS sip:a@b SIP/2.0\r\nContent-Length: 999999\r\n\r\n",
        b"OPTIONS sip:a@b SIP/2.0\r\nContent-Length: -1\r\n\r\n",
        b"x" * 70_000,
    ],
)
def test_a_stream_that_cannot_be_followed_is_given_up(data: bytes) -> None:
    with pytest.raises(MalformedMessage):
        StreamFramer().feed(data)
