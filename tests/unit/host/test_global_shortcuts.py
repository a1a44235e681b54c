"""Where the system lets no program have keys, the app says so, and what to do instead."""

import pytest

from exophone_desktop.host.global_shortcuts import open_grabber
from exophone_desktop.host.key_grabber import GlobalShortcutsError


@pytest.mark.parametrize(
    ("platform", "environment", "sentence"),
    [
        ("darwin", {}, "not there on macOS yet"),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "Wayland lets no program"),
        ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, "Wayland lets no program"),
        ("linux", {}, "no screen"),
    ],
)
def test_it_says_why_not(platform: str, environment: dict[str, str], sentence: str) -> None:
    with pytest.raises(GlobalShortcutsError, match=sentence):
        open_grabber(platform, environment)
