"""Shortcuts that work while another program is in front, where the system lets a program have them.

There is no well-kept library for all systems; Windows and X11 each have a small call for it. Where
there is none, the sentence says what to do instead: the system's own shortcut settings can run
``exophone ctl``.
"""

import os
import sys
from collections.abc import Mapping

from exophone_desktop.host.key_grabber import GlobalShortcutsError, KeyGrabber

INSTEAD = "Let a shortcut of the system run exophone ctl answer, hangup or toggle-mute instead."
NOT_ON_WAYLAND = f"Wayland lets no program see the keys of others. {INSTEAD}"
NOT_ON_MACOS = f"Shortcuts in other programs are not there on macOS yet. {INSTEAD}"
NO_SCREEN = "There is no screen to take keys from."


def open_grabber(
    platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> KeyGrabber:
    """What takes keys on this system. Raises ``GlobalShortcutsError`` where nothing does."""
    if platform == "win32":
        from exophone_desktop.host.windows_keys import WindowsKeys

        return WindowsKeys()
    if platform == "darwin":
        raise GlobalShortcutsError(NOT_ON_MACOS)
    # Under Wayland there may be an X server too, which sees the keys of X programs alone.
    if environment.get("WAYLAND_DISPLAY") or environment.get("XDG_SESSION_TYPE") == "wayland":
        raise GlobalShortcutsError(NOT_ON_WAYLAND)
    if not environment.get("DISPLAY"):
        raise GlobalShortcutsError(NO_SCREEN)
    from exophone_desktop.host.xcb_keys import XcbKeys

    return XcbKeys()
