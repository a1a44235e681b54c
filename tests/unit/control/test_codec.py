"""Everything that the app says can be sent, and no secret can."""

import dataclasses
import json
import math
import typing
from enum import Enum
from pathlib import Path

import pytest
from pydantic import BaseModel

from exophone_desktop.control.codec import UnsendableError, encoded, event_kinds, event_name
from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.settings import SoundSettings
from exophone_desktop.usecases.state import AppState, CallInView
from exophone_desktop.voice.events import IncomingCall

CALL = CallDetails("call-1", CallDirection.INCOMING, CallState.INCOMING, remote_id="0801")


def test_an_event_is_an_object_of_its_fields() -> None:
    row = encoded(IncomingCall(CALL))
    assert row["call"]["remote_id"] == "0801"
    assert row["call"]["state"] == "INCOMING"
    assert json.loads(json.dumps(row)) == row


def test_the_whole_state_can_be_sent() -> None:
    state = AppState(call=CallInView(CALL, "Bob"), sound=SoundSettings(ring_path="bell.wav"))
    row = encoded(state)
    assert row["call"]["peer"] == "Bob"
    assert row["sound"]["ring_path"] == "bell.wav"
    assert json.loads(json.dumps(row, allow_nan=False)) == row


def test_numbers_that_json_does_not_know_are_null() -> None:
    assert encoded((math.nan, math.inf, 1.5)) == [None, None, 1.5]


def test_sets_have_one_order() -> None:
    assert encoded(frozenset({"b", "a"})) == ["a", "b"]


def test_paths_are_text() -> None:
    assert encoded(Path("a")) == "a"


@pytest.mark.parametrize("value", [Secret("x"), (Secret("x"),), {"a": Secret("x")}, object(), b"x"])
def test_a_secret_or_a_stranger_cannot_be_sent(value: object) -> None:
    with pytest.raises(UnsendableError) as refused:
        encoded(value)
    assert "x" not in str(refused.value).split()


def test_events_are_named_as_the_command_line_names_them() -> None:
    assert event_name(IncomingCall) == "incoming_call"


def test_no_two_events_share_a_name() -> None:
    names = [event_name(kind) for kind in event_kinds()]
    assert len(names) == len(set(names)) > 40


PLAIN = (str, int, float, bool, type(None), Path, object)


def kinds_within(hint: object, seen: set[type]) -> None:
    """Every kind of value that a type hint can lead to."""
    for part in typing.get_args(hint):
        kinds_within(part, seen)
    if not isinstance(hint, type) or hint in seen or typing.get_args(hint):
        return
    seen.add(hint)
    if dataclasses.is_dataclass(hint) or issubclass(hint, BaseModel):
        for each in typing.get_type_hints(hint).values():
            kinds_within(each, seen)


@pytest.mark.parametrize("root", [AppState, *event_kinds()], ids=lambda kind: kind.__name__)
def test_whatever_the_app_says_is_made_of_kinds_that_can_be_sent(root: type) -> None:
    seen: set[type] = set()
    kinds_within(root, seen)
    assert Secret not in seen
    for kind in seen:
        assert (
            dataclasses.is_dataclass(kind)
            or issubclass(kind, BaseModel | Enum)
            or kind in {*PLAIN, tuple, list, frozenset, dict}
        ), kind
