"""The committed translations are those of the source."""

import json
import re
from pathlib import Path

from exophone_desktop.ui.language.sentences import Sentences
from translator import catalogue, clone

AGAIN = "Run: python3 dev.py translations, and commit resources/translations."


def test_what_the_app_loads_was_compiled_from_the_catalogue(root: Path, tmp_path: Path) -> None:
    for made in clone.release(root, tmp_path):
        assert made.read_bytes() == (clone.folder(root) / made.name).read_bytes(), AGAIN


def test_every_text_of_the_window_and_every_sentence_is_translated(root: Path) -> None:
    waiting = [f"[{text.context}] {text.source}" for text in clone.untranslated(root)]
    assert not waiting, (
        "Run python3 dev.py translations, write the Hindi of these into the .ts files in "
        "resources/translations, run it again, and commit that folder."
    )


def test_the_list_of_sentences_is_that_of_the_source(root: Path) -> None:
    kept = (clone.folder(root) / clone.TEMPLATES).read_text(encoding="utf-8")
    assert kept == clone.templates(root), AGAIN


def test_every_sentence_is_known_again_when_it_is_filled(root: Path) -> None:
    known = {
        text: words[0]
        for (context, text), words in catalogue.read(clone.folder(root) / "exophone_hi.ts").items()
        if context == "Sentence"
    }
    templates = json.loads((clone.folder(root) / clone.TEMPLATES).read_text(encoding="utf-8"))
    sentences = Sentences(templates, lambda text: known.get(text, ""))
    wrong = [
        text
        for text in templates
        if text in known and sentences.say(filled(text)) != filled(known[text])
    ]
    assert not wrong, "Put words between the values of these, or another sentence is taken for them"


def filled(template: str) -> str:
    return re.sub(r"\{(\d)\}", r"Q\1", template)
