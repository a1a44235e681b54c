"""Phone numbers in any formatting, by the numbering plans of the world (Google's libphonenumber).

Regions are ISO 3166-1 codes of two letters; they tell what a number without ``+`` means.
"""

import re

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberMatcher

from exophone_desktop.domain.matching import number_digits
from exophone_desktop.usecases.dialling import MAX_PASTED, cleaned, dial_problem

DEFAULT_REGION = "IN"
"""Exotel's home, where neither the person nor their system names a region."""

_MAX_TRIES = 200
"""How often a text is looked at for a number; hostile texts cost no more than that."""

_LETTERS_FOR_DIGITS = re.compile(r"\+?[0-9][0-9A-Za-z\-. ()]*")


def known_region(text: str) -> str:
    """``text`` as a region that has a numbering plan, else ``DEFAULT_REGION``."""
    region = text.strip().upper()
    return region if region in phonenumbers.SUPPORTED_REGIONS else DEFAULT_REGION


def known_regions() -> tuple[str, ...]:
    """All regions that have a numbering plan, in the order of their codes."""
    return tuple(sorted(phonenumbers.SUPPORTED_REGIONS))


def pasted_number(text: str, region: str = DEFAULT_REGION) -> str:
    """What ``text`` from elsewhere (clipboard, link, web page) asks to dial.

    A text that is a number or a user ID once its separators are gone is just that. In any other
    text the one phone number is looked for: in a sentence, with an extension behind it, or with
    letters for digits ("1-800-FLOWERS"). Where there is none, or several, it stays as it is.
    """
    tidy = cleaned(text)
    if not dial_problem(tidy, own_name="") or len(text) > MAX_PASTED:
        return tidy
    found = dict.fromkeys(
        _dialled(match.number, match.raw_string)
        for match in PhoneNumberMatcher(text, region, max_tries=_MAX_TRIES)
    )
    if len(found) == 1:
        return next(iter(found))
    spelt = None if found else _spelt(tidy, region)
    return spelt or tidy


def international_number(text: str, region: str = DEFAULT_REGION) -> str:
    """``text`` as E.164 (``+919845012345``), empty where it is no valid number."""
    number = _parsed(text, region)
    return phonenumbers.format_number(number, PhoneNumberFormat.E164) if number else ""


def ways_to_write(text: str, region: str = DEFAULT_REGION) -> frozenset[str]:
    """The digits that reach the line of ``text``: as it is, from abroad, from ``region``."""
    ways = {number_digits(text)}
    number = _parsed(text, region)
    if number is not None:
        ways.add(number_digits(phonenumbers.format_number(number, PhoneNumberFormat.E164)))
        if number.country_code == phonenumbers.country_code_for_region(region):
            ways.add(phonenumbers.national_significant_number(number))
            national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
            ways.add(number_digits(national))
    return frozenset(ways - {""})


def readable_number(text: str) -> str:
    """A number with ``+`` in groups, as people read it: the same digits. Others as they are."""
    number = _parsed(text, DEFAULT_REGION) if text.startswith("+") else None
    if number is None:
        return text
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def _parsed(text: str, region: str) -> PhoneNumber | None:
    if len(text) > MAX_PASTED:
        return None
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def _spelt(text: str, region: str) -> str:
    number = _parsed(text, region) if _LETTERS_FOR_DIGITS.fullmatch(text) else None
    return _dialled(number, text) if number is not None else ""


def _dialled(number: PhoneNumber, written: str) -> str:
    # As it was written: a national number stays one, since the far end may know no other.
    plain = written.lstrip(" ([")
    form = PhoneNumberFormat.E164 if plain.startswith(("+", "＋")) else PhoneNumberFormat.NATIONAL
    bare = PhoneNumber(
        country_code=number.country_code,
        national_number=number.national_number,
        italian_leading_zero=number.italian_leading_zero,
        number_of_leading_zeros=number.number_of_leading_zeros,
    )
    return "".join(each for each in phonenumbers.format_number(bare, form) if each in "+0123456789")
