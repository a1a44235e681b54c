"""What the local Exotel's SIP server answers to odd and wrong requests (ideas of RFC 4475)."""

import pytest
from fakes.sip_bench import DOMAIN, Bench, new_bench, request

OPTIONS = request("OPTIONS", f"sip:bob@{DOMAIN}", branch="z9hG4bKodd")
REGISTER = request("REGISTER", f"sip:{DOMAIN}", branch="z9hG4bKodd")
LONG = "very" * 200


@pytest.fixture
def bench() -> Bench:
    return new_bench()


def answers(bench: Bench, text: str) -> list[int]:
    bench.give(bench.alice, text)
    return [response.status for response in bench.responses(bench.alice)]


@pytest.mark.parametrize(
    ("right", "odd"),
    [
        ("OPTIONS sip:bob", "OPTIONS sip:sips%3Auser%40example.com"),
        ("OPTIONS sip:bob@", "OPTIONS sip:user;par=u%40example.net@"),
        ("OPTIONS sip:bob@", "OPTIONS sip:odd.one~(to-be!sure)&isn't+it$/crazy?,/;;*:&it@"),
        (" SIP/2.0\r\nVia", " SIP/2.0  \r\nVia"),
        ("From: <sip:alice", "From: caller<sip:alice"),
        ("From: <sip:alice", "From: A.\r\n\t Bell  <sip:alice"),
        ("To: <", f'To: "{LONG}" <'),
        ("Call-ID: call-1", f"Call-ID: {LONG}"),
        ("Max-Forwards: 70", "Max-Forwards: 70\r\nDate: Fri, 01 Jan 2010 16:00:00 EST"),
        ("Max-Forwards: 70", "Max-Forwards: 70\r\nOdd-One: ;;,,;;,;"),
        ("Max-Forwards: 70", "Max-Forwards: 70\r\nVia: SIP/2.0/UNKNOWN t4.example.com;branch=1"),
        ("branch=z9hG4bKodd", "branch=z9hG4bK"),
        ("Content-Length: 0\r\n\r\n", "Content-Length: 0\r\n\r\n\r\nINVITE sip:more SIP/2.0\r\n"),
    ],
)
def test_what_is_odd_but_right_is_asked_for_credentials(bench: Bench, right: str, odd: str) -> None:
    assert right in OPTIONS
    assert answers(bench, OPTIONS.replace(right, odd, 1)) == [407]


@pytest.mark.parametrize(
    ("right", "wrong", "status"),
    [
        ("OPTIONS", "!odd-Method0123_*+`.%indeed'~", 405),
        (" SIP/2.0\r\nVia: SIP/2.0/", " SIP/7.0\r\nVia: SIP/7.0/", 505),
        ("Via: SIP/2.0/UDP 127.0.0.1:40001;rport", "Via: nonsense", 400),
        (f"@{DOMAIN} SIP", f"@{DOMAIN}?Route=%3Csip:example.com%3E SIP", 400),
        ("OPTIONS sip:bob", "OPTIONS  sip:bob", 400),
        ("To: <", 'To: "open <', 400),
        ("Max-Forwards: 70", "Max-Forwards: 70\r\nTo: <sip:second@h>", 400),
        ("Max-Forwards: 70", "Max-Forwards: 0", 483),
        ("Max-Forwards: 70", "Max-Forwards: 70\r\nProxy-Require: nothingHasThis", 420),
        ("OPTIONS sip:bob", "OPTIONS soap.beep://", 416),
    ],
)
def test_what_is_wrong_is_answered_with_its_reason(
    bench: Bench, right: str, wrong: str, status: int
) -> None:
    assert right in OPTIONS
    text = OPTIONS.replace(right, wrong) if right == "OPTIONS" else OPTIONS.replace(right, wrong, 1)
    assert answers(bench, text) == [status]


def test_an_ack_is_never_answered_however_wrong(bench: Bench) -> None:
    text = OPTIONS.replace("OPTIONS", "ACK")
    assert answers(bench, text.replace("Via: SIP/2.0/UDP 127.0.0.1:40001;rport", "Via: x")) == []


def test_credentials_of_a_scheme_that_was_not_asked_for_are_as_none(bench: Bench) -> None:
    odd = "Max-Forwards: 70\r\nAuthorization: NoOneKnowsThisScheme opaque-data=here"
    assert answers(bench, REGISTER.replace("Max-Forwards: 70", odd)) == [401]
