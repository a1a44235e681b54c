"""URIs and numbers as they come in."""

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.sandbox.sip.uri import MalformedMessage, parse_uri, phone_digits


def test_a_sip_uri_is_taken_apart() -> None:
    uri = parse_uri("sip:alice:pw@Example.COM:5070;transport=TCP;lr?Subject=hi")
    assert (uri.scheme, uri.user, uri.host, uri.port) == ("sip", "alice", "example.com", 5070)
    assert uri.transport == "tcp"
    assert "lr" in uri.params


def test_an_escaped_user_is_unescaped() -> None:
    assert parse_uri("sip:%2B91804@h").user == "+91804"


def test_user_parts_may_hold_semicolons_and_questions() -> None:
    uri = parse_uri("sip:user;par=u%40example.net@example.com")
    assert uri.user == "user;par=u@example.net"
    assert uri.host == "example.com"


def test_a_tel_uri_is_a_number() -> None:
    assert parse_uri("tel:+91-80-4040-8080;ext=1").user == "+91-80-4040-8080"


def test_an_address_literal_of_ipv6_is_a_host() -> None:
    assert parse_uri("sip:a@[::1]:5061").port == 5061


@pytest.mark.parametrize(
    "text",
    [
        "",
        "sip:",
        "alice@example.com",
        "sip:alice@",
        "sip:@host",
        "sip:a@b@c",
        "sip:a@host:0",
        "sip:a@host:99999",
        "sip:a@host:5x",
        "sip:a b@host",
        "sip:a@host;=x",
        "sip:a\r\nVia: x@host",
        "sip:" + "a" * 3000 + "@host",
    ],
)
def test_what_is_not_a_uri_is_refused(text: str) -> None:
    with pytest.raises(MalformedMessage):
        parse_uri(text)


@given(st.text(max_size=200))
def test_any_text_is_a_uri_or_refused(text: str) -> None:
    reason = ""
    try:
        parse_uri(text)
    except MalformedMessage as refused:
        reason = str(refused)
    assert "\n" not in reason


@pytest.mark.parametrize(
    "dialled", ["08040408080", "+918040408080", "+91-80-4040-8080", "8040408080", "(080)40408080"]
)
def test_every_way_to_write_the_exophone_is_one_number(dialled: str) -> None:
    assert phone_digits(dialled) == "8040408080"


def test_a_name_is_no_number() -> None:
    assert phone_digits("alice") == "alice"
