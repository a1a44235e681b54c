"""Which files the frozen app consists of, beside what its imports bring."""

import plistlib
import sys
from pathlib import Path

BUNDLE_ID = "com.exotel.exophone-desktop"

DATA = (
    ("resources/fonts", "exophone_desktop/resources/fonts"),
    ("resources/icons", "exophone_desktop/resources/icons"),
    ("resources/speech", "exophone_desktop/resources/speech"),
    ("resources/translations", "exophone_desktop/resources/translations"),
    ("exophone_desktop/exotel/schemas", "exophone_desktop/exotel/schemas"),
    ("exophone_desktop/control/PROTOCOL.md", "exophone_desktop/control"),
)
"""Source in the clone and folder in the package, as in a wheel."""

UPDATES = "exophone_desktop/resources/updates"
"""Where ``channel.json`` goes, in builds that can look for updates."""

BY_NAME = ("exophone_desktop", "keyring.backends", "phonenumbers.data", "phonenumbers.shortdata")
"""Packages of which every module goes in."""

WHOLE = ("pjsua2", "pywebrtc_audio")
"""Packages that load files beside them by ways that imports do not show."""

WITH_METADATA = ("keyring", "opentelemetry-api")
"""Distributions that look up their own entry points."""

EXCLUDED = (
    *("tkinter", "curses", "readline", "test", "unittest", "pydoc", "lib2to3"),
    # On Linux headsets are read by hidapi's other module, hidraw.
    *(("hid",) if sys.platform == "linux" else ()),
    *("setuptools", "pkg_resources", "distutils", "_distutils_hack", "pip", "PyInstaller"),
)

_QT_PLUGINS = frozenset(
    {
        "iconengines",
        "imageformats",
        "platforminputcontexts",
        "platforms",
        "platformthemes",
        "styles",
        "wayland-decoration-client",
        "wayland-graphics-integration-client",
        "wayland-shell-integration",
        "xcbglintegrations",
    }
)

_NOT_SHOWN = ("qeglfs", "qlinuxfb", "qminimal", "qvnc", "qvkkhrdisplay")
"""Platforms without a desktop."""

_PICTURES = ("qsvg", "qico", "qicns")
"""Kinds of pictures beside PNG that the app shows."""

_UNUSED_QT = ("Qml", "Quick", "Pdf", "VirtualKeyboard", "Egl", "Sql", "Designer", "Help")

_OF_PYTHON = (
    "libpython",
    "libssl",
    "libcrypto",
    "libffi",
    "libsqlite3",
    "libbz2",
    "liblzma",
    "libz.",
    "libuuid",
    "libexpat",
    "libmpdec",
)
"""Libraries that Python's own modules need, and that differ between Linux systems."""

_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")


def is_ours(target: str, source: str) -> bool:
    """Whether the file ``source`` goes into the folder as ``target``.

    On Linux what Qt needs of the system (display, fonts, OpenGL, D-Bus) stays the system's: it
    fits the drivers there and is kept up to date there. The Debian package depends on it.
    """
    path = Path(target.replace("\\", "/"))
    if "PySide6" in path.parts or "Qt6" in path.name:
        return _of_qt(path)
    return not source.startswith(_SYSTEM) or path.name.startswith(_OF_PYTHON)


def _of_qt(path: Path) -> bool:
    if "translations" in path.parts or "qml" in path.parts:
        return False
    if "plugins" in path.parts:
        kind = path.parts[path.parts.index("plugins") + 1]
        name = path.name.removeprefix("lib")
        if kind == "imageformats":
            return name.startswith(_PICTURES)
        return kind in _QT_PLUGINS and not name.startswith(_NOT_SHOWN)
    return not any(f"Qt6{name}" in path.name or f"Qt{name}" in path.name for name in _UNUSED_QT)


def info_plist(version: str) -> dict[str, object]:
    """The keys of the macOS bundle that are not PyInstaller's own."""
    template = Path(__file__).resolve().parents[1] / "macos" / "Info.plist"
    keys: dict[str, object] = plistlib.loads(template.read_bytes())
    return {**keys, "CFBundleShortVersionString": version, "CFBundleVersion": version}
