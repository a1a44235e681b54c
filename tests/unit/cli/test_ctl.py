"""``exophone ctl`` against a control server of a desk without Qt."""

import asyncio
import json
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from fakes.control import TOKEN, Running, running_app
from fakes.desk import FakeCall

from exophone_desktop.cli import ctl
from exophone_desktop.cli.entry import main
from exophone_desktop.cli.outcome import Exit
from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.control_file import (
    TOKEN_NAME,
    ControlAddress,
    ControlFile,
    TokenPlace,
)
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore
from exophone_desktop.voice.events import IncomingCall, SoundLevelsMeasured

Ctl = Callable[..., Any]


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    async with running_app(tmp_path) as running:
        yield running


@pytest.fixture
def ctl_in(
    running: Running,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Ctl:
    """Runs ``exophone ctl``; returns the exit status."""
    folder = tmp_path / "run"
    address = ControlAddress(
        port=running.port, pid=os.getpid(), protocol=1, token=TokenPlace.KEYRING
    )
    ControlFile(folder).write(address)
    store = MemorySecrets()
    store.set(TOKEN_NAME, TOKEN)
    monkeypatch.setattr(ctl, "open_secret_store", lambda: OpenedSecretStore(store, kept=True))
    running.secrets = store  # type: ignore[attr-defined]

    def run(*words: str) -> Any:
        return asyncio.to_thread(main, ["ctl", "--runtime", str(folder), *words])

    return run


async def test_the_state_is_told_in_words(
    running: Running,
    ctl_in: Ctl,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert await ctl_in("state") == Exit.DONE
    assert capsys.readouterr().out == "Nobody is signed in.\n"
    await running.signed_in()
    running.called()
    assert await ctl_in("state") == Exit.DONE
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Signed in: alice"
    assert told[-1].startswith("Incoming call: +919845012345")


async def test_the_state_is_told_as_json(
    running: Running,
    ctl_in: Ctl,
    capsys: pytest.CaptureFixture[str],
) -> None:
    await running.signed_in()
    assert await ctl_in("--json", "state") == Exit.DONE
    assert json.loads(capsys.readouterr().out)["user"]["display_name"] == "Alice"


async def test_a_call_is_placed_answered_and_ended(running: Running, ctl_in: Ctl) -> None:
    await running.signed_in()
    assert await ctl_in("dial", "+91 98450-12345", "--message", "Hi") == Exit.DONE
    assert ("post_context", "+919845012345", "Hi") in running.office.order
    running.called()
    call = running.office.voice.call = FakeCall()
    for words in (["answer"], ["mute"], ["unmute"], ["dtmf", "1#"], ["route", "speaker"],
                  ["hangup"]):  # fmt: skip
        assert await ctl_in(*words) == Exit.DONE
    assert call.asked == [
        "answer", "mute", "unmute", ("send_dtmf", "1#"), "enable_speaker", "hangup",
    ]  # fmt: skip


async def test_what_is_refused_has_a_sentence_and_a_status(
    ctl_in: Ctl, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await ctl_in("hangup") == Exit.REFUSED
    assert capsys.readouterr().err == "There is no call.\n"


async def test_an_event_is_waited_for(
    running: Running,
    ctl_in: Ctl,
    capsys: pytest.CaptureFixture[str],
) -> None:
    await running.signed_in()
    asked = asyncio.ensure_future(ctl_in("events", "--only", "sound_levels_measured"))
    while not asked.done():
        running.office.dispatch(SoundLevelsMeasured(-20.0, -30.0, True))
        await asyncio.wait([asked], timeout=0.02)
    assert await asked == Exit.DONE
    assert "sound_levels_measured  microphone_dbfs=-20.0" in capsys.readouterr().out


async def test_a_caller_cannot_reach_the_terminal(
    running: Running,
    ctl_in: Ctl,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from fakes.desk import details

    from exophone_desktop.domain.call import CallDirection

    await running.signed_in()
    name = "\x1b]0;owned\x07\r\nEve"
    call = details(direction=CallDirection.INCOMING, remote_display_name=name)
    running.office.dispatch(IncomingCall(call))
    await ctl_in("state")
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "\x07" not in told
    assert "Eve, none" in told


async def test_nothing_happens_for_too_long(
    ctl_in: Ctl, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await ctl_in("events", "--timeout", "0.05") == Exit.NOT_RUNNING
    assert "did not answer in time" in capsys.readouterr().err


async def test_any_action_of_the_protocol_can_be_asked_for(
    running: Running,
    ctl_in: Ctl,
) -> None:
    assert await ctl_in("raw", "show") == Exit.DONE
    assert await ctl_in("raw", "dial", '{"number": "1"}') == Exit.REFUSED
    assert running.window.asked == ["show"]


@pytest.mark.parametrize(
    "words",
    [["raw", "fly"], ["raw", "dial", "[1]"], ["raw", "dial", "{"], ["dtmf", "x"], ["feedback", "6"],
     ["route", "moon"], ["events", "--only", "nothing"], ["fly"], []],
)  # fmt: skip
def test_words_that_make_no_sense_are_refused(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["ctl", *words])
    assert ended.value.code == Exit.UNUSABLE


async def test_the_token_is_handed_out_when_asked_for(
    running: Running,
    ctl_in: Ctl,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert await ctl_in("--json", "token") == Exit.DONE
    told = json.loads(capsys.readouterr().out)
    assert told == {"url": f"ws://127.0.0.1:{running.port}/v1", "token": TOKEN.reveal()}


async def test_a_wrong_token_is_told_without_it(
    running: Running,
    ctl_in: Ctl,
    capsys: pytest.CaptureFixture[str],
) -> None:
    running.secrets.set(TOKEN_NAME, Secret("not-the-one"))  # type: ignore[attr-defined]
    assert await ctl_in("state") == Exit.NOT_RUNNING
    told = capsys.readouterr().err
    assert "token is missing or wrong" in told
    assert "not-the-one" not in told


def test_without_an_app_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ctl", "--runtime", str(tmp_path), "state"]) == Exit.NOT_RUNNING
    assert capsys.readouterr().err == "ExoPhone is not running.\n"


def test_the_address_of_an_app_that_died_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = ControlFile(tmp_path)
    file.make_token(OpenedSecretStore(MemorySecrets(), kept=False))
    file.write(ControlAddress(port=1, pid=os.getpid(), protocol=1, token=TokenPlace.FILE))
    assert main(["ctl", "--runtime", str(tmp_path), "state"]) == Exit.NOT_RUNNING
    assert "not running, or does not answer" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is not asked who runs")
def test_who_has_the_port_of_an_app_that_was_killed_is_not_shown_the_token(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    killed = subprocess.Popen([sys.executable, "-I", "-S", "-c", ""])
    killed.wait(20)
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        port = stranger.getsockname()[1]
        file = ControlFile(tmp_path)
        file.make_token(OpenedSecretStore(MemorySecrets(), kept=False))
        file.write(ControlAddress(port=port, pid=killed.pid, protocol=1, token=TokenPlace.FILE))
        assert main(["ctl", "--runtime", str(tmp_path), "state"]) == Exit.NOT_RUNNING
        assert capsys.readouterr().err == "ExoPhone is not running.\n"
        stranger.settimeout(0)
        with pytest.raises(BlockingIOError):
            stranger.accept()


def test_the_protocol_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ctl", "protocol"]) == Exit.DONE
    assert "| `incoming_call` |" in capsys.readouterr().out
