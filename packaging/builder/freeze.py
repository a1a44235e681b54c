"""The app in one folder, with everything it needs but the system's own libraries."""

import shutil
import subprocess
import sys
from pathlib import Path

from builder import licences
from builder.app_icons import icns, ico
from builder.places import FROZEN, PACKAGING, ROOT, VERSION, WORK, PackageError, run


def freeze() -> Path:
    """Build the folder (on macOS: the bundle), licences included; returns it."""
    WORK.mkdir(parents=True, exist_ok=True)
    run(
        sys.executable,
        *("-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"),
        *("--distpath", WORK / "frozen", "--workpath", WORK / "pyinstaller"),
        PACKAGING / "frozen" / "exophone.spec",
        PYTHONPATH=str(ROOT),
        EXOPHONE_VERSION=VERSION,
        EXOPHONE_ICON=str(_icon()),
    )
    if sys.platform == "darwin":
        bundle = FROZEN.with_name("ExoPhone.app")
        resources = bundle / "Contents" / "Resources"
        _add_licences(resources, bundle)
        for language in (PACKAGING / "macos").glob("*.lproj"):
            shutil.copytree(language, resources / language.name, dirs_exist_ok=True)
        return bundle
    _add_licences(FROZEN, FROZEN)
    if sys.platform == "linux":
        _strip(FROZEN)
    _try(FROZEN)
    return FROZEN


def _icon() -> Path:
    icon = WORK / ("exophone.icns" if sys.platform == "darwin" else "exophone.ico")
    icon.write_bytes(icns() if sys.platform == "darwin" else ico())
    return icon


def _add_licences(target: Path, bundle: Path) -> None:
    found = [licences.licence_of(each) for each in licences.bundled_distributions()]
    found += [licences.python_licence(), licences.font_licence()]
    if sys.platform == "linux":
        found += licences.system_licences(system_libraries(bundle))
    text = licences.written(found)
    (target / licences.TEXT_NAME).write_text(text, encoding="utf-8")
    shutil.copyfile(PACKAGING / "LICENSE", target / "LICENSE.txt")
    shutil.copyfile(PACKAGING / "CHANGELOG.md", target / "CHANGELOG.md")


def system_libraries(bundle: Path) -> list[Path]:
    """Files of the bundle that were taken from the Linux system it was built on."""
    own = ("libpython", "libpyside6", "libshiboken6", "libQt6", "libicu")
    from_wheels = {path.name for path in bundle.rglob("*.libs/*")}
    return sorted(
        path
        for path in (bundle / "lib").glob("*.so*")
        if path.is_file()
        and not path.is_symlink()
        and path.name not in from_wheels
        and ".abi3" not in path.name
        and ".cpython-" not in path.name
        and not path.name.startswith(own)
    )


def _strip(folder: Path) -> None:
    # Only Python's own library: what wheels bring has been patched, and breaks.
    for library in (folder / "lib").glob("libpython*"):
        run("strip", "--strip-debug", library)


def _try(folder: Path) -> None:
    program = folder / ("exophone.exe" if sys.platform == "win32" else "exophone")
    done = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=120)
    if VERSION not in done.stdout:
        raise PackageError(f"The frozen app does not start: {done.stderr[-400:].strip()}")
