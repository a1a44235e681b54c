import pytest

from exophone_desktop.domain.dtmf import are_dtmf_digits


@pytest.mark.parametrize("text", ["0", "123456789*#", "ABCD", "abcd", "1" * 200])
def test_the_sixteen_digits_are_digits_in_either_case(text: str) -> None:
    assert are_dtmf_digits(text)


@pytest.mark.parametrize("text", ["", " ", "E", "1 2", "1\n", "٣", "１", "+1"])
def test_nothing_else_is_one(text: str) -> None:
    assert not are_dtmf_digits(text)
