import pytest
from fakes.words import english
from hypothesis import given, strategies as st

from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason
from exophone_desktop.ui.texts import call_time, end_text, initials, shown_name, unanswered_text
from exophone_desktop.usecases.state import CallInView


def ended(reason, direction=CallDirection.OUTGOING, peer="Bob"):
    return CallInView(CallDetails("c", direction, end_reason=reason), peer)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0:00"),
        (9.99, "0:09"),
        (75, "1:15"),
        (3599, "59:59"),
        (3600, "1:00:00"),
        (36_661, "10:11:01"),
        (-5, "0:00"),
    ],
)
def test_a_call_time_has_hours_only_from_one_hour_on(seconds, shown):
    assert call_time(seconds) == shown


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Arjun Rao", "AR"),
        ("Ana Maria de Souza", "AS"),
        ("bob", "B"),
        ("+918041234567", ""),
        ("", ""),
        ("ßeta", "SS"),
    ],
)
def test_a_picture_has_the_first_letters_of_first_and_last_name(name, letters):
    assert initials(name) == letters


@given(st.text())
def test_a_picture_has_at_most_two_letters_whatever_the_name(name):
    assert len(initials(name)) <= 2


@pytest.mark.parametrize("reason", CallEndReason)
@pytest.mark.parametrize("direction", CallDirection)
def test_every_end_has_words_and_keeps_a_hostile_name_as_text(reason, direction):
    call = ended(reason, direction, peer="{0}{name}<b>\u202e" + "x" * 10_000)
    for text in (end_text(call, english), unanswered_text(call, english)):
        assert text
        assert len(text) < 160
        assert "\u202e" not in text


def test_an_unanswered_caller_was_missed_or_declined():
    incoming = CallDirection.INCOMING
    assert (
        unanswered_text(ended(CallEndReason.TIMEOUT, incoming), english) == "Missed call from Bob"
    )
    assert (
        unanswered_text(ended(CallEndReason.REMOTE_HANGUP, incoming), english)
        == "Missed call from Bob"
    )
    assert (
        unanswered_text(ended(CallEndReason.LOCAL_HANGUP, incoming), english)
        == "You declined the call from Bob"
    )
    assert (
        unanswered_text(ended(CallEndReason.ANSWERED_ELSEWHERE, incoming), english)
        == "The call from Bob was answered elsewhere"
    )
    assert (
        unanswered_text(ended(CallEndReason.DECLINED_ELSEWHERE, incoming), english)
        == "The call from Bob was declined elsewhere"
    )
    assert unanswered_text(ended(CallEndReason.BUSY), english) == "Bob is busy"


def test_somebody_without_a_name_is_still_somebody():
    assert shown_name("\u202e \x00", english) == "Unknown caller"
