from itertools import product
from typing import get_args

import pytest

from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.usecases.events import (
    AppEvent,
    FeedbackPosted,
    FeedbackSkipped,
    SignedIn,
    SignedOut,
)
from exophone_desktop.usecases.screen_flow import FLOW, FLOW_BY_CALL_STATE, next_screen
from exophone_desktop.usecases.state import Screen, SignedInUser
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallInitiated,
    CallRinging,
    CallStateChanged,
    IncomingCall,
)

USER = SignedInUser("alice", "Alice", "demo1", "https://x.example", "08012345678")


def call(state=CallState.NONE, established=0.0):
    return CallDetails("c1", CallDirection.OUTGOING, state, established_time=established)


def walk(*events, screen=Screen.SIGN_IN):
    for event in events:
        screen = next_screen(screen, event)
    return screen


def test_an_outgoing_call_leads_from_the_dialer_through_the_call_to_feedback_and_back():
    talked = call(established=5.0)
    steps = [SignedIn(USER, True), CallInitiated(call()), CallRinging(call())]
    assert walk(*steps) is Screen.IN_CALL
    assert walk(*steps, CallEstablished(talked), CallEnded(talked)) is Screen.FEEDBACK
    assert walk(*steps, CallEnded(talked), FeedbackPosted()) is Screen.HOME
    assert walk(*steps, CallEnded(talked), FeedbackSkipped()) is Screen.HOME


def test_a_call_that_nobody_answered_leads_back_to_the_dialer_without_feedback():
    assert walk(CallInitiated(call()), CallEnded(call()), screen=Screen.HOME) is Screen.HOME
    assert walk(IncomingCall(call()), CallEnded(call()), screen=Screen.HOME) is Screen.HOME


def test_answering_leads_into_the_call_and_declining_does_not():
    answering = CallStateChanged(call(CallState.ANSWERING))
    ending = CallStateChanged(call(CallState.ENDING))
    assert walk(answering, screen=Screen.INCOMING) is Screen.IN_CALL
    assert walk(ending, screen=Screen.INCOMING) is Screen.INCOMING


def test_a_call_may_ring_while_feedback_is_asked_for():
    assert walk(IncomingCall(call()), screen=Screen.FEEDBACK) is Screen.INCOMING


@pytest.mark.parametrize("screen", [screen for screen in Screen if screen is not Screen.SIGN_IN])
def test_signing_out_leads_to_the_sign_in_screen_from_everywhere(screen):
    assert next_screen(screen, SignedOut()) is Screen.SIGN_IN


def test_what_is_not_in_the_table_leaves_the_screen():
    moves = set(FLOW)
    for screen, kind in product(Screen, get_args(AppEvent)):
        if (screen, kind) in moves or kind in (CallStateChanged, CallEnded):
            continue
        assert next_screen(screen, object.__new__(kind)) is screen
    for screen, state in product(Screen, CallState):
        expected = FLOW_BY_CALL_STATE.get((screen, state), screen)
        assert next_screen(screen, CallStateChanged(call(state))) is expected


def test_every_screen_can_be_reached_and_left():
    assert {screen for screen, _ in FLOW} == set(Screen)
    assert set(FLOW.values()) == set(Screen)
