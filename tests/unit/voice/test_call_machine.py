import typing

import pytest

from exophone_desktop.domain.call import CallState
from exophone_desktop.engine import commands, events
from exophone_desktop.voice.call_machine import (
    ALLOWED,
    TRANSITIONS,
    CallAction,
    IllegalMoveError,
    next_state,
)

TRIGGERS = sorted({trigger for _, trigger in TRANSITIONS}, key=lambda trigger: trigger.__name__)
EVERY_COMMAND = set(typing.get_args(commands.EngineCommand))
EVERY_EVENT = set(typing.get_args(events.EngineEvent))
LIVE = set(CallState) - {CallState.NONE, CallState.ENDED}


def test_every_trigger_is_a_command_or_an_event_of_the_engine() -> None:
    assert set(TRIGGERS) <= EVERY_COMMAND | EVERY_EVENT


@pytest.mark.parametrize("state", CallState)
@pytest.mark.parametrize("trigger", TRIGGERS, ids=lambda trigger: trigger.__name__)
def test_each_state_either_moves_by_the_table_or_refuses(state: CallState, trigger: type) -> None:
    if (state, trigger) in TRANSITIONS:
        assert next_state(state, trigger) is TRANSITIONS[state, trigger]
    else:
        with pytest.raises(IllegalMoveError) as refusal:
            next_state(state, trigger)
        assert state.value in str(refusal.value)
        assert trigger.__name__ in str(refusal.value)


def test_all_twelve_states_are_in_the_table() -> None:
    assert len(CallState) == 12
    assert {state for state, _ in TRANSITIONS} | set(TRANSITIONS.values()) == set(CallState)
    assert set(ALLOWED) == set(CallState)


def test_every_state_can_be_reached_from_none() -> None:
    reached = {CallState.NONE}
    while True:
        further = {after for (before, _), after in TRANSITIONS.items() if before in reached}
        if further <= reached:
            break
        reached |= further
    assert reached == set(CallState)


@pytest.mark.parametrize("state", sorted(LIVE))
def test_a_live_call_ends_when_the_far_end_or_the_engine_is_gone(state: CallState) -> None:
    assert next_state(state, events.CallDisconnected) is CallState.ENDED
    assert next_state(state, events.EngineDied) is CallState.ENDED


@pytest.mark.parametrize("state", sorted(LIVE - {CallState.ENDING}))
def test_a_live_call_can_always_be_hung_up(state: CallState) -> None:
    assert CallAction.HANGUP in ALLOWED[state]
    assert next_state(state, commands.HangUpCall) is CallState.ENDING


def test_nothing_moves_a_call_that_has_ended() -> None:
    assert not [trigger for state, trigger in TRANSITIONS if state is CallState.ENDED]


def test_a_call_that_is_ending_never_comes_back() -> None:
    after = {TRANSITIONS[key] for key in TRANSITIONS if key[0] is CallState.ENDING}
    assert after == {CallState.ENDING, CallState.ENDED}


def test_only_an_established_call_can_be_muted_or_given_digits() -> None:
    talking = {CallState.ESTABLISHED, CallState.MEDIA_DISRUPTED, CallState.RENEWING_MEDIA}
    for action in (CallAction.MUTE, CallAction.SEND_DTMF):
        assert {state for state in CallState if action in ALLOWED[state]} == talking
