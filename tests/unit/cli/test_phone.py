import io
import json
import os
import signal

import pytest
from fakes.calls import ended, snapshot
from fakes.engine import ScriptedEngine

from exophone_desktop.cli.call_policy import CallPlan, CallPolicy
from exophone_desktop.cli.outcome import Exit, Outcome
from exophone_desktop.cli.phone import run_phone
from exophone_desktop.cli.reports import JsonReport
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine.commands import EngineSettings, HangUpCall, PlaceCall
from exophone_desktop.engine.events import AudioFailed, CallConfirmed, CallPlaced, CallRang

CALL = snapshot()


def run(engine: ScriptedEngine, stream: io.TextIOBase, seconds: float | None = None) -> Outcome:
    plan = CallPlan(SipAccount("sip:a@127.0.0.1"), "sip:b@127.0.0.1", talk_seconds=seconds)
    return run_phone(
        engine,
        EngineSettings(),
        lambda send, now: CallPolicy(plan, send, now),
        JsonReport(stream),
    )


def hangs_up_when_asked(command: object) -> list[object]:
    return [ended(CALL, here=True)]


def test_a_whole_call_is_told_from_start_to_summary() -> None:
    engine = ScriptedEngine(
        {
            PlaceCall: lambda command: [CallPlaced(CALL), CallConfirmed(CALL)],
            HangUpCall: hangs_up_when_asked,
        }
    )
    stream = io.StringIO()
    outcome = run(engine, stream, seconds=0.05)
    assert outcome.status is Exit.DONE
    assert engine.stopped
    names = [json.loads(line)["event"] for line in stream.getvalue().splitlines()]
    assert names == [
        "engine_started",
        "call_placed",
        "call_confirmed",
        "call_disconnected",
        "engine_stopped",
        "summary",
    ]


SIGNALS = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_hangs_up_and_ends(number: signal.Signals) -> None:
    def ring_and_interrupt(command: object) -> list[object]:
        os.kill(os.getpid(), number)
        return [CallRang(CALL)]

    before = signal.getsignal(number)
    engine = ScriptedEngine({PlaceCall: ring_and_interrupt, HangUpCall: hangs_up_when_asked})
    outcome = run(engine, io.StringIO())
    assert outcome.status is Exit.NOT_ANSWERED
    assert HangUpCall("call-1") in engine.sent
    assert engine.stopped
    assert signal.getsignal(number) is before


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows has no SIGHUP")
def test_a_call_under_nohup_outlives_its_terminal() -> None:
    def confirm_and_close_the_terminal(command: object) -> list[object]:
        os.kill(os.getpid(), signal.SIGHUP)
        return [CallConfirmed(CALL), ended(CALL)]

    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        engine = ScriptedEngine({PlaceCall: confirm_and_close_the_terminal})
        run(engine, io.StringIO())
    finally:
        signal.signal(signal.SIGHUP, before)
    assert HangUpCall("call-1") not in engine.sent


def test_sound_that_fails_is_told_to_the_person_too(capsys: pytest.CaptureFixture[str]) -> None:
    failure = AudioFailed("The recording out.wav cannot be written: the disk is full.")
    engine = ScriptedEngine({PlaceCall: lambda command: [failure, ended(CALL)]})
    run(engine, io.StringIO())
    assert capsys.readouterr().err == failure.detail + "\n"


def test_a_reader_that_goes_away_ends_the_call() -> None:
    class Broken(io.StringIO):
        def write(self, text: str) -> int:
            if "call_confirmed" in text:
                raise BrokenPipeError
            return super().write(text)

    engine = ScriptedEngine(
        {PlaceCall: lambda command: [CallConfirmed(CALL)], HangUpCall: hangs_up_when_asked}
    )
    run(engine, Broken())
    assert engine.stopped
    assert HangUpCall("call-1") in engine.sent


def test_a_policy_that_fails_does_not_leave_the_engine_running() -> None:
    def fail(command: object) -> list[object]:
        raise ZeroDivisionError

    engine = ScriptedEngine({PlaceCall: fail})
    with pytest.raises(ZeroDivisionError):
        run(engine, io.StringIO())
    assert engine.stopped
