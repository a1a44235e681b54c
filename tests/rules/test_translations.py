"""The committed translations are those of the source."""

from pathlib import Path

from translator import clone

AGAIN = "Run: python3 dev.py translations, and commit resources/translations."


def test_what_the_app_loads_was_compiled_from_the_catalogue(root: Path, tmp_path: Path) -> None:
    for made in clone.release(root, tmp_path):
        assert made.read_bytes() == (clone.folder(root) / made.name).read_bytes(), AGAIN
