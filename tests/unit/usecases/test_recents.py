import asyncio
from dataclasses import replace

import pytest
from fakes.desk import Office
from fakes.past_calls import STARTED, ended, incoming, outgoing

from exophone_desktop.domain.call import CallEndReason
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.history.call_history import CallHistory
from exophone_desktop.history.opening import open_history
from exophone_desktop.usecases import call_history, recents
from exophone_desktop.usecases.events import SignedIn, SignedOut
from exophone_desktop.usecases.home_events import ContactsLoaded, OlderRecentsFound, RecentsFound
from exophone_desktop.usecases.home_state import ContactList, RecentCalls
from exophone_desktop.usecases.state import SignedInUser

ALICE = SignedInUser("alice", "Alice", "exotel1", "http://127.0.0.1:9/v1", "08040408080")
BOB = SignedInUser("bob", "Bob", "exotel1", "http://127.0.0.1:9/v1", "08040408080")


class SlowHistory:
    """A history that answers when it is let, and notes what it was asked."""

    def __init__(self, history: CallHistory, loop: asyncio.AbstractEventLoop) -> None:
        self._history = history
        self._loop = loop
        self.asked: list[str] = []
        self.questions: asyncio.Queue[asyncio.Event] = asyncio.Queue()

    def search(self, text: str, *arguments: object) -> object:
        self.asked.append(text)
        go = asyncio.run_coroutine_threadsafe(self._ask(), self._loop).result(5)
        asyncio.run_coroutine_threadsafe(go.wait(), self._loop).result(5)
        return self._history.search(text, *arguments)  # type: ignore[arg-type]

    async def _ask(self) -> asyncio.Event:
        go = asyncio.Event()
        await self.questions.put(go)
        return go


@pytest.fixture
async def kept(office: Office):
    history = open_history(office.folder / "history.db").history
    office.desk = replace(office.desk, history=history)
    office.dispatch(SignedIn(ALICE, secrets_kept=True))
    yield office
    assert history.close()


def dial(office: Office, people: list[str], owner: str = ALICE.owner) -> None:
    changes = [
        office.desk.history.begin(
            replace(outgoing(f"out-{place}"), started_time=STARTED + place), person, owner
        )
        for place, person in enumerate(people)
    ]
    for change in changes:
        change.result(5)


def miss(office: Office, call_id: str = "in-1") -> None:
    call = ended(incoming(call_id), CallEndReason.TIMEOUT)
    office.desk.history.complete(call, CallStatistics(), "Asha", owner=ALICE.owner).result(5)


def people(office: Office) -> list[str]:
    return [record.person for record in office.state.recents.records]


async def test_the_newest_calls_come_first_and_older_ones_when_asked_for(kept: Office) -> None:
    dial(kept, [str(number) for number in range(recents.PAGE + 2)])
    await recents.refresh_recents(kept.desk)
    assert people(kept)[:2] == ["101", "100"]
    assert not kept.state.recents.complete
    await recents.read_older_recents(kept.desk)
    assert people(kept) == [str(number) for number in reversed(range(recents.PAGE + 2))]
    assert kept.state.recents.complete
    known = kept.state
    await recents.read_older_recents(kept.desk)
    assert kept.state is known, "there is nothing more to read"


async def test_calls_are_found_by_name_and_the_missed_ones_alone(kept: Office) -> None:
    dial(kept, ["bob", "asha"])
    miss(kept)
    await recents.search_recents(kept.desk, "ASH", False)
    assert people(kept) == ["asha", "Asha"]
    await recents.search_recents(kept.desk, "", True)
    assert people(kept) == ["Asha"]


async def test_a_contacts_name_finds_calls_that_have_but_the_number(kept: Office) -> None:
    dial(kept, ["bob", "+91 98450 12345", "09845012345", "+919845099999"])
    groups = (ContactGroup("Customers", True, (Contact("Asha Rao", "+919845012345"),)),)
    kept.dispatch(ContactsLoaded(groups, STARTED, False))
    await recents.search_recents(kept.desk, "asha", False)
    assert people(kept) == ["09845012345", "+91 98450 12345"]


async def test_what_was_typed_meanwhile_is_asked_last_and_nothing_between(kept: Office) -> None:
    dial(kept, ["bob", "bert"])
    slow = SlowHistory(kept.desk.history, asyncio.get_running_loop())
    desk = replace(kept.desk, history=slow)
    async with asyncio.TaskGroup() as typing:
        for text in ("b", "be", "ber", "bert"):
            typing.create_task(recents.search_recents(desk, text, False))
            await asyncio.sleep(0)
        (await slow.questions.get()).set()
        (await slow.questions.get()).set()
    assert slow.asked == ["b", "bert"]
    assert people(kept) == ["bert"]
    assert not kept.state.recents.loading
    found = [event for event in kept.events if isinstance(event, RecentsFound)]
    assert [event.text for event in found] == ["b", "bert"]


async def test_a_late_answer_to_another_search_changes_nothing(kept: Office) -> None:
    dial(kept, ["bob", "bert"])
    await recents.search_recents(kept.desk, "bert", False)
    known = kept.state
    kept.dispatch(RecentsFound("b", False, (), True))
    kept.dispatch(
        OlderRecentsFound(kept.desk.history.search("bob", owner=ALICE.owner)[0], (), True)
    )
    assert kept.state == known


async def test_a_missed_call_is_marked_until_it_was_seen(kept: Office) -> None:
    miss(kept)
    await recents.follow_history(kept.desk)
    assert kept.state.recents.unseen == 1
    await recents.see_missed_calls(kept.desk)
    assert kept.state.recents.unseen == 0
    assert not kept.state.recents.records[0].seen, "the mark stays while it is looked at"
    await recents.refresh_recents(kept.desk)
    assert kept.state.recents.records[0].seen
    assert kept.desk.history.missed_count(ALICE.owner) == 0


async def test_what_somebody_else_answered_is_in_the_list_and_not_missed(kept: Office) -> None:
    call = ended(incoming(), CallEndReason.ANSWERED_ELSEWHERE)
    kept.desk.history.complete(call, CallStatistics(), "Asha", owner=ALICE.owner).result(5)
    await recents.follow_history(kept.desk)
    assert people(kept) == ["Asha"]
    assert kept.state.recents.unseen == 0
    await recents.search_recents(kept.desk, "", missed_only=True)
    assert people(kept) == []


async def test_a_call_missed_after_the_list_was_read_stays_unseen(kept: Office) -> None:
    miss(kept)
    await recents.follow_history(kept.desk)
    miss(kept, "in-2")
    await recents.see_missed_calls(kept.desk)
    assert kept.state.recents.unseen == 1


async def test_a_search_shows_some_calls_only_and_marks_nothing_as_seen(kept: Office) -> None:
    miss(kept)
    await recents.follow_history(kept.desk)
    await recents.search_recents(kept.desk, "asha", False)
    await recents.see_missed_calls(kept.desk)
    assert kept.state.recents.unseen == 1


async def test_a_history_that_cannot_be_read_says_why_in_the_list(kept: Office) -> None:
    dial(kept, ["bob"])
    await recents.follow_history(kept.desk)
    kept.desk.history.close()
    await recents.follow_history(kept.desk)
    state = kept.state.recents
    assert state.problem.startswith("The call history cannot be read")
    assert (state.records, state.loading) == ((), False)


async def test_without_a_history_the_reason_is_told(office: Office) -> None:
    await recents.follow_history(replace(office.desk, history_problem="The disk is gone."))
    assert office.state.recents.problem == "The disk is gone."
    assert not office.state.recents.loading
    await recents.read_older_recents(office.desk)
    await recents.see_missed_calls(office.desk)
    assert office.state.recents.records == ()


async def test_nobody_is_shown_the_calls_of_who_was_signed_in_before(kept: Office) -> None:
    dial(kept, ["carol"])
    miss(kept)
    await recents.follow_history(kept.desk)
    kept.dispatch(ContactsLoaded((ContactGroup("Friends", False, ()),), 1.0, False))
    kept.dispatch(SignedOut())
    assert kept.state.recents == RecentCalls()
    assert kept.state.contacts == ContactList()
    await recents.follow_history(kept.desk)
    assert (people(kept), kept.state.recents.unseen) == ([], 0)
    kept.dispatch(SignedIn(BOB, secrets_kept=True))
    await recents.show_own_recents(kept.desk)
    assert (people(kept), kept.state.recents.unseen) == ([], 0)
    await call_history.export_calls(kept.desk, kept.folder / "calls.csv")
    assert "carol" not in (kept.folder / "calls.csv").read_text()
    kept.dispatch(SignedOut())
    kept.dispatch(SignedIn(ALICE, secrets_kept=True))
    await recents.show_own_recents(kept.desk)
    assert people(kept) == ["Asha", "carol"]
    assert kept.state.recents.unseen == 1


async def test_an_answer_for_who_was_signed_in_before_is_dropped(kept: Office) -> None:
    dial(kept, ["carol"])
    slow = SlowHistory(kept.desk.history, asyncio.get_running_loop())
    desk = replace(kept.desk, history=slow)
    asked = asyncio.create_task(recents.refresh_recents(desk))
    go = await slow.questions.get()
    kept.dispatch(SignedOut())
    kept.dispatch(SignedIn(BOB, secrets_kept=True))
    go.set()
    await asked
    assert people(kept) == []


async def test_calls_of_before_calls_had_owners_go_to_who_signs_in_next(kept: Office) -> None:
    dial(kept, ["carol"], owner="")
    for user, shown in ((ALICE, ["carol"]), (BOB, [])):
        kept.dispatch(SignedOut())
        kept.dispatch(SignedIn(user, secrets_kept=True))
        await recents.show_own_recents(kept.desk)
        assert people(kept) == shown


async def test_a_list_that_is_read_while_calls_are_marked_has_them_seen(kept: Office) -> None:
    miss(kept)
    await recents.follow_history(kept.desk)
    await asyncio.gather(recents.see_missed_calls(kept.desk), recents.refresh_recents(kept.desk))
    assert kept.state.recents.records[0].seen
