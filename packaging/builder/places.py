"""Where things are while packages are built."""

import os
import subprocess
from pathlib import Path

from exophone_desktop import __version__

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
WORK = ROOT / "build" / "packages"
"""What is needed in between."""

FROZEN = WORK / "frozen" / "exophone"
"""The one folder, on Linux and Windows."""

DIST = ROOT / "dist"
"""What is handed out."""

NAME = "exophone-desktop"
VERSION = __version__
MAINTAINER = os.environ.get("EXOPHONE_MAINTAINER", "ExoPhone Desktop developers <nobody@invalid>")
"""Who answers for a package (Debian asks for name and address): whoever builds it says so."""


class PackageError(Exception):
    """Something cannot be built; the text is one sentence."""


def run(*command: str | Path, folder: Path = ROOT, **environment: str) -> None:
    """Run a program of the build. Raises ``PackageError`` when it fails."""
    words = [str(word) for word in command]
    try:
        subprocess.run(words, cwd=folder, check=True, env={**os.environ, **environment})
    except (OSError, subprocess.SubprocessError) as error:
        raise PackageError(f"{words[0]} did not do its part ({_reason(error)}).") from error


def _reason(error: Exception) -> str:
    # Not the whole command: some are longer than a screen.
    if isinstance(error, subprocess.CalledProcessError):
        return f"status {error.returncode}; see the lines above"
    return str(error)[:200]


def asked(*command: str | Path, folder: Path = ROOT) -> str:
    """What a program of the build prints. Raises ``PackageError`` when it fails."""
    words = [str(word) for word in command]
    try:
        done = subprocess.run(words, cwd=folder, check=True, stdout=subprocess.PIPE, text=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise PackageError(f"{words[0]} did not do its part ({_reason(error)}).") from error
    return done.stdout
