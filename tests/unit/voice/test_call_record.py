from types import SimpleNamespace

import pytest

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.engine import commands, events
from exophone_desktop.voice import call_record
from exophone_desktop.voice.call_record import CallRecord, new_record


@pytest.fixture
def clock(monkeypatch) -> SimpleNamespace:
    """A clock on the wall, which people set, and one that only runs."""
    clock = SimpleNamespace(wall=1_000_000.0, running=50.0)
    own = SimpleNamespace(time=lambda: clock.wall, monotonic=lambda: clock.running)
    monkeypatch.setattr(call_record, "time", own)
    return clock


def talking(clock: SimpleNamespace) -> CallRecord:
    record = new_record("1", CallDirection.INCOMING, "bob")
    record.move(events.CallReceived)
    clock.wall += 5
    clock.running += 5
    record.move(commands.AnswerCall)
    record.move(events.CallConfirmed)
    return record


def test_times_are_of_the_epoch_and_duration_counts_from_the_answer(clock) -> None:
    record = talking(clock)
    clock.wall += 7.9
    clock.running += 7.9
    assert record.current().duration == 7
    record.move(events.CallDisconnected)
    clock.running += 100
    details = record.current()
    assert (details.started_time, details.established_time) == (1_000_000.0, 1_000_005.0)
    assert details.ended_time == 1_000_012.9
    assert details.duration == 7


@pytest.mark.parametrize("jump", [-3600.0, 3600.0])
def test_setting_the_clock_in_a_call_does_not_change_its_length(clock, jump) -> None:
    record = talking(clock)
    clock.wall += jump
    clock.running += 3
    assert record.current().duration == 3
    record.move(events.CallDisconnected)
    assert record.current().duration == 3


def test_a_call_that_nobody_answered_has_no_length(clock) -> None:
    record = new_record("1", CallDirection.INCOMING, "bob")
    record.move(events.CallReceived)
    clock.running += 20
    record.move(events.CallDisconnected)
    assert record.current().duration == 0
    assert record.current().established_time == 0.0
