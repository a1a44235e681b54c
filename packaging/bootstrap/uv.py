"""uv: fetches a Python where the machine has none that fits, and resolves the pins."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bootstrap.errors import SetupError

FETCH_LIMIT = 600
"""Seconds that a download may take."""


def command(root: Path) -> str:
    """The uv to run: the one on PATH, or our own in ``build/``, installed on first use.

    Raises ``SetupError`` when there is neither and none can be installed.
    """
    own = root / "build" / "uv" / ("Scripts/uv.exe" if os.name == "nt" else "bin/uv")
    if own.exists():
        return str(own)
    found = shutil.which("uv")
    return found if found and _answers(found) else _install(root, own)


def python(root: Path, minor: str) -> str:
    """The path of a CPython ``minor`` ("3.12") that uv has fetched. Raises ``SetupError``."""
    uv = command(root)
    print(f"Fetching Python {minor} with uv.", flush=True)
    try:
        subprocess.run(
            [uv, "python", "install", "--no-bin", minor], check=True, timeout=FETCH_LIMIT
        )
        found = subprocess.run(
            [uv, "python", "find", "--managed-python", minor],
            check=True,
            timeout=60,
            stdout=subprocess.PIPE,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise SetupError(
            f"Python {minor} could not be fetched; "
            "install Python 3.12 or 3.11 (64-bit) by hand and start dev.py again."
        ) from error
    return found.stdout.decode().strip()


def _answers(uv: str) -> bool:
    # A version manager's stand-in may be on PATH without the program behind it.
    try:
        asked = subprocess.run(
            [uv, "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=30
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return asked.returncode == 0


def _install(root: Path, own: Path) -> str:
    place = root / "build" / "uv"
    pins = ["--require-hashes", "-r", str(root / "packaging" / "requirements" / "bootstrap.txt")]
    try:
        subprocess.run([sys.executable, "-m", "venv", str(place)], check=True, timeout=120)
        inside = own.with_name("python.exe" if os.name == "nt" else "python")
        pip = [str(inside), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *pins], check=True, timeout=FETCH_LIMIT)
    except (OSError, subprocess.SubprocessError) as error:
        raise SetupError(
            "No suitable Python was found and uv could not be installed to fetch one; "
            "install Python 3.12 or 3.11 (64-bit, with its venv module) and start dev.py again."
        ) from error
    return str(own)
