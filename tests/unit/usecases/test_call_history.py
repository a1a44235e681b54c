from dataclasses import replace

import pytest
from fakes.desk import FORM, Office
from fakes.past_calls import GOOD, STARTED, answered, ended, incoming, outgoing

from exophone_desktop.domain.call import CallEndReason, CallFeedback, CallIssue
from exophone_desktop.history.opening import open_history
from exophone_desktop.usecases import call_history, recents
from exophone_desktop.usecases.events import NoticeGiven, PersonDialled
from exophone_desktop.usecases.post_feedback import post_feedback
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.state import NoticeKind
from exophone_desktop.voice.events import CallEnded, CallInitiated

OWNER = "exotel1/alice"


@pytest.fixture
async def kept(office: Office):
    await sign_in(office.desk, FORM)
    office.order.clear()
    history = open_history(office.folder / "history.db").history
    office.desk = replace(office.desk, history=history)
    yield office
    assert history.close()


def told(office: Office) -> list[tuple[str, NoticeKind]]:
    given = [event.notice for event in office.events if isinstance(event, NoticeGiven)]
    return [(notice.text, notice.kind) for notice in given]


async def test_a_verdict_stays_with_the_call_in_the_history(kept: Office) -> None:
    call = answered(outgoing())
    kept.desk.history.complete(
        ended(call, CallEndReason.REMOTE_HANGUP), GOOD, "bob", owner=OWNER
    ).result(5)
    kept.dispatch(PersonDialled("bob"))
    kept.dispatch(CallInitiated(outgoing()))
    kept.dispatch(CallEnded(ended(call, CallEndReason.REMOTE_HANGUP)))
    await post_feedback(kept.desk, 2, CallIssue.ECHO)
    (record,) = kept.desk.history.search(owner=OWNER)
    assert (record.rating, record.issue) == (2, CallIssue.ECHO)
    assert kept.state.recents.records == (record,), "the list shows it too"
    [report] = kept.platform.taken
    assert (report.call_id, report.feedback) == ("out-1", CallFeedback(2, CallIssue.ECHO))


async def test_words_about_a_call_are_kept_and_shown(kept: Office) -> None:
    kept.desk.history.begin(outgoing(), "bob", OWNER).result(5)
    await recents.refresh_recents(kept.desk)
    (record,) = kept.state.recents.records
    await call_history.note_call(kept.desk, record, " call\x00 back\n")
    assert kept.state.recents.records[0].note == "call back"
    assert kept.desk.history.search(owner=OWNER)[0].note == "call back"


async def test_redialling_goes_the_way_the_call_went(kept: Office) -> None:
    history = kept.desk.history
    history.begin(replace(outgoing("a"), started_time=STARTED + 2), "bob", OWNER)
    history.begin(replace(outgoing("b"), started_time=STARTED + 1, remote_id="1800"), "1800", OWNER)
    history.begin(incoming("c"), "Asha", OWNER).result(5)
    dialled = []
    for record in history.search(owner=OWNER):
        await call_history.redial(kept.desk, record)
        dialled.append(kept.order.copy())
        kept.order.clear()
        kept.state = replace(kept.state, dialling="")
    assert dialled == [
        [("post_context", "bob", ""), ("dial", "08040408080")],
        [("dial", "1800")],
        [("post_context", "+918047180000", ""), ("dial", "08040408080")],
    ]


async def test_an_export_says_how_many_calls_it_has(kept: Office) -> None:
    kept.desk.history.begin(outgoing(), "bob", OWNER).result(5)
    await call_history.export_calls(kept.desk, kept.folder / "calls.csv")
    assert told(kept)[-1] == ("1 call was exported to calls.csv.", NoticeKind.INFO)
    await call_history.export_calls(kept.desk, kept.folder / "nowhere" / "calls.csv")
    text, kind = told(kept)[-1]
    assert text.startswith("The calls could not be exported to calls.csv")
    assert kind is NoticeKind.ERROR


async def test_a_history_that_fails_is_told(kept: Office) -> None:
    kept.desk.history.begin(outgoing(), "bob", OWNER).result(5)
    (record,) = kept.desk.history.search(owner=OWNER)
    kept.desk.history.close()
    await call_history.note_call(kept.desk, record, "x")
    await call_history.keep_rating(kept.desk, "out-1", 3, CallIssue.ECHO)
    assert [text for text, _ in told(kept)][-2:] == [
        "The note was not kept. The call history has been closed.",
        "The rating was not kept in the history. The call history has been closed.",
    ]


async def test_without_a_history_nothing_is_kept_and_nothing_breaks(office: Office) -> None:
    await call_history.keep_rating(office.desk, "x", 3, CallIssue.ECHO)
    await call_history.export_calls(office.desk, office.folder / "calls.csv")
    assert told(office) == [("There is no call history to export.", NoticeKind.ERROR)]
