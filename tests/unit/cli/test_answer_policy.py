from fakes.calls import ended, snapshot
from fakes.driven_policy import DrivenPolicy

from exophone_desktop.cli.answer_policy import AnswerPlan, AnswerPolicy
from exophone_desktop.cli.outcome import Exit
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine.commands import AnswerCall, HangUpCall, RejectCall
from exophone_desktop.engine.events import (
    CallConfirmed,
    CallReceived,
    EngineDied,
    EngineStarted,
    RegistrationFailed,
)

DIRECT = SipAccount("sip:bob@127.0.0.1")
STARTED = EngineStarted(("udp",), ("PCMU/8000",))
FIRST = snapshot("first", incoming=True)
SECOND = snapshot("second", incoming=True)


class Driven(DrivenPolicy[AnswerPolicy]):
    def __init__(self, account: SipAccount = DIRECT, calls: int = 1, timeout: float | None = None):
        super().__init__()
        self.policy = AnswerPolicy(AnswerPlan(account, calls, timeout), self.sent.append, self.now)


def test_a_call_is_answered_and_its_end_is_the_end() -> None:
    line = Driven().see(STARTED, CallReceived(FIRST))
    assert line.sent[-1] == AnswerCall("first")
    line.see(CallConfirmed(FIRST))
    assert line.policy.deadline is None
    line.see(ended(FIRST))
    assert line.status is Exit.DONE
    assert line.policy.figures()["end_reason"] == "REMOTE_HANGUP"


def test_as_many_calls_as_asked_are_answered_one_after_another() -> None:
    line = Driven(calls=2).see(STARTED, CallReceived(FIRST), CallConfirmed(FIRST), ended(FIRST))
    assert line.status is None
    line.see(CallReceived(SECOND), CallConfirmed(SECOND), ended(SECOND))
    assert line.status is Exit.DONE
    assert [each["call_id"] for each in line.policy.figures()["calls"]] == ["first", "second"]


def test_a_second_caller_at_the_same_time_hears_that_it_is_busy() -> None:
    line = Driven().see(STARTED, CallReceived(FIRST), CallReceived(SECOND))
    assert line.sent[-1] == RejectCall("second", 486, "Busy Here")
    line.see(ended(SECOND, 486), CallConfirmed(FIRST))
    assert line.status is None


def test_no_call_in_time_is_not_answered() -> None:
    line = Driven(timeout=7).see(STARTED).wait_for_the_deadline()
    assert line.now == 107
    assert line.status is Exit.NOT_ANSWERED


def test_a_caller_who_gives_up_does_not_count() -> None:
    line = Driven(timeout=7).see(STARTED, CallReceived(FIRST))
    line.now = 103
    line.see(ended(FIRST, 487))
    assert line.status is None
    line.wait_for_the_deadline()
    assert line.now == 110
    assert line.status is Exit.NOT_ANSWERED


def test_one_call_without_sound_is_told_at_the_end_of_all() -> None:
    line = Driven(calls=2).see(STARTED, CallReceived(FIRST), CallConfirmed(FIRST))
    line.see(ended(FIRST, statistics=CallStatistics()))
    line.see(CallReceived(SECOND), CallConfirmed(SECOND), ended(SECOND))
    assert line.status is Exit.NO_MEDIA


def test_a_refused_registration_ends_it() -> None:
    line = Driven(SipAccount("sip:bob@127.0.0.1", registrar="sip:127.0.0.1")).see(STARTED)
    assert line.policy.deadline == 140
    line.see(RegistrationFailed("account", 403, "Forbidden", "Refused.", False))
    assert line.status is Exit.NOT_REGISTERED


def test_an_interrupt_in_a_call_hangs_up_and_stops() -> None:
    line = Driven(calls=3).see(STARTED, CallReceived(FIRST), CallConfirmed(FIRST))
    line.policy.on_interrupt(line.now)
    assert line.sent[-1] == HangUpCall("first")
    line.see(ended(FIRST, here=True))
    assert line.status is Exit.DONE


def test_an_interrupt_while_waiting_stops() -> None:
    line = Driven().see(STARTED)
    line.policy.on_interrupt(line.now)
    assert line.status is Exit.NOT_ANSWERED


def test_a_caller_who_never_acknowledges_is_hung_up() -> None:
    line = Driven().see(STARTED, CallReceived(FIRST)).wait_for_the_deadline()
    assert line.sent[-1] == HangUpCall("first")
    line.wait_for_the_deadline()
    assert line.status is Exit.NOT_ANSWERED


def test_the_death_of_the_engine_ends_it() -> None:
    line = Driven().see(STARTED, CallReceived(FIRST), EngineDied("The engine ended."))
    assert line.status is Exit.NO_MEDIA


def test_a_call_that_was_given_up_is_not_denied() -> None:
    line = Driven(timeout=5).see(STARTED, CallReceived(FIRST), ended(FIRST, 487))
    line.wait_for_the_deadline()
    assert line.status is Exit.NOT_ANSWERED
    assert line.policy.outcome is not None
    assert line.policy.outcome.sentence == "No further call came within 5 seconds."
