import pytest

from exophone_desktop.engine.pjsip.plain_words import call_end_words, registration_words


@pytest.mark.parametrize("code", [0, 200, 202])
def test_a_normal_end_needs_no_words(code) -> None:
    assert call_end_words(code, "OK") == ""


@pytest.mark.parametrize("code", [400, 403, 404, 408, 486, 488, 503, 603])
def test_a_known_code_is_a_sentence_without_its_number(code) -> None:
    for words in (call_end_words(code, "x"), registration_words(code, "x")):
        assert words.endswith(".")


def test_an_unknown_code_is_told_as_it_came() -> None:
    assert call_end_words(499, "Odd Thing") == "The call ended with SIP 499 Odd Thing."
    assert registration_words(699, "") == "The registrar answered 699."


def test_a_registration_that_was_accepted_and_not_kept_is_said_so() -> None:
    assert registration_words(200, "OK").endswith("keeps none.")
