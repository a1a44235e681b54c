import io
import json
from dataclasses import replace

from fakes.calls import TALKED, ended, snapshot

from exophone_desktop.cli.outcome import Exit, Outcome
from exophone_desktop.cli.reports import JsonReport, PlainReport
from exophone_desktop.engine.commands import SipHeader
from exophone_desktop.engine.elsewhere import Elsewhere
from exophone_desktop.engine.events import (
    CallConfirmed,
    CallConnecting,
    CallPlaced,
    CallRang,
    CallReceived,
    CallSnapshot,
    EarlyMediaStarted,
    EngineEvent,
    LogWritten,
    MediaDisrupted,
    MediaRestored,
    RegistrationEnded,
    RegistrationFailed,
    RegistrationSucceeded,
    StatisticsMeasured,
)

CALL = snapshot()


def rows(*events: EngineEvent) -> list[dict[str, object]]:
    stream = io.StringIO()
    report = JsonReport(stream)
    for event in events:
        report.event(event, 1.23456)
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def lines(*events: EngineEvent) -> list[str]:
    stream = io.StringIO()
    report = PlainReport(stream)
    for event in events:
        report.event(event, 1.23456)
    return stream.getvalue().splitlines()


def test_each_event_is_one_object_with_time_call_and_state() -> None:
    [_, confirmed, measured, over] = rows(
        CallPlaced(CALL), CallConfirmed(CALL), StatisticsMeasured(CALL, TALKED), ended(CALL)
    )
    assert confirmed["event"] == "call_confirmed"
    assert confirmed["t"] == 1.235
    assert confirmed["call_id"] == "call-1"
    assert confirmed["state"] == "ESTABLISHED"
    assert measured["state"] == "ESTABLISHED"
    assert measured["statistics"]["packets_received"] == 50
    assert (over["state"], over["sip_code"]) == ("ENDED", 200)


def test_a_call_that_rings_stays_so_when_the_far_end_s_own_ringing_sets_in() -> None:
    placed = rows(CallPlaced(CALL), CallRang(CALL), EarlyMediaStarted(CALL), CallConfirmed(CALL))
    assert [row["state"] for row in placed] == [
        "OUTGOING_INITIATED",
        "RINGING",
        "RINGING",
        "ESTABLISHED",
    ]


def test_a_call_that_is_answered_goes_through_the_states_of_the_guide() -> None:
    call = snapshot(incoming=True)
    answered = rows(
        CallReceived(call, ()),
        CallConnecting(call),
        CallConfirmed(call),
        MediaDisrupted(call),
        MediaRestored(call),
        ended(call),
    )
    assert [row["state"] for row in answered] == [
        "INCOMING",
        "ANSWERING",
        "ESTABLISHED",
        "MEDIA_DISRUPTED",
        "ESTABLISHED",
        "ENDED",
    ]


def test_registrations_have_states_too() -> None:
    states = [
        row["state"]
        for row in rows(
            RegistrationSucceeded("account", 60),
            RegistrationFailed("account", 403, "Forbidden", "Refused.", False),
            RegistrationEnded("account"),
        )
    ]
    assert states == ["REGISTERED", "FAILED", "UNREGISTERED"]


def test_a_stranger_cannot_break_a_line() -> None:
    evil = CallSnapshot(
        "call-1", "account", CALL.direction, "sip:a@b", 'x\n{"event": "summary"}\u2028\x1b[2J'
    )
    received = CallReceived(evil, (SipHeader("X-A", "b\r\nc"),))
    assert len(rows(received)) == 1
    [line] = lines(received)
    assert "\x1b" not in line


def test_log_lines_are_not_events() -> None:
    assert rows(LogWritten(10, "pjsip", "text")) == []


def test_people_get_a_calm_line_for_what_matters() -> None:
    assert lines(CallConfirmed(CALL), StatisticsMeasured(CALL, TALKED)) == ["   1.23  Established"]


def test_a_call_that_another_phone_took_is_told_so() -> None:
    taken = replace(ended(CALL, 487), elsewhere=Elsewhere.ANSWERED)
    assert lines(taken) == ["   1.23  Answered elsewhere"]
    assert rows(taken)[0]["elsewhere"] == "ANSWERED"


def test_the_summary_is_the_last_object() -> None:
    stream = io.StringIO()
    JsonReport(stream).summary(
        Outcome(Exit.NOT_ANSWERED, "Nobody answered."), {"end_reason": "TIMEOUT"}, 2.0
    )
    assert json.loads(stream.getvalue()) == {
        "event": "summary",
        "t": 2.0,
        "end_reason": "TIMEOUT",
        "exit_status": 4,
        "detail": "Nobody answered.",
    }
