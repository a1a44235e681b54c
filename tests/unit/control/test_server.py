"""Programs of this person come in and get things done; everything else stays outside."""

import asyncio
import contextlib
import gc
import json
import threading
from typing import Any

import pytest
from fakes.control import TOKEN, Running
from fakes.desk import FakeCall
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from exophone_desktop.control import client_session
from exophone_desktop.control.client import ControlClient, NotRunningError, RefusedError
from exophone_desktop.control.gate import MAX_CLIENTS
from exophone_desktop.control.messages import MAX_REQUEST
from exophone_desktop.control.server import ControlServer
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.usecases.events import NoticeGiven, RecordingPolicyRead
from exophone_desktop.usecases.state import Notice
from exophone_desktop.voice.errors import IllegalStateError
from exophone_desktop.voice.events import SoundLevelsMeasured

BEARER = {"Authorization": f"Bearer {TOKEN.reveal()}"}


def wire(running: Running, path: str = "/v1", **headers: str) -> Any:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return connect(
        f"ws://127.0.0.1:{running.port}{path}",
        additional_headers={**BEARER, **given},
        proxy=None,
        compression=None,
        ping_interval=None,
    )


async def said(connection: ClientConnection) -> Any:
    return json.loads(await asyncio.wait_for(connection.recv(), 10))


async def greeted(connection: ClientConnection) -> None:
    assert (await said(connection))["event"] == "hello"
    assert (await said(connection))["event"] == "state"


async def asked(connection: ClientConnection, action: str, **params: object) -> Any:
    await connection.send(json.dumps({"id": "x", "action": action, "params": params}))
    while True:
        message = await said(connection)
        if message.get("id") == "x":
            return message


async def until_closed(connection: ClientConnection) -> tuple[int, ConnectionClosed]:
    """How many messages came before the end, and the end."""
    read = 0
    while True:
        try:
            await asyncio.wait_for(connection.recv(), 10)
        except ConnectionClosed as closed:
            return read, closed
        read += 1


async def test_a_client_is_told_what_the_app_speaks_and_how_it_is(running: Running) -> None:
    await running.signed_in()
    async with wire(running) as connection:
        hello = await said(connection)
        state = await said(connection)
    assert hello["data"]["protocol"] == 1
    assert {"dial", "answer", "subscribe"} <= set(hello["data"]["actions"])
    assert "incoming_call" in hello["data"]["events"]
    assert "sound_levels_measured" in hello["data"]["events_on_request"]
    assert state["data"]["screen"] == "HOME"
    assert state["data"]["user"]["subscriber_name"] == "alice"


async def test_no_secret_of_the_session_is_sent(running: Running) -> None:
    await running.signed_in()
    async with wire(running) as connection:
        everything = json.dumps([await said(connection), await said(connection)])
    assert "access-1" not in everything
    assert "refresh-1" not in everything
    assert "alice-pass1" not in everything
    assert TOKEN.reveal() not in everything


@pytest.mark.parametrize(
    ("headers", "path", "status"),
    [
        ({"Origin": "https://evil.example"}, "/v1", 403),
        ({"Origin": "null"}, "/v1", 403),
        ({"Authorization": "Bearer wrong"}, "/v1", 401),
        ({"Authorization": "Bearer "}, "/v1", 401),
        ({"Authorization": "Bearer wröng"}, "/v1", 401),
        ({"Host": "127.0.0.1:1"}, "/v1", 403),
        ({}, "/v2", 404),
        ({}, "/v1?token=x", 404),
    ],
)
async def test_who_does_not_belong_here_stays_outside(
    running: Running, headers: dict[str, str], path: str, status: int
) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with wire(running, path, **headers):
            pass
    assert refused.value.response.status_code == status


async def test_a_name_that_was_made_to_lead_here_leads_nowhere(running: Running) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with connect(
            f"ws://evil.example:{running.port}/v1",
            host="127.0.0.1",
            port=running.port,
            additional_headers=BEARER,
            proxy=None,
        ):
            pass
    assert refused.value.response.status_code == 403


async def test_nobody_comes_in_without_a_token(running: Running) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with connect(f"ws://127.0.0.1:{running.port}/v1", proxy=None):
            pass
    assert refused.value.response.status_code == 401


async def test_one_program_too_many_is_told_so(running: Running) -> None:
    async with contextlib.AsyncExitStack() as inside:
        for _ in range(MAX_CLIENTS):
            await greeted(await inside.enter_async_context(wire(running)))
        with pytest.raises(NotRunningError, match="connected already"):
            await asyncio.to_thread(running.client)
    # The places of those who left are free again.
    async with wire(running) as connection:
        await greeted(connection)


async def test_a_call_is_placed(running: Running) -> None:
    await running.signed_in()
    async with wire(running) as connection:
        answer = await asked(connection, "dial", number="+91 98450 12345", message="Hello")
    assert answer["result"] == {"call_id": ""}
    assert ("post_context", "+919845012345", "Hello") in running.office.order
    assert ("dial", running.office.desk.session.current.user.exophone) in running.office.order  # type: ignore[union-attr]


async def test_what_the_person_would_be_told_is_the_answer(running: Running) -> None:
    await running.signed_in()
    async with wire(running) as connection:
        answer = await asked(connection, "dial", number="alice")
    assert answer["error"] == {"code": "refused", "message": "Cannot dial out to yourself"}
    assert running.office.state.dial_error == "Cannot dial out to yourself"


async def test_a_call_is_answered_muted_and_ended(running: Running) -> None:
    await running.signed_in()
    running.called()
    call = running.office.voice.call = FakeCall()
    async with wire(running) as connection:
        for action in ("answer", "mute", "unmute", "hang_up"):
            assert "result" in await asked(connection, action)
        assert "result" in await asked(connection, "send_dtmf", digits="12#")
        assert "result" in await asked(connection, "choose_route", route="SPEAKER")
    assert call.asked == [
        "answer", "mute", "unmute", "hangup", ("send_dtmf", "12#"), "enable_speaker",
    ]  # fmt: skip


async def test_a_refusal_of_the_call_is_the_answer(running: Running) -> None:
    await running.signed_in()
    running.called()
    running.office.voice.call = FakeCall(refusal=IllegalStateError("The call is not up yet."))
    async with wire(running) as connection:
        answer = await asked(connection, "mute")
    assert answer["error"] == {"code": "refused", "message": "The call is not up yet."}


@pytest.mark.parametrize(
    ("action", "params", "code"),
    [
        ("hang_up", {}, "refused"),
        ("dial", {"number": "1"}, "refused"),
        ("fly", {}, "unknown_action"),
        ("dial", {}, "bad_params"),
        ("dial", {"number": 5}, "bad_params"),
        ("dial", {"number": "1", "shout": True}, "bad_params"),
        ("dial", {"number": "1" * 5000}, "bad_params"),
        ("send_dtmf", {"digits": "12; rm"}, "bad_params"),
        ("choose_route", {"route": "MOON"}, "bad_params"),
        ("post_feedback", {"rating": "5", "issue": "ECHO"}, "bad_params"),
        ("subscribe", {"events": ["nothing"]}, "bad_params"),
        ("subscribe", {"events": "incoming_call"}, "bad_params"),
        ("subscribe", {}, "bad_params"),
        ("calls", {}, "refused"),
        ("calls", {"limit": 0}, "bad_params"),
        ("note_call", {"call_id": "x", "text": "y"}, "refused"),
    ],
)
async def test_what_cannot_be_done_is_refused_in_a_sentence(
    running: Running, action: str, params: dict[str, object], code: str
) -> None:
    async with wire(running) as connection:
        answer = await asked(connection, action, **params)
    assert answer["error"]["code"] == code
    assert answer["error"]["message"].endswith(".")


@pytest.mark.parametrize(
    "text",
    ["", "hello", "[]", "{}", '{"id": 1}', '{"id": null, "action": "state"}', "[" * 60_000,
     '{"id": 1, "action": "state", "more": 1}', '{"id": "' + "x" * 200 + '", "action": "state"}',
     '{"id": 1, "action": "state", "params": []}', b"\x00\x01"],
)  # fmt: skip
async def test_nonsense_is_answered_and_the_connection_stays(
    running: Running, text: str | bytes
) -> None:
    async with wire(running) as connection:
        await greeted(connection)
        await connection.send(text)
        assert (await said(connection))["error"]["code"] == "bad_request"
        assert (await asked(connection, "state"))["result"]["screen"] == "SIGN_IN"


async def test_a_message_that_is_too_long_ends_the_connection(running: Running) -> None:
    async with wire(running) as connection:
        await greeted(connection)
        await connection.send("x" * (MAX_REQUEST + 1))
        with pytest.raises(ConnectionClosed) as closed:
            await asyncio.wait_for(connection.recv(), 10)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1009


async def test_events_arrive_after_the_state_that_they_change(running: Running) -> None:
    await running.signed_in()
    async with wire(running) as connection:
        await greeted(connection)
        running.called()
        event = await said(connection)
        answer = await asked(connection, "state")
    assert event["event"] == "incoming_call"
    assert event["data"]["call"]["remote_id"] == "+919845012345"
    assert answer["result"]["call"]["peer"] == "+919845012345"


async def test_levels_are_sent_to_those_who_ask_for_them(running: Running) -> None:
    async with wire(running) as quiet, wire(running) as curious:
        await greeted(quiet)
        await greeted(curious)
        wanted = {"events": ["sound_levels_measured"]}
        assert (await asked(curious, "subscribe", **wanted))["result"] == wanted
        running.office.dispatch(SoundLevelsMeasured(-20.0, -30.0, True))
        running.office.dispatch(RecordingPolicyRead(True))
        assert (await said(curious))["event"] == "sound_levels_measured"
        assert (await said(quiet))["event"] == "recording_policy_read"


async def test_a_program_that_does_not_read_is_dropped_and_others_go_on(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_session, "MAX_WAITING", 4)
    async with wire(running) as quick:
        await greeted(quick)
        async with wire(running) as slow:
            await greeted(slow)
            slow.transport.pause_reading()
            text = "x" * 100_000
            for number in range(200):
                # Each is taken before the next comes: only who does not read falls behind.
                running.office.dispatch(NoticeGiven(Notice(f"{number} {text}")))
                assert (await said(quick))["event"] == "notice_given"
            slow.transport.resume_reading()
            read, closed = await until_closed(slow)
    assert read < 200
    assert closed.rcvd is not None
    assert closed.rcvd.reason == "This program reads too slowly and was disconnected."


async def test_an_action_goes_on_when_its_client_leaves(running: Running) -> None:
    await running.signed_in()
    async with wire(running) as connection:
        await greeted(connection)
        await connection.send('{"id": 1, "action": "show"}')
        await connection.send('{"id": 2, "action": "quit"}')
        await said(connection)
    await asyncio.wait_for(running.window.told_to_quit.wait(), 10)
    assert running.window.asked == ["show", "quit"]


async def test_a_refusal_that_nobody_waits_for_is_no_defect(running: Running) -> None:
    await running.signed_in()
    begun, may_fail = threading.Event(), threading.Event()

    def post_context(*_arguments: object) -> None:
        begun.set()
        may_fail.wait(10)
        raise ExotelHttpError(HttpFailure.UNREACHABLE, "The backend went away.")

    running.office.backend.post_context = post_context  # type: ignore[method-assign]
    async with wire(running) as connection:
        await greeted(connection)
        await connection.send('{"id": 1, "action": "dial", "params": {"number": "100"}}')
        await asyncio.to_thread(begun.wait, 10)
    may_fail.set()
    async with wire(running) as connection:
        # Another program is told of it as of anything that happens.
        message = await said(connection)
        while message["event"] != "dial_refused" and not message["data"].get("dial_error"):
            message = await said(connection)
        assert "result" in await asked(connection, "show")
    gc.collect()


async def test_the_client_of_the_command_line_speaks_it_too(running: Running) -> None:
    client: ControlClient = await asyncio.to_thread(running.client)
    try:
        assert await asyncio.to_thread(client.ask, "show") is None
        with pytest.raises(RefusedError, match="Nobody is signed in"):
            await asyncio.to_thread(client.ask, "dial", {"number": "1"})
        running.office.dispatch(RecordingPolicyRead(True))
        kept = [await asyncio.to_thread(next, client.messages(10)) for _ in range(3)]
        assert [each["event"] for each in kept] == ["hello", "state", "recording_policy_read"]
    finally:
        await asyncio.to_thread(client.close)


async def test_the_client_tells_of_a_wrong_token_without_the_token(running: Running) -> None:
    with pytest.raises(NotRunningError, match="token is missing or wrong") as refused:
        await asyncio.to_thread(running.client, Secret("very-secret"))
    assert "very-secret" not in str(refused.value)


async def test_a_server_that_is_switched_off_still_lets_a_second_start_hand_over(
    running: Running,
) -> None:
    server = ControlServer(running.performer, TOKEN, running.office.state, all_allowed=False)
    running.port = await asyncio.to_thread(server.start)
    try:
        async with wire(running) as connection:
            assert (await said(connection))["data"]["events"] == []
            assert "result" in await asked(connection, "show")
            for action in ("state", "dial", "subscribe"):
                assert "error" in await asked(connection, action)
            running.called()
            assert "result" in await asked(connection, "show")
    finally:
        await asyncio.to_thread(server.close)


async def test_clients_are_told_when_the_app_ends(running: Running) -> None:
    async with wire(running) as connection:
        await greeted(connection)
        await asyncio.to_thread(running.server.close)
        with pytest.raises(ConnectionClosed) as closed:
            await asyncio.wait_for(connection.recv(), 10)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1001


async def test_actions_that_come_while_the_app_ends_are_refused(running: Running) -> None:
    await running.performer.close()
    async with wire(running) as connection:
        answer = await asked(connection, "show")
    assert answer["error"] == {"code": "refused", "message": "The app is ending."}


@pytest.mark.expects_log("The answer to dial failed")
async def test_an_answer_that_cannot_be_written_is_told_as_an_error(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    def encoded(value: object) -> object:
        raise TypeError("lost")

    await running.signed_in()
    async with wire(running) as connection:
        await greeted(connection)
        monkeypatch.setattr(client_session, "encoded", encoded)
        answer = await asked(connection, "dial", number="+911140001000")
    assert answer["error"]["code"] == "internal"
