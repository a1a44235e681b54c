"""Makes text from strangers safe to show: names, headers, messages."""

import unicodedata

MAX_SHOWN = 128

# Controls, surrogates, private use and unassigned characters say nothing to a reader; format
# characters (Cf) include the overrides that turn text around, and joiners that scripts need.
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cs", "Co", "Cn"})
_KEPT_FORMAT = frozenset("\u200c\u200d")  # joiners, needed by Indic and Persian names


def shown_text(raw: str, limit: int = MAX_SHOWN) -> str:
    """``raw`` as one inert line of at most ``limit`` characters.

    Control characters and bidirectional overrides (UAX #9) are removed, white space is folded,
    and what is cut off is marked with an ellipsis. Markup is left as it is: it is text, and
    whoever shows it must show it as text.
    """
    head = raw[: limit * 4]
    kept = "".join(_visible(character) for character in head)
    folded = " ".join(kept.split())
    if len(folded) > limit:
        return folded[: limit - 1].rstrip() + "…"
    return folded


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category in _HIDDEN_CATEGORIES or (category == "Cf" and character not in _KEPT_FORMAT):
        return ""
    return character
