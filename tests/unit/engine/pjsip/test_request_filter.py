import pytest

from exophone_desktop.engine.pjsip.request_filter import contradicts_itself

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
