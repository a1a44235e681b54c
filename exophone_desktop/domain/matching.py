"""Finding people by any part of a name or number, however it is written."""

import unicodedata

# Letters with a stroke or joined, which Unicode does not take apart (UAX #15) but people do.
_PLAIN_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae"})
_NUMBER_SIGNS = frozenset(" +*#.,;()[]{}/-−\u00ad")


def folded(text: str) -> str:
    """``text`` without case, accents and width, with digits of any script as 0 to 9.

    Each character folds by itself: a part of a text folds to a part of the folded text.
    """
    if text.isascii() and text.isprintable():
        return text.lower()
    return "".join(map(_folded_character, text))


def number_digits(text: str) -> str:
    """The digits of ``text`` where it is a phone number, with or without separators, else ""."""
    plain = folded(text)
    if not any(map(_is_digit, plain)):
        return ""
    if not all(_is_digit(each) or _is_separator(each) for each in plain):
        return ""
    return "".join(filter(_is_digit, plain))


def search_key(*texts: str) -> str:
    """What a search looks through for somebody of these names and numbers: one line a form."""
    numbers = (number_digits(text) for text in texts)
    return "\n".join(dict.fromkeys(each for each in (*map(folded, texts), *numbers) if each))


def search_terms(text: str) -> tuple[str, ...]:
    """The forms of what a person types; a key that contains any of them matches.

    None where nothing is looked for, which matches everybody.
    """
    plain = folded(" ".join(text.split()))
    return tuple(dict.fromkeys(each for each in (plain, number_digits(plain)) if each))


def matches(key: str, terms: tuple[str, ...]) -> bool:
    """Whether somebody with this ``search_key`` is found by these ``search_terms``."""
    return not terms or any(term in key for term in terms)


def _folded_character(character: str) -> str:
    apart = unicodedata.normalize("NFKD", character).casefold()
    return "".join(map(_plain, unicodedata.normalize("NFKD", apart))).translate(_PLAIN_LETTERS)


def _plain(character: str) -> str:
    # Vowel signs (class 0) stay: they are letters, not accents.
    if unicodedata.combining(character):
        return ""
    if unicodedata.category(character) == "Nd":
        return str(unicodedata.digit(character))
    return " " if character.isspace() else character


def _is_digit(character: str) -> bool:
    return "0" <= character <= "9"


def _is_separator(character: str) -> bool:
    return character in _NUMBER_SIGNS or unicodedata.category(character) in ("Pd", "Cf")
