import asyncio
from dataclasses import replace

import pytest
from fakes.desk import FORM, FakeCall, Office
from fakes.past_calls import ended, incoming
from fakes.waiting import settled

from exophone_desktop.domain.call import CallEndReason
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.history.opening import open_history
from exophone_desktop.ui.actions.window import Actions
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import NoticeGiven
from exophone_desktop.usecases.home_events import HistoryChanged
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.state import Notice

GROUP = ContactGroup("Exotel", True, (Contact("Help", "1800"),))


@pytest.fixture
def office(tmp_path) -> Office:
    return Office(tmp_path)


async def test_what_is_asked_before_the_desk_is_ready_is_done_when_it_is(office) -> None:
    ready: asyncio.Future[Desk] = asyncio.get_running_loop().create_future()
    actions = Actions(ready)
    actions.sign_in(FORM)
    await asyncio.sleep(0)
    assert office.order == []
    ready.set_result(office.desk)
    await settled(lambda: office.state.user is not None)
    assert office.names()[0] == "login"
    await actions.close()


async def made(office: Office) -> Actions:
    ready: asyncio.Future[Desk] = asyncio.get_running_loop().create_future()
    ready.set_result(office.desk)
    return Actions(ready)


@pytest.mark.parametrize(
    ("intent", "asked"),
    [
        ("answer", "answer"),
        ("decline", "hangup"),
        ("hang_up", "hangup"),
        ("toggle_mute", "mute"),
        ("toggle_speaker", "enable_speaker"),
        ("toggle_bluetooth", "enable_bluetooth"),
    ],
)
async def test_each_button_of_a_call_reaches_the_call(office, intent, asked) -> None:
    office.voice.call = FakeCall()
    actions = await made(office)
    getattr(actions, intent)()
    await settled(lambda: asked in office.voice.call.asked)
    await actions.close()


async def test_a_digit_reaches_the_call(office) -> None:
    office.voice.call = FakeCall()
    actions = await made(office)
    actions.send_dtmf("5")
    await settled(lambda: ("send_dtmf", "5") in office.voice.call.asked)
    await actions.close()


async def test_a_notice_is_dismissed(office) -> None:
    office.dispatch(NoticeGiven(Notice("Something.")))
    actions = await made(office)
    actions.dismiss_notice()
    await settled(lambda: office.state.notice is None)
    await actions.close()


@pytest.mark.expects_log("An action failed")
async def test_an_action_that_breaks_is_told_and_the_next_one_works(office) -> None:
    office.voice.call = FakeCall(refusal=RuntimeError("inside"))  # type: ignore[arg-type]
    actions = await made(office)
    actions.toggle_mute()
    await settled(lambda: office.state.notice is not None)
    assert "Something went wrong" in office.state.notice.text
    office.voice.call = FakeCall()
    actions.hang_up()
    await settled(lambda: "hangup" in office.voice.call.asked)
    await actions.close()


async def test_closing_gives_up_what_is_under_way(office) -> None:
    never: asyncio.Future[Desk] = asyncio.get_running_loop().create_future()
    actions = Actions(never)
    actions.sign_in(FORM)
    await asyncio.sleep(0)
    await actions.close()
    assert office.order == []
    assert len(asyncio.all_tasks()) == 1


async def test_what_is_asked_at_home_is_done(office, tmp_path) -> None:
    history = open_history(tmp_path / "history.db").history
    office.desk = replace(office.desk, history=history)
    await sign_in(office.desk, FORM)
    office.backend.groups = (GROUP,)
    actions = await made(office)
    missed_call = ended(incoming(), CallEndReason.TIMEOUT)
    history.complete(missed_call, CallStatistics(), owner="exotel1/alice").result(5)
    actions.follow(HistoryChanged())
    await settled(lambda: office.state.recents.unseen == 1 and office.state.recents.records)
    (missed,) = office.state.recents.records
    actions.note_call(missed, "call back")
    await settled(lambda: office.state.recents.records[0].note == "call back")
    actions.see_missed_calls()
    await settled(lambda: office.state.recents.unseen == 0)
    actions.refresh_recents()
    await settled(lambda: office.state.recents.records[0].seen)
    actions.search_recents("nobody", True)
    await settled(lambda: office.state.recents.records == ())
    actions.read_older_recents()
    actions.export_calls(tmp_path / "calls.csv")
    await settled(lambda: office.state.notice is not None)
    assert office.state.notice.text == "1 call was exported to calls.csv."
    actions.fetch_missing_contacts()
    await settled(lambda: office.state.contacts.groups == (GROUP,))
    actions.refresh_contacts()
    await settled(lambda: office.names().count("contacts") == 2)
    actions.choose_tab(HomeTab.CONTACTS)
    await settled(lambda: office.state.tab is HomeTab.CONTACTS)
    actions.redial(missed)
    await settled(lambda: ("post_context", missed.number, "") in office.order)
    await actions.close()
    assert history.close()


async def test_a_special_contact_is_called_direct(office) -> None:
    await sign_in(office.desk, FORM)
    actions = await made(office)
    actions.call_contact(GROUP, GROUP.contacts[0])
    await settled(lambda: ("dial", "1800") in office.order)
    assert "post_context" not in office.names()
    await actions.close()
