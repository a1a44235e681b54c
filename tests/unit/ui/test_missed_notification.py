"""What is told of calls that were missed while another program was in front."""

from dataclasses import replace

import pytest
from fakes.words import english

from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason, CallState
from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.host.desktop_settings import DesktopSettings
from exophone_desktop.ui.notifications.missed import (
    MAX_NAMES,
    MissedCall,
    derive,
    missed_in,
)
from exophone_desktop.usecases.events import NoticeDismissed
from exophone_desktop.usecases.home_state import ContactList
from exophone_desktop.usecases.quiet_state import DoNotDisturb
from exophone_desktop.usecases.state import AppState, Screen, SignedInUser
from exophone_desktop.voice.events import CallEnded, CallMissed, Reachability

USER = SignedInUser("alice", "Alice", "exotel1", "http://127.0.0.1:9/v1", "080")
READY = AppState(screen=Screen.HOME, user=USER, reachability=Reachability.READY)
BOB = MissedCall("Bob", "+918041234567")
RANG = CallDetails(
    "in-1",
    CallDirection.INCOMING,
    CallState.ENDED,
    "+918041234567",
    remote_display_name="Bob",
    end_reason=CallEndReason.REMOTE_HANGUP,
)


def test_a_call_that_rang_and_was_not_taken_is_missed():
    assert missed_in(CallEnded(RANG), READY) == BOB
    assert missed_in(CallMissed("+918041234567", 5.0, "Bob"), READY) == BOB
    late = replace(RANG, end_reason=CallEndReason.TIMEOUT)
    assert missed_in(CallEnded(late), READY) == BOB


@pytest.mark.parametrize(
    "event",
    [
        NoticeDismissed(),
        CallEnded(replace(RANG, direction=CallDirection.OUTGOING)),
        CallEnded(replace(RANG, established_time=4.0)),
        CallEnded(replace(RANG, end_reason=CallEndReason.LOCAL_HANGUP)),
        CallEnded(replace(RANG, end_reason=CallEndReason.ANSWERED_ELSEWHERE)),
        CallEnded(replace(RANG, end_reason=CallEndReason.DECLINED_ELSEWHERE)),
    ],
)
def test_calls_that_were_taken_declined_or_dialled_here_or_elsewhere_are_not(event):
    assert missed_in(event, READY) is None


def test_one_call_says_who_it_was_and_can_be_returned():
    shown = derive((BOB,), READY, english)
    assert (shown.title, shown.body) == ("Missed call from Bob", "+918041234567")
    assert shown.actions[1] == ("call-back", "Call back")
    assert not shown.rings


def test_a_number_has_its_contacts_name():
    contacts = ContactList(groups=(ContactGroup("Friends", False, (Contact("Bo", "8041234567"),)),))
    found = missed_in(CallMissed("+918041234567", 5.0), replace(READY, contacts=contacts))
    assert found == MissedCall("Bo", "+918041234567")


def test_who_hides_the_number_cannot_be_called_back():
    hidden = missed_in(CallMissed("", 5.0), READY)
    shown = derive((hidden,), READY, english)
    assert shown.title == "Missed call from Unknown caller"
    assert [name for name, _ in shown.actions] == ["default"]


def test_several_are_counted_and_named_the_last_one_first():
    others = tuple(MissedCall(f"Caller {place}", "+9180") for place in range(9))
    shown = derive((BOB, *others, BOB), READY, english)
    assert shown.title == "Missed calls: 11"
    lines = shown.body.split("\n")
    assert lines[:2] == ["Bob", "Caller 8"]
    assert len(lines) == MAX_NAMES + 1
    assert [name for name, _ in shown.actions] == ["default"]


def test_nothing_is_told_who_does_not_want_it():
    assert derive((), READY, english) is None
    off = replace(READY, desktop=DesktopSettings(notifications=False))
    assert derive((BOB,), off, english) is None
    assert derive((BOB,), replace(READY, do_not_disturb=DoNotDisturb()), english) is None
