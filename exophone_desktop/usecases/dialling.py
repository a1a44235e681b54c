"""What a person may dial: clean-up of pasted text, and the sample app's checks and messages."""

import re
import unicodedata
from urllib.parse import unquote

from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.usecases.state import SignedInUser

MAX_DIALLED = 64
"""Longest number or user ID that is dialled, in characters."""

MAX_PASTED = 1000
"""Longest text that is looked at. Anything longer is no number: it is left alone and refused."""

NO_NUMBER = "No number entered"
SPECIAL_CHARACTERS = "Invalid number, no special characters allowed(except + at the beginning)"
TOO_LONG = f"Invalid number, no more than {MAX_DIALLED} characters allowed"
YOURSELF = "Cannot dial out to yourself"

MAX_ADDRESS = 128
"""Longest address that is dialled from a plain SIP account, in characters."""

SPECIAL_SIP_CHARACTERS = "Invalid number: use letters, digits and . _ - * #, a + only in front"

_SIP_USER = re.compile(r"\+?[A-Za-z0-9*#._\-]{1,64}")
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


def sip_dial_problem(text: str, own_address: str) -> str:
    """Why ``text`` (cleaned) cannot be dialled from a plain SIP account, empty when it can.

    A SIP server knows more than Exotel's exophone does: addresses (``bob@example.com``), users
    with dots and dashes, and codes such as ``*98``. ``own_address`` is ``user@domain``.
    """
    if not text:
        return NO_NUMBER
    if len(text) > MAX_ADDRESS:
        return f"Invalid address, no more than {MAX_ADDRESS} characters allowed"
    if text in (own_address, own_address.partition("@")[0]):
        return YOURSELF
    if "@" in text:
        try:
            parse_sip_uri(f"sip:{text}")
        except ValueError as error:
            return f"Invalid address: {error}"
        return ""
    return "" if _SIP_USER.fullmatch(text) else SPECIAL_SIP_CHARACTERS


def user_dial_problem(text: str, user: SignedInUser | None) -> str:
    """Why ``user``, as they are signed in, cannot dial ``text`` (cleaned); empty when they can."""
    if user is None:
        return dial_problem(text, "")
    if user.sip_address:
        return sip_dial_problem(text, user.sip_address)
    return dial_problem(text, user.subscriber_name)


def dial_target(person: str) -> str:
    """``person``, found to be good, as the voice client takes it: an address with its scheme."""
    return f"sip:{person}" if "@" in person else person


def target_shown(target: str) -> str:
    """The other way round."""
    return target.removeprefix("sip:")


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
