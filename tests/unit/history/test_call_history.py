import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.past_calls import GOOD, STARTED, answered, ended, incoming, outgoing

from exophone_desktop.domain.call import CallDirection, CallEndReason, CallIssue
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.history import opening
from exophone_desktop.history.call_history import CallHistory, search_statement
from exophone_desktop.history.errors import HistoryError
from exophone_desktop.history.records import MAX_NOTE, CallKind, CallQuality

NOTHING = CallStatistics()


def only(history: CallHistory, text: str = ""):
    (record,) = history.search(text)
    return record


def keep(history: CallHistory, call, person="", reason=CallEndReason.REMOTE_HANGUP):
    history.begin(call, person).result(5)
    history.complete(ended(call, reason), NOTHING, person).result(5)


def test_a_call_is_there_from_its_start(history) -> None:
    history.begin(outgoing(), "bob").result(5)
    record = only(history)
    assert record.in_progress
    assert (record.person, record.number, record.remote_id) == ("bob", "bob", "08040408080")
    assert (record.direction, record.kind) == (CallDirection.OUTGOING, CallKind.DIALLED)
    assert record.started == STARTED


def test_a_call_that_ended_has_all_that_is_known_of_it(history) -> None:
    call = answered(outgoing())
    history.begin(outgoing(), "bob")
    history.answer(call)
    last = ended(call, CallEndReason.MEDIA_TIMEOUT, 200)
    history.complete(last, GOOD, "bob", "The sound stopped.").result(5)
    record = only(history)
    assert not record.in_progress
    assert (record.established, record.ended) == (STARTED + 5, STARTED + 65)
    assert (record.duration, record.sip_code) == (60, 200)
    assert (record.end_reason, record.end_detail) == (last.end_reason, "The sound stopped.")
    assert (record.quality, record.codec) == (CallQuality(4.3, 0.01, 2.5, 40.0), "PCMU")
    assert record.session_id == "sip-out-1"


def test_a_call_whose_start_could_not_be_kept_is_kept_at_its_end(history) -> None:
    history.complete(ended(outgoing(), CallEndReason.BUSY, 486), NOTHING, "bob").result(5)
    assert (only(history).person, only(history).end_reason) == ("bob", CallEndReason.BUSY)


def test_beginning_twice_keeps_one_call(history) -> None:
    history.begin(outgoing(), "bob")
    history.begin(outgoing(), "eve").result(5)
    assert only(history).person == "bob"


def test_figures_that_are_no_numbers_do_not_lose_the_call(history) -> None:
    odd = CallStatistics(mos=float("nan"), rtt_ms=float("inf"))
    history.complete(ended(outgoing(), CallEndReason.FAILURE), odd, "bob").result(5)
    assert only(history).quality == CallQuality()


def test_a_hostile_name_is_kept_as_inert_text(history) -> None:
    name = "\u202eeve\x00\x1b[2J\ud800'); DROP TABLE calls;--"
    keep(history, incoming(name=name), name)
    assert only(history).person == "eve[2J'); DROP TABLE calls;--"


def test_a_rating_and_a_note_stay_with_the_call(history) -> None:
    keep(history, outgoing(), "bob")
    history.rate("out-1", 2, CallIssue.ECHO).result(5)
    history.note("out-1", "  called about\nthe invoice ").result(5)
    record = only(history)
    assert (record.rating, record.issue) == (2, CallIssue.ECHO)
    assert record.note == "called about the invoice"
    history.note("out-1", "x" * 10_000).result(5)
    assert len(only(history).note) == MAX_NOTE


@pytest.mark.parametrize("rating", [0, 6, -1])
def test_a_rating_outside_one_to_five_is_refused(history, rating) -> None:
    with pytest.raises(ValueError, match="1 to 5"):
        history.rate("out-1", rating, CallIssue.NO_ISSUE)


def test_rating_a_call_that_is_not_there_says_so(history) -> None:
    with pytest.raises(HistoryError, match="There is no such call in the history"):
        history.rate("nobody", 5, CallIssue.NO_ISSUE).result(5)


def test_missed_calls_are_counted_until_seen(history) -> None:
    keep(history, incoming("a"), reason=CallEndReason.TIMEOUT)
    keep(history, incoming("b"), reason=CallEndReason.LOCAL_HANGUP)
    keep(history, answered(incoming("c")))
    keep(history, outgoing("d"), "bob", CallEndReason.TIMEOUT)
    keep(history, incoming("e"), reason=CallEndReason.ANSWERED_ELSEWHERE)
    keep(history, incoming("f"), reason=CallEndReason.DECLINED_ELSEWHERE)
    assert history.missed_count() == 1
    assert [record.call_id for record in history.search() if not record.seen] == ["a"]
    history.mark_seen(history.search()[0]).result(5)
    assert history.missed_count() == 0
    assert all(record.seen for record in history.search())


def test_a_call_missed_after_the_list_was_shown_stays_unseen(history) -> None:
    keep(history, incoming("a"), reason=CallEndReason.TIMEOUT)
    shown = history.search()[0]
    keep(history, incoming("b"), reason=CallEndReason.TIMEOUT)
    history.mark_seen(shown).result(5)
    assert [record.call_id for record in history.search() if not record.seen] == ["b"]


def test_the_list_is_newest_first_in_pages_without_gap_or_repetition(history) -> None:
    for number in range(25):
        # Several in one second, as when calls are refused in a row.
        call = replace(outgoing(f"c{number}"), started_time=STARTED + number // 4)
        history.begin(call, f"bob{number}").result(5)
    pages, before = [], None
    while page := history.search(limit=7, before=before):
        pages += page
        before = page[-1]
    assert [record.call_id for record in pages] == [f"c{n}" for n in reversed(range(25))]


def test_search_finds_by_any_part_of_name_or_number_and_pages_too(history) -> None:
    for number in range(10):
        name = "José Núñez" if number % 2 else "Asha"
        call = incoming(f"c{number}", f"+91 80 4718 000{number}", name)
        history.begin(replace(call, started_time=STARTED + number), name).result(5)
    first = history.search("nunez", limit=2)
    second = history.search("NUÑEZ", limit=9, before=first[-1])
    assert [r.call_id for r in first + second] == ["c9", "c7", "c5", "c3", "c1"]
    assert only(history, "4718-0004").call_id == "c4"
    assert history.search("zzz") == ()


@pytest.mark.parametrize("text", ["%", "_", "' OR 1=1 --", '"', "*", "\\", "\x00", "\ud800"])
def test_signs_with_a_meaning_in_sql_are_looked_for_as_they_are(history, text) -> None:
    keep(history, outgoing(), "bob")
    found = history.search(text)
    assert found == () or text in ("\x00", "\ud800")


def test_nobody_looks_for_the_exophone_that_all_calls_go_out_through(history) -> None:
    keep(history, outgoing(), "bob")
    assert history.search("08040408080") == ()
    keep(history, incoming(number="08040408080", name="Office"), "Office")
    assert only(history, "0804040").person == "Office"


def test_search_reads_the_index_and_no_row_that_it_does_not_show(history, path: Path) -> None:
    keep(history, outgoing(), "bob")
    connection = sqlite3.connect(path)
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT id FROM calls WHERE owner = '' AND (started, id) < (9e99, 0)"
        " AND instr(search_key, 'bob') > 0 ORDER BY started DESC, id DESC LIMIT 5"
    ).fetchall()
    connection.close()
    (step,) = plan
    assert "COVERING INDEX calls_by_owner" in step[-1]


def test_a_file_that_others_changed_is_read_as_far_as_it_goes(history, path: Path) -> None:
    keep(history, outgoing(), "bob")
    other = sqlite3.connect(path)
    other.execute(
        "UPDATE calls SET direction = 'SIDEWAYS', end_reason = 'BOREDOM', issue = 'SMELL',"
        " person = ?, note = ?",
        ("\u202eeve\n", "n\x1b" * 5000),
    )
    other.commit()
    other.close()
    record = only(history)
    assert record.direction is CallDirection.INCOMING
    assert record.end_reason is CallEndReason.FAILURE
    assert record.issue is CallIssue.NO_ISSUE
    assert record.person == "eve"
    assert len(record.note) == MAX_NOTE
    assert "\x1b" not in record.note


def test_a_closed_history_refuses_with_a_sentence(path: Path, history) -> None:
    history.close()
    with pytest.raises(HistoryError, match="has been closed"):
        history.begin(outgoing(), "bob").result(5)
    with pytest.raises(HistoryError, match="cannot be read"):
        history.search()


def test_closing_keeps_what_was_still_waiting(path: Path, history) -> None:
    waiting = [history.begin(outgoing(f"c{number}"), "bob") for number in range(50)]
    assert history.close()
    assert all(each.result(0) is None for each in waiting)


def test_a_writer_elsewhere_that_holds_the_file_too_long_is_told(path: Path, monkeypatch) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.2)
    history = opening.open_history(path).history
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = history.begin(outgoing(), "bob")
    assert history.search() == ()
    with pytest.raises(HistoryError, match="could not be kept in the history"):
        waiting.result(10)
    other.execute("ROLLBACK")
    other.close()
    history.begin(outgoing(), "bob").result(5)
    assert only(history).person == "bob"
    assert history.close()


def test_missed_calls_alone_are_found_by_their_kind(history: CallHistory) -> None:
    for reason in CallEndReason:
        for each in (incoming, outgoing):
            call = each(f"{each.__name__}-{reason}")
            history.complete(ended(call, reason), CallStatistics(), "Asha")
            history.complete(
                ended(answered(replace(call, call_id=f"{call.call_id}-2")), reason),
                CallStatistics(),
                "Asha",
            )
    history.begin(incoming("ringing"), "Asha").result(5)
    everything = history.search(limit=1000)
    missed = [record for record in everything if record.kind is CallKind.MISSED]
    assert missed
    assert list(history.search(limit=1000, missed_only=True)) == missed
    assert list(history.search("ash", 1000, missed_only=True)) == missed
    assert history.search("bob", missed_only=True) == ()
    assert list(history.search(limit=1000, before=missed[0], missed_only=True)) == missed[1:]


def test_numbers_are_found_where_they_stand_in_the_place_of_a_name(history: CallHistory) -> None:
    for call_id, person in (("a", "+91 98450-12345"), ("b", "9845012345"), ("c", "98450123450")):
        keep(history, incoming(call_id, "08040408080"), person)
    keep(history, incoming("d", "9845012345"), "Asha's phone")
    found = history.search("rao", numbers=["919845012345", "9845012345"])
    assert {record.call_id for record in found} == {"a", "b"}
    assert history.search("rao") == ()
    assert len(history.search("", numbers=["9845012345"])) == 4, "nothing is looked for"


@pytest.mark.parametrize("numbers", [False, True])
@pytest.mark.parametrize(
    ("missed_only", "index"), [(False, "calls_by_owner"), (True, "calls_missed_by_owner")]
)
def test_a_search_is_answered_by_an_index_alone(
    history: CallHistory, path: Path, missed_only: bool, index: str, numbers: bool
) -> None:
    statement = search_statement(1, missed_only, numbers)
    values = ("", 1, 1, "", *["[]"] * numbers, 1)
    connection = sqlite3.connect(path)
    steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
    connection.close()
    assert any(f"USING COVERING INDEX {index}" in step for step in steps), steps
