"""Commands run without a shell and for a limited time; only web addresses are opened."""

import contextlib
import json
import os
import socket
import sys
import webbrowser
from pathlib import Path

import pytest

from exophone_desktop.host.other_programs import (
    OtherProgramError,
    open_in_browser,
    run_command,
    show_microphone_settings,
)

WRITE = """
import json, os, sys
with open(sys.argv[1], "w") as file:
    json.dump([sys.argv[2:], os.environ["EXOPHONE_NAME"], sys.stdin.read()], file)
"""


@pytest.mark.parametrize("name", ["Bob", "$(touch x)", "; touch x", "`x`", "a b  c", '"', "%PATH%"])
def test_a_command_gets_its_data_as_it_is(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    run_command([sys.executable, "-c", WRITE, str(out), name], {"EXOPHONE_NAME": name})
    assert json.loads(out.read_text()) == [[name], name, ""]
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


CHILD = """
import socket, sys, time
line = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
line.sendall(b"here")
time.sleep(60)
"""
PARENT = """
import subprocess, sys
subprocess.Popen([sys.executable, "-c", sys.argv[1], sys.argv[2]]).wait()
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows ends the command alone")
def test_a_command_that_does_not_end_is_ended_with_its_children() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        with pytest.raises(OtherProgramError, match="was ended"):
            run_command([sys.executable, "-c", PARENT, CHILD, port], {}, limit=3.0)
        server.settimeout(10)
        line, _ = server.accept()
        with line:
            line.settimeout(10)
            heard = line.recv(16)
            # The end of the line is the end of the child.
            assert heard == b"here"
            with contextlib.suppress(ConnectionResetError):
                assert line.recv(16) == b""


def test_a_command_that_is_not_there_is_told() -> None:
    with pytest.raises(OtherProgramError, match=r"could not be started \(no such file"):
        run_command(["exophone-no-such-program"], {})


def test_a_command_that_fails_is_told() -> None:
    with pytest.raises(OtherProgramError, match="exit status 3"):
        run_command([sys.executable, "-c", "raise SystemExit(3)"], {})


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:x", "-x", "", "crm.exe"])
def test_only_web_addresses_are_opened(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda *_, **__: pytest.fail("it was opened"))
    with pytest.raises(OtherProgramError, match="Only web addresses"):
        open_in_browser(address)


def test_a_machine_without_a_browser_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda address, new: False)
    with pytest.raises(OtherProgramError, match="could not be opened"):
        open_in_browser("https://crm.example/")


def test_an_address_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address, new: opened.append(address) or True)
    open_in_browser("https://crm.example/?a=b")
    assert opened == ["https://crm.example/?a=b"]


@pytest.mark.parametrize(
    ("platform", "page"),
    [
        ("win32", "ms-settings:privacy-microphone"),
        (
            "darwin",
            "x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone",
        ),
    ],
)
def test_the_systems_page_for_microphones_is_opened(
    platform: str, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: opened.append(address) or True)
    show_microphone_settings(platform)
    assert opened == [page]
    monkeypatch.setattr(webbrowser, "open", lambda address: False)
    with pytest.raises(OtherProgramError, match="Please open them yourself"):
        show_microphone_settings(platform)


def test_a_system_without_such_a_page_asks_the_person() -> None:
    with pytest.raises(OtherProgramError, match="in the settings of this system"):
        show_microphone_settings("linux")
