from dataclasses import replace

import pytest
from fakes.records import NOW, missed, record
from fakes.words import english

from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason, CallIssue
from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.history.records import CallKind, CallQuality
from exophone_desktop.ui.screens.contacts import view as contacts
from exophone_desktop.ui.screens.history import details_view, view as history
from exophone_desktop.ui.screens.history.row_view import row_look
from exophone_desktop.ui.screens.home import view as home
from exophone_desktop.usecases.home_state import ContactList, HomeTab, RecentCalls
from exophone_desktop.usecases.state import AppState, CallInView, Screen, SignedInUser

HOME = AppState(screen=Screen.HOME, tab=HomeTab.RECENTS)


def when(seconds: float) -> str:
    return f"{NOW - seconds:.0f} s ago"


def look(**changes: object):
    return row_look(record(**changes), when, english)


def test_the_badge_counts_missed_calls_up_to_a_bound() -> None:
    for unseen, badge in ((0, ""), (1, "1"), (99, "99"), (100, "99+")):
        state = replace(HOME, recents=RecentCalls(unseen=unseen))
        tab = home.derive(state, english).tabs[2]
        assert (tab.tab, tab.badge) == (HomeTab.RECENTS, badge)
        assert tab.spoken == (f"Recents, {unseen} missed" if unseen else "Recents")


def test_what_became_of_a_call_is_told_where_the_dialer_is_not() -> None:
    call = CallInView(
        CallDetails("c", CallDirection.OUTGOING, end_reason=CallEndReason.BUSY),
        "bob",
        end_detail="Try later.",
    )
    assert home.derive(replace(HOME, ended_call=call), english).told == "bob is busy. Try later."
    assert home.derive(replace(HOME, dialling="bob"), english).told == "Calling bob…"
    at_dialer = replace(HOME, tab=HomeTab.DIAL, ended_call=call)
    assert home.derive(at_dialer, english).told == ""


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, "Dialled · no answer"),
        ({"end_reason": CallEndReason.BUSY}, "Dialled · busy"),
        ({"end_reason": CallEndReason.UNREACHABLE}, "Failed · not reached"),
        ({"established": NOW, "duration": 3661}, "Dialled · 1:01:01"),
        ({"ended": 0.0, "end_reason": CallEndReason.NONE}, "Dialled · in progress"),
        ({"direction": CallDirection.INCOMING}, "Missed"),
        (
            {"direction": CallDirection.INCOMING, "end_reason": CallEndReason.LOCAL_HANGUP},
            "Declined",
        ),
        (
            {"direction": CallDirection.INCOMING, "end_reason": CallEndReason.ANSWERED_ELSEWHERE},
            "Answered elsewhere",
        ),
        (
            {"direction": CallDirection.INCOMING, "end_reason": CallEndReason.DECLINED_ELSEWHERE},
            "Declined elsewhere",
        ),
    ],
)
def test_a_row_says_what_became_of_the_call(changes: dict[str, object], line: str) -> None:
    assert look(**changes).line == line


@pytest.mark.parametrize("reason", CallEndReason)
@pytest.mark.parametrize("direction", CallDirection)
def test_every_end_has_words(reason: CallEndReason, direction: CallDirection) -> None:
    call = record(direction=direction, end_reason=reason)
    assert row_look(call, when, english).line
    facts = dict(details_view.derive(call, when, english).facts)
    assert ("Ended" in facts) == (reason is not CallEndReason.NONE)


def test_a_missed_call_is_marked_and_said_to_be_new() -> None:
    row = row_look(missed(note="call back"), when, english)
    assert (row.marked, row.noted) == (True, True)
    assert row.spoken == "person1, Missed, 59940 s ago, not seen yet, with a note"
    assert row_look(missed(), when, english).ink == "danger"


def test_a_call_that_somebody_else_took_is_calm_and_says_so() -> None:
    reason = CallEndReason.ANSWERED_ELSEWHERE
    call = record(direction=CallDirection.INCOMING, end_reason=reason, sip_code=487)
    row = row_look(call, when, english)
    assert (row.icon, row.ink, row.marked) == ("elsewhere", "muted", False)
    assert row.spoken == "person1, Answered elsewhere, 59940 s ago"
    facts = dict(details_view.derive(call, when, english).facts)
    assert facts["Ended"] == "answered on another phone, or by somebody else (SIP 487)"


def test_a_name_from_a_stranger_is_one_short_line() -> None:
    row = look(person="<b>x</b>\u202e\n" + "w" * 5_000)
    assert len(row.title) <= 64
    assert "\n" not in row.spoken
    assert look(person="").title == "Unknown caller"


def test_details_have_what_is_known_and_leave_out_the_rest() -> None:
    call = record(
        person="Asha",
        remote_id="0804",
        direction=CallDirection.INCOMING,
        established=NOW,
        duration=61,
        end_reason=CallEndReason.FAILURE,
        end_detail="The network went away.",
        sip_code=503,
        quality=CallQuality(4.4, 0.011, 3.0, 0.0),
        codec="PCMU",
        rating=2,
        issue=CallIssue.ECHO,
    )
    assert call.kind is CallKind.RECEIVED
    assert dict(details_view.derive(call, lambda _: "then", english).facts) == {
        "Number": "0804",
        "Started": "then",
        "Talked": "1:01",
        "Ended": "failed (SIP 503). The network went away.",
        "Quality": "Excellent (MOS 4.4)",
        "Line": "1.1 % lost, jitter 3 ms, round trip not known",
        "Codec": "PCMU",
        "Your rating": "2 of 5, echo",
    }
    plain = details_view.derive(record(), lambda _: "then", english)
    assert [label for label, _ in plain.facts] == ["Started", "Ended"]


@pytest.mark.parametrize(
    ("recents", "title", "button"),
    [
        (RecentCalls(), "Reading past calls…", ""),
        (RecentCalls(loading=False), "No calls yet", ""),
        (RecentCalls(loading=False, missed_only=True), "No missed calls", ""),
        (RecentCalls(loading=False, text="zoe!"), "No call found", ""),
        (RecentCalls(loading=False, text="0801"), "No call found", "Call 0801"),
        (RecentCalls(loading=False, problem="Broken."), "Past calls cannot be shown", "Try again"),
    ],
)
def test_an_empty_list_says_why(recents: RecentCalls, title: str, button: str) -> None:
    blank = history.derive(replace(HOME, recents=recents), english).blank
    assert blank is not None
    assert (blank.title, blank.button) == (title, button)


def test_missed_calls_are_seen_only_in_the_whole_list() -> None:
    shown = RecentCalls(records=(missed(),), unseen=1, loading=False)
    assert history.derive(replace(HOME, recents=shown), english).sees
    for hidden in (
        replace(shown, text="x"),
        replace(shown, unseen=0),
        replace(shown, records=()),
    ):
        assert not history.derive(replace(HOME, recents=hidden), english).sees


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-5, "less than a minute ago"),
        (60, "1 minute ago"),
        (3_599, "59 minutes ago"),
        (3_600, "1 hour ago"),
        (86_399, "23 hours ago"),
        (86_400, "1 day ago"),
        (86_400 * 3, "3 days ago"),
    ],
)
def test_an_age_is_told_in_one_unit(seconds: float, words: str) -> None:
    assert contacts.age_words(seconds, english) == words


@pytest.mark.parametrize(
    ("known", "text", "title"),
    [
        (ContactList(loading=True), "", "Fetching contacts…"),
        (ContactList(problem="Away."), "", "The contacts could not be fetched"),
        (ContactList(fetched=1.0), "", "No contacts"),
        (ContactList(fetched=1.0), "zoe", "No contact found"),
    ],
)
def test_no_contacts_are_told_with_the_reason(known: ContactList, text: str, title: str) -> None:
    assert contacts.derive_blank(replace(HOME, contacts=known), text, english).title == title


def test_a_contact_without_a_name_is_its_number_once() -> None:
    group = ContactGroup("", True, (Contact("", "1800"),))
    heading, person = contacts.rows_of((group,), frozenset(), False)
    assert contacts.row_look(heading, english).title == "Without a group"
    row = contacts.row_look(person, english)
    assert (row.title, row.line) == ("1800", "dialled direct")


def test_a_sip_account_is_told_why_it_has_no_contacts_and_can_call_addresses() -> None:
    user = SignedInUser("alice", "", "", "", "", sip_address="alice@pbx.example")
    state = AppState(screen=Screen.HOME, user=user)
    assert "a SIP account has none" in contacts.derive_blank(state, "", english).hint
    blank = contacts.derive_blank(state, "bob@far.example", english)
    assert blank.dial == "bob@far.example"
