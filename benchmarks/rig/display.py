"""A screen of our own with a small window manager, for windows that nobody needs to see."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.rig.errors import RigError
from benchmarks.rig.programs import Program, need

_WIDTH, _HEIGHT = 1280, 800
_EVERY = 4
_SECONDS = 10.0


class Display:
    """Xvfb with openbox, if that is installed; ended by ``stop``."""

    def __init__(self) -> None:
        """Start it on a free number. Raises ``RigError``, ``NotInstalledError``."""
        need("Xvfb", "xvfb")
        self._folder = Path(tempfile.mkdtemp(prefix="exophone-display-"))
        reading, writing = os.pipe()
        screen = ["-screen", "0", f"{_WIDTH}x{_HEIGHT}x24", "-fbdir", str(self._folder)]
        try:
            self._server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(writing), *screen, "-nolisten", "tcp"],
                pass_fds=[writing],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        finally:
            os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        self._manager: Program | None = None
        if not number:
            self.stop()
            raise RigError("Xvfb does not start.")
        self.name = f":{number}"
        self.environment = {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
        self.manager = shutil.which("openbox") or ""
        if self.manager:
            self._manager = Program([self.manager], self._folder, self.environment)
            time.sleep(0.5)

    def picture(self) -> NDArray[np.uint32]:
        """What is on the screen just now, every fourth point of every fourth line."""
        # The server's own memory, as a file in the format of xwd: pixels come last.
        points = np.memmap(self._folder / "Xvfb_screen0", dtype="<u4", mode="r")
        whole = points[-_WIDTH * _HEIGHT :].reshape(_HEIGHT, _WIDTH)
        return np.array(whole[::_EVERY, ::_EVERY] & 0xFFFFFF)

    def stop(self) -> None:
        """End both."""
        if self._manager is not None:
            self._manager.stop()
        self._server.terminate()
        try:
            self._server.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait(_SECONDS)
        shutil.rmtree(self._folder, ignore_errors=True)
