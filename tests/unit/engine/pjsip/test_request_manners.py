import pytest

from exophone_desktop.engine.pjsip.request_manners import (
    DIGITS,
    Reply,
    Standing,
    read_request,
    reply_to,
)


def request(method: str, *lines: str, body: str = "", kind: str = "") -> bytes:
    head = [f"{method} sip:bob@example.com SIP/2.0", f"CSeq: 2 {method}", *lines]
    head += [f"Content-Type: {kind}"] if kind else []
    return "\r\n".join([*head, f"Content-Length: {len(body)}", "", body]).encode()


def answer(
    method: str, *lines: str, body: str = "", kind: str = "", in_dialog: bool = False
) -> Reply | None:
    asked = read_request(request(method, *lines, body=body, kind=kind), kind.encode())
    return reply_to(asked, Standing.UP if in_dialog else Standing.OUTSIDE)


def status(reply: Reply | None) -> int:
    return reply.status if reply else 0


@pytest.mark.parametrize(
    ("method", "lines", "code"),
    [
        ("OPTIONS", (), 200),
        ("MESSAGE", (), 405),
        ("SUBSCRIBE", ("Event: dialog",), 489),
        ("NOTIFY", ("Event: talk",), 489),
        ("NOTIFY", ("o: Refer;id=2",), 0),
        ("INFO", (), 200),
        ("INFO", ("Info-Package: foo",), 469),
        ("FOO", (), 501),
        ("INVITE", (), 0),
        ("BYE", ("Require: foo",), 0),
        ("UPDATE", ("Require: timer,",), 0),
    ],
)
def test_what_comes_inside_a_call_is_answered_for_what_it_is(method, lines, code) -> None:
    assert status(answer(method, *lines, in_dialog=True)) == code


@pytest.mark.parametrize(
    ("method", "lines", "code"),
    [
        ("OPTIONS", (), 0),
        ("MESSAGE", (), 405),
        ("SUBSCRIBE", ("Event: presence",), 489),
        ("NOTIFY", ("Event: presence",), 481),
        ("NOTIFY", ("Event: message-summary",), 0),
        ("INFO", (), 481),
        ("UPDATE", (), 481),
        ("REFER", (), 603),
        ("FOO", (), 0),
    ],
)
def test_what_comes_outside_a_call_is_answered_for_what_it_is(method, lines, code) -> None:
    assert status(answer(method, *lines)) == code


def test_what_names_a_dialog_that_is_not_there_is_left_to_the_stack() -> None:
    for method in ("OPTIONS", "INFO", "MESSAGE", "NOTIFY"):
        asked = read_request(request(method))
        assert reply_to(asked, Standing.UNKNOWN) is None


def test_what_is_asked_of_a_call_that_has_ended_is_told_so() -> None:
    for method, code in (("INVITE", 481), ("OPTIONS", 481), ("BYE", 0), ("NOTIFY", 0)):
        assert status(reply_to(read_request(request(method)), Standing.ENDED)) == code


def test_extensions_that_are_not_here_are_named_as_they_came() -> None:
    reply = answer("OPTIONS", "Require: noOne,\r\n 100REL, ,other")
    assert reply == Reply(420, ((b"Unsupported", b"noOne, other"),))


def test_digits_go_to_the_stack_and_other_bodies_are_refused_with_what_is_taken() -> None:
    assert answer("INFO", body="Signal=1", kind=DIGITS.decode(), in_dialog=True) is None
    refused = answer("INFO", body="1", kind="application/dtmf", in_dialog=True)
    assert refused == Reply(415, ((b"Accept", DIGITS),))


def test_a_body_that_did_not_come_whole_is_told() -> None:
    whole = request("INVITE", body="v=0\r\n")
    assert reply_to(read_request(whole), Standing.OUTSIDE) is None
    assert reply_to(read_request(whole[:-2]), Standing.OUTSIDE) == Reply(400)
    longer = whole + b"more"
    assert reply_to(read_request(longer), Standing.OUTSIDE) is None


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("Supported: replaces, timer", "Session-Expires: 30"), 422),
        (("k: Timer", "x: 89 ;refresher=uac"), 422),
        (("Supported: timer", "Session-Expires: 90"), 0),
        (("Session-Expires: 30",), 0),
        (("Supported: timer", "Session-Expires: junk"), 0),
        (("Supported: timer", f"Session-Expires: {'9' * 5000}"), 0),
    ],
)
def test_a_session_that_would_be_too_short_is_refused_before_it_rings(lines, code) -> None:
    assert status(answer("INVITE", *lines)) == code


def test_what_is_no_request_has_no_answer() -> None:
    for raw in (b"", b"\r\n\r\n", b"\xff\0:", b"INVITE"):
        assert reply_to(read_request(raw), Standing.OUTSIDE) is None
