from typing import Any

import pytest

from exophone_desktop.engine.pjsip.goodbyes import Goodbyes


class NoModules:
    def add(self, name: bytes, priority: int, **callbacks: object) -> None:
        pass


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def goodbyes(clock: Clock) -> Goodbyes:
    modules: Any = NoModules()
    return Goodbyes(modules, clock)


def request(method: str, call_id: str) -> bytes:
    return f"{method} sip:bob@192.0.2.1 SIP/2.0\r\nVia: x\r\nCall-ID: {call_id}\r\n\r\n".encode()


def test_a_goodbye_waits_for_its_own_answer(goodbyes: Goodbyes) -> None:
    for call_id in ("one", "two", "one"):
        goodbyes.sent(request("BYE", call_id))
    goodbyes.answered(b"two", b"BYE", well=True)
    assert goodbyes.unanswered
    goodbyes.answered(b"one", b"INVITE", well=True)
    assert goodbyes.unanswered
    goodbyes.answered(b"one", b"BYE", well=True)
    assert not goodbyes.unanswered


def test_a_call_that_is_given_up_waits_for_the_refusal_that_wants_an_ack(
    goodbyes: Goodbyes,
) -> None:
    goodbyes.sent(request("CANCEL", "one"))
    goodbyes.answered(b"one", b"CANCEL", well=True)
    assert goodbyes.unanswered
    goodbyes.answered(b"one", b"INVITE", well=False)
    assert not goodbyes.unanswered


def test_a_call_that_is_not_there_any_more_is_not_waited_for(goodbyes: Goodbyes) -> None:
    goodbyes.sent(request("CANCEL", "one"))
    goodbyes.answered(b"one", b"CANCEL", well=False)
    assert not goodbyes.unanswered


def test_a_call_that_was_answered_as_it_was_given_up_waits_for_its_bye(goodbyes: Goodbyes) -> None:
    goodbyes.sent(request("CANCEL", "one"))
    goodbyes.answered(b"one", b"INVITE", well=True)
    goodbyes.sent(request("BYE", "one"))
    goodbyes.answered(b"one", b"CANCEL", well=True)
    assert goodbyes.unanswered
    goodbyes.answered(b"one", b"BYE", well=True)
    assert not goodbyes.unanswered


def test_one_that_is_sent_anew_with_credentials_waits_again(goodbyes: Goodbyes) -> None:
    goodbyes.sent(request("BYE", "one"))
    goodbyes.answered(b"one", b"BYE", well=False)
    goodbyes.sent(request("BYE", "one"))
    assert goodbyes.unanswered


def test_other_requests_are_not_waited_for(goodbyes: Goodbyes) -> None:
    for method in ("INVITE", "ACK", "REGISTER", "BYEBYE"):
        goodbyes.sent(request(method, "one"))
    assert not goodbyes.unanswered


def test_one_that_the_stack_has_given_up_is_not_waited_for(
    goodbyes: Goodbyes, clock: Clock
) -> None:
    goodbyes.sent(request("BYE", "one"))
    clock.now += 20
    goodbyes.sent(request("BYE", "one"))
    assert goodbyes.unanswered
    clock.now += 20
    assert not goodbyes.unanswered


def test_very_many_are_not_remembered(goodbyes: Goodbyes) -> None:
    for number in range(1000):
        goodbyes.sent(request("BYE", f"call-{number}"))
    for number in range(900, 1000):
        goodbyes.answered(f"call-{number}".encode(), b"BYE", well=True)
    assert not goodbyes.unanswered
