"""Key combinations as people write them: ``Ctrl+Alt+A``."""

from dataclasses import dataclass
from enum import StrEnum


class Modifier(StrEnum):
    """Keys that are held; SUPER is the Windows key."""

    CTRL = "Ctrl"
    ALT = "Alt"
    SHIFT = "Shift"
    SUPER = "Super"


FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 25))
KEYS = frozenset((*"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", *FUNCTION_KEYS))
"""The keys that every keyboard and every system knows by one name."""

_MODIFIERS = {each.value.lower(): each for each in Modifier} | {
    "control": Modifier.CTRL,
    "win": Modifier.SUPER,
    "meta": Modifier.SUPER,
}


@dataclass(frozen=True, slots=True)
class KeyCombination:
    """``key`` of ``KEYS`` with the ``modifiers`` held."""

    key: str
    modifiers: frozenset[Modifier]

    def __str__(self) -> str:
        return "+".join((*(each.value for each in Modifier if each in self.modifiers), self.key))


def parse_combination(text: str) -> KeyCombination:
    """``text`` as a combination that may be taken from all other programs.

    Raises:
        ValueError: it is none, or a key that people type with; the text is a plain sentence.
    """
    *held, key = (each.strip() for each in text[:64].split("+"))
    modifiers = [_MODIFIERS.get(each.lower()) for each in held]
    if None in modifiers or key.upper() not in KEYS:
        raise ValueError(f"{text[:64]!r} is no key combination such as Ctrl+Alt+A.")
    found = KeyCombination(key.upper(), frozenset(each for each in modifiers if each is not None))
    if not found.modifiers - {Modifier.SHIFT} and found.key not in FUNCTION_KEYS:
        raise ValueError(f"{found} is for typing; add Ctrl, Alt or Super to it.")
    return found
