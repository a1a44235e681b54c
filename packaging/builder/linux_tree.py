"""The files of an installation on Linux, below a prefix."""

import shutil
from pathlib import Path

from builder.app_icons import write_hicolor
from builder.places import FROZEN, NAME, PACKAGING

RULE = "70-exophone-headsets.rules"


def lay_out(prefix: Path) -> None:
    """Fill ``prefix`` (what becomes ``/usr``): program, menu entry, links, icons."""
    program = prefix / "lib" / NAME
    shutil.copytree(FROZEN, program, symlinks=True)
    command = prefix / "bin" / "exophone"
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{NAME}/exophone")
    entry = prefix / "share" / "applications" / f"{NAME}.desktop"
    entry.parent.mkdir(parents=True)
    shutil.copyfile(PACKAGING / "linux" / entry.name, entry)
    write_hicolor(prefix / "share" / "icons", NAME)


def add_rule(place: Path) -> None:
    """Put the rule that opens headsets into the folder ``place``."""
    place.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(PACKAGING / "linux" / RULE, place / RULE)
