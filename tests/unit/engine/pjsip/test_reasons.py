"""What the Reason of a CANCEL says of another phone, and what is made of odd ones."""

import time

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.engine.elsewhere import Elsewhere
from exophone_desktop.engine.pjsip.reasons import Reasons, elsewhere_told

ANSWERED, DECLINED = Elsewhere.ANSWERED, Elsewhere.DECLINED


def cancel(*lines: str) -> bytes:
    head = ["CANCEL sip:bob@127.0.0.1 SIP/2.0", "Via: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1"]
    return "\r\n".join([*head, "Call-ID: 1", "CSeq: 1 CANCEL", *lines, "", ""]).encode()


@pytest.mark.parametrize(
    "lines",
    [
        ('Reason: SIP;cause=200;text="Call completed elsewhere"',),
        ('Reason: SIP ;cause=200 ;text="Call completed elsewhere"',),
        ("Reason: Q.850;cause=26",),
        ("reason : sip ; TEXT=ok ; CAUSE = 0200",),
        ('Reason: SIP\r\n ;text="Call completed\r\n\telsewhere"\r\n ;cause=200',),
        ('Reason: Q.850;cause=16;text="Normal, clearing;cause=603", SIP;cause=200',),
        ('Reason: SIP;text="a \\" quote, SIP;cause=487";cause=200',),
        ("Reason: Q.850;cause=16", "Subject: tea", "REASON: SIP;cause=200"),
        ("Reason: SIP;cause=603", "Reason: SIP;cause=200"),
        ("Reason: ,,SIP;;cause=200;;,",),
    ],
)
def test_a_call_that_another_phone_answered_is_known(lines: tuple[str, ...]) -> None:
    assert elsewhere_told(cancel(*lines)) is ANSWERED
    assert elsewhere_told(cancel(*lines).replace(b"\r\n", b"\n")) is ANSWERED


@pytest.mark.parametrize("cause", [600, 603, 606, 607, 608])
def test_a_call_that_was_declined_for_every_phone_is_known(cause: int) -> None:
    told = cancel(f'Reason: SIP;cause={cause};text="Call declined elsewhere"')
    assert elsewhere_told(told) is DECLINED


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("Reason:",),
        ("Reason: SIP",),
        ('Reason: SIP;text="SIP;cause=200"',),
        ('Reason: SIP;text="never ends;cause=200',),
        ("Reason: SIP;cause=487",),
        ("Reason: SIP;cause=408, Q.850;cause=102",),
        ("Reason: Q.850;cause=16",),
        ("Reason: Q.850;cause=200",),
        ("Reason: X-SIP;cause=200",),
        ("Reason: SIP;cause=-200",),
        ("Reason: SIP;cause=" + "2" * 5_000,),
        ("Reason: SIP;cause=²00",),
        ("Reason: SIP;cause=487;cause=200",),
        ("X-Reason: SIP;cause=200",),
        ("", "Reason: SIP;cause=200"),
        ("Reason: " + "a," * 100 + "SIP;cause=200",),
        ("Reason: " + "a" * 5_000 + ", SIP;cause=200",),
    ],
)
def test_a_caller_who_gives_up_is_not_taken_for_it(lines: tuple[str, ...]) -> None:
    assert elsewhere_told(cancel(*lines)) is None


@pytest.mark.parametrize("part", ['"', '\\"', '"\\', ",", ";", "SIP;cause=200", "\n ", "\0"])
def test_however_long_it_is_it_takes_no_time(part: str) -> None:
    began = time.process_time()
    elsewhere_told(cancel("Reason: x" + part * 20_000))
    assert time.process_time() - began < 1.0


@given(st.binary(max_size=200))
def test_whatever_comes_is_read_and_an_answer_before_it_counts(rest: bytes) -> None:
    line = rest.replace(b"\r", b"").replace(b"\n", b"")
    assert elsewhere_told(b"CANCEL sip:b@x SIP/2.0\r\nReason: " + rest) in (None, *Elsewhere)
    first = b"CANCEL sip:b@x SIP/2.0\r\nReason: SIP;cause=200," + line + b"\r\n\r\n"
    assert elsewhere_told(first) is ANSWERED


def test_each_call_has_a_reason_of_its_own() -> None:
    reasons = Reasons(None)
    reasons.ended(b"one", cancel("Reason: SIP;cause=200"))
    reasons.ended(b"two", cancel("Reason: SIP;cause=603"))
    assert [reasons.of(name) for name in ("one", "two", "three")] == [ANSWERED, DECLINED, None]


def test_the_last_request_counts_since_the_ones_before_ended_nothing() -> None:
    reasons = Reasons(None)
    reasons.ended(b"one", cancel("Reason: SIP;cause=200"))
    reasons.ended(b"one", cancel())
    assert reasons.of("one") is None


def test_a_name_that_is_no_text_is_known_as_the_call_has_it() -> None:
    reasons = Reasons(None)
    reasons.ended(b"caf\xe9" + b"x" * 5_000, cancel("Reason: SIP;cause=200"))
    (known,) = reasons._told
    assert known.startswith("caf?x")
    assert len(known) < 5_000


def test_many_calls_leave_no_more_than_a_few_behind() -> None:
    reasons = Reasons(None)
    for number in range(1_000):
        reasons.ended(str(number).encode(), cancel("Reason: SIP;cause=200"))
    assert len(reasons._told) < 100
    assert reasons.of("999") is ANSWERED
