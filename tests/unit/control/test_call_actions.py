from dataclasses import replace

import pytest
from fakes.desk import Office
from fakes.past_calls import ended, incoming, outgoing

from exophone_desktop.control.call_actions import find_past_calls, note_call
from exophone_desktop.control.codec import encoded
from exophone_desktop.control.messages import RequestError
from exophone_desktop.domain.call import CallEndReason
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.history.opening import open_history
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import SignedIn
from exophone_desktop.usecases.state import SignedInUser

ALICE = SignedInUser("alice", "Alice", "exotel1", "http://127.0.0.1:9/v1", "08040408080")


@pytest.fixture
def desk(office: Office):
    history = open_history(office.folder / "history.db").history
    assert history is not None
    history.begin(outgoing("mine"), "Asha", ALICE.owner).result(5)
    history.begin(outgoing("theirs"), "Asha", "exotel1/bob").result(5)
    yield replace(office.desk, history=history)
    assert history.close()


async def test_other_programs_find_and_note_the_calls_of_who_is_signed_in(
    office: Office, desk: Desk
) -> None:
    office.dispatch(SignedIn(ALICE, secrets_kept=True))
    assert [call.call_id for call in (await find_past_calls(desk)).calls] == ["mine"]
    assert (await find_past_calls(desk, "nobody")).calls == ()
    await note_call(desk, "mine", "call back")
    assert (await find_past_calls(desk)).calls[0].note == "call back"
    with pytest.raises(RequestError, match="no such call"):
        await note_call(desk, "theirs", "call back")


async def test_other_programs_are_told_that_somebody_else_answered(
    office: Office, desk: Desk
) -> None:
    office.dispatch(SignedIn(ALICE, secrets_kept=True))
    call = ended(incoming(), CallEndReason.ANSWERED_ELSEWHERE)
    desk.history.complete(call, CallStatistics(), "Asha", owner=ALICE.owner).result(5)
    found = encoded(await find_past_calls(desk, limit=1))
    assert found["calls"][0]["end_reason"] == "ANSWERED_ELSEWHERE"
    assert (await find_past_calls(desk, missed_only=True)).calls == ()


async def test_nobodys_calls_are_found_while_nobody_is_signed_in(desk: Desk) -> None:
    assert (await find_past_calls(desk)).calls == ()
