"""The archive for Linux systems without dpkg: unpack, and run or link ``bin/exophone``."""

import platform
import shutil
import tarfile
from pathlib import Path

from builder.linux_tree import add_rule, lay_out
from builder.places import DIST, NAME, PACKAGING, VERSION, WORK


def build() -> Path:
    """Build it from the frozen folder; returns the archive."""
    stem = f"{NAME}-{VERSION}-linux-{platform.machine()}"
    tree = WORK / "tarball" / stem
    shutil.rmtree(tree.parent, ignore_errors=True)
    lay_out(tree)
    # Not below lib: who copies that into a home would leave a rule there that nobody reads.
    add_rule(tree / "udev")
    shutil.copyfile(PACKAGING / "linux" / "INSTALL.txt", tree / "INSTALL.txt")
    DIST.mkdir(exist_ok=True)
    archive = DIST / f"{stem}.tar.gz"
    with tarfile.open(archive, "w:gz", compresslevel=6) as tar:
        tar.add(tree, stem, filter=_by_root)
    return archive


def _by_root(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member
