"""Puts an English sentence of a lower layer into another language. No Qt.

Those layers say plain English, filled in already; what they can say is known as templates
(``packaging/translator/sentences.py`` collects them). A sentence is taken apart by its template,
each value is looked at in turn, as it may be a sentence too, and the translated template is filled.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

MAX_TEXT = 2000
_MAX_DEPTH = 4
_PLACE = re.compile(r"\{(\d)\}")
_ENDS = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Template:
    """``text`` has ``{1}``, ``{2}`` … for its values; ``pieces`` is what stands around them."""

    text: str
    pieces: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How many letters are its own: of two that fit, the heavier one says more."""
        return sum(map(len, self.pieces))

    def values(self, sentence: str) -> list[str] | None:
        """What stands for each value in ``sentence``, in the template's order; None: no fit.

        Each piece is taken where it comes first, so that it takes one pass.
        """
        first, *middle, last = self.pieces
        if not sentence.startswith(first) or not sentence.endswith(last):
            return None
        at, end = len(first), len(sentence) - len(last)
        found = []
        for piece in middle:
            place = sentence.find(piece, at, end)
            # Two values with nothing in between cannot be told apart.
            if place < 0 or not piece:
                return None
            found.append(sentence[at:place])
            at = place + len(piece)
        if at > end:
            return None
        return [*found, sentence[at:end]]


class Sentences:
    """Translates by ``templates``; ``find`` gives the translation of one, "" where it has none."""

    def __init__(self, templates: Iterable[str], find: Callable[[str], str]) -> None:
        self._find = find
        split = [Template(text, tuple(_PLACE.split(text)[::2])) for text in templates]
        filled = (each for each in split if len(each.pieces) > 1)
        self._templates: Sequence[Template] = sorted(
            filled, key=lambda each: each.weight, reverse=True
        )

    def say(self, english: str) -> str:
        """``english`` in the other language; as it is where nothing of it is known."""
        if not english or len(english) > MAX_TEXT:
            return english
        told = self._told(english, 0)
        if told is not None:
            return told
        return " ".join(self._whole(part, 0) or part for part in _ENDS.split(english))

    def _told(self, text: str, depth: int) -> str | None:
        exact = self._find(text)
        if exact:
            return exact
        # Several sentences that were put one after the other.
        parts = _ENDS.split(text)
        if len(parts) > 1:
            told = [whole for part in parts if (whole := self._whole(part, depth)) is not None]
            if len(told) == len(parts):
                return " ".join(told)
        return self._whole(text, depth)

    def _whole(self, text: str, depth: int) -> str | None:
        exact = self._find(text)
        if exact or depth >= _MAX_DEPTH:
            return exact or None
        for template in self._templates:
            values = template.values(text)
            if values is None or not self._begins(template, values[0], depth):
                continue
            translated = self._find(template.text)
            if translated:
                return _filled(translated, [self._value(each, depth + 1) for each in values])
        return None

    def _begins(self, template: Template, first: str, depth: int) -> bool:
        # "Anything. She is busy." does not begin like "{1} is busy." unless Anything is known, too;
        # that is looked into once, as whoever sends a text could make it long work.
        if template.pieces[0] or not _ENDS.search(first):
            return True
        return depth == 0 and self._told(first, 1) is not None

    def _value(self, text: str, depth: int) -> str:
        bare = text.strip()
        told = self._told(bare, depth) if bare else None
        return text if told is None else text.replace(bare, told, 1)


def read_templates(path: Path) -> tuple[str, ...]:
    """The templates that were collected.

    Raises:
        OSError: The file cannot be read.
        ValueError: It makes no sense.
    """
    found = json.loads(path.read_text(encoding="utf-8"))
    return tuple(str(each) for each in found)


def _filled(translated: str, values: Sequence[str]) -> str:
    def value(place: re.Match[str]) -> str:
        number = int(place[1])
        return values[number - 1] if 0 < number <= len(values) else place[0]

    return _PLACE.sub(value, translated)
