import contextlib
import io
import typing

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.call import CallDirection
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine import commands, events, wire
from exophone_desktop.engine.elsewhere import Elsewhere

CALL = events.CallSnapshot("c1", "a", CallDirection.INCOMING, "sip:b@x", "Böb 😀")
MESSAGES = [
    wire.StartEngine(commands.EngineSettings()),
    wire.Ping(1),
    commands.AddAccount("a", SipAccount(id="sip:a@b", password=Secret("pw"), codecs=("PCMU",))),
    commands.PlaceCall("c", "a", "sip:b@c", (commands.SipHeader("X-A", "1"),)),
    commands.AnswerCall("c", commands.CallMedia(commands.CallMediaKind.FILE, "a.wav")),
    events.EngineStarted(("udp",), ("PCMU/8000",)),
    events.CallReceived(CALL, (commands.SipHeader("X-B", "ä"),)),
    events.CallDisconnected(CALL, 486, "Busy Here", ended_here=False),
    events.CallDisconnected(CALL, 487, "", ended_here=False, elsewhere=Elsewhere.ANSWERED),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_a_message_arrives_as_it_was_sent(message) -> None:
    assert wire.read_message(io.BytesIO(wire.encode(message))) == message


def test_every_command_and_event_can_travel() -> None:
    known = set(typing.get_args(wire.WireMessage))
    assert set(typing.get_args(commands.EngineCommand)) <= known
    assert set(typing.get_args(events.EngineEvent)) <= known


def test_messages_follow_one_another_until_the_stream_ends() -> None:
    stream = io.BytesIO(b"".join(wire.encode(message) for message in MESSAGES))
    assert [wire.read_message(stream) for _ in MESSAGES] == MESSAGES
    assert wire.read_message(stream) is None


def test_a_frame_that_is_cut_off_is_the_end() -> None:
    assert wire.read_message(io.BytesIO(wire.encode(MESSAGES[0])[:-3])) is None


@given(st.binary(max_size=200))
def test_garbage_is_refused_and_never_worse(payload: bytes) -> None:
    with contextlib.suppress(wire.WireError):
        wire.decode(payload)


def test_a_frame_that_is_too_long_is_refused_before_it_is_read() -> None:
    with pytest.raises(wire.WireError, match="too long"):
        wire.read_message(io.BytesIO(b"\xff\xff\xff\xff"))


def test_a_refused_frame_does_not_repeat_the_secret_in_it() -> None:
    frame = b'{"type": "AddAccount", "body": {"password": {"value": "hunter2"}, "account": 3}}'
    with pytest.raises(wire.WireError) as refusal:
        wire.decode(frame)
    assert "hunter2" not in str(refusal.value)
    assert refusal.value.__cause__ is None
