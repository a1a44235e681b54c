"""``translate`` as an English window has it, without Qt."""

from functools import cache
from pathlib import Path
from xml.etree import ElementTree

ENGLISH = Path(__file__).parents[2] / "resources" / "translations" / "exophone_en.ts"


def english(context: str, text: str, _disambiguation: str | None = None, n: int = -1) -> str:
    """The text as it is; with a number, its singular or plural."""
    forms = _forms().get((context, text))
    if n < 0 or forms is None:
        return text
    return forms[0 if n == 1 else 1].replace("%Ln", "%n").replace("%n", str(n))


@cache
def _forms() -> dict[tuple[str, str], tuple[str, ...]]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): tuple(
            form.text or "" for form in message.iter("numerusform")
        )
        for context in ElementTree.parse(ENGLISH).iter("context")
        for message in context.iter("message")
    }
