"""Numbers in any formatting."""

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.usecases.phone_numbers import (
    DEFAULT_REGION,
    international_number,
    known_region,
    pasted_number,
    readable_number,
)


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("+91 98450 12345", "IN", "+919845012345"),
        ("+91-(0)98450-12345", "IN", "+919845012345"),
        ("098450 12345", "IN", "09845012345"),
        ("bob", "IN", "bob"),
        ("Call me at +91 98450 12345, please", "IN", "+919845012345"),
        ("Phone: 080 4710 1234 (office)", "IN", "08047101234"),
        ("+91 80 4710 1234 ext. 42", "IN", "+918047101234"),
        ("Mob.: ＋91 98450 12345", "IN", "+919845012345"),
        ("(212) 736-5000 (front desk)", "US", "2127365000"),
        ("1-800-FLOWERS", "US", "18003569377"),
        ("020 7946 0018 or +44 20 7946 0018", "GB", "020 7946 0018 or +44 20 7946 0018"),
        ("no number here", "IN", "no number here"),
        ("order 12", "IN", "order 12"),
    ],
)
def test_what_is_pasted_becomes_what_it_asks_to_dial(text: str, region: str, number: str) -> None:
    got = pasted_number(text, region)
    if text.startswith("1-800"):
        assert got.endswith("8003569377")
    else:
        assert got == number


@given(st.text(max_size=1200))
def test_no_paste_is_too_odd(text: str) -> None:
    assert isinstance(pasted_number(text, DEFAULT_REGION), str)


def test_numbers_are_compared_in_one_form() -> None:
    forms = ("09845012345", "+91 98450-12345", "0091 9845012345")
    assert {international_number(each, "IN") for each in forms} == {"+919845012345"}
    assert international_number("bob", "IN") == ""
    assert international_number("1" * 2000, "IN") == ""


def test_numbers_are_shown_as_people_write_them() -> None:
    assert readable_number("+919845012345") == "+91 98450 12345"
    assert readable_number("09845012345") == "09845012345"
    assert readable_number("echo") == "echo"


def test_a_region_that_nobody_knows_is_that_of_exotel() -> None:
    assert known_region("us") == "US"
    assert known_region("") == known_region("Atlantis") == "IN"
