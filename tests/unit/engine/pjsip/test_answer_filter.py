from typing import Any

from exophone_desktop.engine.pjsip.answer_filter import AnswerFilter
from exophone_desktop.engine.pjsip.received import Received


class NoModules:
    def add(self, name: bytes, priority: int, **callbacks: object) -> None:
        pass


class OnlySame:
    """Agrees where the answer is the offer."""

    def place(self, message: Received) -> int:
        return message.body_address

    def within(self, message: Received) -> bytes | None:
        return message.body.data if message.body else None

    def agreeable(self, offer: bytes, answer: bytes) -> bool:
        return offer == answer


def request(method: str, call_id: str, body: bytes = b"") -> bytes:
    head = f"{method} sip:bob@192.0.2.1 SIP/2.0\r\nVia: x\r\nCall-ID: {call_id}\r\n\r\n"
    return head.encode() + body


def new_filter() -> AnswerFilter:
    modules: Any = NoModules()
    no_hops: Any = None
    return AnswerFilter(modules, OnlySame(), no_hops)


def test_a_provisional_answer_is_judged_by_the_latest_offer_of_its_call() -> None:
    answers = new_filter()
    answers.sent(request("INVITE", "one", b"a"))
    answers.sent(request("INVITE", "two", b"b"))
    answers.sent(request("INVITE", "one", b"c"))
    assert answers.may_pass(b"one", 183, b"c")
    assert not answers.may_pass(b"one", 183, b"a")
    assert answers.may_pass(b"two", 180, b"b")
    assert not answers.may_pass(b"three", 183, b"b")


def test_a_final_answer_passes_until_the_call_was_ended_here() -> None:
    answers = new_filter()
    answers.sent(request("INVITE", "one", b"a"))
    answers.sent(request("ACK", "one"))
    assert answers.may_pass(b"one", 200, b"other")
    answers.sent(request("CANCEL", "one"))
    assert not answers.may_pass(b"one", 200, b"a")
    assert not answers.may_pass(b"one", 183, b"a")


def test_calls_of_long_ago_are_forgotten() -> None:
    answers = new_filter()
    for number in range(1000):
        answers.sent(request("INVITE", f"call-{number}", b"a"))
    assert answers.may_pass(b"call-999", 183, b"a")
    assert not answers.may_pass(b"call-0", 183, b"a")


def to_tag(request: bytes, tag: str) -> bytes:
    return request.replace(b"Via: x", f"Via: x\r\nTo: <sip:b;tag=x@y>;tag={tag}".encode())


def test_the_end_of_a_branch_that_answered_late_is_not_that_of_the_call() -> None:
    answers = new_filter()
    answers.sent(request("INVITE", "one", b"a"))
    answers.answered(b"one", b"first")
    answers.answered(b"one", b"late")
    answers.sent(to_tag(request("BYE", "one"), "late"))
    assert answers.may_pass(b"one", 200, b"a")
    answers.sent(to_tag(request("BYE", "one"), "first"))
    assert not answers.may_pass(b"one", 200, b"a")


def test_what_looks_like_a_tag_in_a_name_is_none() -> None:
    answers = new_filter()
    answers.sent(to_tag(request("INVITE", "one", b"a"), "first"))
    names = (b'"a;tag=late" <sip:b;tag=late@y>', b'"<a>\\";tag=late" <sip:b@y>', b"<sip:b@y>")
    for to in (*names, b"sip:b@y"):
        bye = request("BYE", "one").replace(b"Via: x", b"To: " + to + b";tag=first;x=y")
        answers.sent(to_tag(request("INVITE", "one", b"a"), "first"))
        assert answers.may_pass(b"one", 200, b"a")
        answers.sent(bye)
        assert not answers.may_pass(b"one", 200, b"a")
