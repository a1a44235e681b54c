import queue
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import IO

import pytest

from exophone_desktop.audio.settings import AudioSettings, RememberedChoice, SoundPurpose
from exophone_desktop.engine import commands, process, wire
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.events import EngineDied, EngineEvent, LogWritten
from exophone_desktop.engine.process import ProcessEngine

# Says what it is to remember of devices, and dies of the first command.
MORTAL = """
import json, sys
def take():
    size = int.from_bytes(sys.stdin.buffer.read(4), "big")
    return json.loads(sys.stdin.buffer.read(size))
chosen = [each["device"] for each in take()["body"]["settings"]["audio"]["remembered"]]
body = {"level": 10, "tag": "child", "message": " ".join(chosen)}
frame = json.dumps({"type": "LogWritten", "body": body}).encode()
sys.stdout.buffer.write(len(frame).to_bytes(4, "big") + frame)
sys.stdout.flush()
take()
"""

# Answers each ping, and tells of it.
LIVELY = """
import json, sys
def put(kind, body):
    frame = json.dumps({"type": kind, "body": body}).encode()
    sys.stdout.buffer.write(len(frame).to_bytes(4, "big") + frame)
    sys.stdout.flush()
while head := sys.stdin.buffer.read(4):
    asked = json.loads(sys.stdin.buffer.read(int.from_bytes(head, "big")))
    if asked["type"] == "StopEngine":
        break
    if asked["type"] == "Ping":
        put("Pong", asked["body"])
        put("LogWritten", {"level": 10, "tag": "child", "message": "answered"})
"""

DEAF = "import sys; sys.stdin.buffer.read()"

# Stands still, but tells where when it is asked.
STUCK = """
import sys
sys.path.insert(0, sys.argv[1])
from exophone_desktop.engine.last_words import tell_where_when_asked
def stands_still_here():
    sys.stdin.buffer.read()
tell_where_when_asked()
stands_still_here()
"""


def deaths_until_given_up(said: "queue.Queue[EngineEvent]") -> int:
    """How often the engine died, with the last time."""
    count = 1
    while True:
        event = said.get(timeout=20)
        assert isinstance(event, EngineDied)
        if not event.will_restart:
            return count
        count += 1


def test_an_engine_that_was_given_up_is_tried_as_often_when_it_is_started_anew() -> None:
    said: queue.Queue[EngineEvent] = queue.Queue()
    engine = ProcessEngine([sys.executable, "-I", "-S", "-c", ""])
    engine.start(EngineSettings(), said.put)
    tries = deaths_until_given_up(said)
    assert tries > 1
    # Nobody would take it, and the next engine has nothing to do with it.
    engine.send(commands.ListAudioDevices())
    engine.start(EngineSettings(), said.put)
    assert deaths_until_given_up(said) == tries
    engine.stop()


def test_a_child_that_is_started_again_begins_with_what_was_set_since() -> None:
    said: queue.Queue[EngineEvent] = queue.Queue()
    engine = ProcessEngine([sys.executable, "-I", "-S", "-c", MORTAL])
    engine.start(EngineSettings(), said.put)
    assert said.get(timeout=20) == LogWritten(10, "child", "")
    choice = RememberedChoice(("playback:usb-7",), SoundPurpose.CALL, "usb-7")
    engine.begin_again_with(EngineSettings(audio=AudioSettings(remembered=(choice,))))
    engine.send(commands.ListAudioDevices())
    assert isinstance(said.get(timeout=20), EngineDied)
    assert said.get(timeout=20) == LogWritten(10, "child", "usb-7")
    engine.stop()


@pytest.mark.expects_log("Listening to the call engine failed")
def test_an_unforeseen_error_ends_one_engine_and_the_next_is_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: queue.Queue[EngineEvent] = queue.Queue()
    read, broken = wire.read_message, [OSError("Input/output error")]

    def read_message(stream: IO[bytes]) -> wire.WireMessage | None:
        if broken:
            raise broken.pop()
        return read(stream)

    monkeypatch.setattr(wire, "read_message", read_message)
    engine = ProcessEngine([sys.executable, "-I", "-S", "-c", MORTAL])
    engine.start(EngineSettings(), said.put)
    died = said.get(timeout=20)
    assert isinstance(died, EngineDied)
    assert died.will_restart
    assert said.get(timeout=20) == LogWritten(10, "child", "")
    engine.stop()


def test_an_engine_that_slept_as_long_as_the_computer_did_is_let_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: queue.Queue[EngineEvent] = queue.Queue()
    asleep = [0.0]
    clock = SimpleNamespace(monotonic=lambda: time.monotonic() + sum(asleep))
    monkeypatch.setattr(process, "time", clock)
    monkeypatch.setattr(process, "_PING_SECONDS", 0.05)
    engine = ProcessEngine([sys.executable, "-I", "-S", "-c", LIVELY])
    engine.start(EngineSettings(), said.put)
    answered = LogWritten(10, "child", "answered")
    assert said.get(timeout=20) == answered
    for _ in range(3):
        asleep.append(3600.0)
        assert [said.get(timeout=20) for _ in range(2)] == [answered, answered]
    engine.stop()


@pytest.mark.expects_log("The call engine does not answer")
def test_an_engine_that_answers_no_ping_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    said: queue.Queue[EngineEvent] = queue.Queue()
    monkeypatch.setattr(process, "_PING_SECONDS", 0.02)
    engine = ProcessEngine([sys.executable, "-I", "-S", "-c", DEAF])
    engine.start(EngineSettings(), said.put)
    died = said.get(timeout=20)
    assert isinstance(died, EngineDied)
    assert died.will_restart
    engine.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be asked there")
@pytest.mark.expects_log("The call engine does not answer")
@pytest.mark.expects_log("thread")
@pytest.mark.expects_log("  File ")
def test_an_engine_that_hangs_says_where_before_it_is_ended(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    said: queue.Queue[EngineEvent] = queue.Queue()
    monkeypatch.setattr(process, "_PING_SECONDS", 0.5)
    root = str(Path(process.__file__).parents[2])
    engine = ProcessEngine([sys.executable, "-I", "-S", "-c", STUCK, root])
    engine.start(EngineSettings(), said.put)
    assert isinstance(said.get(timeout=20), EngineDied)
    engine.stop()
    assert "in stands_still_here" in caplog.text
