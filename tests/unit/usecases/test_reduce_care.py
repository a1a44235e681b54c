from dataclasses import replace

import pytest
from fakes.desk import FORM, FakeCall, Office, details

from exophone_desktop.domain.call import CallState
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.usecases.hold_call import hold, resume, toggle_hold
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.transfer_call import transfer_call
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallInitiated,
    HoldChanged,
    SoundTroubleNoticed,
    TransferAllowed,
    TransferFailed,
    TransferStarted,
    TransferSucceeded,
)

OUT = details()
TALKING = replace(OUT, state=CallState.ESTABLISHED, established_time=1_000.0)


@pytest.fixture
async def talking(office: Office) -> Office:
    await sign_in(office.desk, FORM)
    office.voice.call = FakeCall()
    for event in (CallInitiated(OUT), CallEstablished(TALKING), TransferAllowed(True)):
        office.dispatch(event)
    return office


def asked(office: Office) -> list[object]:
    assert office.voice.call is not None
    return office.voice.call.asked


async def test_the_toggle_asks_for_the_opposite_of_what_is_shown(talking: Office) -> None:
    await toggle_hold(talking.desk)
    talking.dispatch(HoldChanged(TALKING, held_here=True, held_there=False))
    await toggle_hold(talking.desk)
    assert asked(talking) == ["hold", "resume"]


async def test_the_others_hold_is_not_ours_to_lift(talking: Office) -> None:
    talking.dispatch(HoldChanged(TALKING, held_here=False, held_there=True))
    await toggle_hold(talking.desk)
    assert asked(talking) == ["hold"]


async def test_hold_and_resume_stand_alone_for_other_programs(talking: Office) -> None:
    await hold(talking.desk)
    await resume(talking.desk)
    assert asked(talking) == ["hold", "resume"]


async def test_on_hold_nothing_is_wrong_with_the_sound(talking: Office) -> None:
    talking.dispatch(SoundTroubleNoticed(TALKING, SoundTrouble.NOTHING_ARRIVES))
    talking.dispatch(HoldChanged(TALKING, held_here=True, held_there=False))
    assert talking.state.call is not None
    assert talking.state.call.troubles == ()


async def test_a_call_is_passed_on_to_a_number_in_any_formatting(talking: Office) -> None:
    await transfer_call(talking.desk, "+91 98450-12345")
    assert asked(talking) == [("transfer", "+919845012345")]


async def test_nobody_is_asked_to_transfer_to_nobody(talking: Office) -> None:
    await transfer_call(talking.desk, "  ")
    assert asked(talking) == []
    assert talking.state.notice is not None


async def test_a_failed_transfer_is_told_and_the_call_stays(talking: Office) -> None:
    talking.dispatch(TransferStarted(TALKING, "carol"))
    assert talking.state.call is not None
    assert talking.state.call.transferring == "carol"
    talking.dispatch(TransferFailed(TALKING, "The other side is busy."))
    assert talking.state.call.transferring == ""
    assert talking.state.notice is not None
    assert talking.state.notice.text == "The other side is busy."


async def test_a_call_that_was_passed_on_ends_and_says_where_it_went(talking: Office) -> None:
    talking.dispatch(TransferStarted(TALKING, "carol"))
    talking.dispatch(TransferSucceeded(TALKING, "carol"))
    talking.dispatch(CallEnded(replace(TALKING, state=CallState.ENDED)))
    assert talking.state.call is None
    assert talking.state.notice is not None
    assert talking.state.notice.text == "The call was transferred to carol."
