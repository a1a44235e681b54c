"""Debian and Ubuntu packages, where this person may install them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable

from bootstrap.errors import SetupError

INSTALL_LIMIT = 900
"""Seconds that one apt-get run may take."""


def usable() -> bool:
    """Whether apt is here and we are root, or sudo asks for no password."""
    return shutil.which("apt-get") is not None and _as_root() is not None


def first_known(alternatives: Iterable[str]) -> str | None:
    """The first of ``alternatives`` that can be installed: names differ between releases.

    Package lists are fetched once when none of them is known.
    """
    names = list(alternatives)
    for fetched in (False, True):
        if fetched:
            _run("update", "-q")
        for name in names:
            if _has_candidate(name):
                return name
    return None


def install(packages: Iterable[str]) -> None:
    """Install ``packages`` without recommended extras. Raises ``SetupError``."""
    names = list(packages)
    print("Installing", ", ".join(names), "with apt.", flush=True)
    _run("install", "-q", "-y", "--no-install-recommends", *names)


def _has_candidate(name: str) -> bool:
    answer = subprocess.run(
        ["apt-cache", "policy", name], stdout=subprocess.PIPE, timeout=60, check=False
    )
    lines = answer.stdout.decode(errors="replace").splitlines()
    return any("Candidate:" in line and "(none)" not in line for line in lines)


def _as_root() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], stderr=subprocess.DEVNULL, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def _run(action: str, *arguments: str) -> None:
    prefix = _as_root()
    if prefix is None:
        raise SetupError(
            f"apt-get {action} needs root: run dev.py as root, or allow sudo without password."
        )
    # env(1) rather than env=: sudo drops the environment.
    command = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", action, *arguments]
    try:
        subprocess.run(command, check=True, timeout=INSTALL_LIMIT, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.SubprocessError) as error:
        plain = " ".join(["apt-get", action, *arguments])
        raise SetupError(
            f"`{plain}` failed ({error.__class__.__name__}); "
            "run it by hand to see why, then start dev.py again."
        ) from error
