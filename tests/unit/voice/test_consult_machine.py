"""The table of the consultation, walked through."""

from itertools import product

import pytest

from exophone_desktop.voice.consult_machine import (
    MOVING,
    TRANSITIONS,
    ConsultState,
    ConsultTrigger,
)

ENDINGS = (ConsultTrigger.FIRST_ENDED, ConsultTrigger.SECOND_ENDED)


def test_every_state_can_be_reached_and_left() -> None:
    reached = set(TRANSITIONS.values())
    left = {state for state, _ in TRANSITIONS}
    assert reached == left == set(ConsultState)


@pytest.mark.parametrize("state", sorted(set(ConsultState) - {ConsultState.NONE}))
def test_the_end_of_the_first_call_always_ends_the_consultation(state) -> None:
    assert TRANSITIONS[state, ConsultTrigger.FIRST_ENDED] is ConsultState.NONE


def test_both_calls_may_end_in_any_state_that_has_both() -> None:
    with_both = set(ConsultState) - {
        ConsultState.NONE,
        ConsultState.HOLDING,
        ConsultState.CONCLUDING,
    }
    for state, ending in product(with_both, ENDINGS):
        assert (state, ending) in TRANSITIONS, (state, ending)


def test_a_person_may_ask_only_where_nothing_is_being_moved() -> None:
    asked = {
        ConsultTrigger.ASKED,
        ConsultTrigger.SWAP_ASKED,
        ConsultTrigger.TRANSFER_ASKED,
    }
    asking = {state for state, trigger in TRANSITIONS if trigger in asked}
    assert asking == {ConsultState.NONE, ConsultState.TALKING}
    assert not asking & MOVING


def test_what_is_refused_leads_back_to_where_it_was_asked() -> None:
    for state in (ConsultState.SETTING_ASIDE, ConsultState.TAKING_UP):
        refusals = {
            after
            for (before, trigger), after in TRANSITIONS.items()
            if before is state and trigger.name.endswith("_REFUSED")
        }
        assert refusals == {ConsultState.TALKING}
    failed = TRANSITIONS[ConsultState.TRANSFERRING, ConsultTrigger.TRANSFER_FAILED]
    assert failed is ConsultState.TALKING
