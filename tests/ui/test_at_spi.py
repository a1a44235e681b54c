"""What a screen reader on Linux really gets, over the bus that such programs use."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")

pytestmark = pytest.mark.skipif(
    not all(shutil.which(each) for each in ("Xvfb", "dbus-run-session")) or not LAUNCHER.exists(),
    reason="needs Xvfb, dbus-run-session and at-spi2-core",
)

# Both in one session: the app shows a form until it was walked, then a call that rings.
_SESSION = """
import subprocess, sys
app = subprocess.Popen([sys.executable, "-c", sys.argv[2]], stdin=subprocess.PIPE, text=True)
reader = subprocess.Popen([sys.executable, sys.argv[1]], stdout=subprocess.PIPE, text=True)
try:
    for line in reader.stdout:
        print(line, end="", flush=True)
        if "walked" in line:
            print("ring", file=app.stdin, flush=True)
        if "Incoming call" in line:
            break
finally:
    for program in (reader, app):
        program.kill()
        program.wait()
"""
_APP = """
import sys, threading
from PySide6.QtCore import QMetaObject, QTimer
from PySide6.QtWidgets import QApplication
from exophone_desktop.ui.icons import Icons
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.ui.stages import NOBODY, stages
from exophone_desktop.ui.theme import Theme
app = QApplication([])
window = stages()["sign-in-sip"](Theme(app, Icons()), NOBODY)
ring = QTimer(singleShot=True)
ring.timeout.connect(lambda: window.render_state(scenes()["incoming"]))
def wait():
    sys.stdin.readline()
    QMetaObject.invokeMethod(ring, "start")
threading.Thread(target=wait, daemon=True).start()
app.exec()
"""


@pytest.fixture
def screen(monkeypatch, tmp_path):
    """A screen and folders of the test's own."""
    out, into = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(into), "-nolisten", "tcp", "-noreset"],
        pass_fds=(into,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(into)
    with os.fdopen(out) as number:
        monkeypatch.setenv("DISPLAY", f":{number.readline().strip()}")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    monkeypatch.delenv("AT_SPI_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    tmp_path.chmod(0o700)
    for folder in ("HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(folder, str(tmp_path))
    yield
    server.terminate()
    server.wait(10)


@pytest.mark.timeout(120)
def test_a_screen_reader_gets_names_labels_and_the_call_that_rings(screen):
    reader = Path(__file__).parents[1] / "fakes" / "screen_reader.py"
    command = ["dbus-run-session", "--", sys.executable, "-c", _SESSION, str(reader), _APP]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=90
    )
    # The registry, which the bus starts, prints a line of its own.
    told = [json.loads(line) for line in done.stdout.splitlines() if line[0] in '["']
    nodes, announced = told[: told.index("walked")], told[told.index("walked") + 1 :]
    said = {(role, label or name) for role, name, _, label in nodes}
    assert ("radio button", "Exotel") in said
    assert ("text", "SIP address") in said
    assert ("combo box", "Server") in said
    assert ("push button", "Sign in") in said
    assert not any("<span" in more for _, _, more, _ in nodes)
    assert announced[-1].startswith("Incoming call from Arjun Rao")
