import unicodedata

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.domain.text import MAX_SHOWN, shown_text


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Alice", "Alice"),
        ("  Alice \t Smith\r\n", "Alice Smith"),
        ("\u202egnp.exe", "gnp.exe"),
        ("a\x00b\x1b[31m", "ab[31m"),
        ("<b>Bob</b>", "<b>Bob</b>"),
        ("\u0930\u094d\u200d\u092f", "\u0930\u094d\u200d\u092f"),
        ("\ud800x", "x"),
    ],
)
def test_text_of_strangers_is_shown_as_inert_text(raw, shown) -> None:
    assert shown_text(raw) == shown


def test_a_long_name_is_cut_and_marked() -> None:
    shown = shown_text("x" * 10_000)
    assert len(shown) == MAX_SHOWN
    assert shown.endswith("…")


@given(st.text(alphabet=st.characters()))
def test_whatever_comes_it_is_one_bounded_line_without_controls(raw) -> None:
    shown = shown_text(raw)
    assert len(shown) <= MAX_SHOWN
    assert not any(unicodedata.category(character) in {"Cc", "Cs"} for character in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n\r")
