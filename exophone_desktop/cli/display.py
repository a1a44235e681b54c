"""Whether there is a screen to show a window on."""

import os
import sys
from collections.abc import Mapping

_NAMED_BY = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")


def display_problem(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> str:
    """Why no window can be opened, as a sentence; empty where one can.

    Qt ends the process with a signal when it finds no screen, too late to say anything.
    """
    if platform != "linux" or any(environment.get(name) for name in _NAMED_BY):
        return ""
    return (
        "There is no screen to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set. "
        "The commands call, answer, register and demo --headless need none."
    )
