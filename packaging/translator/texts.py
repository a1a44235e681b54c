"""Finds the window's texts: every ``translate(context, text)`` with both as literals.

Qt's lupdate reads Python too, but does not see plurals (``translate(context, text, None, n)``), and
passes over calls whose number is a call itself; so the tree of the source is read here.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CONTEXT = "Sentence"
"""Of texts that are known at run time only: ``translator.sentences`` finds those."""


@dataclass(frozen=True)
class Text:
    """One message of the catalogue; ``plural`` where ``%n`` in it stands for a number."""

    context: str
    source: str
    plural: bool = False


class UnknownTextError(Exception):
    """A text cannot be read from the source; the sentence says where."""


def of_window(folder: Path) -> list[Text]:
    """Every text of the modules below ``folder``, each once, by context.

    Raises:
        OSError: A file cannot be read.
        UnknownTextError: A text is no literal, so that nobody could translate it.
    """
    found: dict[Text, None] = {}
    for path in sorted(folder.rglob("*.py")):
        found.update(dict.fromkeys(_of_source(path)))
    return sorted(found, key=lambda text: text.context)


def _of_source(path: Path) -> Iterator[Text]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not _translates(node.func):
            continue
        literals = [each.value for each in node.args[:2] if isinstance(each, ast.Constant)]
        if len(literals) == 2:
            yield Text(str(literals[0]), str(literals[1]), len(node.args) == 4)
        elif literals != [CONTEXT]:
            raise UnknownTextError(
                f"{path.name}, line {node.lineno}: give translate() two literals, "
                f'or translate("{CONTEXT}", …) for a sentence of a lower layer.'
            )


def _translates(function: ast.expr) -> bool:
    return ast.unparse(function) in {"translate", "QCoreApplication.translate"}
