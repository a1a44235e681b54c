"""The last number that was dialled, as desk phones bring it up."""

from dataclasses import replace

import pytest
from fakes.desk import FORM, Office
from fakes.records import missed, record

from exophone_desktop.history.errors import HistoryError
from exophone_desktop.history.records import CallRecord
from exophone_desktop.usecases.dialling import NO_NUMBER
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.recall_number import recall_number, redial_last
from exophone_desktop.usecases.sign_in import sign_in


class PastCalls:
    """A history of these calls, the newest first."""

    def __init__(self, *records: CallRecord) -> None:
        self.records = records
        self.failure: HistoryError | None = None
        self.owners: set[str] = set()

    def search(
        self, text: str, limit: int, before: CallRecord | None, missed_only: bool, owner: str
    ) -> tuple[CallRecord, ...]:
        assert (text, missed_only) == ("", False)
        self.owners.add(owner)
        if self.failure is not None:
            raise self.failure
        start = 0 if before is None else self.records.index(before) + 1
        return self.records[start : start + limit]


async def signed_in(office: Office, *records: CallRecord) -> PastCalls:
    await sign_in(office.desk, FORM)
    history = PastCalls(*records)
    office.desk = replace(office.desk, history=history)
    return history


async def test_the_last_number_is_brought_up_and_nothing_is_called(office: Office) -> None:
    history = await signed_in(
        office, missed(3), record(2, person="+919845012345"), record(1, person="bob")
    )
    await recall_number(office.desk)
    assert office.state.offered.number == "+919845012345"
    assert office.state.tab is HomeTab.DIAL
    assert office.state.notice is None
    assert "dial" not in office.names()
    assert history.owners == {office.state.user.owner}


async def test_the_same_number_can_be_brought_up_again(office: Office) -> None:
    await signed_in(office, record(1, person="bob"))
    await recall_number(office.desk)
    first = office.state.offered
    await recall_number(office.desk)
    assert office.state.offered.number == first.number
    assert office.state.offered.serial != first.serial


async def test_it_is_found_behind_very_many_calls_that_came_in(office: Office) -> None:
    await signed_in(office, *(missed(500 - each) for each in range(250)), record(1, person="bob"))
    await recall_number(office.desk)
    assert office.state.offered.number == "bob"


async def test_other_programs_may_call_it_at_once(office: Office) -> None:
    await signed_in(office, record(1, person="bob"))
    await redial_last(office.desk)
    assert "dial" in office.names()


@pytest.mark.parametrize("act", [recall_number, redial_last])
async def test_who_dialled_nobody_yet_is_told_as_for_an_empty_field(office: Office, act) -> None:
    await signed_in(office, missed(1))
    await act(office.desk)
    assert office.state.dial_error == NO_NUMBER
    assert office.state.offered is None


async def test_a_history_that_cannot_be_read_is_told(office: Office) -> None:
    history = await signed_in(office, record(1))
    history.failure = HistoryError("The call history cannot be read.")
    await recall_number(office.desk)
    assert office.state.dial_error == "The call history cannot be read."


async def test_without_a_history_there_is_nothing_to_bring_up(office: Office) -> None:
    await sign_in(office.desk, FORM)
    await recall_number(office.desk)
    assert office.state.dial_error == NO_NUMBER
