"""The Debian package: the frozen folder below ``/usr``, and what it needs of the system."""

import gzip
import hashlib
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from builder.licences import TEXT_NAME
from builder.linux_tree import add_rule, lay_out
from builder.places import (
    DIST,
    MAINTAINER,
    NAME,
    PACKAGING,
    VERSION,
    WORK,
    PackageError,
    asked,
    run,
)

_LOADED_LATER = (
    "libpulse0 | libasound2 | libasound2t64",
    "fonts-dejavu-core | fonts-noto-core | fonts-freefont-ttf | ttf-bitstream-vera",
)
"""What the app opens while it runs, so that the linker's tables do not show it."""

_OPTIONAL = ("libqgtk3.so",)
"""Qt plugins that are left alone where their libraries are not there."""

_DESCRIPTION = """\
softphone for Exotel and for SIP
 Calls through Exotel's voice platform or any SIP server, with contacts, past
 calls, sound devices that are followed as they come and go, a check of this
 computer, and a control interface for other programs.
 .
 tel:, sip:, callto: and exophone: links can be opened with it."""


def build() -> Path:
    """Build it from the frozen folder; returns the package."""
    work = WORK / "debian"
    shutil.rmtree(work, ignore_errors=True)
    tree = work / NAME
    lay_out(tree / "usr")
    add_rule(tree / "usr" / "lib" / "udev" / "rules.d")
    _document(tree / "usr" / "share" / "doc" / NAME)
    _set_modes(tree)
    control = tree / "DEBIAN"
    control.mkdir()
    for script in ("postinst", "postrm"):
        shutil.copyfile(PACKAGING / "linux" / script, control / script)
        (control / script).chmod(0o755)
    (control / "md5sums").write_text("".join(_sums(tree)), encoding="utf-8")
    fields = control_fields(_architecture(), _size(tree), needed_libraries(tree, work))
    (control / "control").write_text(fields, encoding="utf-8")
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{NAME}_{VERSION}_{_architecture()}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", tree, package)
    return package


def control_fields(architecture: str, kibibytes: int, depends: str) -> str:
    """The control file (Debian Policy, section 5.3)."""
    return (
        f"Package: {NAME}\nVersion: {VERSION}\nArchitecture: {architecture}\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {kibibytes}\n"
        f"Depends: {', '.join([depends, *_LOADED_LATER])}\n"
        "Recommends: gnome-keyring | kwalletmanager | keepassxc, xdg-utils, libpulse0\n"
        "Suggests: libgtk-3-0 | libgtk-3-0t64\n"
        "Section: comm\nPriority: optional\n"
        f"Description: {_DESCRIPTION}\n"
    )


def needed_libraries(tree: Path, work: Path) -> str:
    """The packages with the shared libraries that the files of ``tree`` are linked to."""
    place = work / "shlibdeps"
    (place / "debian").mkdir(parents=True)
    (place / "debian" / "control").write_text(
        f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n"
    )
    own = sorted({path.parent for path in tree.rglob("*.so*")})
    said = asked(
        *("dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"),
        *(f"-l{folder}" for folder in own),
        *(f"-e{path}" for path in _linked(tree)),
        folder=place,
    )
    found = next((line for line in said.splitlines() if line.startswith("shlibs:Depends=")), "")
    if not found:
        raise PackageError("dpkg-shlibdeps found no libraries that the app needs.")
    return found.partition("=")[2]


def _linked(tree: Path) -> Iterator[Path]:
    for path in sorted(tree.rglob("*")):
        if path.is_symlink() or not path.is_file() or path.name in _OPTIONAL:
            continue
        with path.open("rb") as file:
            if file.read(4) == b"\x7fELF":
                yield path


def _document(place: Path) -> None:
    place.mkdir(parents=True)
    shutil.copyfile(PACKAGING / "linux" / "copyright", place / "copyright")
    stamp = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime())
    entry = (
        f"{NAME} ({VERSION}) unstable; urgency=medium\n\n"
        f"  * See CHANGELOG.md in /usr/lib/{NAME}.\n\n -- {MAINTAINER}  {stamp}\n"
    )
    (place / "changelog.gz").write_bytes(gzip.compress(entry.encode(), 9, mtime=0))
    (place / TEXT_NAME).symlink_to(f"../../../lib/{NAME}/{TEXT_NAME}")


def _set_modes(tree: Path) -> None:
    tree.chmod(0o755)
    for path in tree.rglob("*"):
        if path.is_symlink():
            continue
        program = path.parent.name == NAME and path.name == "exophone"
        path.chmod(0o755 if path.is_dir() or program else 0o644)


def _sums(tree: Path) -> Iterator[str]:
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts:
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{digest}  {path.relative_to(tree)}\n"


def _size(tree: Path) -> int:
    return sum(path.lstat().st_size for path in tree.rglob("*")) // 1024


def _architecture() -> str:
    return asked("dpkg", "--print-architecture").strip()
