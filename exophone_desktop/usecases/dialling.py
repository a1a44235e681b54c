"""What a person may dial: clean-up of pasted text, and the sample app's checks and messages."""

import re
import unicodedata
from urllib.parse import unquote

MAX_DIALLED = 64
"""Longest number or user ID that is dialled, in characters."""

MAX_PASTED = 1000
"""Longest text that is looked at. Anything longer is no number: it is left alone and refused."""

NO_NUMBER = "No number entered"
SPECIAL_CHARACTERS = "Invalid number, no special characters allowed(except + at the beginning)"
TOO_LONG = f"Invalid number, no more than {MAX_DIALLED} characters allowed"
YOURSELF = "Cannot dial out to yourself"

_SCHEME = re.compile(r"(?:tel|sips?|callto):(?://)?", re.IGNORECASE)
_TRUNK_ZERO = re.compile(r"(?<=\d)[\s-]*\(0\)")
_SEPARATORS = frozenset(" .()[]{}/")
_NUMBER_SIGNS = frozenset("+*#")
_DIALLABLE = re.compile(r"[a-zA-Z0-9]+|\+[0-9]+")


def cleaned(text: str) -> str:
    """``text`` as it is meant to be dialled.

    Removed: invisible characters (direction marks, zero-width spaces), a ``tel:``, ``sip:``,
    ``sips:`` or ``callto:`` in front and, in a phone number, its separators and the ``(0)`` that
    is not dialled from abroad (ITU-T E.123). Digits of any script become 0 to 9. A text with
    letters keeps its dots and dashes: without them it would be another person.
    """
    if len(text) > MAX_PASTED:
        return text
    plain = "".join(map(_plain, unicodedata.normalize("NFKC", text))).strip()
    scheme = _SCHEME.match(plain)
    if scheme:
        plain = unquote(plain[scheme.end() :]).strip()
    if not _is_number(plain):
        return plain
    if plain.startswith("+"):
        plain = _TRUNK_ZERO.sub("", plain, count=1)
    return "".join(character for character in plain if not _is_separator(character))


def dial_problem(text: str, own_name: str) -> str:
    """Why ``text`` (cleaned) cannot be dialled by ``own_name``, empty when it can."""
    if not text:
        return NO_NUMBER
    if len(text) > MAX_DIALLED:
        return TOO_LONG
    if not _DIALLABLE.fullmatch(text):
        return SPECIAL_CHARACTERS
    if text == own_name:
        return YOURSELF
    return ""


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if character.isspace():
        return " "
    return "" if category in ("Cf", "Cc") else character


def _is_separator(character: str) -> bool:
    return character in _SEPARATORS or unicodedata.category(character) == "Pd" or character == "−"


def _is_number(text: str) -> bool:
    return any(map(str.isdigit, text)) and all(
        character.isdigit() or character in _NUMBER_SIGNS or _is_separator(character)
        for character in text
    )
