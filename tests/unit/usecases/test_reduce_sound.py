from dataclasses import replace

import pytest
from fakes.desk import details
from hypothesis import given, strategies as st

from exophone_desktop.domain.call import CallState
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.usecases.events import NoticeDismissed, RecordingPolicyRead, SignedOut
from exophone_desktop.usecases.reduce_sound import SERIOUSNESS
from exophone_desktop.usecases.reducer import reduce
from exophone_desktop.usecases.state import AppState, NoticeKind, Screen, SignedInUser
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallInitiated,
    RecordingChanged,
    SoundLevelsMeasured,
    SoundTroubleNoticed,
    SoundTroublePassed,
)

CALL = details(state=CallState.ESTABLISHED, established_time=100.0)
OTHER = details("call-2")
USER = SignedInUser("alice", "Alice", "demo1", "https://x.example", "0801")
READY = AppState(screen=Screen.HOME, user=USER)


def after(state, *events):
    for event in events:
        state = reduce(state, event)
    return state


@pytest.fixture
def talking():
    return after(READY, CallInitiated(details()), CallEstablished(CALL))


def test_the_most_serious_trouble_comes_first_in_whatever_order_they_come(talking):
    state = after(
        talking,
        SoundTroubleNoticed(CALL, SoundTrouble.SPEAKING_WHILE_MUTED),
        SoundTroubleNoticed(CALL, SoundTrouble.NOTHING_ARRIVES),
        SoundTroubleNoticed(CALL, SoundTrouble.MICROPHONE_SILENT),
    )
    assert state.call.troubles == (
        SoundTrouble.NOTHING_ARRIVES,
        SoundTrouble.MICROPHONE_SILENT,
        SoundTrouble.SPEAKING_WHILE_MUTED,
    )


def test_every_trouble_has_a_place_in_the_order():
    assert sorted(SERIOUSNESS) == sorted(SoundTrouble)


@given(st.lists(st.tuples(st.sampled_from(SoundTrouble), st.booleans())))
def test_what_was_noticed_and_has_not_passed_is_never_lost(story):
    state = after(READY, CallInitiated(details()), CallEstablished(CALL))
    expected = set()
    for trouble, noticed in story:
        kind = SoundTroubleNoticed if noticed else SoundTroublePassed
        state = reduce(state, kind(CALL, trouble))
        (expected.add if noticed else expected.discard)(trouble)
    assert set(state.call.troubles) == expected
    assert len(state.call.troubles) == len(expected)


def test_troubles_of_another_call_change_nothing(talking):
    event = SoundTroubleNoticed(OTHER, SoundTrouble.NOTHING_ARRIVES)
    assert after(talking, event) == talking
    assert after(READY, event) == READY


def test_troubles_levels_and_recording_end_with_the_call(talking):
    state = after(
        talking,
        SoundTroubleNoticed(CALL, SoundTrouble.NOTHING_ARRIVES),
        SoundLevelsMeasured(-20.0, -30.0, True),
        RecordingChanged(CALL, True, "/music/call.wav"),
    )
    assert (state.call.microphone_dbfs, state.call.recording) == (-20.0, True)
    assert state.call.speaker_dbfs == -30.0
    ended = after(state, CallEnded(replace(CALL, state=CallState.ENDED))).ended_call
    assert (ended.troubles, ended.microphone_dbfs, ended.recording) == ((), None, False)
    assert ended.speaker_dbfs is None


def test_levels_without_a_call_are_nobody_s():
    assert after(READY, SoundLevelsMeasured(-20.0, -30.0, True)) == READY


def test_where_the_recording_is_is_told_also_after_the_call(talking):
    state = after(
        talking,
        RecordingChanged(CALL, True, "/music/call.wav"),
        CallEnded(replace(CALL, state=CallState.ENDED)),
        RecordingChanged(CALL, False, "/music/call.wav"),
    )
    assert state.notice.text == "The call was recorded to /music/call.wav"
    assert state.notice.kind is NoticeKind.INFO


def test_a_recording_that_ended_early_says_why_and_what_there_is(talking):
    state = after(
        talking,
        RecordingChanged(CALL, True, "/music/call.wav"),
        RecordingChanged(CALL, False, "/music/call.wav", "The disk is full."),
    )
    assert not state.call.recording
    assert state.notice.kind is NoticeKind.WARNING
    assert "The disk is full." in state.notice.text
    assert "/music/call.wav" in state.notice.text
    assert after(state, NoticeDismissed()).notice is None


def test_the_recording_policy_is_the_computer_s_and_outlives_the_session():
    state = after(READY, RecordingPolicyRead(True), SignedOut())
    assert state.recording_allowed
    assert not after(state, RecordingPolicyRead(False)).recording_allowed
