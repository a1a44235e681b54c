"""Under a real window manager the popup takes nothing from who types in another program."""

import os
import shutil
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(
    not all(shutil.which(each) for each in ("Xvfb", "openbox", "xdotool")),
    reason="needs Xvfb, openbox and xdotool",
)

_OTHER = """
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication([])
line = QLineEdit()
line.setWindowTitle("Other program")
line.textChanged.connect(lambda text: print(text, flush=True))
app.focusChanged.connect(lambda old, new: print("focus" if new else "no focus", flush=True))
line.show()
line.activateWindow()
app.exec()
"""

_POPUP = """
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication
from exophone_desktop.ui.icons import Icons
from exophone_desktop.ui.popup.view import derive
from exophone_desktop.ui.popup.window import IncomingPopup
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.ui.theme import Theme
app = QApplication([])
class Nobody:
    def answer(self): print("answered", flush=True)
    def decline(self): print("declined", flush=True)
popup = IncomingPopup(Theme(app, Icons()), Nobody())
popup.show_view(derive(scenes()["incoming"], False, QCoreApplication.translate))
popup.move(0, 0)
popup.show()
popup.arm()
def tell():
    if popup.windowHandle().isExposed():
        ticking.stop()
        print("shown", flush=True)
ticking = QTimer()
ticking.timeout.connect(tell)
ticking.start(20)
app.exec()
"""


@pytest.fixture
def programs():
    """Starts a program beside the test; ends it, the newest first."""
    started = []

    def start(command, **more):
        program = subprocess.Popen(command, stderr=subprocess.DEVNULL, text=True, **more)
        started.append(program)
        return program

    yield start
    for program in reversed(started):
        program.terminate()
        program.wait(10)
        if program.stdout is not None:
            program.stdout.close()


@pytest.fixture
def desktop(programs, monkeypatch):
    out, into = os.pipe()
    screen = ["-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset"]
    programs(
        ["Xvfb", "-displayfd", str(into), *screen], pass_fds=(into,), stdout=subprocess.DEVNULL
    )
    os.close(into)
    number = b""
    while not number.endswith(b"\n"):
        number += os.read(out, 16)
    os.close(out)
    monkeypatch.setenv("DISPLAY", f":{number.decode().strip()}")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    programs(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL)


def heard_until(program, wanted):
    lines = []
    for line in program.stdout:
        lines.append(line.strip())
        assert lines[-1] != "no focus", lines
        if lines[-1] == wanted:
            return lines
    raise AssertionError(f"The program ended before it said {wanted}: {lines}")


def type_text(text):
    subprocess.run(["xdotool", "type", text], check=True, timeout=20)


@pytest.mark.timeout(120)
def test_who_types_elsewhere_keeps_focus_and_text_while_the_popup_appears(desktop, programs):
    other = programs([sys.executable, "-c", _OTHER], stdout=subprocess.PIPE)
    heard_until(other, "focus")
    type_text("half a ")
    heard_until(other, "half a")
    popup = programs([sys.executable, "-c", _POPUP], stdout=subprocess.PIPE)
    heard_until(popup, "shown")
    type_text("word y n")
    heard_until(other, "half a word y n")
    popup.terminate()
    assert popup.stdout.read() == ""
