import pytest
from hypothesis import given, strategies as st

from exophone_desktop.domain.matching import (
    folded,
    matches,
    number_digits,
    search_key,
    search_terms,
)

NAMES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), max_size=30)
SEPARATORS = st.sampled_from(["", " ", "-", ".", "(", ")", "/", "\u2013", "\u00a0", "\u200e"])


@pytest.mark.parametrize(
    ("typed", "name", "number"),
    [
        ("jose", "José Núñez", "1"),
        ("JOSÉ", "jose nunez", "1"),
        ("núñ", "Jose Nunez", "1"),
        ("STRASSE", "Straße", "1"),
        ("lodz", "Łódź", "1"),
        ("smi", "Bob Smith", "1"),
        ("  bob   smith ", "Bob Smith", "1"),
        ("राम", "राम कुमार", "1"),
        ("4718-00", "Shop", "+91 80 4718 0000"),
        ("+918047", "Shop", "(080) 91-8047"),
        ("٤٧١٨", "Shop", "+91 80 4718 0000"),
        ("ｂｏｂ", "Bob", "1"),
    ],
)
def test_a_person_is_found_however_the_name_or_number_is_written(typed, name, number):
    assert matches(search_key(name, number), search_terms(typed))


@pytest.mark.parametrize(
    ("typed", "name", "number"),
    [
        ("bobx", "Bob", "1"),
        ("12", "Room 1, floor 2", "9"),
        ("47180001", "Shop", "+91 80 4718 0000"),
        ("रम", "राम कुमार", "1"),
        ("1\n2", "1", "2"),
    ],
)
def test_somebody_else_is_not_found(typed, name, number):
    assert not matches(search_key(name, number), search_terms(typed))


@given(NAMES, st.data())
def test_any_part_of_a_name_finds_it(name, data):
    start = data.draw(st.integers(0, len(name)))
    part = name[start : data.draw(st.integers(start, len(name)))]
    assert matches(search_key(name, "123"), search_terms(part))
    assert matches(search_key(name, "123"), search_terms(part.upper().lower()))


@given(st.text("0123456789", min_size=1, max_size=15), st.data())
def test_any_part_of_a_number_finds_it_with_separators_anywhere_on_either_side(number, data):
    written = "".join(digit + data.draw(SEPARATORS) for digit in number)
    start = data.draw(st.integers(0, len(number) - 1))
    part = number[start : data.draw(st.integers(start + 1, len(number)))]
    typed = "".join(digit + data.draw(SEPARATORS) for digit in part)
    assert matches(search_key("Somebody", written), search_terms(typed))


@given(st.text(max_size=50))
def test_folding_again_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_text_folds_piece_by_piece(one, other):
    assert folded(one + other) == folded(one) + folded(other)


@given(st.text(max_size=30))
def test_what_is_no_number_has_no_digits_to_look_for(text):
    digits = number_digits(text)
    assert digits == "" or digits.isdecimal()
    assert not number_digits(f"{text}x")


def test_nothing_typed_finds_everybody():
    assert matches(search_key("Bob", "1"), search_terms("  "))
