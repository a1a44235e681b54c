"""The virtual environment ``.venv``: made once, filled with pinned and hashed packages."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from bootstrap.errors import SetupError
from bootstrap.pythons import MINORS, Python

INSTALL_LIMIT = 1800
"""Seconds that pip may take to fetch and install everything."""

_INCLUDED = {
    "app": ("app",),
    "dev": ("app", "dev"),
    "bench": ("app", "dev", "bench"),
    "package": ("app", "package"),
}
"""What is there once a group is installed: ``dev.txt`` contains all of ``app.txt``."""

_LISTS = {
    "app": ("app",),
    "dev": ("dev",),
    "bench": ("dev", "bench", "bench-source"),
    "package": ("app", "package"),
}
"""The lists of pins that a group consists of, in the order in which they are installed."""

_SOURCE = "-source"
"""How the name of a list ends whose packages have no wheels and are compiled here."""


class Environment:
    """``.venv`` in the clone at ``root``, or another ``folder``."""

    def __init__(self, root: Path, folder: Path | None = None) -> None:
        self._root = root
        self._folder = folder or root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter inside."""
        return self.program("python")

    def program(self, name: str) -> Path:
        """A program that a package has installed, such as ``ruff``."""
        if os.name == "nt":
            return self._folder / "Scripts" / (name + ".exe")
        return self._folder / "bin" / name

    def is_ready(self, group: str) -> bool:
        """Whether all of ``group`` (app, dev, bench, package) is installed as pinned now."""
        try:
            found = self._stamp(group).read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError):
            return False
        return found == self._wanted(group) and self.python.exists()

    def prepare(self, group: str, find_python: Callable[[], Python]) -> None:
        """Install ``group``, unless that is done. Raises ``SetupError``."""
        if self.is_ready(group):
            return
        if not self._is_sound():
            self._make(find_python())
        for name in _LISTS[group]:
            if name.endswith(_SOURCE):
                self._compile(name)
            else:
                self._install(name)
        for included in _INCLUDED[group]:
            self._stamp(included).write_text(self._wanted(included), encoding="ascii")

    def _is_sound(self) -> bool:
        if not self.python.exists():
            return False
        return self._version().rpartition(".")[0] in MINORS and self._runs("-m", "pip", "--version")

    def _runs(self, *arguments: str) -> bool:
        quiet = subprocess.DEVNULL
        try:
            done = subprocess.run(
                [str(self.python), *arguments], stdout=quiet, stderr=quiet, timeout=60
            )
        except (OSError, subprocess.SubprocessError):
            return False
        return done.returncode == 0

    def _make(self, python: Python) -> None:
        print(f"Making .venv with Python {python.version}.", flush=True)
        _run(
            [python.path, "-m", "venv", "--clear", str(self._folder)],
            "The virtual environment .venv could not be made; "
            "see the lines above, remove .venv and start dev.py again.",
        )

    def _compile(self, name: str) -> None:
        """Build a list's packages, with the tools that earlier lists brought; they may fail."""
        pins = str(self._pins(name))
        pip = [str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        # Isolated builds would fetch their tools unpinned.
        options = ["--no-build-isolation", "--no-deps", "--require-hashes"]
        try:
            _run([*pip, *options, "-r", pins], f"The packages of {name}.txt could not be built")
        except SetupError as error:
            print(f"{error} (is there a C compiler?); what needs them is skipped.", flush=True)

    def _install(self, name: str) -> None:
        print("Installing the pinned packages (about a minute).", flush=True)
        pins = self._pins(name)
        pip = [str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        _run(
            [*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(pins)],
            "The packages could not be installed; see the lines above, "
            "check the network and start dev.py again.",
        )
        # Last on the path, so that no folder of the clone hides an installed package.
        link = "import sysconfig; print(sysconfig.get_path('purelib'))"
        asked = subprocess.run([str(self.python), "-c", link], stdout=subprocess.PIPE, check=True)
        packages = Path(asked.stdout.decode().strip())
        (packages / "exophone_desktop.pth").write_text(f"{self._root}\n", encoding="utf-8")

    def _pins(self, name: str) -> Path:
        return self._root / "packaging" / "requirements" / f"{name}.txt"

    def _stamp(self, group: str) -> Path:
        return self._folder / f".installed-{group}"

    def _wanted(self, group: str) -> str:
        lists = b"".join(self._pins(name).read_bytes() for name in _LISTS[group])
        pins = hashlib.sha256(lists).hexdigest()
        return f"{self._version()} {pins} {hashlib.sha256(str(self._root).encode()).hexdigest()}\n"

    def _version(self) -> str:
        try:
            lines = (self._folder / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
        except OSError:
            return ""
        settings = dict(line.replace(" ", "").partition("=")[::2] for line in lines)
        return settings.get("version", settings.get("version_info", ""))


def _run(command: list[str], sentence: str) -> None:
    try:
        subprocess.run(command, check=True, timeout=INSTALL_LIMIT)
    except (OSError, subprocess.SubprocessError) as error:
        raise SetupError(sentence) from error
