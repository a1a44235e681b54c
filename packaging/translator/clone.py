"""The translations of a clone: which files there are, and what keeps them up to date."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import PySide6

from translator import catalogue
from translator.sentences import collected
from translator.texts import CONTEXT, Text, of_window

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = "sentences.json"
_LIMIT = 60.0


def folder(root: Path) -> Path:
    """Where the translations are."""
    return root / "resources" / "translations"


def texts(root: Path) -> Mapping[str, list[Text]]:
    """What each language has to translate; of English only what has a number in it.

    Raises:
        OSError: A file cannot be read.
        UnknownTextError: A text is no literal.
    """
    window = of_window(root / "exophone_desktop" / "ui")
    sentences = [Text(CONTEXT, each) for each in collected(root / "exophone_desktop")]
    every = sorted([*window, *sentences], key=lambda text: text.context)
    return {"hi": every, "en": [text for text in every if text.plural]}


def update(root: Path) -> None:
    """Bring the .ts files and the list of templates up to date; what was translated stays.

    Raises:
        OSError: A file cannot be read or written.
        UnknownTextError: A text is no literal.
    """
    for language, wanted in texts(root).items():
        path = _source(root, language)
        catalogue.write(path, language, wanted, catalogue.read(path))
    (folder(root) / TEMPLATES).write_text(templates(root), encoding="utf-8", newline="\n")


def templates(root: Path) -> str:
    """The list by which the app knows a sentence again."""
    found = collected(root / "exophone_desktop")
    return json.dumps(found, ensure_ascii=False, indent=0) + "\n"


def release(root: Path, target: Path) -> list[Path]:
    """Compile each language into the folder ``target``.

    Raises:
        subprocess.SubprocessError: lrelease did not do its part.
    """
    # It comes with PySide6, beside its libraries.
    (program,) = Path(PySide6.__path__[0]).glob("lrelease*")
    compiled = []
    for language in ("en", "hi"):
        made = target / f"exophone_{language}.qm"
        source = _source(root, language)
        command = [str(program), "-silent", str(source), "-qm", str(made)]
        subprocess.run(command, check=True, timeout=_LIMIT)
        compiled.append(made)
    return compiled


def untranslated(root: Path) -> list[Text]:
    """What has no finished translation in one of the languages."""
    return [
        text
        for language, wanted in texts(root).items()
        for text in catalogue.missing(wanted, catalogue.read(_source(root, language)))
    ]


def _source(root: Path, language: str) -> Path:
    return folder(root) / f"exophone_{language}.ts"
