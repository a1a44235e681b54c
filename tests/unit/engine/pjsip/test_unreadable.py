"""Answers to requests that the stack cannot read."""

import pytest

from exophone_desktop.engine.pjsip.unreadable import reply_to_unreadable

REQUEST = (
    b"OPTIONS sip:bob@127.0.0.1 SIP/7.0\r\n"
    b"Via: SIP/2.0/UDP 127.0.0.1:5070;branch=z9hG4bK1\r\n"
    b"v: SIP/2.0/TCP proxy.example;branch=z9hG4bK2\r\n"
    b"From: <sip:alice@example.com>;tag=a\r\n"
    b"t: <sip:bob@example.com>\r\n"
    b"i: 1@example.com\r\n"
    b"CSeq: 1\r\n OPTIONS\r\n"
    b"Subject: hello\r\n"
    b"\r\n"
    b"From: not a header"
)


def answer(request: bytes) -> list[bytes]:
    reply = reply_to_unreadable(request)
    assert reply is not None
    return reply[0].split(b"\r\n")


def status(request: bytes) -> bytes:
    return answer(request)[0]


def test_what_tells_the_sender_which_request_it_was_goes_back_as_it_came() -> None:
    lines = answer(REQUEST)
    assert lines[0] == b"SIP/2.0 505 Version Not Supported"
    assert lines[1:4] == [
        b"Via: SIP/2.0/UDP 127.0.0.1:5070;branch=z9hG4bK1",
        b"Via: SIP/2.0/TCP proxy.example;branch=z9hG4bK2",
        b"From: <sip:alice@example.com>;tag=a",
    ]
    assert lines[4].startswith(b"To: <sip:bob@example.com>;tag=")
    assert lines[5:] == [
        b"Call-ID: 1@example.com",
        b"CSeq: 1 OPTIONS",
        b"Content-Length: 0",
        b"",
        b"",
    ]


def test_each_time_that_it_is_sent_again_the_answer_is_the_same() -> None:
    assert answer(REQUEST) == answer(REQUEST)
    assert answer(REQUEST) != answer(REQUEST.replace(b"1@", b"2@"))


def test_a_tag_that_is_there_stays() -> None:
    inside = REQUEST.replace(b"t: <sip:bob@example.com>", b"t: <sip:bob@example.com>; Tag=mine")
    assert b"To: <sip:bob@example.com>; Tag=mine" in answer(inside)


@pytest.mark.parametrize(
    ("first", "told"),
    [
        (b"OPTIONS sip:bob@127.0.0.1 SIP/3.0", b"505 Version Not Supported"),
        (b"OPTIONS nobody:bob@127.0.0.1 SIP/2.0", b"416 Unsupported URI Scheme"),
        (b"OPTIONS <sip:bob@127.0.0.1> SIP/2.0", b"400 Bad Request"),
        (b"OPTIONS sip:bob@127.0.0.1; lr SIP/2.0", b"400 Bad Request"),
        (b"OPTIONS tel:123 SIP/2.0  ", b"400 Bad Request"),
    ],
)
def test_it_is_said_what_was_wrong(first: bytes, told: bytes) -> None:
    request = first + REQUEST[REQUEST.index(b"\r\n") :]
    assert status(request) == b"SIP/2.0 " + told


def test_a_datagram_that_was_cut_off_was_too_large() -> None:
    request = REQUEST.replace(b"SIP/7.0", b"SIP/2.0").replace(b"hello", b"a" * 4_000)
    assert status(request) == b"SIP/2.0 513 Message Too Large"


def test_headers_that_are_missing_are_missing_in_the_answer() -> None:
    lines = answer(b"OPTIONS sip:b@c SIP/2.0\r\nVia: SIP / 2.0 / TLS c\r\n\r\n")
    assert lines == [
        b"SIP/2.0 400 Bad Request",
        b"Via: SIP / 2.0 / TLS c",
        b"Content-Length: 0",
        b"",
        b"",
    ]


def test_no_more_goes_back_than_a_request_may_need() -> None:
    many = REQUEST.replace(b"v: ", b"v: SIP/2.0/UDP x\r\n" * 200 + b"v: ")
    assert sum(line.startswith(b"Via:") for line in answer(many)) == 16


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nVia: SIP/2.0/UDP x\r\n\r\n",
        b"SIP/7.0 200 OK\r\nVia: SIP/2.0/UDP x\r\n\r\n",
        REQUEST.replace(b"OPTIONS", b"ACK"),
        b"OPTIONS sip:b@c SIP/7.0\r\nFrom: <sip:a@b>\r\n\r\n",
        b"OPTIONS sip:b@c SIP/7.0\r\nVia: SIP/2.0/SCTP x\r\n\r\n",
    ],
    ids=["nothing", "keep-alive", "HTTP", "an answer", "ACK", "no Via", "no transport of ours"],
)
def test_what_is_no_request_for_an_answer_gets_none(message: bytes) -> None:
    assert reply_to_unreadable(message) is None
