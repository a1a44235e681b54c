"""Finds or makes a Python that the SIP library is built for."""

from __future__ import annotations

import glob
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bootstrap import apt, uv
from bootstrap.errors import SetupError

MINORS = ("3.12", "3.11")
"""Versions that pjsua2-python has wheels for, best first."""

_BUILDS = {("linux", "x86_64"), ("darwin", "arm64"), ("win32", "amd64")}

_PROBE = """
import json, platform, struct, sys
try:
    import ensurepip, venv
    complete = True
except ImportError:
    complete = False
print(json.dumps({
    "path": sys.executable, "version": platform.python_version(), "complete": complete,
    "cpython": platform.python_implementation() == "CPython", "bits": struct.calcsize("P") * 8,
    "system": sys.platform, "machine": platform.machine().lower()}))
"""


@dataclass(frozen=True)
class Python:
    """An interpreter that fits. ``complete`` tells whether it can make virtual environments."""

    path: str
    version: str
    complete: bool

    @property
    def minor(self) -> str:
        """Major and minor version, "3.12"."""
        return ".".join(self.version.split(".")[:2])


def find_or_make(root: Path) -> Python:
    """A complete Python of a version we support; installs one where there is none.

    Raises ``SetupError`` when none can be had.
    """
    incomplete = []
    for command in candidates():
        python = probe(command)
        if python is not None and python.complete:
            return python
        if python is not None:
            incomplete.append(python)
    if sys.platform == "linux" and apt.usable():
        made = _from_apt(incomplete)
        if made is not None:
            return made
    if incomplete and shutil.which("uv") is None:
        minor = incomplete[0].minor
        raise SetupError(
            f"Python {minor} is here without its venv module; install it "
            f"(on Debian and Ubuntu: sudo apt install python{minor}-venv) and start again."
        )
    fetched = probe([uv.python(root, MINORS[0])])
    if fetched is None or not fetched.complete:
        raise SetupError(
            "The SIP library has no build for this machine; ExoPhone Desktop runs on Linux x86-64, "
            "on macOS 14 or later with Apple silicon, and on Windows x64."
        )
    return fetched


def candidates() -> Iterator[Sequence[str]]:
    """Commands that may start a suitable Python, most likely first."""
    yield [sys.executable]
    for minor in MINORS:
        found = shutil.which(f"python{minor}")
        if found:
            yield [found]
    for pattern in _places():
        for path in sorted(glob.glob(pattern), reverse=True):
            yield [path]
    if shutil.which("py"):
        for minor in MINORS:
            yield ["py", f"-{minor}"]


def _places() -> Iterator[str]:
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    for minor in MINORS:
        yield f"{pyenv}/versions/{minor}.*/bin/python{minor}"
        yield f"{pyenv}/pyenv-win/versions/{minor}.*/python.exe"
        yield f"{data}/uv/python/cpython-{minor}.*/bin/python{minor}"
        yield f"/opt/homebrew/opt/python@{minor}/bin/python{minor}"
        yield f"/Library/Frameworks/Python.framework/Versions/{minor}/bin/python{minor}"
        yield f"/usr/bin/python{minor}"


def probe(command: Sequence[str]) -> Python | None:
    """What ``command`` starts, or None when it is not a Python that fits."""
    try:
        answer = subprocess.run(
            [*command, "-c", _PROBE],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=30,
            check=True,
        )
        said = json.loads(answer.stdout)
        fits = (
            said["cpython"]
            and said["bits"] == 64
            and (said["system"], said["machine"]) in _BUILDS
            and ".".join(said["version"].split(".")[:2]) in MINORS
        )
        return Python(said["path"], said["version"], said["complete"]) if fits else None
    except (OSError, subprocess.SubprocessError, ValueError, KeyError, TypeError):
        return None


def _from_apt(incomplete: Sequence[Python]) -> Python | None:
    for python in incomplete:
        if apt.first_known([f"python{python.minor}-venv"]):
            apt.install([f"python{python.minor}-venv"])
            again = probe([python.path])
            if again is not None and again.complete:
                return again
    known = apt.first_known([f"python{minor}-venv" for minor in MINORS])
    if known:
        minor = known[len("python") : -len("-venv")]
        apt.install([f"python{minor}", known])
        made = probe([f"/usr/bin/python{minor}"])
        if made is not None and made.complete:
            return made
    # uv needs a Python with venv to be installed; any version will do for that.
    apt.install(["python3-venv"])
    return None
