"""The plain Python wheel, for those who want the library or have an environment of their own."""

import sys
from pathlib import Path

from builder.places import DIST, PackageError, run


def build() -> Path:
    """Build it; returns the wheel."""
    DIST.mkdir(exist_ok=True)
    # The build's tools are pinned in this environment; an isolated build would fetch others.
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check"]
    run(*pip, "--no-deps", "--no-build-isolation", "--wheel-dir", DIST, ".")
    newest = max(DIST.glob("exophone_desktop-*.whl"), key=lambda path: path.stat().st_mtime_ns)
    if not newest.is_file():
        raise PackageError("pip made no wheel.")
    return newest
