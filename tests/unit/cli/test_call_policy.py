import pytest
from fakes.calls import TALKED, ended, snapshot
from fakes.driven_policy import DrivenPolicy

from exophone_desktop.cli.call_policy import (
    DIGIT_LIMIT,
    END_LIMIT,
    RING_LIMIT,
    CallPlan,
    CallPolicy,
)
from exophone_desktop.cli.outcome import Exit
from exophone_desktop.cli.policy import REGISTRATION_LIMIT
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine.commands import (
    AddAccount,
    HangUpCall,
    PlaceCall,
    SendDtmf,
    SipHeader,
)
from exophone_desktop.engine.events import (
    CallConfirmed,
    CallPlaced,
    CallRang,
    CommandFailed,
    EngineDied,
    EngineStarted,
    MediaStarted,
    RegistrationFailed,
    RegistrationSucceeded,
    StatisticsMeasured,
)

REGISTERING = SipAccount("sip:alice@127.0.0.1", registrar="sip:127.0.0.1")
DIRECT = SipAccount("sip:alice@127.0.0.1")
CALL = snapshot()
STARTED = EngineStarted(("udp",), ("PCMU/8000",))
REGISTERED = RegistrationSucceeded("account", 300)


class Driven(DrivenPolicy[CallPolicy]):
    """A policy with its clock and what it sent."""

    def __init__(self, **plan: object) -> None:
        super().__init__()
        full = {"account": DIRECT, "target": "sip:bob@127.0.0.1", **plan}
        self.policy = CallPolicy(CallPlan(**full), self.sent.append, self.now)

    @property
    def sentence(self) -> str:
        assert self.policy.outcome is not None
        return self.policy.outcome.sentence


def test_a_call_with_a_registrar_registers_before_it_dials() -> None:
    call = Driven(account=REGISTERING, headers=(SipHeader("X-A", "b"),)).see(STARTED)
    assert call.sent == [AddAccount("account", REGISTERING)]
    call.see(REGISTERED)
    assert call.sent[1:] == [
        PlaceCall("call-1", "account", "sip:bob@127.0.0.1", (SipHeader("X-A", "b"),))
    ]
    assert call.status is None


def test_a_call_without_a_registrar_dials_at_once() -> None:
    assert [type(each) for each in Driven().see(STARTED).sent] == [AddAccount, PlaceCall]


def test_a_refused_registration_ends_with_its_reason() -> None:
    call = Driven(account=REGISTERING)
    call.see(STARTED, RegistrationFailed("account", 403, "Forbidden", "Refused.", False))
    assert (call.status, call.sentence) == (Exit.NOT_REGISTERED, "Refused.")


def test_a_silent_registrar_is_not_waited_for_without_end() -> None:
    call = Driven(account=REGISTERING).see(STARTED).wait_for_the_deadline()
    assert call.now == 100 + REGISTRATION_LIMIT
    assert call.status is Exit.NOT_REGISTERED


@pytest.mark.parametrize("account", [DIRECT, REGISTERING])
def test_an_account_that_the_engine_refuses_ends_it(account: SipAccount) -> None:
    call = Driven(account=account).see(STARTED, CommandFailed("AddAccount", "No TLS here."))
    assert (call.status, call.sentence) == (Exit.NOT_REGISTERED, "No TLS here.")


def test_a_call_talks_as_long_as_asked_and_hangs_up() -> None:
    call = Driven(talk_seconds=5.0).see(STARTED, CallPlaced(CALL), CallRang(CALL))
    call.now = 103.0
    call.see(CallConfirmed(CALL), MediaStarted(CALL)).wait_for_the_deadline()
    assert call.now == 108.0
    assert call.sent[-1] == HangUpCall("call-1")
    assert call.status is None
    call.see(ended(CALL, here=True))
    assert call.status is Exit.DONE
    figures = call.policy.figures()
    assert figures["setup_time"] == 3.0
    assert figures["end_reason"] == "LOCAL_HANGUP"
    assert (figures["codec"], figures["packets_received"]) == ("PCMU", 50)


def test_without_a_time_a_call_lasts_until_the_other_side_hangs_up() -> None:
    call = Driven().see(STARTED, CallConfirmed(CALL), MediaStarted(CALL))
    assert call.policy.deadline is None
    call.see(ended(CALL))
    assert call.status is Exit.DONE
    assert call.policy.figures()["end_reason"] == "REMOTE_HANGUP"


@pytest.mark.parametrize("media_first", [True, False])
def test_digits_are_sent_once_when_the_call_has_media(media_first: bool) -> None:
    call = Driven(digits="12#").see(STARTED)
    events = [MediaStarted(CALL), CallConfirmed(CALL)]
    call.see(*(events if media_first else reversed(events)), MediaStarted(CALL))
    assert [each for each in call.sent if isinstance(each, SendDtmf)] == [SendDtmf("call-1", "12#")]


@pytest.mark.parametrize(
    ("code", "reason"),
    [(486, "BUSY"), (603, "BUSY"), (404, "UNREACHABLE"), (488, "FAILURE")],
)
def test_a_refused_call_is_not_answered_and_says_why(code: int, reason: str) -> None:
    call = Driven().see(STARTED, ended(CALL, code, detail="Told."))
    assert (call.status, call.sentence) == (Exit.NOT_ANSWERED, "Told.")
    assert call.policy.figures()["end_reason"] == reason
    assert call.policy.figures()["sip_code"] == code


def test_a_call_that_only_rings_is_given_up() -> None:
    call = Driven().see(STARTED, CallRang(CALL)).wait_for_the_deadline()
    assert call.now == 100 + RING_LIMIT
    assert call.sent[-1] == HangUpCall("call-1")
    call.see(ended(CALL, 487, here=True))
    assert call.status is Exit.NOT_ANSWERED
    assert "Nobody answered" in call.sentence


def test_an_end_that_never_comes_is_not_waited_for_without_end() -> None:
    call = Driven().see(STARTED, CallRang(CALL)).wait_for_the_deadline()
    call.wait_for_the_deadline()
    assert call.now == 100 + RING_LIMIT + END_LIMIT
    assert call.status is Exit.NOT_ANSWERED


def test_a_call_is_not_hung_up_over_digits_that_are_still_being_sent() -> None:
    call = Driven(digits="1234567890", talk_seconds=1.0)
    call.see(STARTED, CallConfirmed(CALL), MediaStarted(CALL))
    assert call.policy.deadline == pytest.approx(call.now + 10 * DIGIT_LIMIT)
    longer = Driven(digits="1", talk_seconds=60.0)
    longer.see(STARTED, CallConfirmed(CALL), MediaStarted(CALL))
    assert longer.policy.deadline == pytest.approx(longer.now + 60.0)


def test_a_call_without_any_sound_is_told_from_a_good_one() -> None:
    call = Driven().see(STARTED, CallConfirmed(CALL), MediaStarted(CALL))
    call.see(ended(CALL, statistics=CallStatistics(packets_sent=90)))
    assert call.status is Exit.NO_MEDIA


def test_a_call_that_broke_says_what_broke_it() -> None:
    call = Driven().see(STARTED, CallConfirmed(CALL))
    call.see(ended(CALL, 488, statistics=CallStatistics(), detail="No common encryption."))
    assert (call.status, call.sentence) == (Exit.NO_MEDIA, "No common encryption.")


def test_sound_that_came_before_the_other_side_held_the_call_counts() -> None:
    call = Driven().see(STARTED, CallConfirmed(CALL), StatisticsMeasured(CALL, TALKED))
    begun_anew = CallStatistics(packets_sent=1)
    call.see(StatisticsMeasured(CALL, begun_anew), ended(CALL, statistics=begun_anew))
    assert call.status is Exit.DONE


def test_a_call_whose_sound_stopped_is_told_from_a_good_one() -> None:
    call = Driven().see(STARTED, CallConfirmed(CALL))
    call.see(ended(CALL, here=True, media_timed_out=True))
    assert call.status is Exit.NO_MEDIA
    assert call.policy.figures()["end_reason"] == "MEDIA_TIMEOUT"


def test_figures_measured_on_the_way_stand_in_for_missing_final_ones() -> None:
    call = Driven().see(STARTED, CallConfirmed(CALL), StatisticsMeasured(CALL, TALKED))
    call.see(ended(CALL, statistics=CallStatistics()))
    assert call.status is Exit.DONE


def test_an_interrupted_call_is_hung_up_and_counts_if_it_was_established() -> None:
    call = Driven().see(STARTED, CallConfirmed(CALL))
    call.policy.on_interrupt(call.now)
    assert call.sent[-1] == HangUpCall("call-1")
    assert call.status is None
    call.see(ended(CALL, here=True))
    assert call.status is Exit.DONE


def test_an_interrupted_dialling_is_cancelled() -> None:
    call = Driven().see(STARTED, CallRang(CALL))
    call.policy.on_interrupt(call.now)
    assert call.sent[-1] == HangUpCall("call-1")
    call.see(ended(CALL, 487, here=True))
    assert call.status is Exit.NOT_ANSWERED
    assert "Interrupted" in call.sentence


def test_a_second_interrupt_does_not_wait() -> None:
    call = Driven().see(STARTED, CallRang(CALL))
    call.policy.on_interrupt(call.now)
    call.policy.on_interrupt(call.now)
    assert call.status is Exit.NOT_ANSWERED


def test_an_interrupted_registration_is_not_registered() -> None:
    call = Driven(account=REGISTERING).see(STARTED)
    call.policy.on_interrupt(call.now)
    assert call.status is Exit.NOT_REGISTERED


def test_the_death_of_the_engine_ends_the_call() -> None:
    call = Driven().see(STARTED, CallConfirmed(CALL), EngineDied("The engine ended."))
    assert (call.status, call.sentence) == (Exit.NO_MEDIA, "The engine ended.")


def test_a_call_that_cannot_be_placed_is_not_answered() -> None:
    call = Driven().see(STARTED, CommandFailed("PlaceCall", "Too long.", "call-1"))
    assert (call.status, call.sentence) == (Exit.NOT_ANSWERED, "Too long.")


def test_events_of_another_call_change_nothing() -> None:
    call = Driven(digits="1").see(STARTED, CallConfirmed(snapshot("other")))
    call.see(ended(snapshot("other"), 486))
    assert call.status is None
    assert call.policy.figures()["established"] is False
