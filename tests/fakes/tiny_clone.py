"""A clone that pins one tiny package by its hash, as the project pins its own."""

import hashlib
import zipfile
from pathlib import Path


def _wheel(folder: Path) -> Path:
    path = folder / "tiny-1.0-py3-none-any.whl"
    info = "tiny-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("tiny.py", "ANSWER = 42\n")
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n")
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return path


def tiny_clone(root: Path) -> Path:
    """Make one in ``root``, which is not there yet."""
    pins = root / "packaging" / "requirements"
    pins.mkdir(parents=True)
    (root / "exophone_desktop").mkdir()
    (root / "exophone_desktop" / "__init__.py").touch()
    package = _wheel(root)
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    for name in ("app", "dev"):
        (pins / f"{name}.txt").write_text(f"{package.as_uri()} --hash=sha256:{digest}\n")
    return root
