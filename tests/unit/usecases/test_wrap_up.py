from dataclasses import replace

import pytest
from fakes.desk import FORM, FakeCall, Office, details

from exophone_desktop.domain.call import CallIssue, CallState
from exophone_desktop.usecases.care_events import OutcomesRead, WrapUpBegun
from exophone_desktop.usecases.events import SignedOut
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.post_feedback import post_feedback, skip_feedback
from exophone_desktop.usecases.quiet_state import DoNotDisturb, DoNotDisturbBegun
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.state import Screen
from exophone_desktop.usecases.wrap_up import end_wrap_up, note_ended_call
from exophone_desktop.voice.events import CallEnded, CallEstablished, CallInitiated

OUT = details()
TALKING = replace(OUT, state=CallState.ESTABLISHED, established_time=1_000.0)
OVER = replace(TALKING, state=CallState.ENDED)


@pytest.fixture
async def talking(office: Office) -> Office:
    await sign_in(office.desk, FORM)
    office.voice.call = FakeCall()
    for event in (CallInitiated(OUT), CallEstablished(TALKING)):
        office.dispatch(event)
    office.order.clear()
    return office


def give(office: Office, seconds: int) -> None:
    office.desk.settings.change(lambda kept: kept.model_copy(update={"wrap_up_seconds": seconds}))


async def end(office: Office, over=OVER) -> None:
    office.dispatch(CallEnded(over))
    await follow_voice(office.desk, CallEnded(over))


def quiet(office: Office) -> list[object]:
    """What the voice client was told of ringing."""
    return [each for each in office.order if "_calls" in str(each)]


async def test_no_call_rings_after_one_until_the_person_is_done(talking: Office) -> None:
    give(talking, 30)
    await end(talking)
    until = talking.state.wrap_up.until if talking.state.wrap_up else 0.0
    assert quiet(talking) == [("decline_calls", until)]
    assert until > 0
    await skip_feedback(talking.desk)
    assert quiet(talking)[-1] == "accept_calls"
    assert talking.state.wrap_up is None


async def test_a_verdict_ends_it_too(talking: Office) -> None:
    give(talking, 30)
    await end(talking)
    await post_feedback(talking.desk, 5, CallIssue.NO_ISSUE)
    assert quiet(talking)[-1] == "accept_calls"


async def test_without_the_setting_calls_ring_at_once(talking: Office) -> None:
    await end(talking)
    assert quiet(talking) == []
    assert talking.state.wrap_up is None


async def test_a_call_that_nobody_answered_needs_no_time(talking: Office) -> None:
    give(talking, 30)
    await end(talking, replace(OVER, established_time=0.0))
    assert quiet(talking) == []


async def test_do_not_disturb_goes_on_after_the_wrap_up(talking: Office) -> None:
    give(talking, 30)
    await end(talking)
    talking.dispatch(DoNotDisturbBegun(DoNotDisturb()))
    await skip_feedback(talking.desk)
    assert "accept_calls" not in quiet(talking)


async def test_who_is_not_to_be_disturbed_anyway_gets_no_earlier_end(talking: Office) -> None:
    give(talking, 30)
    talking.dispatch(DoNotDisturbBegun(DoNotDisturb()))
    await end(talking)
    assert quiet(talking) == []


async def test_who_calls_somebody_is_done(talking: Office) -> None:
    give(talking, 30)
    await end(talking)
    await follow_voice(talking.desk, CallInitiated(replace(OUT, call_id="next")))
    assert talking.state.wrap_up is None


async def test_a_note_that_cannot_be_kept_is_told(talking: Office) -> None:
    await end(talking)
    talking.desk = replace(talking.desk, history=None)
    await note_ended_call(talking.desk, "Sold", "two pairs")
    assert talking.state.notice is not None
    assert "not kept" in talking.state.notice.text


async def test_the_time_passes_by_itself(talking: Office) -> None:
    give(talking, 30)
    await end(talking)

    async def passes(seconds: float) -> None:
        talking.pauses.append(seconds)
        talking.time += seconds

    talking._pause = passes
    talking.desk = replace(talking.desk, pause=passes)
    assert talking.state.wrap_up is not None
    begun = WrapUpBegun(talking.state.wrap_up.until, talking.state.wrap_up.seconds)
    await follow_voice(talking.desk, begun)
    assert talking.state.wrap_up is None
    assert talking.pauses == [30]
    assert "accept_calls" not in quiet(talking), "the voice client knows the time itself"


async def test_who_was_ready_earlier_is_not_waited_for(talking: Office) -> None:
    give(talking, 30)
    await end(talking)
    wrap_up = talking.state.wrap_up
    await end_wrap_up(talking.desk)
    await follow_voice(talking.desk, WrapUpBegun(wrap_up.until, wrap_up.seconds))
    assert talking.pauses == []
    assert talking.state.screen is Screen.FEEDBACK


async def test_the_outcomes_are_there_for_who_signs_in_next(talking: Office) -> None:
    talking.dispatch(OutcomesRead(("Sold",)))
    talking.dispatch(SignedOut())
    assert talking.state.outcomes == ("Sold",)
