"""An attended transfer, as the SDK's user sees it."""

from dataclasses import dataclass, replace

import pytest

from exophone_desktop.domain.call import CallDirection, CallEndReason, CallState
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.events import CallSnapshot
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.call import Call
from exophone_desktop.voice.consult_machine import ConsultState
from exophone_desktop.voice.errors import IllegalStateError, InvalidDialInfoError, VoiceClientError


@dataclass
class Consultation:
    """A customer on the phone, and Carol who is to be asked."""

    phone: object
    customer: Call
    first: CallSnapshot
    second: CallSnapshot | None = None

    def told(self, state: ConsultState) -> voice_events.ConsultationChanged:
        while True:
            event = self.phone.heard(voice_events.ConsultationChanged)
            if event.state is state:
                return event

    def held(self, snapshot: CallSnapshot) -> None:
        self.phone.engine.say(events.CallHeld(replace(snapshot, held_here=True), here=True))

    def resumed(self, snapshot: CallSnapshot) -> None:
        self.phone.engine.say(events.CallResumed(snapshot, here=True))

    def sent(self, kind: type) -> list:
        return [each for each in self.phone.engine.sent if isinstance(each, kind)]

    def rings(self) -> None:
        """The customer is on hold, and Carol's phone rings."""
        self.customer.consult("carol")
        self.held(self.first)
        placed = self.phone.engine.last(commands.PlaceCall)
        self.second = CallSnapshot(
            placed.call_id, "subscriber", CallDirection.OUTGOING, placed.target, "", "def@host"
        )
        for event in (events.CallPlaced, events.CallRang):
            self.phone.engine.say(event(self.second))

    def talks(self) -> None:
        """Carol is on the phone."""
        self.rings()
        self.phone.engine.say(events.CallConfirmed(self.second))
        self.told(ConsultState.TALKING)

    @property
    def current(self) -> str:
        return self.phone.controller.current_call().call_id


@pytest.fixture
def asking(ready) -> Consultation:
    customer, first = ready.establish()
    return Consultation(ready, customer, first)


@pytest.fixture
def talking(asking) -> Consultation:
    asking.talks()
    return asking


def test_nobody_is_called_before_the_first_call_is_on_hold(asking) -> None:
    asking.customer.consult("carol")
    assert asking.sent(commands.HoldCall) == [commands.HoldCall(asking.customer.call_id)]
    assert len(asking.sent(commands.PlaceCall)) == 1
    assert asking.told(ConsultState.HOLDING).target == "carol"
    asking.held(asking.first)
    assert asking.phone.engine.last(commands.PlaceCall).target == "sip:carol@exotel.test"
    assert asking.phone.heard(voice_events.CallInitiated).call.remote_id == "carol"
    calling = asking.told(ConsultState.CALLING)
    assert calling.aside_id == asking.customer.call_id
    assert calling.front_id == asking.current != asking.customer.call_id


def test_a_call_that_is_on_hold_already_need_not_be_held_again(asking) -> None:
    asking.customer.hold()
    asking.held(asking.first)
    asking.customer.consult("carol")
    assert len(asking.sent(commands.HoldCall)) == 1
    asking.told(ConsultState.CALLING)


def test_where_hold_is_refused_nobody_is_called_and_the_call_goes_on(asking) -> None:
    asking.customer.consult("carol")
    refusal = "The other side does not allow hold."
    asking.phone.engine.say(events.CommandFailed("HoldCall", refusal, asking.customer.call_id))
    assert asking.phone.heard(voice_events.ProblemReported).detail == refusal
    asking.told(ConsultState.NONE)
    assert len(asking.sent(commands.PlaceCall)) == 1
    asking.customer.consult("dave")


def test_both_are_connected_and_both_calls_end(talking) -> None:
    talking.customer.complete_transfer()
    asked = talking.phone.engine.last(commands.ConnectCalls)
    assert asked == commands.ConnectCalls(talking.first.call_id, talking.second.call_id)
    assert talking.phone.heard(voice_events.TransferStarted).target == "carol"
    talking.told(ConsultState.TRANSFERRING)
    # Carol's phone ends its call with us, as the customer's has taken its place.
    talking.phone.end(talking.second)
    concluding = talking.told(ConsultState.CONCLUDING)
    assert (concluding.front_id, concluding.aside_id) == (talking.first.call_id, "")
    talking.phone.engine.say(events.TransferSucceeded(talking.first, "sip:carol@exotel.test"))
    assert talking.phone.heard(voice_events.TransferSucceeded).target == "carol"
    talking.told(ConsultState.NONE)
    talking.phone.end(talking.first, here=True)
    assert talking.phone.heard(voice_events.CallEnded).call.call_id == talking.first.call_id
    assert not talking.sent(commands.ResumeCall)
    assert talking.phone.controller.current_call() is None


def test_a_refused_transfer_leaves_both_calls_and_can_be_tried_again(talking) -> None:
    talking.customer.complete_transfer()
    talking.phone.engine.say(events.TransferFailed(talking.first, 420, "It was refused (420)."))
    assert talking.phone.heard(voice_events.TransferFailed).detail == "It was refused (420)."
    assert talking.told(ConsultState.TALKING).aside_id == talking.first.call_id
    assert talking.current == talking.second.call_id
    talking.customer.complete_transfer()
    assert len(talking.sent(commands.ConnectCalls)) == 2


def test_a_transfer_that_the_engine_cannot_send_is_told(talking) -> None:
    talking.customer.complete_transfer()
    problem = "Both calls must be up to be connected."
    failure = events.CommandFailed("ConnectCalls", problem, talking.first.call_id)
    talking.phone.engine.say(failure)
    assert talking.phone.heard(voice_events.TransferFailed).detail == problem
    talking.told(ConsultState.TALKING)


def test_a_target_that_hangs_up_before_it_is_connected_brings_the_customer_back(talking) -> None:
    talking.customer.complete_transfer()
    talking.phone.end(talking.second)
    talking.told(ConsultState.CONCLUDING)
    talking.phone.engine.say(events.TransferFailed(talking.first, 481, "No such call."))
    talking.told(ConsultState.NONE)
    assert talking.sent(commands.ResumeCall) == [commands.ResumeCall(talking.first.call_id)]
    assert talking.current == talking.first.call_id


@pytest.mark.parametrize(("code", "reason"), [(486, CallEndReason.BUSY), (404, None)])
def test_a_target_that_does_not_answer_brings_the_customer_back(asking, code, reason) -> None:
    asking.rings()
    asking.phone.end(asking.second, code)
    ended = asking.phone.heard(voice_events.CallEnded).call
    assert ended.call_id == asking.second.call_id
    assert reason in (None, ended.end_reason)
    back = asking.told(ConsultState.NONE)
    assert (back.front_id, back.aside_id) == (asking.first.call_id, "")
    assert asking.phone.engine.last(commands.ResumeCall).call_id == asking.first.call_id


def test_giving_up_hangs_up_on_who_was_asked_whoever_is_in_front(talking) -> None:
    talking.customer.swap()
    talking.held(talking.second)
    talking.resumed(talking.first)
    talking.told(ConsultState.TALKING)
    talking.customer.end_consultation()
    assert talking.phone.engine.last(commands.HangUpCall).call_id == talking.second.call_id
    talking.phone.end(talking.second, here=True)
    talking.told(ConsultState.NONE)
    assert talking.current == talking.first.call_id


def test_a_customer_who_hangs_up_meanwhile_leaves_the_other_call_as_it_is(talking) -> None:
    talking.phone.end(talking.first)
    assert talking.phone.heard(voice_events.CallEnded).call.call_id == talking.first.call_id
    alone = talking.told(ConsultState.NONE)
    assert (alone.front_id, alone.aside_id) == (talking.second.call_id, "")
    assert not talking.sent(commands.ResumeCall)
    # It is a call like any other now, and may be passed on itself.
    talking.phone.controller.current_call().consult("dave")


def test_swapping_holds_the_one_before_the_other_is_taken_up(talking) -> None:
    talking.customer.swap()
    assert talking.phone.engine.last(commands.HoldCall).call_id == talking.second.call_id
    assert not talking.sent(commands.ResumeCall)
    with pytest.raises(IllegalStateError):
        talking.customer.complete_transfer()
    talking.held(talking.second)
    assert talking.sent(commands.ResumeCall) == [commands.ResumeCall(talking.first.call_id)]
    swapped = talking.told(ConsultState.TAKING_UP)
    assert swapped.front_id == talking.first.call_id == talking.current
    with pytest.raises(IllegalStateError, match="swapped"):
        talking.customer.hold()
    talking.resumed(talking.first)
    assert talking.told(ConsultState.TALKING).aside_id == talking.second.call_id
    # The customer is the one that is passed on, also after a swap.
    talking.customer.complete_transfer()
    asked = talking.phone.engine.last(commands.ConnectCalls)
    assert asked == commands.ConnectCalls(talking.first.call_id, talking.second.call_id)


def test_a_swap_that_is_refused_leaves_the_calls_as_they_were(talking) -> None:
    talking.customer.swap()
    refused = events.CommandFailed("HoldCall", "No hold here.", talking.second.call_id)
    talking.phone.engine.say(refused)
    back = talking.told(ConsultState.TALKING)
    assert (back.front_id, back.aside_id) == (talking.second.call_id, talking.first.call_id)


def test_a_third_call_is_neither_placed_nor_taken(talking) -> None:
    with pytest.raises(IllegalStateError, match="two calls"):
        talking.phone.controller.current_call().consult("dave")
    with pytest.raises(IllegalStateError):
        talking.phone.dial()
    with pytest.raises(IllegalStateError, match="two calls"):
        talking.phone.controller.current_call().transfer("dave")
    talking.phone.is_called("in-9")
    assert talking.phone.engine.last(commands.RejectCall).call_id == "in-9"


def test_an_engine_that_dies_ends_both_calls(talking) -> None:
    talking.phone.engine.say(events.EngineDied("The engine died."))
    ended = {talking.phone.heard(voice_events.CallEnded).call.call_id for _ in range(2)}
    assert ended == {talking.first.call_id, talking.second.call_id}
    talking.told(ConsultState.NONE)


def test_stopping_hangs_up_on_both(talking) -> None:
    talking.phone.client.stop()
    hung_up = {each.call_id for each in talking.sent(commands.HangUpCall)}
    assert hung_up == {talking.first.call_id, talking.second.call_id}


def test_nobody_is_asked_where_the_profile_is_for_two_parties(phone) -> None:
    phone.platform.profile = replace(phone.platform.profile, transfer_allowed=False)
    phone.become_ready()
    customer, _ = phone.establish()
    with pytest.raises(VoiceClientError, match="cannot be transferred"):
        customer.consult("carol")


def test_who_cannot_be_dialled_leaves_the_call_alone(asking) -> None:
    with pytest.raises(InvalidDialInfoError):
        asking.customer.consult("carol\r\nVia: x")
    assert not asking.sent(commands.HoldCall)


def test_without_two_calls_there_is_nothing_to_swap_connect_or_give_up(asking) -> None:
    for ask in (
        asking.customer.swap,
        asking.customer.complete_transfer,
        asking.customer.end_consultation,
    ):
        with pytest.raises(IllegalStateError):
            ask()


def test_a_call_that_is_taken_over_ends_and_its_successor_is_up(ready) -> None:
    call, _ = ready.establish()
    successor = CallSnapshot(
        "new", "subscriber", CallDirection.INCOMING, "sip:dave@exotel.test", "Dave", "x@host"
    )
    ready.engine.say(events.CallTakenOver(successor, call.call_id))
    ended = ready.heard(voice_events.CallEnded).call
    assert (ended.call_id, ended.end_reason) == (call.call_id, CallEndReason.REMOTE_HANGUP)
    came = ready.heard(voice_events.IncomingCall).call
    assert (came.call_id, came.remote_display_name) == ("new", "Dave")
    assert came.state is CallState.ANSWERING
    ready.engine.say(events.CallConfirmed(successor))
    assert ready.heard(voice_events.CallEstablished).call.call_id == "new"
    assert not [each for each in ready.engine.sent if isinstance(each, commands.AnswerCall)]


def test_who_takes_over_a_call_that_has_ended_here_is_hung_up_on(ready) -> None:
    call, snapshot = ready.establish()
    ready.end(snapshot, here=True)
    successor = CallSnapshot("new", "subscriber", CallDirection.INCOMING, "sip:d@exotel.test")
    ready.engine.say(events.CallTakenOver(successor, call.call_id))
    assert ready.engine.last(commands.HangUpCall).call_id == "new"
