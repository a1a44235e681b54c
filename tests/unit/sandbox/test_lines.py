"""What each test line does when it is called."""

import asyncio

import pytest
from fakes.engine import ScriptedEngine

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.domain.resources import resource_path
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine.commands import (
    AddAccount,
    AnswerCall,
    CallMediaKind,
    EngineCommand,
    HangUpCall,
    PlaceCall,
    RejectCall,
)
from exophone_desktop.engine.events import (
    CallConfirmed,
    CallDisconnected,
    CallReceived,
    CallSnapshot,
    CommandFailed,
    EngineDied,
    EngineStarted,
    PlaybackFinished,
    RegistrationFailed,
    RegistrationSucceeded,
)
from exophone_desktop.sandbox.lines import BEHAVIOURS, LineDesk, Setting

DOMAIN = "exotel1.voip.localhost"


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine()


@pytest.fixture
async def desk(engine: ScriptedEngine) -> LineDesk:
    setting = Setting("127.0.0.1:5060", DOMAIN, resource_path("speech/local-exotel.wav"))
    desk = LineDesk(engine, setting, lambda name: Secret(f"{name}-secret"))
    desk.start()
    await asyncio.sleep(0)
    return desk


def call(line: str, *, peer: str = "alice", outgoing: bool = False) -> CallSnapshot:
    direction = CallDirection.OUTGOING if outgoing else CallDirection.INCOMING
    return CallSnapshot("c1", line, direction, remote_uri=f"sip:{peer}@{DOMAIN}")


def asked(engine: ScriptedEngine) -> list[EngineCommand]:
    """What the engine was asked for after the registrations."""
    return [command for command in engine.sent if not isinstance(command, AddAccount)]


def test_every_line_registers_with_its_own_password(desk: LineDesk, engine: ScriptedEngine) -> None:
    accounts = [command for command in engine.sent if isinstance(command, AddAccount)]
    assert {command.account_id for command in accounts} == set(BEHAVIOURS)
    echo = next(command.account for command in accounts if command.account_id == "echo")
    assert echo.id == f"sip:echo@{DOMAIN}"
    assert echo.password.reveal() == "echo-secret"
    assert echo.proxy == "sip:127.0.0.1:5060"


async def test_the_desk_is_ready_when_every_line_is_registered(
    desk: LineDesk, engine: ScriptedEngine
) -> None:
    assert not await desk.ready(0.01)
    for name in BEHAVIOURS:
        engine.say(RegistrationSucceeded(name, 300))
    assert await desk.ready(1)
    engine.say(RegistrationFailed("echo", 408, "Request Timeout", "No answer.", will_retry=True))
    await asyncio.sleep(0)
    assert "echo" not in desk.registered


@pytest.mark.expects_log("died")
async def test_after_the_engine_died_every_line_registers_again(
    desk: LineDesk, engine: ScriptedEngine
) -> None:
    for name in BEHAVIOURS:
        engine.say(RegistrationSucceeded(name, 300))
    engine.sent.clear()
    engine.say(EngineDied("aborted"))
    await asyncio.sleep(0)
    assert not desk.registered
    engine.say(EngineStarted(("udp",), ("PCMU",)))
    await asyncio.sleep(0)
    assert len(engine.sent) == len(BEHAVIOURS)


def test_echo_answers_with_an_echo(desk: LineDesk, engine: ScriptedEngine) -> None:
    desk.happen(CallReceived(call("echo")))
    (command,) = asked(engine)
    assert isinstance(command, AnswerCall)
    assert command.media.kind is CallMediaKind.ECHO


def test_speaker_speaks_its_file_and_hangs_up_after_it(
    desk: LineDesk, engine: ScriptedEngine
) -> None:
    desk.happen(CallReceived(call("speaker")))
    desk.happen(CallConfirmed(call("speaker")))
    (command,) = asked(engine)
    assert isinstance(command, AnswerCall)
    assert command.media.path.endswith("local-exotel.wav")
    desk.happen(PlaybackFinished(call("speaker")))
    assert asked(engine)[1:] == [HangUpCall("c1")]


@pytest.mark.parametrize(("line", "code"), [("busy", 486), ("decline", 603)])
def test_busy_and_decline_refuse(
    desk: LineDesk, engine: ScriptedEngine, line: str, code: int
) -> None:
    desk.happen(CallReceived(call(line)))
    assert asked(engine) == [RejectCall("c1", code)]


def test_silent_does_nothing(desk: LineDesk, engine: ScriptedEngine) -> None:
    desk.happen(CallReceived(call("silent")))
    assert asked(engine) == []


def test_callback_answers_hangs_up_and_calls_back(desk: LineDesk, engine: ScriptedEngine) -> None:
    desk.happen(CallReceived(call("callback")))
    desk.happen(CallConfirmed(call("callback")))
    desk.happen(CallDisconnected(call("callback"), 200, "OK", ended_here=True))
    answer, hang_up, back = asked(engine)
    assert isinstance(answer, AnswerCall)
    assert hang_up == HangUpCall("c1")
    assert isinstance(back, PlaceCall)
    assert back.target == f"sip:alice@{DOMAIN}"
    assert back.media.kind is CallMediaKind.FILE


def test_the_call_back_itself_is_spoken_and_not_called_back(
    desk: LineDesk, engine: ScriptedEngine
) -> None:
    desk.happen(CallConfirmed(call("callback", outgoing=True)))
    assert asked(engine) == []
    desk.happen(PlaybackFinished(call("callback", outgoing=True)))
    desk.happen(CallDisconnected(call("callback", outgoing=True), 200, "OK", ended_here=True))
    assert asked(engine) == [HangUpCall("c1")]


@pytest.mark.parametrize("uri", ["", "tel:123", "sip:@h", "sip:a b;c@h", "x" * 500])
def test_a_caller_without_a_usable_name_is_not_called_back(
    desk: LineDesk, engine: ScriptedEngine, uri: str
) -> None:
    snapshot = CallSnapshot("c1", "callback", CallDirection.INCOMING, remote_uri=uri)
    desk.happen(CallDisconnected(snapshot, 200, "OK", ended_here=True))
    assert asked(engine) == []


def test_ring_lets_a_line_call_someone(desk: LineDesk, engine: ScriptedEngine) -> None:
    desk.ring("bob", "callback")
    (command,) = asked(engine)
    assert isinstance(command, PlaceCall)
    assert (command.account_id, command.target) == ("callback", f"sip:bob@{DOMAIN}")


@pytest.mark.expects_log("could not do PlaceCall")
def test_a_command_that_failed_is_told_to_the_log(desk: LineDesk) -> None:
    desk.happen(CommandFailed("PlaceCall", "There are four calls already."))


async def test_stopping_stops_the_engine_and_ignores_what_it_still_says(
    desk: LineDesk, engine: ScriptedEngine
) -> None:
    await desk.stop()
    assert engine.stopped
    engine.say(RegistrationSucceeded("echo", 300))
    await asyncio.sleep(0)
    assert not desk.registered
