"""``python -m builder KIND…``: builds each kind of package, and says how large and how slow."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from builder import debian, freeze, macos, tarball, wheel, windows
from builder.places import WORK, PackageError


def _windows_script() -> Path:
    """Compile the installer around a stand-in: the script, not the app."""
    return windows.build(windows.stand_in(WORK / "windows-stand-in"), WORK)


KINDS: dict[str, Callable[[], Path]] = {
    "folder": freeze.freeze,
    "tarball": tarball.build,
    "deb": debian.build,
    "wheel": wheel.build,
    "windows": windows.build,
    "windows-script": _windows_script,
    "macos": macos.build,
}
"""Each builds one thing, those after ``folder`` from the folder where they need it."""

NEEDS_FOLDER = frozenset({"tarball", "deb", "windows", "macos"})

TOGETHER = {
    "linux": ("folder", "tarball", "deb", "wheel"),
    "win32": ("folder", "windows"),
    "darwin": ("folder", "macos"),
}
"""What a system builds when nothing is named."""


def wanted(named: Sequence[str], system: str) -> list[str]:
    """The kinds to build, in order. Raises ``PackageError`` for a name that is none."""
    kinds: list[str] = []
    for name in named or [system]:
        kinds += TOGETHER.get(name, (name,))
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        known = ", ".join([*KINDS, "linux"])
        raise PackageError(f"There is no package {unknown[0]}; try one of: {known}.")
    if NEEDS_FOLDER.intersection(kinds):
        kinds.append("folder")
    return [kind for kind in KINDS if kind in kinds]


def main(named: Sequence[str]) -> int:
    """Build what is named; the exit status is 1 when something cannot be built."""
    try:
        for kind in wanted(named, sys.platform):
            began = time.monotonic()
            built = KINDS[kind]()
            seconds = time.monotonic() - began
            print(f"{kind}: {built} ({_size(built) / 1e6:.1f} MB, {seconds:.0f} s)", flush=True)
    except PackageError as error:
        print(f"dev.py package: {error}", file=sys.stderr)
        return 1
    return 0


def _size(path: Path) -> int:
    files = [path] if path.is_file() else path.rglob("*")
    return sum(each.lstat().st_size for each in files)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
