"""Keys are taken from all programs of a real X server, and given back."""

import os
import queue
import shutil
import subprocess

import pytest

from exophone_desktop.host.key_combination import parse_combination
from exophone_desktop.host.key_grabber import GlobalShortcutsError
from exophone_desktop.host.xcb_keys import XcbKeys

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
)


@pytest.fixture
def x_server(monkeypatch):
    out, into = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(into),
        "-screen",
        "0",
        "320x240x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    with subprocess.Popen(
        command, pass_fds=(into,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        os.close(into)
        number = b""
        while not number.endswith(b"\n"):
            number += os.read(out, 16)
        os.close(out)
        monkeypatch.setenv("DISPLAY", f":{number.decode().strip()}")
        yield
        server.terminate()
        server.wait(10)


def press(*keys):
    subprocess.run(["xdotool", "key", *keys], check=True, timeout=20)


def test_a_key_is_heard_whoever_is_in_front(x_server):
    heard = queue.SimpleQueue()
    keys = XcbKeys()
    wanted = {"answer": parse_combination("Ctrl+Alt+A"), "toggle_mute": parse_combination("F9")}
    assert keys.start(wanted, heard.put) == ()
    try:
        press("ctrl+alt+a")
        assert heard.get(timeout=10) == "answer"
        press("F9")
        assert heard.get(timeout=10) == "toggle_mute"
        press("Num_Lock", "ctrl+alt+a")
        assert heard.get(timeout=10) == "answer"
        press("a", "ctrl+a", "shift+F9", "F9")
        assert heard.get(timeout=10) == "toggle_mute"
        assert heard.empty()
    finally:
        keys.close()
        keys.close()


def test_a_key_that_another_program_has_is_told_and_comes_free(x_server):
    first, second = XcbKeys(), XcbKeys()
    wanted = {"answer": parse_combination("Ctrl+Alt+A")}
    assert first.start(wanted, lambda name: None) == ()
    assert second.start(wanted, lambda name: None) == ("answer",)
    second.close()
    first.close()
    heard = queue.SimpleQueue()
    assert second.start(wanted, heard.put) == ()
    press("ctrl+alt+a")
    assert heard.get(timeout=10) == "answer"
    second.close()


def test_a_server_that_is_not_there_is_told(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":4711")
    with pytest.raises(GlobalShortcutsError, match="cannot be reached"):
        XcbKeys().start({}, lambda name: None)
