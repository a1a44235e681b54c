"""Messages as bytes: what is understood, what is refused, and that nothing raises anything else.

The hostile ones follow the ideas of RFC 4475, in words of our own.
"""

import contextlib

import pytest
from fakes.sip_bench import request
from hypothesis import given, strategies as st

from exophone_desktop.sandbox.sip.headers import parse_name_addr, parse_via
from exophone_desktop.sandbox.sip.message import (
    MAX_MESSAGE,
    SipRequest,
    SipResponse,
    parse_message,
)
from exophone_desktop.sandbox.sip.uri import MalformedMessage
from exophone_desktop.sandbox.sip.validity import complaint, sized

GOOD = request("OPTIONS", "sip:bob@example.com", extra=("X-Strange: as is, really",))


def parsed(text: str) -> SipRequest:
    message = parse_message(text.encode("utf-8", "surrogateescape"))
    assert isinstance(message, SipRequest)
    return message


def test_a_request_survives_the_way_through() -> None:
    again = parse_message(parsed(GOOD).encode())
    assert again == parse_message(GOOD.encode())
    assert again.first("x-strange") == "as is, really"


def test_wide_spaces_folding_and_compact_names_are_understood() -> None:
    message = parsed(
        "INVITE sip:vivek@example.com;unknown SIP/2.0\r\n"
        "TO :\r\n sip:vivek@example.com ;   tag    = 19\r\n"
        "f : J \t<sip:j@example.net>   ;\r\n  tag = 98\r\n"
        "MaX-fOrWaRdS: 0068\r\n"
        "i: wsinv.7\r\n"
        "l: 0\r\n"
        "cseq: 0009\r\n  INVITE\r\n"
        "v: SIP  / 2.0\r\n /UDP\r\n    192.0.2.2;branch=390skdjuw,\r\n"
        " SIP  / 2.0  / TCP     spindle.example.com   ;\r\n  branch  =   z9hG4bK9\r\n"
        "\r\n"
    )
    assert complaint(message) is None
    assert message.recipient.tag == "19"
    assert message.sender.tag == "98"
    assert message.cseq.number == 9
    vias = [parse_via(text) for text in message.values("Via")]
    assert [via.transport for via in vias] == ["UDP", "TCP"]
    assert vias[1].branch == "z9hG4bK9"


def test_commas_inside_quotes_and_brackets_do_not_split() -> None:
    message = parsed(
        GOOD.replace(
            "X-Strange:",
            'Contact: "Last, First" <sip:a,b@h>;q=0.1, <sip:c@h>\r\nX-Strange:',
        )
    )
    contacts = [parse_name_addr(value) for value in message.values("Contact")]
    assert contacts[0].display == "Last, First"
    assert contacts[0].uri.user == "a,b"
    assert len(contacts) == 2


def test_bytes_that_are_no_text_pass_through_unchanged() -> None:
    raw = GOOD.encode().replace(b"as is, really", b"\xff\xfe\x80")
    assert b"X-Strange: \xff\xfe\x80\r\n" in parse_message(raw).encode()


def test_a_response_without_a_reason_is_understood() -> None:
    message = parse_message(b"SIP/2.0 100 \r\nCSeq: 1 INVITE\r\n\r\n")
    assert isinstance(message, SipResponse)
    assert (message.status, message.reason) == (100, "")


def test_a_body_is_cut_to_its_content_length() -> None:
    text = request("MESSAGE", "sip:bob@h", body="hello") + "and more"
    assert sized(parsed(text)).body == b"hello"


@pytest.mark.parametrize(
    ("wrong", "right", "status"),
    [
        ("CSeq: 1 INVITE", "CSeq: 1 OPTIONS", 400),
        ("CSeq: 36893488147419103232 OPTIONS", "CSeq: 1 OPTIONS", 400),
        ("CSeq: x OPTIONS", "CSeq: 1 OPTIONS", 400),
        ("Content-Length: 9999", "Content-Length: 0", 400),
        ("Content-Length: -999", "Content-Length: 0", 400),
        ("Max-Forwards: 300", "Max-Forwards: 70", 400),
        ("Max-Forwards: 70\r\nCall-ID: second", "Max-Forwards: 70", 400),
        ("X-Call: call-1", "Call-ID: call-1", 400),
        ("From: <sip:alice@h", "From: <sip:alice@exotel1.voip.localhost>", 400),
        ('To: "open <sip:b@h>', "To: <sip:bob@example.com>", 400),
        ("SIP/7.0\r\nVia", "SIP/2.0\r\nVia", 505),
        ("OPTIONS nobodyKnows:a SIP", "OPTIONS sip:bob@example.com SIP", 416),
        ("OPTIONS <sip:bob@example.com> SIP", "OPTIONS sip:bob@example.com SIP", 400),
        ("OPTIONS sip:bob@example.com; lr SIP", "OPTIONS sip:bob@example.com SIP", 400),
        ("OPTIONS  sip:bob@example.com SIP", "OPTIONS sip:bob@example.com SIP", 400),
        ("From: <sip:alice@h>", "From: <sip:alice@exotel1.voip.localhost>;tag=fromtag", 400),
    ],
)
def test_a_request_with_one_fault_is_answered_with(wrong: str, right: str, status: int) -> None:
    assert right in GOOD
    found = complaint(parsed(GOOD.replace(right, wrong, 1)))
    assert found is not None
    assert found[0] == status


def test_the_request_without_the_fault_is_fine() -> None:
    assert complaint(parsed(GOOD)) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        GOOD.encode().replace(b"\r\n\r\n", b"\r\n"),
        GOOD.encode().replace(b"X-Strange:", b"X Strange:"),
        GOOD.encode().replace(b"X-Strange:", b"X-Strange\r\n:"),
        GOOD.encode().replace(b"as is", b"as\ris"),
        b"SIP/2.0 99 Too Low\r\n\r\n",
        b"SIP/2.0 4294967301 better\r\n\r\n",
        b"OPTIONS sip:a@b SIP/2.0\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"OPTIONS sip:a@b SIP/2.0\r\nVia: " + b"a," * 5000 + b"\r\n\r\n",
        b"OPTIONS sip:a@b SIP/2.0\r\nX: " + b"a" * MAX_MESSAGE + b"\r\n\r\n",
    ],
)
def test_what_is_not_sip_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedMessage):
        parse_message(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_a_message_or_refused(data: bytes) -> None:
    with contextlib.suppress(MalformedMessage):
        parse_message(data).encode()


@given(st.data())
def test_a_good_message_with_bytes_changed_never_breaks_the_judge(data: st.DataObject) -> None:
    raw = bytearray(GOOD.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place] = data.draw(st.integers(0, 255))
    with contextlib.suppress(MalformedMessage):
        message = parse_message(bytes(raw))
        if isinstance(message, SipRequest):
            complaint(message)
