"""Collects the licences of everything that is bundled into one text.

Each distribution's own licence files are taken from its metadata; where a wheel carries none, a
folder of ``packaging/licences`` does. What has no licence text at all stops the build.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from builder.places import PACKAGING, ROOT, PackageError, asked

TEXT_NAME = "THIRD-PARTY-LICENSES.txt"

_FOLDER = PACKAGING / "licences"
_LICENCE = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)[^/]*$")
_PIN = re.compile(r"(?m)^([A-Za-z0-9._-]+)==")
_BUILT_IN = ("pyinstaller",)
"""Of the build's own tools its start program is part of what is handed out."""

_RULE = "=" * 78


@dataclass(frozen=True)
class Licence:
    """What a bundled thing is called, its licence in short, and the texts by their names."""

    name: str
    summary: str
    texts: tuple[tuple[str, str], ...]


def bundled_distributions() -> Iterator[metadata.Distribution]:
    """What the app is pinned to, as far as it is for this system, and what PyInstaller adds."""
    pins = (PACKAGING / "requirements" / "app.txt").read_text(encoding="ascii")
    for name in [*_PIN.findall(pins), *_BUILT_IN]:
        try:
            yield metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system


def licence_of(distribution: metadata.Distribution, folder: Path = _FOLDER) -> Licence:
    """The licence of a distribution. Raises ``PackageError`` when there is no text."""
    name, about = distribution.metadata["Name"], distribution.metadata
    kept = folder / re.sub(r"[-_.]+", "-", name).lower()
    texts = [(path.name, _read(path)) for path in sorted(kept.glob("*.txt"))]
    for file in distribution.files or ():
        if ".dist-info/" in file.as_posix() and _LICENCE.search(file.as_posix()):
            texts.append((file.name, _read(Path(str(file.locate())))))
    if not texts:
        raise PackageError(f"{name} brings no licence text; put one into {kept}.")
    summary = _field(about, "License-Expression") or _classified(about) or _field(about, "License")
    summary = summary or "see its notice"
    return Licence(f"{name} {distribution.version}", summary.split("\n")[0][:120], tuple(texts))


def python_licence() -> Licence:
    """Python's own. Raises ``PackageError`` when it is not found."""
    minor = f"python{sys.version_info.major}.{sys.version_info.minor}"
    base = Path(sys.base_prefix)
    for place in (
        base / "lib" / minor / "LICENSE.txt",
        base / "LICENSE.txt",
        Path("/usr/share/doc") / minor / "copyright",
    ):
        if place.is_file():
            texts = ((place.name, _read(place)),)
            return Licence(f"Python {sys.version.split()[0]}", "PSF-2.0", texts)
    raise PackageError(f"The licence of Python was not found below {base}.")


def font_licence() -> Licence:
    """That of the font for Devanagari. Raises ``PackageError`` when it is not found."""
    texts = (("OFL.txt", _read(ROOT / "resources" / "fonts" / "OFL.txt")),)
    return Licence("Noto Sans Devanagari 2.001", "OFL-1.1", texts)


def system_licences(libraries: Iterable[Path]) -> Iterator[Licence]:
    """Those of the Debian packages that ``libraries``, files of this system, come from."""
    owners: dict[str, list[str]] = {}
    for library in libraries:
        found = asked("dpkg-query", "--search", f"*/{library.name}").splitlines()
        if not found:
            raise PackageError(f"No package of this system owns {library.name}.")
        owners.setdefault(found[0].split(":")[0].split(",")[0], []).append(library.name)
    for package, names in sorted(owners.items()):
        text = _read(Path("/usr/share/doc") / package / "copyright")
        yield Licence(f"{package} ({', '.join(names)})", "Debian package", (("copyright", text),))


def written(licences: Iterable[Licence]) -> str:
    """All as one text: a list, then every licence in full."""
    everything = list(licences)
    width = max(len(each.name) for each in everything) + 2
    lines = [
        "ExoPhone Desktop is free software under the GNU General Public License, version 3 or",
        "later (see LICENSE). It contains the works below, under their own licences.",
        "",
        *(f"{each.name:{width}}{each.summary}".rstrip() for each in everything),
    ]
    for each in everything:
        for name, text in each.texts:
            lines += ["", _RULE, f"{each.name}: {name}", _RULE, "", text.strip()]
    return "\n".join(lines) + "\n"


def _field(about: metadata.PackageMetadata, name: str) -> str:
    return next(iter(about.get_all(name) or ()), "")


def _classified(about: metadata.PackageMetadata) -> str:
    found = [
        line.rpartition(" :: ")[2]
        for line in about.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    return ", ".join(found)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise PackageError(f"The licence {path} cannot be read ({error.strerror}).") from error
