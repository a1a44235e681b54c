"""The app as a program: started twice, steered from the command line, and ended by it."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

LIMIT = 60


@pytest.fixture
def exophone(tmp_path: Path) -> "Exophone":
    return Exophone(tmp_path)


class Exophone:
    """The command ``exophone`` of somebody who lives in ``home``."""

    def __init__(self, home: Path) -> None:
        self.run_folder = home / "run"
        self.run_folder.mkdir(mode=0o700)
        self.environment = {
            **os.environ,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(self.run_folder),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        self.command = [sys.executable, "-m", "exophone_desktop"]

    def begun(self) -> "subprocess.Popen[bytes]":
        """The app, once it says where it is."""
        app = subprocess.Popen(
            self.command,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + LIMIT
        while not list(self.run_folder.rglob("control.json")):
            assert app.poll() is None, "the app ended"
            assert time.monotonic() < end, "the app did not say where it is"
            time.sleep(0.05)
        return app

    def __call__(self, *words: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [*self.command, *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=LIMIT,
        )


@pytest.mark.skipif(os.name != "posix", reason="the home of the test is by XDG")
@pytest.mark.timeout(180)
def test_the_running_app_takes_links_and_commands_and_ends_when_told(exophone: Exophone) -> None:
    app = exophone.begun()
    try:
        second = exophone("tel:+919845012345")
        assert second.returncode == 0, second.stderr
        assert "running already" in second.stderr
        bad = exophone("open", "--", "tel:*21*1%23")
        assert bad.returncode == 2
        assert bad.stderr.startswith("This link cannot be called")
        state = exophone("ctl", "--json", "state")
        assert json.loads(state.stdout)["offered"]["number"] == "+919845012345"
        refused = exophone("ctl", "dial", "echo")
        assert (refused.returncode, refused.stderr) == (8, "Nobody is signed in.\n")
        assert exophone("ctl", "quit").returncode == 0
        assert app.wait(LIMIT) == 0
        assert not list(exophone.run_folder.rglob("control*"))
        assert exophone("ctl", "state").returncode == 7
    finally:
        app.kill()
        app.wait(LIMIT)
