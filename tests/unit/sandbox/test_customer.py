"""The customer's endpoints: how they are asked, what they may answer (guide section 5.1)."""

import json

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.domain.secret import Secret
from exophone_desktop.sandbox.customer import (
    CustomerEndpoints,
    DialPlan,
    DialWhomFailed,
    read_dial_plan,
)


def body(**changes: object) -> bytes:
    answer = {"destination": {"numbers": ["sip:bob"]}, "max_ringing_duration": 30, **changes}
    return json.dumps(answer).encode()


def test_the_object_of_the_guide_is_understood() -> None:
    assert read_dial_plan(body(max_conversation_duration=3600)) == DialPlan("bob", 30, 3600)


@pytest.mark.parametrize("text", [b"sip:bob", b" sip:bob\n", b'"sip:bob"', b"sip:bob@exotel.in"])
def test_a_bare_address_is_understood(text: bytes) -> None:
    assert read_dial_plan(text) == DialPlan("bob")


@pytest.mark.parametrize("limit", [0, -5, "30", True, None, 1e9, [30]])
def test_a_limit_that_makes_no_sense_is_no_limit(limit: object) -> None:
    assert read_dial_plan(body(max_ringing_duration=limit)).max_ringing_duration == 0


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"bob",
        b"tel:+9180",
        b"{",
        b"{}",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"sip:bob\r\nX-Evil: 1",
        body(destination={"numbers": []}),
        body(destination={"numbers": [None]}),
        body(destination=["sip:bob"]),
        body(destination={"numbers": ["sip:" + "a" * 100]}),
    ],
)
def test_anything_else_names_nobody(text: bytes) -> None:
    with pytest.raises(DialWhomFailed) as failed:
        read_dial_plan(text)
    assert failed.value.status == 404
    assert failed.value.reason.isprintable()


@pytest.mark.parametrize(
    "url", ["", "bob", "ftp://127.0.0.1/x", "http://", "http://h:port", "//h/x"]
)
def test_an_address_that_cannot_be_asked_is_refused_at_once(url: str) -> None:
    good = "http://127.0.0.1/x"
    for dial_whom, push in ((url, good), (good, url)):
        with pytest.raises(ValueError, match="Dial Whom or push URL"):
            CustomerEndpoints(dial_whom, push, "key", Secret("token"))


@given(st.text(max_size=100))
def test_a_reason_is_always_fit_for_a_status_line(text: str) -> None:
    reason = ""
    try:
        read_dial_plan(text.encode("utf-8", "replace"))
    except DialWhomFailed as failed:
        reason = failed.reason
    assert reason.isascii()
    assert reason.isprintable()
