from dataclasses import replace

import pytest
from fakes.desk import FORM, FakeCall, Office, details

from exophone_desktop.audio.settings import Tone
from exophone_desktop.domain.call import CallDirection, CallState
from exophone_desktop.host.settings import AutoAnswer
from exophone_desktop.usecases.auto_answer import EXPECTED_SECONDS, answer_by_itself, expect_call
from exophone_desktop.usecases.events import SignedOut
from exophone_desktop.usecases.reduce_care import MAX_EXPECTED
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.voice.events import CallEnded, IncomingCall

RINGING = replace(
    details(direction=CallDirection.INCOMING, remote_id="bob"),
    state=CallState.INCOMING,
    call_sid="sid-1",
)


@pytest.fixture
async def here(office: Office) -> Office:
    await sign_in(office.desk, FORM)
    office.voice.call = FakeCall()
    return office


def choose(office: Office, policy: AutoAnswer) -> None:
    office.desk.settings.change(lambda kept: kept.model_copy(update={"auto_answer": policy}))


async def rings(office: Office, call=RINGING) -> list[object]:
    """What the ringing call was asked by itself."""
    office.dispatch(IncomingCall(call))
    await answer_by_itself(office.desk, call)
    assert office.voice.call is not None
    return office.voice.call.asked


async def test_the_call_that_was_announced_is_taken_after_a_beep(here: Office) -> None:
    await expect_call(here.desk, "sid-1")
    assert await rings(here) == ["answer"]
    assert Tone.CALL_WAITING in here.voice.tones


async def test_another_call_than_the_announced_one_rings(here: Office) -> None:
    await expect_call(here.desk, "sid-2")
    assert await rings(here) == []


async def test_a_call_without_an_identifier_is_nobodys_own(here: Office) -> None:
    assert await rings(here, replace(RINGING, call_sid="")) == []


async def test_an_announcement_counts_once(here: Office) -> None:
    await expect_call(here.desk, "sid-1")
    assert await rings(here) == ["answer"]
    here.dispatch(CallEnded(replace(RINGING, state=CallState.ENDED)))
    assert await rings(here, replace(RINGING, call_id="again")) == ["answer"], "and no second"


async def test_an_announcement_that_is_too_old_counts_no_more(here: Office) -> None:
    late = replace(here.desk, now=lambda: EXPECTED_SECONDS + 1e10)
    await expect_call(here.desk, "sid-1")
    here.dispatch(IncomingCall(RINGING))
    await answer_by_itself(late, RINGING)
    assert here.voice.call is not None
    assert here.voice.call.asked == []


async def test_switched_off_even_an_announced_call_rings(here: Office) -> None:
    choose(here, AutoAnswer.OFF)
    await expect_call(here.desk, "sid-1")
    assert await rings(here) == []


async def test_all_calls_are_taken_where_that_was_chosen(here: Office) -> None:
    choose(here, AutoAnswer.ALL)
    assert await rings(here, replace(RINGING, call_sid="")) == ["answer"]


async def test_a_caller_who_gives_up_during_the_beep_is_not_answered(here: Office) -> None:
    choose(here, AutoAnswer.ALL)

    async def gives_up(_: float) -> None:
        here.dispatch(CallEnded(replace(RINGING, state=CallState.ENDED)))

    here.dispatch(IncomingCall(RINGING))
    await answer_by_itself(replace(here.desk, pause=gives_up), RINGING)
    assert here.voice.call is not None
    assert here.voice.call.asked == []


async def test_announcements_are_few_and_gone_with_the_session(here: Office) -> None:
    for number in range(MAX_EXPECTED + 3):
        await expect_call(here.desk, f"sid-{number}")
    kept = [each.call_sid for each in here.state.expected_calls]
    assert len(kept) == MAX_EXPECTED
    assert kept[-1] == f"sid-{MAX_EXPECTED + 2}"
    here.dispatch(SignedOut())
    assert here.state.expected_calls == ()
