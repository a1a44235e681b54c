"""The digits of DTMF (RFC 4733 section 3.2)."""

import re

DTMF_DIGIT = "[0-9A-D*#]"
"""A regular expression for one digit."""

MAX_DTMF_DIGITS = 64
"""How many are sent at once."""

_DIGITS = re.compile(f"{DTMF_DIGIT}+")


def are_dtmf_digits(text: str) -> bool:
    """Whether ``text`` is one digit or more, letters in either case."""
    return _DIGITS.fullmatch(text.upper()) is not None
