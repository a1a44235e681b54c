import pytest

from exophone_desktop.engine.pjsip.received import Body
from exophone_desktop.engine.pjsip.request_filter import contradicts_itself, unsafe_info

HEAD = b"\r\n".join(
    [
        b"INVITE sip:bob@example.com SIP/2.0",
        b"v: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1",
        b"v: SIP/2.0/UDP 127.0.0.2;branch=z9hG4bK2",
        b"TO :\r\n <sip:bob@example.com>",
        b"f: <sip:a@example.com>;tag=1",
        b"i: 1",
        b"MaX-fOrWaRdS: 0068",
        b"cseq: 0009\r\n  INVITE",
        b"Subject: From: here\r\n To: there",
        b"",
        b"From: in the body\r\nFrom: again\r\nCSeq: 1 BYE",
    ]
)


def test_an_odd_but_right_request_does_not_contradict_itself() -> None:
    assert not contradicts_itself(HEAD)
    assert not contradicts_itself(b"\r\n\r\n" + HEAD)
    assert not contradicts_itself(b"")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"i: 1", b"i: 1\r\nCall-ID: 2"),
        (b"f: <", b"From: <sip:x@y>;tag=2\r\nf: <"),
        (b"i: 1", b"i: 1\r\nt: <sip:eve@example.com>"),
        (b"  INVITE", b"  OPTIONS"),
        (b"i: 1", b"i: 1\r\nCSeq: 10 INVITE"),
    ],
)
def test_what_may_be_said_once_is_not_said_twice(right: bytes, wrong: bytes) -> None:
    assert right in HEAD
    assert contradicts_itself(HEAD.replace(right, wrong, 1))


def relay(data: bytes) -> Body:
    return Body(b"application/dtmf-relay", data)


@pytest.mark.parametrize(
    "data",
    [b"Signal=5\r\n", b"Signal = *\r\nDuration = 160\r\n", b"\r\nsignal=10\nDuration=160"],
)
def test_digits_as_phones_send_them_pass(data: bytes) -> None:
    assert not unsafe_info(relay(data))


@pytest.mark.parametrize(
    "data", [b"", b"Signal=5", b"Signal=5\n", b"Signal=5\n\0", b"Signal=\r\n", b"Signal\n=5\r\n"]
)
def test_digits_without_what_the_stack_reads_after_them_do_not_pass(data: bytes) -> None:
    assert unsafe_info(relay(data))


def test_other_bodies_of_info_are_left_to_the_stack() -> None:
    assert not unsafe_info(None)
    assert not unsafe_info(Body(b"application/dtmf", b"5"))
    assert not unsafe_info(Body(b"multipart/mixed", b""))
