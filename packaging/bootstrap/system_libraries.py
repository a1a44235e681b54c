"""The system libraries that Qt and sound need on Linux and that no Python package carries."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bootstrap import apt
from bootstrap.errors import SetupError


@dataclass(frozen=True)
class Library:
    """A shared object, and the Debian and Ubuntu packages it may come in."""

    soname: str
    packages: tuple[str, ...]


FOR_WINDOWS = (
    Library("libEGL.so.1", ("libegl1",)),
    Library("libGL.so.1", ("libgl1",)),
    Library("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Library("libdbus-1.so.3", ("libdbus-1-3",)),
    Library("libfontconfig.so.1", ("libfontconfig1",)),
    Library("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
    Library("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    Library("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    Library("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    Library("libxcb-shape.so.0", ("libxcb-shape0",)),
)
"""What Qt's windows need (xcb and offscreen)."""

FOR_SOUND = (
    Library("libpulse.so.0", ("libpulse0",)),
    Library("libasound.so.2", ("libasound2t64", "libasound2")),
)
"""What sound needs: PulseAudio (or PipeWire's stand-in) and ALSA."""

_FONTS = Path("/usr/share/fonts")
_FONT_PACKAGE = "fonts-dejavu-core"

_PROBE = """
import ctypes, sys
for soname in sys.argv[1:]:
    try:
        ctypes.CDLL(soname)
    except OSError:
        print(soname)
"""


def ensure(python: Path, window_needed: bool) -> None:
    """Install what is missing where we may, else say what to install.

    Raises ``SetupError`` when ``window_needed`` and Qt could not open a window.
    """
    if sys.platform != "linux":
        return
    missing = missing_of((*FOR_WINDOWS, *FOR_SOUND), python)
    fonts_missing = not has_fonts(_FONTS)
    if not missing and not fonts_missing:
        return
    if apt.usable():
        named = [apt.first_known(library.packages) for library in missing]
        packages = [name for name in named if name]
        apt.install([*packages, *([_FONT_PACKAGE] if fonts_missing else [])])
        missing = missing_of(missing, python)
        fonts_missing = False
    if missing or fonts_missing:
        sentence = advice(missing, fonts_missing)
        if window_needed and any(library in FOR_WINDOWS for library in missing):
            raise SetupError(sentence)
        print(sentence, flush=True)


def missing_of(libraries: Sequence[Library], python: Path) -> list[Library]:
    """Those of ``libraries`` that the dynamic linker does not find."""
    sonames = [library.soname for library in libraries]
    # In a process of its own: a library once loaded stays.
    answer = subprocess.run(
        [str(python), "-c", _PROBE, *sonames], stdout=subprocess.PIPE, timeout=60, check=True
    )
    absent = set(answer.stdout.decode().split())
    return [library for library in libraries if library.soname in absent]


def has_fonts(folder: Path) -> bool:
    """Whether there is any scalable font, without which Qt shows empty boxes."""
    return any(path.suffix in {".ttf", ".otf", ".ttc"} for path in folder.rglob("*"))


def advice(missing: Sequence[Library], fonts_missing: bool) -> str:
    """One sentence that names what to install."""
    sonames = [library.soname for library in missing]
    packages = [library.packages[-1] for library in missing]
    if fonts_missing:
        sonames.append("a font")
        packages.append(_FONT_PACKAGE)
    return (
        f"This system lacks {', '.join(sonames)}; install "
        f"(on Debian and Ubuntu: sudo apt install {' '.join(packages)}) and start again."
    )
