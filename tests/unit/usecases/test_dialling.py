import pytest
from hypothesis import given, strategies as st

from exophone_desktop.usecases.dialling import MAX_DIALLED, cleaned, dial_problem

SPECIAL = "Invalid number, no special characters allowed(except + at the beginning)"


@pytest.mark.parametrize(
    ("pasted", "dialled"),
    [
        ("+91 80 4718-0000", "+918047180000"),
        ("(080) 4718.0000", "08047180000"),
        ("tel:+91-80-4718-0000", "+918047180000"),
        ("TEL:%2B918047180000", "+918047180000"),
        ("callto://+918047180000", "+918047180000"),
        ("sip:alice", "alice"),
        ("sips:alice", "alice"),
        ("+918047180000", "+918047180000"),
        ("٠١٢٣", "0123"),
        ("\u00a0080\u00a04718\u202f0000\u00a0", "08047180000"),
        ("\u202a+44 20 7946 0018\u202c", "+442079460018"),
        ("\u200e\u200f0800\u200b123", "0800123"),
        ("+44 (0)20 7946 0018", "+442079460018"),
        ("(0)20 7946 0018", "02079460018"),
        ("020–7946—0018", "02079460018"),
        ("  alice\n", "alice"),
        ("*100#", "*100#"),
        ("", ""),
    ],
)
def test_a_pasted_number_becomes_what_is_meant(pasted, dialled):
    assert cleaned(pasted) == dialled


def test_a_name_keeps_its_dots_because_without_them_it_is_someone_else():
    assert cleaned("bob.smith") == "bob.smith"
    assert dial_problem(cleaned("bob.smith"), "alice") == SPECIAL


def test_an_address_at_another_place_is_refused_and_not_shortened():
    assert dial_problem(cleaned("sip:bob@elsewhere.example"), "alice") == SPECIAL


@given(st.text(max_size=1200))
def test_cleaning_twice_changes_nothing_more_for_what_may_be_dialled(text):
    once = cleaned(text)
    if not dial_problem(once, ""):
        assert cleaned(once) == once


@given(st.text(max_size=1200))
def test_what_passes_is_plain_letters_and_digits_of_bounded_length(text):
    dialled = cleaned(text)
    if not dial_problem(dialled, "alice"):
        assert 0 < len(dialled) <= MAX_DIALLED
        assert dialled.isascii()
        assert dialled.removeprefix("+").isalnum()


@given(
    st.text("0123456789", min_size=1, max_size=20),
    st.lists(st.sampled_from([" ", "-", ".", "\u00a0", "\u200e", "(", ")", "/"]), max_size=30),
    st.randoms(use_true_random=False),
)
def test_separators_anywhere_in_a_number_do_not_change_it(number, separators, random):
    mixed = list(number)
    for separator in separators:
        mixed.insert(random.randint(0, len(mixed)), separator)
    assert cleaned("".join(mixed)) == number


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "No number entered"),
        ("+", SPECIAL),
        ("91+80", SPECIAL),
        ("+91abc", SPECIAL),
        ("bob\n", SPECIAL),
        ("bob!", SPECIAL),
        ("१२३x", SPECIAL),
        ("alice", "Cannot dial out to yourself"),
        ("9" * 65, "Invalid number, no more than 64 characters allowed"),
        ("9" * 10_000, "Invalid number, no more than 64 characters allowed"),
        ("Alice", ""),
        ("bob", ""),
        ("+918047180000", ""),
        ("9" * 64, ""),
    ],
)
def test_what_cannot_be_dialled_is_refused_in_the_sample_app_s_words(text, message):
    assert dial_problem(text, "alice") == message


def test_a_huge_paste_is_left_alone_and_refused_so_that_no_part_of_it_is_dialled():
    paste = " " * 2_000 + "112"
    assert cleaned(paste) == paste
    assert dial_problem(cleaned(paste), "alice")
