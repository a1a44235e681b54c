import os
import subprocess
import sys

import pytest

from exophone_desktop.cli.display import display_problem


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_screen_that_is_named_is_tried(name: str) -> None:
    assert display_problem({name: ":0"}, "linux") == ""
    assert display_problem({name: ""}, "linux") != ""


def test_windows_and_macos_need_no_name() -> None:
    assert display_problem({}, "win32") == ""
    assert display_problem({}, "darwin") == ""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("command", ["run", "demo"])
def test_a_window_without_a_screen_is_refused_with_a_sentence(command: str) -> None:
    named = {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in named}
    done = subprocess.run(
        [sys.executable, "-m", "exophone_desktop", command],
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("There is no screen")
