from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.past_calls import GOOD, STARTED, answered, ended, incoming, outgoing

from exophone_desktop.domain.call import CallDirection, CallEndReason
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.history.call_history import CallHistory
from exophone_desktop.history.errors import HistoryError
from exophone_desktop.history.opening import open_history
from exophone_desktop.history.records import CallKind, CallRecord
from exophone_desktop.usecases.events import PersonDialled, SignedIn, SignedOut
from exophone_desktop.usecases.record_calls import HistoryKeeper
from exophone_desktop.usecases.reducer import reduce
from exophone_desktop.usecases.state import AppState, SignedInUser
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallInitiated,
    CallMissed,
    CallRinging,
    IncomingCall,
    VoiceEvent,
)

ALICE = SignedInUser("alice", "Alice", "exotel1", "http://127.0.0.1:9/v1", "08040408080")


class Desktop:
    """The voice client's events, as the window and the keeper hear of them."""

    def __init__(self, history: CallHistory, path: Path) -> None:
        self.history = history
        self.path = path
        self.state = reduce(AppState(), SignedIn(ALICE, True))
        self.told: list[str] = []
        self.changes: list[int] = []
        self.keeper = HistoryKeeper(
            history, lambda: self.state, self.told.append, lambda: self.changes.append(1)
        )

    def dial(self, person: str) -> None:
        self.state = reduce(self.state, PersonDialled(person))

    def happens(self, event: VoiceEvent, window_first: bool = True) -> None:
        if window_first:
            self.state = reduce(self.state, event)
        self.keeper.handle(event)
        if not window_first:
            self.state = reduce(self.state, event)

    def kept(self) -> tuple[CallRecord, ...]:
        assert self.history.close()
        opened = open_history(self.path)
        assert opened.history is not None
        try:
            return opened.history.search(owner=ALICE.owner)
        finally:
            opened.history.close()


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    history = open_history(tmp_path / "history.db").history
    assert history is not None
    yield Desktop(history, tmp_path / "history.db")
    history.close()


@pytest.mark.parametrize("window_first", [True, False])
def test_a_dialled_call_is_kept_with_the_person_and_not_the_exophone(
    desktop: Desktop, window_first: bool
) -> None:
    desktop.dial("bob")
    desktop.happens(CallInitiated(outgoing()), window_first)
    desktop.happens(CallRinging(outgoing()), window_first)
    call = answered(outgoing())
    desktop.happens(CallEstablished(call), window_first)
    desktop.happens(CallEnded(ended(call, CallEndReason.REMOTE_HANGUP, 200), GOOD), window_first)
    (record,) = desktop.kept()
    assert (record.person, record.number, record.kind) == ("bob", "bob", CallKind.DIALLED)
    assert (record.duration, record.codec, record.quality.mos) == (60, "PCMU", 4.3)
    assert not desktop.told
    assert desktop.changes == [1, 1, 1], "its start, its answer and its end are each told"


def test_a_call_is_in_the_history_while_it_rings(desktop: Desktop) -> None:
    desktop.happens(IncomingCall(incoming(name="Asha")))
    desktop.history.note("in-1", "").result(5)  # the writer has got so far
    (record,) = desktop.history.search(owner=ALICE.owner)
    assert (record.person, record.in_progress) == ("Asha", True)


def test_a_call_that_rings_out_is_missed_and_one_that_is_declined_is_not(desktop: Desktop) -> None:
    for call_id, reason in (("a", CallEndReason.TIMEOUT), ("b", CallEndReason.LOCAL_HANGUP)):
        call = incoming(call_id)
        desktop.happens(IncomingCall(call))
        desktop.happens(CallEnded(ended(call, reason)))
    declined, missed = desktop.kept()
    assert (declined.kind, declined.seen) == (CallKind.DECLINED, True)
    assert (missed.kind, missed.seen) == (CallKind.MISSED, False)
    assert missed.person == "+918047180000"


def test_a_call_that_comes_during_a_call_is_missed(desktop: Desktop) -> None:
    desktop.dial("bob")
    desktop.happens(CallInitiated(outgoing()))
    desktop.happens(CallMissed("+918047180000", STARTED + 9, "Asha"))
    desktop.happens(CallMissed("+918047180000", STARTED + 9, "Asha"))
    desktop.happens(CallEnded(ended(outgoing(), CallEndReason.BUSY, 486)))
    *missed, dialled = desktop.kept()
    assert [(m.person, m.number, m.kind, m.started, m.seen) for m in missed] == [
        ("Asha", "+918047180000", CallKind.MISSED, STARTED + 9, False)
    ] * 2
    assert (dialled.person, dialled.end_reason, dialled.sip_code) == ("bob", "BUSY", 486)


def test_a_call_that_fails_says_why(desktop: Desktop) -> None:
    desktop.dial("bob")
    desktop.happens(CallInitiated(outgoing()))
    last = ended(outgoing(), CallEndReason.UNREACHABLE, 404)
    desktop.happens(CallEnded(last, CallStatistics(), "There is no such number."))
    (record,) = desktop.kept()
    assert (record.kind, record.end_detail) == (CallKind.FAILED, "There is no such number.")


def test_a_direct_call_is_known_as_one(desktop: Desktop) -> None:
    desktop.dial("1800")
    desktop.happens(CallInitiated(replace(outgoing(), remote_id="1800")))
    (record,) = desktop.kept()
    assert record.dialled_direct
    assert record.direction is CallDirection.OUTGOING


@pytest.mark.expects_log("The call history has been closed")
def test_a_history_that_cannot_be_written_is_told_and_the_call_goes_on(desktop: Desktop) -> None:
    desktop.history.close()
    desktop.happens(IncomingCall(incoming()))
    assert desktop.told == ["The call history has been closed."]
    assert desktop.changes == []


@pytest.mark.expects_log("The disk is full")
def test_a_start_that_could_not_be_kept_is_made_up_for_at_the_end(
    desktop: Desktop, monkeypatch
) -> None:
    def refuses(*_: object) -> Future[None]:
        failed: Future[None] = Future()
        failed.set_exception(HistoryError("The disk is full."))
        return failed

    desktop.dial("bob")
    with monkeypatch.context() as full_disk:
        full_disk.setattr(desktop.history, "begin", refuses)
        desktop.happens(CallInitiated(outgoing()))
    desktop.happens(CallEnded(ended(outgoing(), CallEndReason.BUSY)))
    (record,) = desktop.kept()
    assert record.person == "bob"
    assert desktop.told == ["The disk is full."]


def test_a_call_is_its_persons_also_when_it_ends_as_they_sign_out(desktop: Desktop) -> None:
    desktop.dial("bob")
    desktop.happens(CallInitiated(outgoing()))
    desktop.state = reduce(desktop.state, SignedOut())
    desktop.happens(CallEnded(ended(outgoing(), CallEndReason.LOCAL_HANGUP)))
    desktop.happens(CallMissed("+918047180000", STARTED + 9, "Asha"))
    assert [record.person for record in desktop.kept()] == ["Asha", "bob"]
    opened = open_history(desktop.path)
    assert opened.history.search() == ()
    assert opened.history.search(owner="exotel1/bob") == ()
    opened.history.close()
