"""What the window knows of the two calls of an attended transfer."""

from dataclasses import replace

import pytest
from fakes.desk import FORM, FakeCall, Office, details

from exophone_desktop.audio.settings import Tone
from exophone_desktop.domain.call import CallDirection, CallEndReason, CallState
from exophone_desktop.usecases.consult import (
    complete_transfer,
    consult,
    end_consultation,
    swap_calls,
)
from exophone_desktop.usecases.events import SignedIn
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.state import Screen
from exophone_desktop.usecases.transfer_call import transfer_call
from exophone_desktop.voice.consult_machine import ConsultState
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallInitiated,
    CallRinging,
    ConsultationChanged,
    HoldChanged,
    IncomingCall,
    RecordingChanged,
    TransferAllowed,
    TransferFailed,
    TransferStarted,
    TransferSucceeded,
)

FIRST = replace(details(), state=CallState.ESTABLISHED, established_time=1_000.0)
RINGS = replace(details(), call_id="second", state=CallState.RINGING, remote_id="carol")
SECOND = replace(RINGS, state=CallState.ESTABLISHED, established_time=1_100.0)
BOTH = (SECOND.call_id, FIRST.call_id)


def changed(state: ConsultState, front: str = FIRST.call_id, aside: str = "") -> object:
    return ConsultationChanged(state, "carol", front, aside)


@pytest.fixture
async def calling(office: Office) -> Office:
    """The customer waits on hold, and Carol's phone rings."""
    await sign_in(office.desk, FORM)
    office.voice.call = FakeCall()
    for event in (
        TransferAllowed(True),
        CallInitiated(details()),
        CallEstablished(FIRST),
        changed(ConsultState.HOLDING),
        HoldChanged(FIRST, held_here=True, held_there=False),
        CallInitiated(RINGS),
        changed(ConsultState.CALLING, *BOTH),
        CallRinging(RINGS),
    ):
        office.dispatch(event)
    return office


@pytest.fixture
def talking(calling: Office) -> Office:
    calling.dispatch(CallEstablished(SECOND))
    calling.dispatch(changed(ConsultState.TALKING, *BOTH))
    return calling


def ended(call, detail: str = "") -> CallEnded:
    return CallEnded(replace(call, state=CallState.ENDED), detail=detail)


def front(office: Office) -> str:
    assert office.state.call is not None
    return office.state.call.details.call_id


def aside(office: Office):
    assert office.state.consultation is not None
    return office.state.consultation.aside


async def test_the_first_call_waits_while_the_second_is_in_front(calling: Office) -> None:
    assert front(calling) == "second"
    assert calling.state.call.peer == "carol"
    assert aside(calling).details.call_id == FIRST.call_id
    assert aside(calling).held_here
    assert calling.state.screen is Screen.IN_CALL


async def test_what_happens_to_the_waiting_call_is_known(talking: Office) -> None:
    talking.dispatch(HoldChanged(FIRST, held_here=True, held_there=True))
    talking.dispatch(RecordingChanged(FIRST, True, "file.wav"))
    assert aside(talking).held_there
    assert aside(talking).recording
    assert not talking.state.call.recording


async def test_a_swap_brings_the_other_to_the_front(talking: Office) -> None:
    talking.dispatch(HoldChanged(SECOND, held_here=True, held_there=False))
    talking.dispatch(changed(ConsultState.TAKING_UP, FIRST.call_id, SECOND.call_id))
    talking.dispatch(HoldChanged(FIRST, held_here=False, held_there=False))
    talking.dispatch(changed(ConsultState.TALKING, FIRST.call_id, SECOND.call_id))
    assert front(talking) == FIRST.call_id
    assert not talking.state.call.held_here
    assert aside(talking).details.call_id == "second"
    assert aside(talking).held_here


async def test_who_does_not_answer_leads_back_to_the_first_call_and_is_told(
    calling: Office,
) -> None:
    calling.dispatch(ended(RINGS, "The other side is busy."))
    calling.dispatch(changed(ConsultState.NONE))
    assert front(calling) == FIRST.call_id
    assert calling.state.consultation is None
    assert calling.state.screen is Screen.IN_CALL
    assert calling.state.notice.text == "carol: The other side is busy."


async def test_a_customer_who_hangs_up_meanwhile_is_told_and_the_other_call_goes_on(
    talking: Office,
) -> None:
    talking.dispatch(ended(FIRST))
    talking.dispatch(changed(ConsultState.NONE, "second"))
    assert front(talking) == "second"
    assert talking.state.consultation is None
    assert "has ended" in talking.state.notice.text
    talking.dispatch(ended(SECOND))
    assert talking.state.screen is Screen.FEEDBACK


async def test_after_a_transfer_the_customers_call_is_the_one_to_rate(talking: Office) -> None:
    for event in (
        TransferStarted(FIRST, "carol"),
        changed(ConsultState.TRANSFERRING, *BOTH),
        ended(SECOND),
        changed(ConsultState.CONCLUDING),
    ):
        talking.dispatch(event)
    assert talking.state.notice is None
    assert talking.state.call.transferring == "carol"
    talking.dispatch(TransferSucceeded(FIRST, "carol"))
    talking.dispatch(changed(ConsultState.NONE))
    talking.dispatch(ended(FIRST))
    assert talking.state.screen is Screen.FEEDBACK
    assert talking.state.ended_call.details.call_id == FIRST.call_id
    assert talking.state.notice.text == "The call was transferred to carol."


async def test_a_refused_transfer_is_told_and_both_calls_are_there(talking: Office) -> None:
    talking.dispatch(TransferStarted(FIRST, "carol"))
    talking.dispatch(changed(ConsultState.TRANSFERRING, *BOTH))
    talking.dispatch(TransferFailed(FIRST, "It was refused (420)."))
    talking.dispatch(changed(ConsultState.TALKING, *BOTH))
    assert talking.state.notice.text == "It was refused (420)."
    assert front(talking) == "second"
    assert aside(talking).transferring == ""


async def test_no_tone_of_the_second_calls_end_is_heard_in_the_first(calling: Office) -> None:
    calling.desk.tones.play(Tone.RINGBACK)
    busy = replace(RINGS, state=CallState.ENDED, end_reason=CallEndReason.BUSY)
    calling.dispatch(CallEnded(busy))
    await follow_voice(calling.desk, CallEnded(busy))
    assert calling.desk.tones.playing is None


async def test_a_customer_who_hangs_up_does_not_stop_the_ringing_at_the_other_end(
    calling: Office,
) -> None:
    calling.desk.tones.play(Tone.RINGBACK)
    calling.dispatch(ended(FIRST))
    await follow_voice(calling.desk, ended(FIRST))
    assert calling.desk.tones.playing is Tone.RINGBACK


async def test_each_step_is_asked_of_the_call(talking: Office) -> None:
    await consult(talking.desk, "+91 98450-12345")
    await swap_calls(talking.desk)
    await complete_transfer(talking.desk)
    await end_consultation(talking.desk)
    assert talking.voice.call.asked == [
        ("consult", "+919845012345"),
        "swap",
        "complete_transfer",
        "end_consultation",
    ]


async def test_nobody_is_asked_whom_one_cannot_dial(talking: Office) -> None:
    await consult(talking.desk, " ")
    assert talking.voice.call.asked == []
    assert talking.state.notice is not None


async def test_whoever_takes_a_call_over_is_on_screen_without_ringing(office: Office) -> None:
    await sign_in(office.desk, FORM)
    for event in (CallInitiated(details()), CallEstablished(FIRST), ended(FIRST)):
        office.dispatch(event)
    came = replace(
        details(),
        call_id="new",
        direction=CallDirection.INCOMING,
        state=CallState.ANSWERING,
        remote_display_name="Dave",
    )
    office.dispatch(IncomingCall(came))
    assert office.state.screen is Screen.IN_CALL
    assert office.state.call.peer == "Dave"
    await follow_voice(office.desk, IncomingCall(came))
    assert office.desk.tones.playing is None


async def test_from_a_sip_account_addresses_are_asked_and_transferred_to(calling: Office) -> None:
    user = replace(calling.state.user, sip_address="alice@pbx.example")
    calling.dispatch(SignedIn(user, secrets_kept=True))
    await consult(calling.desk, "sip:carol@pbx.example")
    await transfer_call(calling.desk, "carol@pbx.example")
    await transfer_call(calling.desk, "*98")
    assert calling.voice.call.asked == [
        ("consult", "sip:carol@pbx.example"),
        ("transfer", "sip:carol@pbx.example"),
        ("transfer", "*98"),
    ]


async def test_an_address_is_shown_as_people_write_it(office: Office) -> None:
    await sign_in(office.desk, FORM)
    address = "sip:carol@pbx.example"
    for event in (
        CallInitiated(details()),
        CallEstablished(FIRST),
        ConsultationChanged(ConsultState.HOLDING, address, FIRST.call_id, ""),
        CallInitiated(replace(RINGS, remote_id=address)),
    ):
        office.dispatch(event)
    assert office.state.call.peer == "carol@pbx.example"
