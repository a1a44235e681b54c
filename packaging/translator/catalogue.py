"""Reads and writes Qt's .ts files (Qt Linguist's format, version 2.1)."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from translator.texts import Text

FORMS = 2
"""Hindi and English both have a singular and a plural."""

Translations = Mapping[tuple[str, str], tuple[str, ...]]
"""Context and text with their finished translation; a plural has ``FORMS`` of them."""


def read(path: Path) -> Translations:
    """What is finished in the file; nothing where there is none yet.

    Raises:
        OSError: It cannot be read.
        ElementTree.ParseError: It is not XML.
    """
    if not path.exists():
        return {}
    found = {}
    for context in ElementTree.parse(path).iter("context"):  # noqa: S314 - a file of our own
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            forms = [form.text or "" for form in translation.findall("numerusform")]
            words = tuple(forms or [translation.text or ""])
            if all(each.strip() for each in words):
                key = (context.findtext("name", ""), message.findtext("source", ""))
                found[key] = words
    return found


def write(path: Path, language: str, texts: Iterable[Text], known: Translations) -> None:
    """Write ``texts`` with what is ``known`` of them; the others are marked as unfinished.

    Raises:
        OSError: It cannot be written.
    """
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    context = ""
    for text in texts:
        if text.context != context:
            if context:
                lines.append("</context>")
            context = text.context
            lines += ["<context>", f"    <name>{_escaped(context)}</name>"]
        lines += _message(text, known.get((text.context, text.source)))
    if context:
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8", newline="\n")


def missing(texts: Iterable[Text], known: Translations) -> list[Text]:
    """Which of ``texts`` have no finished translation, or not one for each number."""
    return [
        text
        for text in texts
        if len(known.get((text.context, text.source), ())) != (FORMS if text.plural else 1)
    ]


def _message(text: Text, words: tuple[str, ...] | None) -> list[str]:
    count = FORMS if text.plural else 1
    done = words is not None and len(words) == count
    state = "" if done else ' type="unfinished"'
    given = words if words is not None and done else ("",) * count
    if text.plural:
        forms = [f"            <numerusform>{_escaped(each)}</numerusform>" for each in given]
        body = [f"        <translation{state}>", *forms, "        </translation>"]
    else:
        body = [f"        <translation{state}>{_escaped(given[0])}</translation>"]
    number = ' numerus="yes"' if text.plural else ""
    source = f"        <source>{_escaped(text.source)}</source>"
    return [f"    <message{number}>", source, *body, "    </message>"]


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})
