import pytest
from hypothesis import given, strategies as st

from exophone_desktop.engine.commands import SipHeader
from exophone_desktop.engine.pjsip.sip_text import (
    MAX_HEADER_VALUE,
    MAX_HEADERS,
    bounded,
    dtmf_problem,
    extension_headers,
    header_problem,
    masked,
    parsed_name_addr,
    uri_problem,
)


@pytest.mark.parametrize(
    "uri",
    [
        "sip:bob@example.com",
        "sips:bob@example.com:5061",
        "sip:+91804@10.0.0.1;transport=tcp",
        "sip:x",
    ],
)
def test_a_sip_address_has_no_problem(uri) -> None:
    assert uri_problem(uri) == ""


@pytest.mark.parametrize(
    "uri",
    ["", "bob", "tel:123", "sip:", "sip:a b@c", "sip:a@b>", "sip:bob@[::1]", "sip:a@b:0",
     "sip:a@b:99999", "sip:é@b", "sip:" + "a" * 400 + "@b", "sip:a@b\r\nVia: x"],
)  # fmt: skip
def test_what_cannot_be_called_is_told_in_a_sentence(uri) -> None:
    assert uri_problem(uri).endswith(".")


@pytest.mark.parametrize(
    ("header", "word"),
    [
        (SipHeader("X A", "b"), "header name"),
        (SipHeader("", "b"), "header name"),
        (SipHeader("X-A", "b\r\nEvil: yes"), "line break"),
        (SipHeader("Call-ID", "b"), "phone itself"),
        (SipHeader("v", "b"), "phone itself"),
        (SipHeader("X-A", "b" * 3000), "too long"),
    ],
)
def test_a_header_that_would_break_the_message_is_refused(header, word) -> None:
    assert word in header_problem((header,))


def test_an_ordinary_header_has_no_problem() -> None:
    assert header_problem((SipHeader("X-Exotel-Callsid", "abc123"),)) == ""


@pytest.mark.parametrize("digits", ["", "12x", "1 2", "é", "1" * 65])
def test_digits_that_are_none_are_refused(digits) -> None:
    assert "DTMF" in dtmf_problem(digits)


@pytest.mark.parametrize(
    ("raw", "name", "uri"),
    [
        ('"Bob \\"B\\" Smith" <sip:bob@x>;tag=1', 'Bob "B" Smith', "sip:bob@x"),
        ("Bob <sip:bob@x>", "Bob", "sip:bob@x"),
        ("<sip:bob@x>", "", "sip:bob@x"),
        ("sip:bob@x;tag=3", "", "sip:bob@x"),
        ("", "", ""),
    ],
)
def test_a_name_addr_is_taken_apart(raw, name, uri) -> None:
    assert parsed_name_addr(raw) == (name, uri)


@given(st.text(alphabet=st.characters(), max_size=3000))
def test_any_text_of_a_peer_is_bounded_and_can_be_encoded(raw) -> None:
    for part in (*parsed_name_addr(raw), bounded(raw)):
        assert len(part) <= 255
        part.encode()


def test_extension_headers_are_unfolded_and_sips_own_left_out() -> None:
    message = (
        "INVITE sip:b@x SIP/2.0\r\nVia: SIP/2.0/UDP h\r\nX-One: a\r\n b\r\nTo: <sip:b@x>\r\n"
        "X-Two:c\r\nno colon here\r\n\r\nX-Body: no"
    )
    assert extension_headers(message) == (SipHeader("X-One", "a b"), SipHeader("X-Two", "c"))


def test_a_flood_of_headers_is_bounded() -> None:
    message = "INVITE x SIP/2.0\r\n" + "".join(f"X-{i}: {'v' * 5000}\r\n" for i in range(500))
    found = extension_headers(message)
    assert len(found) <= MAX_HEADERS
    assert all(len(header.value) <= MAX_HEADER_VALUE for header in found)


def test_credentials_and_keys_never_reach_a_log() -> None:
    message = (
        "REGISTER sip:x SIP/2.0\r\n"
        'Authorization: Digest username="a", response="deadbeef"\r\n'
        'proxy-authorization : Digest response="cafe"\r\n'
        "\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:c2VjcmV0a2V5|2^20\r\n"
    )
    shown = masked(message)
    for secret in ("deadbeef", "cafe", "c2VjcmV0a2V5"):
        assert secret not in shown
    assert "REGISTER sip:x" in shown
