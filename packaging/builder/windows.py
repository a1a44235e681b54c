"""The Windows installer: NSIS around the frozen folder, or a stand-in to check the script."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path, PureWindowsPath

from builder.app_icons import ico
from builder.places import DIST, FROZEN, NAME, PACKAGING, VERSION, WORK, PackageError, run


def build(folder: Path = FROZEN, place: Path = DIST) -> Path:
    """Build it from ``folder`` into ``place``; returns the installer."""
    makensis = shutil.which("makensis") or _installed()
    work = WORK / "windows"
    work.mkdir(parents=True, exist_ok=True)
    (work / "exophone.ico").write_bytes(ico())
    (work / "files.nsh").write_text(file_list(folder), encoding="utf-8")
    place.mkdir(exist_ok=True)
    installer = place / f"{NAME}-{VERSION}-windows-x64.exe"
    run(
        makensis,
        *("-V2", "-WX", "-NOCD", "-INPUTCHARSET", "UTF8"),
        f"-DVERSION={VERSION}",
        f"-DFOLDER={folder}",
        f"-DWORK={work}",
        f"-DOUTPUT={installer}",
        PACKAGING / "windows" / "exophone.nsi",
    )
    sign = os.environ.get("EXOPHONE_SIGN_WINDOWS")
    if sign:
        # A command with {} for the file, such as one of signtool.
        run(*(word.replace("{}", str(installer)) for word in sign.split()))
    return installer


def file_list(folder: Path) -> str:
    """The macros ``InstallFiles`` and ``RemoveFiles``: every file by name.

    The uninstaller takes away what was installed, and nothing that was put there by others.
    """
    files = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    folders = sorted({parent for path in files for parent in path.parents} - {Path()})
    install, place = ["!macro InstallFiles"], None
    for path in files:
        if path.parent != place:
            place = path.parent
            install.append(f'  SetOutPath "$INSTDIR{_below(place)}"')
        install.append(f'  File "{_quoted(folder / path)}"')
    remove = ["!macro RemoveFiles", *(f'  Delete "$INSTDIR{_below(path)}"' for path in files)]
    remove += [f'  RMDir "$INSTDIR{_below(path)}"' for path in reversed(folders)]
    return "\n".join([*install, "!macroend", "", *remove, "!macroend", ""])


def stand_in(folder: Path, names: Sequence[str] = ("exophone.exe", "exophonew.exe")) -> Path:
    """A folder that has the installer's files in name only, to compile the script anywhere."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "lib").mkdir(parents=True)
    for name in (*names, "lib/python311.dll", "LICENSE.txt", "THIRD-PARTY-LICENSES.txt"):
        (folder / name).write_bytes(b"stand-in\n")
    return folder


def _below(path: Path) -> str:
    return "".join(f"\\{_quoted(part)}" for part in PureWindowsPath(path).parts)


def _quoted(path: Path | str) -> str:
    return str(path).replace("$", "$$").replace('"', '$\\"')


def _installed() -> str:
    for root in ("ProgramFiles(x86)", "ProgramFiles"):
        program = Path(os.environ.get(root, "")) / "NSIS" / "makensis.exe"
        if program.is_file():
            return str(program)
    raise PackageError("makensis is not here; install NSIS 3.")
